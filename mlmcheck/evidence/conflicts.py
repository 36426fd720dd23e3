"""Figures of one disclosure that cannot all be true, each told in one sentence with the figures and where they stand.

A printed share may be rounded or cut, so it may be off by a whole unit of its last digit; money by one unit of the
currency, sums of it by 1 %. People who were not paid all year explain less pay than a month's times twelve.
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
LEFT: Final = 0.1
"""A table may be of no more than so many of all who enrolled: one of ten."""


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
    low, high, slack = sum(share.low for share in shares), sum(share.high for share in shares), _slack(table.ranks)
    told = _percent(Span(None, low, high))
    if low - slack > 1.0:
        yield Contradiction(
            "shares_above_all",
            f"The shares of the ranks add up to {told}, more than everybody; people may be in several ranks.",
            _places(table.ranks),
        )
    if high + slack < 1.0:
        yield Contradiction(
            "shares_leave_out",
            f"The shares of the ranks add up to {told}; the others are in no rank, so their pay is not stated.",
            _places(table.ranks),
            is_gap=True,
        )


def _slack(ranks: Sequence[Rank]) -> float:
    """By how much the shares may be off together; the sixteenth digit is nothing."""
    return sum(2 * rank.rounding for rank in ranks) + 1e-9


def _ranks(table: Disclosure, scale: int) -> Iterator[Contradiction]:
    for rank in table.ranks:
        low, high = rank.low, rank.high
        if low and high and low.low > high.high:
            text = f"{rank.name}: the lowest pay ({_money(low.low, scale)}) is above the highest"
            yield Contradiction("low_above_high", f"{text} ({_money(high.high, scale)}).", _places([rank]))
        for word, pay in (("mean", rank.mean), ("median", rank.median)):
            if pay and _is_outside(pay, low, high, 10**scale):
                ends = f"{_money(low.low, scale) if low else '0'} to {_money(high.high, scale) if high else 'no limit'}"
                text = f"{rank.name}: the {word} ({_money(pay.low, scale)}) is outside the rank's own pay, {ends}."
                yield Contradiction(f"{word}_outside", text, _places([rank]))


def _is_outside(pay: Span, low: Span | None, high: Span | None, unit: int) -> bool:
    return bool((low and pay.high + unit < low.low) or (high and pay.low > high.high + unit))


def _annual(table: Disclosure, scale: int) -> Iterator[Contradiction]:
    times = PER_YEAR[table.pay_period]
    half = times * 10**scale / 2  # means are printed in whole units of the currency
    for rank in table.ranks:
        mean, annual = rank.mean, rank.annual_mean
        if mean is None or annual is None:
            continue
        made = Span(None, mean.low * times * (1 - NEAR) - half, mean.high * times * (1 + NEAR) + half)
        if annual.high < made.low or annual.low > made.high:
            text = (
                f"{rank.name}: the yearly mean ({_reach(annual, scale)}) is not {times} times the mean of a "
                f"{table.pay_period} ({_reach(mean, scale)}), which is {_reach(_by(mean, times), scale)}"
            )
            why = "; people who were not paid all year would explain it." if annual.high < made.low else "."
            yield Contradiction("annual_mean_differs", text + why, _places([rank]))


def _by(span: Span, factor: float) -> Span:
    return Span(None, span.low * factor, span.high * factor)


def _counts(table: Disclosure) -> Iterator[Contradiction]:
    """Counts against the whole and against shares; shares that leave people out are not of those counted."""
    counts = [rank.count for rank in table.ranks if rank.count]
    whole = table.whole.count if table.whole else None
    least = sum(count.low for count in counts)
    if whole and least > whole.high:
        text = f"The ranks hold {least:,.0f} people, more than the {whole.high:,.0f} of the whole."
        yield Contradiction("counts_above_whole", text, _places(table.ranks))
    counted = brackets.shares(table)
    if not counted or list(_shares(table)) or (whole and least < whole.low):
        return
    for rank, part in zip(table.ranks, counted, strict=True):
        share, off = rank.share, 2 * rank.rounding + 1e-9
        if share and rank.count and (part.high < share.low - off or part.low > share.high + off):
            told = f"{rank.count.low:,.0f} of {least:,.0f} people are {_percent(part)}, not {_percent(share)}"
            yield Contradiction("count_differs_from_share", f"{rank.name}: {told}.", _places([rank]))


def _averages(table: Disclosure, settings: Settings, scale: int) -> Iterator[Contradiction]:
    times, made = PER_YEAR[table.pay_period], brackets.mean(brackets.brackets(table), slack=2.0)
    told = [("The text", stated(settings, "mean", scale), times)]
    if table.whole and table.whole.mean:
        told.append(("A row of the table", _by(table.whole.mean, times), 1))
    for who, mean, stays in told:
        if mean and _is_apart(made, mean, stays / (1.0 if table.base == "all" else LEFT), 10**scale):
            text = (
                f"{who} says that the mean is {_reach(mean, scale)} a year; the table's own shares and means give "
                f"{_reach(made, scale)}{'' if times == 1 else ' for people who stayed all year'}. "
                "Its shares may be of people who were paid, not of everybody."
            )
            yield Contradiction("mean_contradicts_table", text, _places(table.ranks))


def _is_apart(made: Span, said: Span, times: float, unit: int) -> bool:
    """Whether the two cannot be the same; the one of everybody, who may have left, may be so many times lower."""
    return made.low / times > said.high * (1 + NEAR) + unit or said.low > made.high * (1 + NEAR) + unit


def _sums(table: Disclosure, settings: Settings, aggregates: Aggregates) -> Iterator[Contradiction]:
    """What all people of the table got, by its counts and means, against what the firm says it paid in all.

    More may be paid than the table shows, to people whom it leaves out; less only where not all stayed all year.
    """
    made = _total(table, aggregates.scale)
    if made is None:
        return
    told = [("The text", stated(settings, "total_pay", aggregates.scale))]
    dated = [one for one in aggregates.filings if one.first and (one.first, one.last) == (table.first, table.last)]
    told += [("The filing of the same dates", one.figures.get("payouts_total")) for one in dated]
    least = made.low / PER_YEAR[table.pay_period] * (1 - NEAR)
    most = made.high * (1 + NEAR) if table.base == "all" else float("inf")
    for who, paid in told:
        if paid and (paid.high < least or paid.low > most):
            text = (
                f"{who} says that {_reach(paid, aggregates.scale)} was paid in all; counts times means give "
                f"{_reach(made, aggregates.scale)} a year. Other people or another place would explain it."
            )
            yield Contradiction("sum_contradicts_total", text, _places(table.ranks))


def _total(table: Disclosure, scale: int) -> Span | None:
    """Counts times yearly means, printed in whole units of the currency; None unless every rank has both."""
    ranks, half = brackets.brackets(table), PER_YEAR[table.pay_period] * 10**scale / 2
    counts = [rank.count for rank in table.ranks if rank.count]
    means = [rank.mean for rank in table.ranks if rank.mean or rank.annual_mean]
    if not ranks or len(counts) < len(ranks) or len(means) < len(ranks):
        return None
    both = list(zip(counts, (rank.mean for rank in ranks), strict=True))
    low = sum(count.low * max(0.0, mean.low - half) for count, mean in both)
    return Span(None, low, sum(count.high * (mean.high + half) for count, mean in both))


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
