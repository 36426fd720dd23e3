"""Figures of one disclosure that cannot all be true, each told in one sentence with the figures and where they stand.

A printed share may be rounded or cut, so it may be off by a whole unit of its last digit; sums of money by 1 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck.evidence.statement import stated
from mlmcheck.model import Aggregates, Contradiction, Disclosure, Place, Rank, Span
from mlmcheck.stats import brackets
from mlmcheck.stats.brackets import PER_YEAR

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

NEAR: Final = 0.01
"""Sums of money printed in rounded figures may be off by so much."""


def conflicts(table: Disclosure, settings: Settings, aggregates: Aggregates) -> tuple[Contradiction, ...]:
    """Every contradiction within the table, with the firm's own text and with its filings of the same dates."""
    scale = aggregates.scale
    return (
        *_shares(table), *_ranks(table, scale), *_annual(table, scale), *_counts(table),
        *_averages(table, settings, scale), *_sums(table, settings, aggregates),
    )  # fmt: skip


def _shares(table: Disclosure) -> Iterator[Contradiction]:
    shares = [rank.share for rank in table.ranks if rank.share]
    if len(shares) < len(table.ranks) or not shares:
        return
    slack = sum(2 * rank.rounding for rank in table.ranks)
    low, high = sum(share.low for share in shares) - slack, sum(share.high for share in shares) + slack
    if not low <= 1.0 <= high:
        told = _percent(Span(None, sum(share.low for share in shares), sum(share.high for share in shares)))
        yield Contradiction(
            "shares_do_not_sum", f"The shares of the ranks add up to {told}, not to 100 %.", _places(table.ranks)
        )


def _ranks(table: Disclosure, scale: int) -> Iterator[Contradiction]:
    for rank in table.ranks:
        low, high = rank.low, rank.high
        if low and high and low.low > high.high:
            text = f"{rank.name}: the lowest pay ({_money(low.low, scale)}) is above the highest"
            yield Contradiction("low_above_high", f"{text} ({_money(high.high, scale)}).", _places([rank]))
        for word, pay in (("mean", rank.mean), ("median", rank.median)):
            if pay and _is_outside(pay, low, high):
                ends = f"{_money(low.low, scale) if low else '0'} to {_money(high.high, scale) if high else 'no limit'}"
                text = f"{rank.name}: the {word} ({_money(pay.low, scale)}) is outside the rank's own pay, {ends}."
                yield Contradiction(f"{word}_outside", text, _places([rank]))


def _is_outside(pay: Span, low: Span | None, high: Span | None) -> bool:
    return bool((low and pay.high < low.low) or (high and pay.low > high.high))


def _annual(table: Disclosure, scale: int) -> Iterator[Contradiction]:
    times = PER_YEAR[table.pay_period]
    half = times * 10**scale / 2  # means are printed in whole units of the currency
    for rank in table.ranks:
        mean, annual = rank.mean, rank.annual_mean
        if mean is None or annual is None or mean.value is None or annual.value is None:
            continue
        made = mean.value * times
        if abs(annual.value - made) > max(NEAR * made, half):
            text = (
                f"{rank.name}: the yearly mean ({_money(annual.value, scale)}) is not {times} times the mean of a "
                f"{table.pay_period} ({_money(mean.value, scale)}), which is {_money(made, scale)}."
            )
            yield Contradiction("annual_mean_differs", text, _places([rank]))


def _counts(table: Disclosure) -> Iterator[Contradiction]:
    counts = [rank.count.value for rank in table.ranks if rank.count and rank.count.value is not None]
    if len(counts) < len(table.ranks) or not sum(counts):
        return
    for rank, count in zip(table.ranks, counts, strict=True):
        part, share = count / sum(counts), rank.share
        if share and not share.low - 2 * rank.rounding <= part <= share.high + 2 * rank.rounding:
            told = f"{count:,.0f} of {sum(counts):,.0f} people"
            text = f"{rank.name}: {told} are {100 * part:.2f} %, not {_percent(share)}."
            yield Contradiction("count_differs_from_share", text, _places([rank]))


def _averages(table: Disclosure, settings: Settings, scale: int) -> Iterator[Contradiction]:
    made = brackets.mean(brackets.brackets(table))
    said = [("The text", stated(settings, "mean", scale))]
    if table.whole and table.whole.mean:
        times = PER_YEAR[table.pay_period]
        said.append(("A row of the table", Span(None, table.whole.mean.low * times, table.whole.mean.high * times)))
    for who, mean in said:
        if mean and _is_apart(made, mean, is_part=table.base != "all"):
            text = (
                f"{who} says that the mean is {_reach(mean, scale)} a year; the table's own shares and means give "
                f"{_reach(made, scale)}. Its shares may be of people who were paid, not of everybody."
            )
            yield Contradiction("mean_contradicts_table", text, _places(table.ranks))


def _is_apart(made: Span, said: Span, *, is_part: bool) -> bool:
    """Whether the two cannot be the same; a mean of everybody may be lower than one of those in a table."""
    above = made.low * (0.1 if is_part else 1.0) > said.high * (1 + NEAR)
    return above or said.low > made.high * (1 + NEAR)


def _sums(table: Disclosure, settings: Settings, aggregates: Aggregates) -> Iterator[Contradiction]:
    """What all people of the table got, by its counts and means, against what the firm says it paid in all."""
    made = _total(table)
    if made is None:
        return
    told = [("The text", stated(settings, "total_pay", aggregates.scale))]
    dated = [one for one in aggregates.filings if (one.first, one.last) == (table.first, table.last)]
    told += [("The filing of the same dates", one.figures.get("payouts_total")) for one in dated]
    for who, paid in told:
        if paid and not paid.low * (1 - NEAR) <= made <= paid.high * (1 + NEAR):
            text = (
                f"{who} says that {_reach(paid, aggregates.scale)} was paid in all; counts times means give "
                f"{_money(made, aggregates.scale)}."
            )
            yield Contradiction("sum_contradicts_total", text, _places(table.ranks))


def _total(table: Disclosure) -> float | None:
    """Counts times yearly means; None unless every rank has both."""
    ranks = brackets.brackets(table)
    counts = [rank.count.value for rank in table.ranks if rank.count and rank.count.value is not None]
    means = [rank.mean.value for rank in ranks if rank.mean.value is not None]
    if not ranks or len(counts) < len(ranks) or len(means) < len(ranks):
        return None
    return sum(count * mean for count, mean in zip(counts, means, strict=True))


def _places(ranks: Sequence[Rank]) -> tuple[Place, ...]:
    return tuple(rank.place for rank in ranks if rank.place)


def _percent(span: Span) -> str:
    low, high = (f"{100 * end:.4g}" for end in (span.low, span.high))
    return f"{low} %" if low == high else f"{low} to {high} %"


def _money(minor: float, scale: int) -> str:
    return f"{minor / 10**scale:,.0f}" if minor < float("inf") else "no limit"


def _reach(span: Span, scale: int) -> str:
    low, high = (_money(end, scale) for end in (span.low, span.high))
    if low == high:
        return low
    return f"under {high}" if span.low == 0 else f"{low} to {high}"
