"""What a year comes to by an income disclosure: mean and median pay of everybody, less what taking part costs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mlmcheck.evidence.told import NO_COST, TABLE, Told, both_ends, caution, ends_of, measured, of_all, times_of
from mlmcheck.model import Measurement, Result, Span, Unmeasured
from mlmcheck.stats import brackets
from mlmcheck.stats.brackets import Bracket

APART: Final = "What is stated of everybody and what the ranks make differ; both are kept."


def mean_net(told: Told) -> Result:
    """Mean pay of everybody less the cost of a year."""
    made = _all_money(told, brackets.mean(told.ranks)) if told.ranks else None
    said = _said(told, told.mean, is_mean=True)
    gross = _agreed(said, made)
    if gross is None:
        return Unmeasured("neither a table of ranks nor a mean is supplied", TABLE)
    if not told.costs:
        return Unmeasured("what it costs to take part is not known", NO_COST)
    return _net(told, gross, _note(told, said, made))


def median_net(told: Told) -> Result:
    """With the people left out, the middle person is one of them where they may be half."""
    said, made = _said(told, told.median, is_mean=False), _middle(told) if told.ranks else None
    gross = _agreed(said, made)
    if gross is None:
        return Unmeasured("neither a table of ranks nor a median is supplied", TABLE)
    if not told.costs:
        return Unmeasured("what it costs to take part is not known", NO_COST)
    return _net(told, gross, _note(told, said, made))


def _said(told: Told, pay: Span | None, *, is_mean: bool) -> Span | None:
    """What the text says of everybody or only of those in the table, who knows: those left out may lower it."""
    if pay is None or told.unpaid is None:
        return pay
    low = pay.low * (1 - told.unpaid.high) if is_mean else 0.0
    return Span(low if low == pay.high else None, low, pay.high)


def _agreed(said: Span | None, made: Span | None) -> Span | None:
    """What the text says, within what the table allows; if the two contradict each other, all between them."""
    if said is None or made is None:
        return said or made
    low, high = max(said.low, made.low), min(said.high, made.high)
    if low > high:
        return Span(None, min(said.low, made.low), max(said.high, made.high))
    value = said.value if said.value is not None else made.value
    return Span(value if value is not None and low <= value <= high else None, low, high)


def _note(told: Told, said: Span | None, made: Span | None) -> str:
    """How the figure was made, and that the text and the table differ where they do."""
    if said is None:
        return caution(told)
    is_apart = made is not None and max(said.low, made.low) > min(said.high, made.high)
    return " ".join(filter(None, (APART, caution(told)))) if is_apart else ""


def _middle(told: Told) -> Span:
    if told.unpaid is None:
        return brackets.median(told.ranks)
    ends = [brackets.median(_with_unpaid(told.ranks, gone)) for gone in ends_of(told.unpaid)]
    low, high = min(end.low for end in ends), max(end.high for end in ends)
    return Span(low if low == high else None, low, high)


def _with_unpaid(ranks: Sequence[Bracket], gone: float) -> tuple[Bracket, ...]:
    kept = [Bracket(times_of(rank.share, 1 - gone), rank.low, rank.high, rank.mean) for rank in ranks]
    return (Bracket(Span.exact(gone), 0.0, 0.0, Span.exact(0.0)), *kept)


def _all_money(told: Told, pay: Span) -> Span:
    """Mean pay of everybody from that of the table's people; those left out got nothing."""
    return pay if told.unpaid is None else of_all(told, pay, 0.0)


def _net(told: Told, gross: Span, note: str) -> Measurement:
    """Pay less cost: the value at the greatest cost known with the goods worth nothing, down to the least cost."""
    plain = [cost.money for cost in told.costs if cost.worth == 0]
    value = None if gross.value is None else gross.value - max(plain)
    parts = tuple(part for cost in told.costs for part in both_ends(cost.label, _less(gross, cost.money), "money"))
    span = Span(value, gross.low - max(plain), gross.high - min(plain))
    return measured(told, span, "money", parts=parts, note=note)


def _less(gross: Span, cost: float) -> Span:
    return Span(None if gross.value is None else gross.value - cost, gross.low - cost, gross.high - cost)
