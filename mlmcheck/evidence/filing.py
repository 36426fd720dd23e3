"""The measures of a ledger, from what a firm states of a period: sharp bounds where it states less than all.

Stated figures are taken at the firm's word; contradictions among them are told by `contradictions`. Revenue is taken as
net of refunds. A part that is not stated may be anything that its total leaves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mlmcheck.evidence.boxes import total
from mlmcheck.evidence.inconsistent import contradictions
from mlmcheck.evidence.money import flows
from mlmcheck.evidence.people import crowd
from mlmcheck.evidence.stated import PAYOUTS, REVENUE, TOTALS, Split, parts, period, within
from mlmcheck.evidence.telling import pooled
from mlmcheck.evidence.terms import outlay
from mlmcheck.model import Filing, Measurement, Result, Span

if TYPE_CHECKING:
    from mlmcheck.intake.settings import Settings

_C, _P, _F = REVENUE
_YC, _YP, _YF = PAYOUTS
_FUNDED: Final = "participant_funded_reward_share"
_SHARES: Final = {
    "retail_share": (Split(REVENUE, (_C,), (_P, _F)), Split(REVENUE, (_C,), (_F,), either=(_P,))),
    "internal_share": (Split(REVENUE, (_P,), (_C, _F)),),
    "recruitment_share": (Split(REVENUE, (_F,), (_C, _P), of_all=True),),
    "retail_to_recruitment": (Split(REVENUE, (_C,), (_F,), outside=(_P,)),),
    "rewardable_share": (Split(REVENUE, (_C,), (), either=(_P,), outside=(_F,)),) * 2,
    _FUNDED: (Split(PAYOUTS, (_YP, _YF), (_YC,)), Split(PAYOUTS, (_YF,), (_YC,), either=(_YP,))),
    "recruitment_reward_share": (Split(PAYOUTS, (_YF,), (_YC, _YP)),),
    "retail_reward_share": (Split(PAYOUTS, (_YC,), (_YP, _YF)),),
}
"""Measure -> its reading without own use and, where it has one, its reading with it."""


def results(filings: Sequence[Filing], settings: Settings) -> dict[str, Result]:
    """Every measure that totals can tell, by its id; several periods are pooled and told one by one as parts.

    `n` counts the periods that state enough. What only the plan's terms tell is of basis `terms`.
    """
    found: dict[str, Result] = {}
    for name, splits in _SHARES.items():
        columns = (TOTALS[splits[0].names], *splits[0].names) if name != "retail_to_recruitment" else (_C, _F)
        found[name] = pooled(filings, [[period(each, split) for each in filings] for split in splits], columns)
    found |= flows(filings) | crowd(filings)
    found[_FUNDED] = _over(found[_FUNDED], found["outside_funding_gap"])
    return found | outlay(settings, _scale(filings, settings))


def _over(funded: Result, gap: Result) -> Result:
    """The share that participants fund, never below what outsiders cannot have paid, whatever the firm's labels say."""
    if not isinstance(gap, Measurement) or not gap.span.low:
        return funded
    floors = (gap.span.low, gap.reading("include").low)
    if not isinstance(funded, Measurement):
        spans = [Span(None, floor, 1.0) for floor in floors]
        return replace(gap, span=spans[0], include=spans[1], parts=(), interval="bounds")
    spans = [_raised(span, floor) for span, floor in zip((funded.span, funded.reading("include")), floors, strict=True)]
    return replace(funded, span=spans[0], include=spans[1])


def _raised(span: Span, floor: float) -> Span:
    value = None if span.value is None else max(span.value, floor)
    return Span(value, max(span.low, floor), max(span.high, floor))


def _scale(filings: Sequence[Filing], settings: Settings) -> int:
    """Digits of the currency that the filings, else company.toml, are in."""
    from mlmcheck.intake.values.currency import scale

    return scale(next((each.currency for each in filings if each.currency), settings.company.currency))


def revenue(filings: Sequence[Filing]) -> dict[str, Span]:
    """The streams of the money table, in minor units, over all periods; what nothing limits is left out."""
    return _streams(filings, REVENUE, ("retail_labelled", "internal", "recruitment"))


def payouts(filings: Sequence[Filing]) -> dict[str, Span]:
    """What rewards were paid on, in minor units, over all periods; what nothing limits is left out."""
    return _streams(filings, PAYOUTS, ("on_retail_labelled", "on_internal", "on_recruitment"))


def _streams(filings: Sequence[Filing], names: tuple[str, ...], keys: tuple[str, ...]) -> dict[str, Span]:
    found = [parts(each, names) for each in filings]
    streams = {key: total(within(one, name) for one in found) for key, name in zip(keys, names, strict=True)}
    if all({*names, TOTALS[names]} <= each.figures.keys() for each in filings):
        streams["unknown"] = total(one.rest for one in found)
    streams["total"] = total(one.whole for one in found)
    return {key: span for key, span in streams.items() if filings and (span.low > 0 or span.high < float("inf"))}


__all__ = ["contradictions", "payouts", "results", "revenue"]
