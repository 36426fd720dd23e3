"""What happened to participants, the shape of the network, and every other figure no section names."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from mlmcheck.model import Measurement
from mlmcheck.render.flows import MONEY_IN, MONEY_OUT, figures
from mlmcheck.render.page import Page, para

OUTCOME = (
    "loss_share", "median_net", "mean_net", "unpaid_share", "nonrecruiter_ahead_share", "selling_only_recoup",
    "recoup_curve", "off_book_margin", "entry_cost", "first_week_payment", "top1_reward_share", "reward_gini",
    "early_joiner_reward_share", "order_net_tau", "later_joiner_funding_share", "wealth_transfer",
)  # fmt: skip
CONTEXT = "Losses, unpaid members and top shares are also high in lawful firms: shown, never judged alone."
DISCLOSURE = (
    "disclosed_base", "zero_earners_stated", "expenses_stated", "median_stated", "same_people_all_year",
    "annualised_pay", "low_pay_share",
)  # fmt: skip
TERMS = (
    "contract_written", "cooling_off_days", "exit_free", "buyback_rate", "buyback_months", "buyback_told",
    "payment_required", "purchase_required", "recruiting_paid", "local_office",
)  # fmt: skip
NETWORK = (
    "structure", "organisation_depth", "organisation_size", "nonrecruiter_share", "largest_leg_share", "sponsor_cycles",
    "placement_depth", "spillover_share",
)  # fmt: skip
DEPENDENCE = (
    "join_growth", "doubling_months", "replacement_rate", "runoff_12m_share", "runoff_half_months", "market_exhaustion",
    "customer_retention_12m", "participant_retention_12m", "unrewarded_repurchase_share",
)  # fmt: skip
PAY_TO_PLAY = (
    "quota_bunching", "quota_money_share", "stake_response", "shortfall_fill_share", "stock_loading_share",
)  # fmt: skip
BELIEF = (
    "disguised_customer_share", "window_spread", "refund_honoured", "price_premium", "benford_mad",
    "shortfall_customer_share", "month_end_single_order_share", "customer_burst_share", "quarantined_share",
    "ledger_gap", "truncation_signs",
)  # fmt: skip


def people(page: Page) -> Iterator[RenderableType]:
    """What participants paid, got and were left with."""
    yield page.heading("What happened to participants")
    count = page.report.participants
    yield para(f"Participants in the files: {f'{count:,}' if count is not None else 'not stated'}")
    yield from figures(page, OUTCOME)
    yield para(CONTEXT, "dim")


def disclosure(page: Page) -> Iterator[RenderableType]:
    """What an income disclosure says, and what it leaves out; then what the contract says."""
    yield from _section(page, "What the income disclosure says, and leaves out", DISCLOSURE)
    yield from _section(page, "What the contract says", TERMS)


def network(page: Page) -> Iterator[RenderableType]:
    """The sponsor tree."""
    return _section(page, "The network", NETWORK)


def dependence(page: Page) -> Iterator[RenderableType]:
    """What happens when recruiting stops."""
    return _section(page, "If recruiting stopped", DEPENDENCE)


def pay_to_play(page: Page) -> Iterator[RenderableType]:
    """Whether purchases follow the plan or the wish for the goods."""
    return _section(page, "Buying to qualify", PAY_TO_PLAY)


def belief(page: Page) -> Iterator[RenderableType]:
    """Whether the records can be believed."""
    return _section(page, "Can the records be believed?", BELIEF)


def others(page: Page) -> Iterator[RenderableType]:
    """Every measured number no other section shows, so that none is hidden."""
    placed = {*MONEY_IN, *MONEY_OUT, *OUTCOME, *DISCLOSURE, *TERMS, *NETWORK, *DEPENDENCE, *PAY_TO_PLAY, *BELIEF}
    return _section(page, "Other figures", tuple(id for id in page.report.results if id not in placed))


def _section(page: Page, title: str, ids: tuple[str, ...]) -> Iterator[RenderableType]:
    if any(isinstance(page.report.results.get(id), Measurement) for id in ids):
        yield page.heading(title)
        yield from figures(page, ids)
