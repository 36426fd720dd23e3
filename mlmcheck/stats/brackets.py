"""What brackets of pay can say of people's pay: bounds, never a point where the brackets hold none.

A table of ranks says how many people lie between two amounts, not where between them they lie.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mlmcheck.model import Disclosure, PayPeriod, Rank, Span

PER_YEAR: dict[PayPeriod, int] = {"week": 52, "month": 12, "year": 1}
"""How many pay periods make a year."""
ANY = Span(None, 0.0, 1.0)
CLOSE = 0.05
"""Two figures of the same mean differ by no more, as one of them is printed in few digits."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """People between two yearly amounts: their share of all, their pay (minor units), its mean where it is stated."""

    share: Span
    low: float
    high: float
    mean: Span


def brackets(table: Disclosure) -> tuple[Bracket, ...]:
    """The ranks of a table by the year, in its order.

    Shares come from counts where every rank has one, else as stated. Pay of a week or month is multiplied for the
    high end and the mean; the low end is that of one period, as nobody says that people stayed all year.
    """
    times = PER_YEAR[table.pay_period]
    counts = [rank.count for rank in table.ranks]
    whole = sum(count.value or 0 for count in counts if count)
    is_counted = whole > 0 and all(count is not None and count.value is not None for count in counts)
    return tuple(_bracket(rank, times, whole if is_counted else 0) for rank in table.ranks)


def _bracket(rank: Rank, times: int, whole: float) -> Bracket:
    share = Span.exact((rank.count.value or 0) / whole) if whole and rank.count else rank.share or ANY
    low = rank.low.low if rank.low else 0.0
    high = rank.high.high * times if rank.high else math.inf
    return Bracket(share, low, high, _mean(rank, times, low, high))


def _mean(rank: Rank, times: int, low: float, high: float) -> Span:
    """The yearly mean: as stated by the year, unless that is not what the period's own mean makes: then both."""
    made = rank.mean.value * times if rank.mean and rank.mean.value is not None else None
    said = rank.annual_mean.value if rank.annual_mean else None
    if made is None and said is None:
        return Span(low if low == high else None, low, high)
    ends = [pay for pay in (made, said) if pay is not None]
    return Span.exact(ends[-1]) if max(ends) - min(ends) <= CLOSE * max(ends) else Span(None, min(ends), max(ends))


def below(ranks: Sequence[Bracket], amount: float, *, or_at: bool = False) -> Span:
    """The share of people who got less than an amount (or no more than it, `or_at`).

    sum share * 1[high < C] <= P <= sum share * 1[low < C]; what the shares leave of the whole may be anywhere.
    """

    def is_under(end: float) -> bool:
        return end <= amount if or_at else end < amount

    sure = sum(rank.share.low for rank in ranks if is_under(rank.high))
    never = sum(rank.share.low for rank in ranks if not is_under(rank.low))
    reach = sum(rank.share.high for rank in ranks if is_under(rank.low)) + _left(ranks)
    high = max(sure, min(1.0, reach, 1.0 - never))
    return Span(sure if sure == high else None, sure, high)


def _left(ranks: Sequence[Bracket]) -> float:
    """What the shares at their most leave of the whole; rounding in the sixteenth digit is nothing."""
    left = 1.0 - sum(rank.share.high for rank in ranks)
    return left if left > 1e-9 else 0.0


def mean(ranks: Sequence[Bracket]) -> Span:
    """Mean yearly pay over all shares: sum share_k mean_k; open where a rank's pay has no upper end."""
    low = sum(rank.share.low * rank.mean.low for rank in ranks)
    high = sum(_product(rank.share.high, rank.mean.high) for rank in ranks)
    is_exact = all(rank.share.value is not None and rank.mean.value is not None for rank in ranks)
    value = sum((rank.share.value or 0) * (rank.mean.value or 0) for rank in ranks) if is_exact else None
    return Span(value, low, high)


def median(ranks: Sequence[Bracket]) -> Span:
    """Between which amounts the middle person's yearly pay lies: the bounds of P(pay <= c) crossing one half."""
    ends = sorted({0.0, *(rank.low for rank in ranks), *(rank.high for rank in ranks)})
    low = next((end for end in ends if below(ranks, end, or_at=True).high >= 0.5), 0.0)
    high = next((end for end in ends if below(ranks, end, or_at=True).low >= 0.5), math.inf)
    return Span(low if low == high else None, low, high)


def top_share(ranks: Sequence[Bracket], part: float) -> Span | None:
    """Share of all pay that the best paid `part` of people get; None unless every share and mean is stated.

    At least as if all of a rank got its mean (the least unequal); at most as if the best of the rank that the line
    cuts got all its high end allows.
    """
    told = [(rank.share.value, rank.mean.value, rank.high) for rank in ranks]
    known = [(share, pay, high) for share, pay, high in told if share is not None and pay is not None]
    whole = sum(share * pay for share, pay, _ in known)
    if len(known) < len(told) or whole <= 0:
        return None
    least, most, left = 0.0, 0.0, part
    for share, pay, high in sorted(known, key=lambda one: one[1], reverse=True):
        taken = min(share, left)
        least, most = least + taken * pay, most + min(share * pay, _product(taken, high))
        left -= taken
    return Span(least / whole if least == most else None, least / whole, min(1.0, most / whole))


def gini(ranks: Sequence[Bracket]) -> Span | None:
    """Gini of pay: at least that of the ranks' means; one is all that can be said of the most."""
    told = sorted(
        (rank.mean.value, rank.share.value) for rank in ranks if rank.mean.value is not None and rank.share.value
    )
    whole = sum(pay * share for pay, share in told)
    if len(told) < sum(rank.share.high > 0 for rank in ranks) or whole <= 0:
        return None
    people = sum(share for _, share in told)
    below_, area = 0.0, 0.0
    for pay, share in told:
        area += share / people * (2 * below_ + pay * share / whole)
        below_ += pay * share / whole
    return Span(None, max(0.0, 1.0 - area), 1.0)


def _product(share: float, pay: float) -> float:
    return 0.0 if share == 0 else share * pay
