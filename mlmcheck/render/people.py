"""What happened to participants, the shape of the network, and every other figure no section names."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from mlmcheck.model import Measurement
from mlmcheck.render.flows import MONEY_IN, MONEY_OUT, figures
from mlmcheck.render.page import Page, para

OUTCOME = (
    "loss_share", "median_net", "mean_net", "unpaid_share", "nonrecruiter_ahead_share", "selling_only_recoup",
    "entry_cost", "first_week_payment", "top1_reward_share", "reward_gini", "early_joiner_reward_share",
)  # fmt: skip
CONTEXT = "Losses, unpaid members and top shares are also high in lawful firms: shown, never judged alone."
NETWORK = (
    "structure", "organisation_depth", "organisation_size", "nonrecruiter_share", "largest_leg_share", "sponsor_cycles",
)  # fmt: skip


def people(page: Page) -> Iterator[RenderableType]:
    """What participants paid, got and were left with."""
    yield page.heading("What happened to participants")
    yield para(f"Participants in the files: {page.report.participants:,}")
    yield from figures(page, OUTCOME)
    yield para(CONTEXT, "dim")


def network(page: Page) -> Iterator[RenderableType]:
    """The sponsor tree."""
    return _section(page, "The network", NETWORK)


def others(page: Page) -> Iterator[RenderableType]:
    """Every measured number no other section shows, so that none is hidden."""
    placed = {*MONEY_IN, *MONEY_OUT, *OUTCOME, *NETWORK}
    return _section(page, "Other figures", tuple(id for id in page.report.results if id not in placed))


def _section(page: Page, title: str, ids: tuple[str, ...]) -> Iterator[RenderableType]:
    if any(isinstance(page.report.results.get(id), Measurement) for id in ids):
        yield page.heading(title)
        yield from figures(page, ids)
