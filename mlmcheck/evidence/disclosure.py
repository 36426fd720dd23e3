"""The measures of a ledger, from a table of what ranks earn and from what the firm says beside it.

A table that leaves people out is widened by those: nobody knows how many were unpaid unless it says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.evidence.costs import costs
from mlmcheck.evidence.net import mean_net, median_net
from mlmcheck.evidence.told import (
    NO_COST,
    TABLE,
    Told,
    both_ends,
    caution,
    gone_of,
    left_out,
    measured,
    of_all,
    row_of_all,
)
from mlmcheck.model import Disclosure, Measurement, Result, Span, Unmeasured
from mlmcheck.stats import brackets

if TYPE_CHECKING:
    from mlmcheck.intake import Settings


def results(table: Disclosure | None, settings: Settings, scale: int) -> dict[str, Result]:
    """Every measure that a disclosure, or what is said of one, can tell; money in minor units a year."""
    from mlmcheck.evidence.statement import stated

    ranks = brackets.brackets(table) if table else ()
    told = Told(
        table, ranks, costs(settings, scale), stated(settings, "mean", scale) or row_of_all(table, "mean"),
        stated(settings, "median", scale) or row_of_all(table, "median"), left_out(table),
    )  # fmt: skip
    return {
        "unpaid_share": _unpaid(told),
        "loss_share": _loss(told),
        "mean_net": mean_net(told),
        "median_net": median_net(told),
        "top1_reward_share": _top(told),
        "reward_gini": _gini(told),
    }


def _unpaid(told: Told) -> Result:
    if told.table is None or not told.ranks:
        return Unmeasured("no table of ranks is supplied", TABLE)
    if told.unpaid is not None and gone_of(told.table) is None:
        return Unmeasured("the table leaves out people without saying how many", "disclosure.csv column share_of_all")
    nobody = Span.exact(0.0)
    unpaid = nobody if told.table.base == "paid" else brackets.below(told.ranks, 0.0, or_at=True)
    return _unless_open(measured(told, of_all(told, unpaid, 1.0)))


def _loss(told: Told) -> Result:
    """From the least cost known to the most, the goods counted as nothing, as the measure itself counts them."""
    if told.table is None or not told.ranks:
        return Unmeasured("no table of ranks is supplied", TABLE)
    if not told.costs:
        return Unmeasured("what it costs to take part is not known", NO_COST)
    found = [(cost, of_all(told, brackets.below(told.ranks, cost.money), 1.0)) for cost in told.costs]
    plain = [span for cost, span in found if cost.worth == 0]
    low, high = min(span.low for span in plain), max(span.high for span in plain)
    parts = tuple(part for cost, span in found for part in both_ends(cost.label, span))
    return _unless_open(measured(told, Span(low if low == high else None, low, high), parts=parts, note=caution(told)))


def _unless_open(share: Measurement) -> Result:
    """A share that may be anything is none."""
    if (share.span.low, share.span.high) == (0.0, 1.0):
        return Unmeasured("the pay stated of each rank does not limit it", f"{TABLE} columns low and high")
    return share


def _top(told: Told) -> Result:
    if told.table is None:
        return Unmeasured("no table of ranks is supplied", TABLE)
    found = brackets.top_share(told.ranks, 0.01)
    if found is None:
        return Unmeasured("not every rank states its share, finely enough, and its mean", TABLE)
    return measured(told, found, base=told.table.base)


def _gini(told: Told) -> Result:
    if told.table is None:
        return Unmeasured("no table of ranks is supplied", TABLE)
    found = brackets.gini(told.ranks)
    if found is None:
        return Unmeasured("not every rank states its share, finely enough, and its mean", TABLE)
    return measured(told, found, base=told.table.base)
