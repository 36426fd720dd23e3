"""Stated totals that cannot all be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mlmcheck.evidence.boxes import total
from mlmcheck.evidence.stated import PAYOUTS, REVENUE, TOTALS, label
from mlmcheck.model import MONEY, Contradiction, Filing, Span

_STREAMS = dict(zip(PAYOUTS, REVENUE, strict=True))
_BUYERS = {"revenue_customers": "customers", "revenue_participants": "participants"}


def contradictions(filings: Sequence[Filing]) -> tuple[Contradiction, ...]:
    """Figures of one period that no company can have had together, each in one sentence with the figures."""
    return tuple(found for filing in filings for found in _of(filing))


def _of(filing: Filing) -> Iterator[Contradiction]:
    for id_, message in (*_ends(filing), *_sums(filing), *_people(filing), *_streams(filing)):
        yield Contradiction(id_, f"{label(filing)}: {message}", (filing.place,) if filing.place else ())


def _ends(filing: Filing) -> Iterator[tuple[str, str]]:
    for name, span in filing.figures.items():
        ends = f"between {_shown(filing, name, span.low)} and {_most(filing, name)}"
        if span.low > span.high:
            yield "ends_reversed", f"{name} is {ends}, the wrong way round."
        elif span.value is not None and not span.low <= span.value <= span.high:
            yield "ends_reversed", f"{name} is {_shown(filing, name, span.value)}, yet {ends}."


def _sums(filing: Filing) -> Iterator[tuple[str, str]]:
    for names, whole in TOTALS.items():
        stated = [name for name in names if name in filing.figures]
        parts = total(filing.figures[name] for name in stated)
        if whole in filing.figures and parts.low > filing.figures[whole].high:
            least = _shown(filing, whole, parts.low)
            yield "parts_above_total", f"{' + '.join(stated)} are {least}, more than {whole}, {_most(filing, whole)}."


def _people(filing: Filing) -> Iterator[tuple[str, str]]:
    everybody = filing.figures.get("participants")
    for name in ("participants_unpaid", "participants_lost"):
        some = filing.figures.get(name)
        if some and everybody and some.low > everybody.high:
            counts = f"{_shown(filing, name, some.low)}, more than participants, {_most(filing, 'participants')}"
            yield "more_than_everybody", f"{name} is {counts}."
    unpaid, paid = filing.figures.get("participants_unpaid"), filing.figures.get("payouts_total")
    if unpaid and everybody and paid and unpaid.low >= everybody.high and paid.low > 0:
        yield "paid_to_nobody", f"all participants are unpaid, yet payouts_total is {_most(filing, 'payouts_total')}."


def _streams(filing: Filing) -> Iterator[tuple[str, str]]:
    for paid, stream in _STREAMS.items():
        if _is_none(filing, stream) and _is_some(filing, paid):
            yield "paid_on_nothing", f"{stream} is 0, yet {paid} is {_most(filing, paid)}."
    for stream, people in _BUYERS.items():
        if _is_none(filing, people) and _is_some(filing, stream):
            yield "bought_by_nobody", f"{people} is 0, yet {stream} is {_most(filing, stream)}."


def _is_none(filing: Filing, name: str) -> bool:
    span = filing.figures.get(name)
    return span is not None and span.high <= 0


def _is_some(filing: Filing, name: str) -> bool:
    return filing.figures.get(name, Span.exact(0.0)).low > 0


def _most(filing: Filing, name: str) -> str:
    span = filing.figures[name]
    return _shown(filing, name, span.high if span.high < float("inf") else span.low)


def _shown(filing: Filing, name: str, figure: float) -> str:
    """A figure in whole units of its currency, as people write it."""
    from mlmcheck.intake.values.currency import scale

    if name not in MONEY:
        return f"{figure:,.0f}"
    digits = scale(filing.currency)
    return f"{figure / 10**digits:,.{digits}f} {filing.currency}".rstrip()
