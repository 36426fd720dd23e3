"""The verdict: a band by rule, the bands it could rise or fall to, and what drove it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mlmcheck.assess import words
from mlmcheck.assess.elements import E1, E2, elements, met
from mlmcheck.model import Band, Judgement, Limit, Measurement, Outcome, Span, Verdict

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers
    from mlmcheck.model import Elements

MIN_PARTICIPANTS = 30  # SPEC 6: fewer people show a circle of friends, not a plan
MIN_DAYS = 90  # SPEC 6: a quarter, so that pay on the first months' sales has come
SWEEP = (0.0, 0.01, 0.02, 0.05, 0.10)
FUNDED = "participant_funded_reward_share"


def reach(ledgers: Ledgers, judgements: Sequence[Judgement]) -> Verdict:
    """The verdict on these results; `insufficient` says what is known and what would decide."""
    found = elements(ledgers)
    measured = share_measured(judgements)
    short = words.why_insufficient(ledgers, MIN_PARTICIPANTS, MIN_DAYS)
    result = ledgers.results[FUNDED]
    if short or not isinstance(result, Measurement):
        return _insufficient(ledgers, found, measured, short or words.would_decide(result))
    reached = _measured(ledgers, _lines(judgements), found, result, measured)
    if reached.band is Band.CONSISTENT and reached.band_high is not Band.CONSISTENT and not ledgers.facts.is_complete:
        # buyers outside a cut list are customers on nobody's word: that may clear no one (decision 004)
        return _insufficient(ledgers, found, measured, "the complete list of recruits")
    return reached


def _insufficient(ledgers: Ledgers, found: Elements, measured: float, would_decide: str) -> Verdict:
    return Verdict(
        Band.INSUFFICIENT, words.known(ledgers), found, measured_share=measured,
        drivers=words.drivers(ledgers, None), would_decide=would_decide,
    )  # fmt: skip


def _measured(
    ledgers: Ledgers, lines: dict[str, Limit], found: Elements, result: Measurement, measured: float
) -> Verdict:
    x, n = result.span, demand(result, ledgers)
    shares = {end: (at(x, end), at(n, end)) for end in ("value", "low", "high")}
    bands = {end: band(lines, *shares[end], met(E1, found.e1, end) and met(E2, found.e2, end)) for end in shares}
    both = bool(found.e1_met and found.e2_met)
    excluded = band(lines, at(x, "value"), at(x, "value"), both)
    doubted = doubt(ledgers)
    return Verdict(
        band=bands["value"],
        headline=words.headline(result, n, ledgers),
        elements=found,
        band_if_own_use_excluded=excluded,
        band_low=min_band(bands.values()),
        band_high=max_band(bands.values()),
        band_if_customers_doubted=band(lines, raised(at(x, "value"), doubted), raised(at(n, "value"), doubted), both),
        score=50 * sum(shares["value"]),
        score_low=50 * sum(shares["low"]),
        score_high=50 * sum(shares["high"]),
        measured_share=measured,
        drivers=words.drivers(ledgers, (bands["value"], excluded)),
        sweep=tuple(
            (line, band(lines, *shares["value"], bool(found.e1_met) and met(replace(E2, value=line), found.e2)))
            for line in SWEEP
        ),
    )


def demand(result: Measurement, ledgers: Ledgers) -> Span:
    """The include reading; with no qualification volume known its value is its low end."""
    span = result.reading("include")
    return span if ledgers.rewards.volumes_known else Span(span.low, span.low, span.high)


def band(lines: dict[str, Limit], x: float, n: float, has_elements: bool) -> Band:
    """The rule for x (own use excluded), n (included) and both elements."""

    def past(line: str, share: float) -> bool:
        return lines[line].judge(Span.exact(share)) is Outcome.FLAGGED

    if has_elements and past("half_own_use_included", n):
        return Band.PATTERN
    if has_elements and past("half_own_use_excluded", x) and past("third_own_use_included", n):
        return Band.INDICATORS
    return Band.QUESTIONS if past("third_own_use_excluded", x) else Band.CONSISTENT


def at(span: Span, end: str) -> float:
    """The value, low or high of a span; a value that is not known is its low end."""
    return span.high if end == "high" else span.low if end == "low" or span.value is None else span.value


def doubt(ledgers: Ledgers) -> float:
    """Share of retail money whose buyers were participants until their type was changed."""
    streams = ledgers.streams
    retail = streams.named + streams.labelled if streams else 0
    return min(1.0, ledgers.doubt["moved"] / retail) if retail > 0 and ledgers.doubt else 0.0


def raised(share: float, doubted: float) -> float:
    """The share if pay on that part of retail money were pay on participants' money."""
    return share + (1 - share) * doubted


def share_measured(judgements: Sequence[Judgement]) -> float:
    """Share of findings that could be measured."""
    outcomes = [finding.outcome for judgement in judgements for finding in judgement.findings]
    silent = (Outcome.UNMEASURED, Outcome.BROKEN)
    return sum(outcome not in silent for outcome in outcomes) / len(outcomes)


_ORDER = (Band.CONSISTENT, Band.QUESTIONS, Band.INDICATORS, Band.PATTERN)


def min_band(bands: Iterable[Band]) -> Band:
    """The mildest of bands."""
    return min(bands, key=_ORDER.index)


def max_band(bands: Iterable[Band]) -> Band:
    """The gravest of bands."""
    return max(bands, key=_ORDER.index)


def _lines(judgements: Sequence[Judgement]) -> dict[str, Limit]:
    lines = next(judgement.standard for judgement in judgements if judgement.standard.id == "mlmcheck_lines")
    return {criterion.id: criterion.limit for criterion in lines.criteria}
