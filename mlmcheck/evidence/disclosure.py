"""The measures of a ledger, from a table of what ranks earn and from what the firm says beside it.

A table that leaves people out is widened by those: nobody knows how many were unpaid unless it says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mlmcheck.evidence.costs import Cost, costs
from mlmcheck.model import Base, Disclosure, IntervalKind, Measurement, Part, Result, Span, Unit, Unmeasured
from mlmcheck.stats import brackets
from mlmcheck.stats.brackets import Bracket

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

MOST_UNPAID: Final = 0.9
"""The most people a table may leave out where it does not say; disclosures that say so leave 67 to 88 of 100 unpaid."""
_COST: Final = "company.toml [plan] joining_fee, or what else it costs"
_TABLE: Final = "disclosure.csv"
_APART: Final = "The mean stated of everybody and that of the ranks contradict each other; both are kept."


@dataclass(frozen=True, slots=True)
class Told:
    """A disclosure, its ranks by the year, what it costs to take part, and what the text says of everybody."""

    table: Disclosure | None
    ranks: tuple[Bracket, ...]
    costs: tuple[Cost, ...]
    mean: Span | None
    median: Span | None
    unpaid: Span | None

    @property
    def base(self) -> Base:
        """Whom its figures are of, once those left out are added: everybody, where that can be done."""
        return "all" if self.table is None or self.unpaid is not None else self.table.base


def results(table: Disclosure | None, settings: Settings, scale: int) -> dict[str, Result]:
    """Every measure that a disclosure, or what is said of one, can tell; money in minor units a year."""
    from mlmcheck.evidence.statement import stated

    ranks = brackets.brackets(table) if table else ()
    told = Told(
        table, ranks, costs(settings, scale), stated(settings.statement.mean, scale) or _row_of_all(table, "mean"),
        stated(settings.statement.median, scale) or _row_of_all(table, "median"), _left_out(table),
    )  # fmt: skip
    return {
        "unpaid_share": _unpaid(told),
        "loss_share": _loss(told),
        "mean_net": _mean_net(told),
        "median_net": _median_net(told),
        "top1_reward_share": _top(told),
        "reward_gini": _gini(told),
    }


def _row_of_all(table: Disclosure | None, name: str) -> Span | None:
    """The yearly mean or median that a row of the table states of everybody; None without one."""
    if table is None or table.whole is None or table.base != "all":
        return None
    times = brackets.PER_YEAR[table.pay_period]
    pay = table.whole.mean if name == "mean" else table.whole.median
    if name == "mean" and table.whole.annual_mean:
        pay, times = table.whole.annual_mean, 1
    return None if pay is None else _times(pay, times)


def _left_out(table: Disclosure | None) -> Span | None:
    """How many of all who enrolled are unpaid because the table leaves them out; None where it is of everybody.

    All of those a table of the paid leaves out; any of those that another one does, as nobody says.
    """
    if table is None or table.base == "all":
        return None
    gone = _gone(table) or Span(None, 0.0, MOST_UNPAID)
    return gone if table.base == "paid" else Span(None, 0.0, gone.high)


def _gone(table: Disclosure) -> Span | None:
    """How many of all who enrolled are in no rank, by the ranks' shares of all; None unless each states it."""
    known = [rank.share_of_all for rank in table.ranks if rank.share_of_all]
    if len(known) < len(table.ranks) or not known:
        return None
    low, high = 1.0 - sum(share.high for share in known), 1.0 - sum(share.low for share in known)
    low, high = (round(max(0.0, end), 12) for end in (low, high))
    return Span(low if low == high else None, low, high)


def _all(told: Told, part: Span, left_out: float) -> Span:
    """A share of the table's people as one of everybody; those left out add `left_out` (0 or 1) of themselves."""
    if told.unpaid is None:
        return part
    ends = [
        gone * left_out + (0.0 if gone == 1 else (1 - gone) * end)
        for gone in _ends(told.unpaid) for end in _ends(part)
    ]  # fmt: skip
    low, high = min(ends), max(ends)
    return Span(low if low == high else None, low, high)


def _ends(span: Span) -> tuple[float, float]:
    return span.low, span.high


def _unpaid(told: Told) -> Result:
    if told.table is None or not told.ranks:
        return Unmeasured("no table of ranks is supplied", _TABLE)
    if told.unpaid is not None and _gone(told.table) is None:
        return Unmeasured("the table leaves out people without saying how many", "disclosure.csv column share_of_all")
    nobody = Span.exact(0.0)
    unpaid = nobody if told.table.base == "paid" else brackets.below(told.ranks, 0.0, or_at=True)
    return _unless_open(_measured(told, _all(told, unpaid, 1.0)))


def _loss(told: Told) -> Result:
    """From the least cost known to the most, the goods counted as nothing, as the measure itself counts them."""
    if told.table is None or not told.ranks:
        return Unmeasured("no table of ranks is supplied", _TABLE)
    if not told.costs:
        return Unmeasured("what it costs to take part is not known", _COST)
    found = [(cost, _all(told, brackets.below(told.ranks, cost.money), 1.0)) for cost in told.costs]
    plain = [span for cost, span in found if cost.worth == 0]
    low, high = min(span.low for span in plain), max(span.high for span in plain)
    parts = tuple(part for cost, span in found for part in _both(cost.label, span))
    return _unless_open(
        _measured(told, Span(low if low == high else None, low, high), parts=parts, note=_caution(told))
    )


def _unless_open(share: Measurement) -> Result:
    """A share that may be anything is none."""
    if (share.span.low, share.span.high) == (0.0, 1.0):
        return Unmeasured("the pay stated of each rank does not limit it", f"{_TABLE} columns low and high")
    return share


def _mean_net(told: Told) -> Result:
    said = _said(told, told.mean, is_mean=True)
    made = _all_money(told, brackets.mean(told.ranks)) if told.ranks else None
    gross = said or made
    if gross is None:
        return Unmeasured("neither a table of ranks nor a mean is supplied", _TABLE)
    if not told.costs:
        return Unmeasured("what it costs to take part is not known", _COST)
    if said and made and (said.high < made.low or made.high < said.low):
        both = Span(None, min(said.low, made.low), max(said.high, made.high))
        return _net(told, both, " ".join(filter(None, (_APART, _caution(told)))))
    return _net(told, gross, "" if said else _caution(told))


def _median_net(told: Told) -> Result:
    """With the people left out, the middle person is one of them where they may be half."""
    gross = _said(told, told.median, is_mean=False) or (_middle(told) if told.ranks else None)
    if gross is None:
        return Unmeasured("neither a table of ranks nor a median is supplied", _TABLE)
    if not told.costs:
        return Unmeasured("what it costs to take part is not known", _COST)
    return _net(told, gross, "" if told.median else _caution(told))


def _said(told: Told, pay: Span | None, *, is_mean: bool) -> Span | None:
    """What the text says of everybody or only of those in the table, who knows: those left out may lower it."""
    if pay is None or told.unpaid is None:
        return pay
    low = pay.low * (1 - told.unpaid.high) if is_mean else 0.0
    return Span(low if low == pay.high else None, low, pay.high)


def _middle(told: Told) -> Span:
    if told.unpaid is None:
        return brackets.median(told.ranks)
    ends = [brackets.median(_with_unpaid(told.ranks, gone)) for gone in _ends(told.unpaid)]
    low, high = min(end.low for end in ends), max(end.high for end in ends)
    return Span(low if low == high else None, low, high)


def _with_unpaid(ranks: Sequence[Bracket], gone: float) -> tuple[Bracket, ...]:
    kept = [Bracket(_times(rank.share, 1 - gone), rank.low, rank.high, rank.mean) for rank in ranks]
    return (Bracket(Span.exact(gone), 0.0, 0.0, Span.exact(0.0)), *kept)


def _all_money(told: Told, pay: Span) -> Span:
    """Mean pay of everybody from that of the table's people; those left out got nothing."""
    return pay if told.unpaid is None else _all(told, pay, 0.0)


def _net(told: Told, gross: Span, note: str) -> Measurement:
    """Pay less cost: the value at the greatest cost known with the goods worth nothing, down to the least cost."""
    plain = [cost.money for cost in told.costs if cost.worth == 0]
    value = None if gross.value is None else gross.value - max(plain)
    parts = tuple(part for cost in told.costs for part in _both(cost.label, _less(gross, cost.money), "money"))
    span = Span(value, gross.low - max(plain), gross.high - min(plain))
    return _measured(told, span, "money", parts=parts, note=note)


def _less(gross: Span, cost: float) -> Span:
    return Span(None if gross.value is None else gross.value - cost, gross.low - cost, gross.high - cost)


def _top(told: Told) -> Result:
    found = brackets.top_share(told.ranks, 0.01)
    if found is None:
        return Unmeasured("not every rank states its share, finely enough, and its mean", _TABLE)
    return _measured(told, found, base=told.table.base if told.table else "")


def _gini(told: Told) -> Result:
    found = brackets.gini(told.ranks)
    if found is None:
        return Unmeasured("not every rank states its share, finely enough, and its mean", _TABLE)
    return _measured(told, found, base=told.table.base if told.table else "")


def _measured(
    told: Told, span: Span, unit: Unit = "share", parts: tuple[Part, ...] = (), note: str = "", base: Base = ""
) -> Measurement:
    kind: IntervalKind = "exact" if span.low == span.high else "bounds"
    return Measurement(
        span, unit, max(1, len(told.ranks)), kind, parts=parts, note=note, basis="disclosure", base=base or told.base
    )


def _both(label: str, span: Span, unit: Unit = "share") -> tuple[Part, ...]:
    """One group's number, or its two ends; an open end is left out."""
    if span.low == span.high:
        return (Part(label, span.low, 1, "records", unit),)
    ends = [("at least", span.low), ("at most", span.high)]
    told = [Part(f"{label}: {word}", end, 1, "records", unit) for word, end in ends if end < float("inf")]
    return (Part(label, span.value, 1, "records", unit), *told) if span.value is not None else tuple(told)


def _times(span: Span, factor: float) -> Span:
    return Span(None if span.value is None else span.value * factor, span.low * factor, span.high * factor)


def _caution(told: Told) -> str:
    """What the reader must know of how the figure was made."""
    told_of = []
    if told.table and told.table.pay_period != "year" and told.ranks:
        times = brackets.PER_YEAR[told.table.pay_period]
        told_of.append(f"Pay of a {told.table.pay_period} times {times}, as if people stayed all year.")
    if told.table and told.unpaid is not None and _gone(told.table) is None:
        told_of.append("The table leaves out people; up to 90 of 100 may be missing.")
    return " ".join(told_of)
