"""Money in and money out: amounts as bars, known apart from possible, then the shares in the readings asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model import Measurement
from mlmcheck.render.page import Page, figure, para

NAMES = {
    "retail_named": "customers, named",
    "retail_labelled": "customers by the firm's word only",
    "retail_claimed": "called retail commission, nothing behind it",
    "retail": "all customers together",
    "discount": "discount buyers who never earned",
    "internal": "participants' own purchases",
    "entry": "- bought around joining",
    "quota": "- just enough to qualify",
    "stake": "- mostly paid back to the buyer",
    "free": "- the rest, end use unseen",
    "recruitment": "joining fees, kits, renewals",
    "unknown": "unknown",
    "self_rebates": "back on the recipient's own purchases",
    "rewards": "rewards: all but that",
    "total": "in all",
}
OUTSIDE = {
    "shipping_and_tax": "shipping and tax, outside revenue",
    "other": "lines of no stated sort, counted as product",
}
MONEY_IN = (
    "retail_share", "internal_share", "recruitment_share", "retail_to_recruitment", "entry_money_share",
    "unidentified_share", "relabelled_share", "customers_per_participant", "repeat_customer_share",
)  # fmt: skip
MONEY_OUT = (
    "participant_funded_reward_share", "recruitment_reward_share", "retail_reward_share", "outside_funding_gap",
    "implied_source_share", "payout_ratio", "payback_ratio", "arc_q", "arc_break_even", "forfeit_share",
    "rewardable_share", "leakage_share", "rebate_depth",
)  # fmt: skip


def money_in(page: Page) -> Iterator[RenderableType]:
    """What the firm received, by who paid it."""
    report = page.report
    yield page.heading(f"Money in{_in_currency(page)}")
    if report.revenue:
        yield from _amounts(page, report.revenue, report.revenue_bounds)
    else:
        yield para("No sales supplied: where the money comes from stays open.")
    for kind, minor in report.outside.items():
        if minor:
            yield para(f"{OUTSIDE.get(kind, kind.replace('_', ' '))}: {page.amount(minor)}", "dim")
    yield from figures(page, MONEY_IN)


def money_out(page: Page) -> Iterator[RenderableType]:
    """What the firm paid to participants, by what triggered it, beside what they paid in."""
    report = page.report
    yield page.heading(f"Money out{_in_currency(page)}")
    if report.payouts:
        yield para("Payouts by what triggered them:")
        yield from _amounts(page, report.payouts, {})
    else:
        yield para("No payouts supplied: who is paid out of whose money stays open.")
    if report.paid_in is not None:
        yield para(f"Paid in by participants: {page.amount(report.paid_in)}")
    yield from figures(page, MONEY_OUT)


def figures(page: Page, ids: Iterable[str]) -> Iterator[RenderableType]:
    """The figures of these measures, as far as they were measured."""
    for id in ids:
        if isinstance(what := page.report.results.get(id), Measurement):
            yield from figure(page, id, what)


def _in_currency(page: Page) -> str:
    return f" ({page.report.currency})" if page.report.currency else ""


def _amounts(page: Page, money: Mapping[str, int], bounds: Mapping[str, tuple[int, int]]) -> Iterator[RenderableType]:
    whole = money.get("total", 0)
    for key in sorted({*money, *bounds}, key=_place):
        minor = money.get(key)
        low, high = bounds.get(key) or (minor or 0, minor or 0)
        if minor is None and low == high:
            continue
        name = Text(_name(key))
        if low != high:
            name.append(f" ({page.amount(low)} to {page.amount(high)})", style="dim")
        bar = page.glyphs.bar(low / whole, high / whole, page.bar_width) if whole > 0 and key != "total" else Text()
        told = Text("" if minor is None else page.amount(minor), style="bold")
        yield page.columns(name, told, bar, widths=(None, max(16, len(told)), page.bar_width), right=1)
    marks = page.glyphs
    yield para(f"{marks.known} sure  {marks.possible} possible, by what is unknown; a full bar is all of it", "dim")


def _name(key: str) -> str:
    told = NAMES.get(key.removeprefix("on_"), key.replace("_", " "))
    return f"  {told}" if told.startswith("-") else told


def _place(key: str) -> tuple[int, str]:
    order = list(NAMES)
    known = key.removeprefix("on_")
    return (order.index(known) if known in NAMES else order.index("rewards"), key)
