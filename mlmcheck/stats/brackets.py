"""What brackets of pay can say of people's pay: bounds, never a point where the brackets hold none.

A table of ranks says how many people lie between two amounts, not where between them they lie.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from mlmcheck.model import Disclosure, PayPeriod, Rank, Span

PER_YEAR: dict[PayPeriod, int] = {"week": 52, "month": 12, "year": 1}
"""How many pay periods make a year."""
ANY = Span(None, 0.0, 1.0)
CLOSE = 0.05
"""Two figures of the same mean differ by no more, as one of them is printed in few digits."""
_DIGITS = 12
"""Shares are told to so many digits; what lies beyond is the computer's, not the table's."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """People between two yearly amounts: their share of all, their pay (minor units), its mean where it is stated.

    `rounding` is how far the printed share may be off, 0 where people are counted.
    """

    share: Span
    low: float
    high: float
    mean: Span
    rounding: float = 0.0


def brackets(table: Disclosure) -> tuple[Bracket, ...]:
    """The ranks of a table by the year, in its order.

    Shares come from counts where every rank has one, else as stated. Pay of a week or month is multiplied for the
    high end and the mean; the low end is that of one period, as nobody says that people stayed all year.
    """
    times = PER_YEAR[table.pay_period]
    counted = shares(table)
    return tuple(_bracket(rank, times, counted[at] if counted else None) for at, rank in enumerate(table.ranks))


def shares(table: Disclosure) -> tuple[Span, ...]:
    """Each rank's share by its count, of the whole if that is more than its ranks; () unless every rank has one."""
    counts = [rank.count for rank in table.ranks if rank.count]
    if len(counts) < len(table.ranks) or not sum(count.high for count in counts):
        return ()
    whole = (table.whole.count if table.whole else None) or Span.exact(0.0)
    return tuple(_of(at, counts, whole) for at in range(len(counts)))


def _of(at: int, counts: Sequence[Span], whole: Span) -> Span:
    """One count of all: at least with the others at their most, at most with them at their least."""
    one, others = counts[at], [*counts[:at], *counts[at + 1 :]]
    low = _per(one.low, max(one.low + sum(other.high for other in others), whole.high))
    high = _per(one.high, max(one.high + sum(other.low for other in others), whole.low))
    return Span(low if low == high else None, low, high)


def _per(part: float, whole: float) -> float:
    return 1.0 if math.isinf(part) else part / whole if whole else 0.0


def _bracket(rank: Rank, times: int, counted: Span | None) -> Bracket:
    ends = rank.low.low if rank.low else 0.0, rank.high.high * times if rank.high else math.inf
    mean = _mean(rank, times, min(ends), max(ends))
    # who got more than the bracket allows is not in it: ends that the mean contradicts limit nobody
    low = 0.0 if mean.high < min(ends) else min(ends)
    high = math.inf if mean.low > max(ends) else 0.0 if mean.high == 0 else max(ends)  # nobody is paid below nothing
    return Bracket(counted or rank.share or ANY, low, high, mean, 0.0 if counted else rank.rounding)


def _mean(rank: Rank, times: int, low: float, high: float) -> Span:
    """The yearly mean: as stated by the year, unless that is not what the period's own mean makes: then both."""
    made = [end * times for end in (rank.mean.low, rank.mean.high)] if rank.mean else []
    said = [rank.annual_mean.low, rank.annual_mean.high] if rank.annual_mean else []
    if not made and not said:
        return Span(low if low == high else None, low, high)
    is_same = not made or not said or max(*made, *said) - min(*made, *said) <= CLOSE * max(*made, *said)
    ends = (said or made) if is_same else [*made, *said]
    return Span(ends[0] if min(ends) == max(ends) else None, min(ends), max(ends))


def below(ranks: Sequence[Bracket], amount: float, *, or_at: bool = False) -> Span:
    """The share of people who got less than an amount (or no more than it, `or_at`).

    sum share * 1[high < C] <= P <= sum share * 1[low < C], each also as what the others' shares leave of the whole;
    people in no rank may be anywhere.
    """
    every = filled(ranks)

    def is_under(end: float) -> bool:
        return end <= amount if or_at else end < amount

    sure, open_ = _sum(every, lambda one: is_under(one.high)), _sum(every, lambda one: not is_under(one.high))
    reach, never = _sum(every, lambda one: is_under(one.low)), _sum(every, lambda one: not is_under(one.low))
    low, high = max(sure.low, 1.0 - open_.high), min(reach.high, 1.0 - never.low)
    return _ordered(round(min(1.0, max(0.0, end)), _DIGITS) for end in (low, high))


def _sum(ranks: Sequence[Bracket], is_in: Callable[[Bracket], bool]) -> Span:
    kept = [rank.share for rank in ranks if is_in(rank)]
    return Span(None, sum(share.low for share in kept), sum(share.high for share in kept))


def filled(ranks: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """The ranks, and people of any pay where the shares at their most leave some; the sixteenth digit is nothing."""
    left = 1.0 - sum(rank.share.high for rank in ranks)
    if left <= 1e-9:
        return tuple(ranks)
    most = 1.0 - sum(rank.share.low for rank in ranks)
    return (*ranks, Bracket(Span(None, left, most), 0.0, math.inf, Span(None, 0.0, math.inf)))


def mean(ranks: Sequence[Bracket], slack: float = 1.0) -> Span:
    """Mean yearly pay: sum share_k mean_k, the shares as printed; the ends over all shares that add up to the whole.

    A printed share may be off by `slack` times its rounding. Open where a rank's pay has no upper end, or people are in
    no rank.
    """
    if not ranks:
        return Span(None, 0.0, math.inf)
    wide = filled([_widened(rank, slack) for rank in ranks])
    ends = _least(wide), -_least([replace(rank, mean=Span(None, -rank.mean.high, -rank.mean.low)) for rank in wide])
    is_told = len(wide) == len(ranks) and all(rank.share.value is not None for rank in ranks)
    if not is_told or any(rank.mean.value is None for rank in ranks):
        return Span(ends[0] if ends[0] == ends[1] else None, *ends)
    value = sum((rank.share.value or 0) * (rank.mean.value or 0) for rank in ranks)
    is_exact = all(rank.share.low == rank.share.high for rank in wide)
    return Span.exact(value) if is_exact else Span(value, min(value, ends[0]), max(value, ends[1]))


def _widened(rank: Bracket, slack: float) -> Bracket:
    share, off = rank.share, slack * rank.rounding
    if share.value is None or not off:
        return rank
    return replace(rank, share=Span(share.value, max(0.0, share.low - off), min(1.0, share.high + off)))


def _least(ranks: Sequence[Bracket]) -> float:
    """The least mean: every rank at its least share, and what is left of the whole where the pay is least."""
    left, found = max(0.0, 1.0 - sum(rank.share.low for rank in ranks)), 0.0
    for rank in sorted(ranks, key=lambda one: one.mean.low):
        taken = rank.share.low + min(left, rank.share.high - rank.share.low)
        left -= taken - rank.share.low
        found += _product(taken, rank.mean.low)
    return found


def median(ranks: Sequence[Bracket]) -> Span:
    """Between which amounts the middle person's yearly pay lies: the bounds of P(pay <= c) crossing one half."""
    ends = sorted({0.0, *(rank.low for rank in ranks), *(rank.high for rank in ranks)})
    low = next((end for end in ends if below(ranks, end, or_at=True).high >= 0.5), 0.0)
    high = next((end for end in ends if below(ranks, end, or_at=True).low >= 0.5), math.inf)
    return _ordered((low, high))


def top_share(ranks: Sequence[Bracket], part: float) -> Span | None:
    """Share of all pay that the best paid `part` of people get; None unless every share and mean is stated.

    None also where the share of one of the best ranks is printed in digits coarser than a tenth of `part`.
    At least as if all of a rank got its mean (the least unequal). At most as if, in every rank, as many as its mean
    allows got its high end and the others its low end.
    """
    told = _told(ranks)
    whole = sum(share * pay for share, pay, _, _ in told)
    if whole <= 0 or _is_coarse(ranks, part):
        return None
    least = _best(part, [(pay, share) for share, pay, _, _ in told])
    open_ = sum(share * (pay - low) for share, pay, low, high in told if math.isinf(high))
    steps = [(low, share) for share, _, low, high in told if math.isinf(high) or low == high]
    for share, pay, low, high in told:
        if low < high < math.inf:
            rich = share * (pay - low) / (high - low)
            steps += [(high, rich), (low, share - rich)]
    most = open_ + _best(part, steps)
    return _ordered(round(min(1.0, end / whole), _DIGITS) for end in (least, most))


def _is_coarse(ranks: Sequence[Bracket], part: float) -> bool:
    """Whether rounding hides how many people are in the ranks that make up the best paid `part`."""
    reached = 0.0
    for rank in sorted(ranks, key=lambda one: one.mean.low, reverse=True):
        if reached < part and rank.rounding > part / 10:
            return True
        reached += rank.share.low
    return False


def _told(ranks: Sequence[Bracket]) -> list[tuple[float, float, float, float]]:
    """Share, mean, low and high of every rank, the mean within them; [] unless all shares and means are stated."""
    if len(filled([_widened(rank, 2.0) for rank in ranks])) > len(ranks):
        return []
    told = [(rank.share.value, rank.mean.value, rank.low, rank.high) for rank in ranks]
    known = [
        (share, pay, min(low, pay), max(high, pay))
        for share, pay, low, high in told
        if share is not None and pay is not None
    ]
    return known if len(known) == len(told) else []


def _best(part: float, steps: Iterable[tuple[float, float]]) -> float:
    """The most that `part` of people get, where each step is an amount and how many get it."""
    found, left = 0.0, part
    for pay, share in sorted(steps, reverse=True):
        found, left = found + pay * min(share, left), left - min(share, left)
    return found


def gini(ranks: Sequence[Bracket]) -> Span | None:
    """Gini of pay: at least that of the ranks' means; one is all that can be said of the most."""
    told = sorted((pay, share) for share, pay, _, _ in _told(ranks) if share)
    whole, people = sum(pay * share for pay, share in told), sum(share for _, share in told)
    if whole <= 0:
        return None
    poorer, area = 0.0, 0.0
    for pay, share in told:
        area += share / people * (2 * poorer + pay * share / whole)
        poorer += pay * share / whole
    return Span(None, round(max(0.0, 1.0 - area), _DIGITS), 1.0)


def _ordered(ends: Iterable[float]) -> Span:
    """From one end to the other; ends that contradict each other, by shares above the whole, are exchanged."""
    low, high = sorted(ends)
    return Span(low if low == high else None, low, high)


def _product(share: float, pay: float) -> float:
    return 0.0 if share == 0 else share * pay
