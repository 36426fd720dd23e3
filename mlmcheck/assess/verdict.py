"""The verdict: a band by rule, the bands it could rise or fall to, and what drove it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mlmcheck.assess import words
from mlmcheck.assess.doubt import doubt
from mlmcheck.assess.elements import E1, E2, elements, met, paid_in
from mlmcheck.assess.windows import flips, windows
from mlmcheck.ledger.shares import least_planned
from mlmcheck.model import Band, Judgement, Limit, Measurement, Outcome, Span, Verdict
from mlmcheck.stats.bounds import within

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
    if reached.band is Band.CONSISTENT and reached.band_high is not Band.CONSISTENT:
        # buyers outside a cut list are customers on nobody's word, and pay nobody traced may be on anything: that may
        # clear no one (decisions 004 and 009)
        if not ledgers.facts.is_complete:
            return _insufficient(ledgers, found, measured, "the complete list of recruits")
        if untraced(ledgers, result.span):
            return _insufficient(ledgers, found, measured, "the order or the source of most payouts")
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
    seen = windows(ledgers.results, lambda x, n: band(lines, x, n, both))
    return Verdict(
        band=bands["value"],
        headline=words.headline(x, n, ledgers, is_least=at_floor(ledgers, x)),
        elements=found,
        band_if_own_use_excluded=excluded,
        band_low=min_band(bands.values()),
        band_high=max_band(bands.values()),
        band_if_customers_doubted=_doubted(ledgers, lines, found, *shares["value"]),
        score=50 * sum(shares["value"]),
        score_low=50 * sum(shares["low"]),
        score_high=50 * sum(shares["high"]),
        measured_share=measured,
        drivers=words.drivers(ledgers, (bands["value"], excluded)),
        sweep=tuple(
            (line, band(lines, *shares["value"], bool(found.e1_met) and met(replace(E2, value=line), found.e2)))
            for line in SWEEP
        ),
        flips_on_window=flips(seen),
        windows=seen,
    )


def _doubted(ledgers: Ledgers, lines: dict[str, Limit], found: Elements, x: float, n: float) -> Band:
    """The band if doubted customers are participants: their payments raise x, n and the second element."""
    doubted = doubt(ledgers, x, n)
    e2 = doubted.triggered(found.e2, paid_in(ledgers))
    return band(lines, doubted.x, doubted.n, bool(found.e1_met) and met(E2, e2))


def untraced(ledgers: Ledgers, x: Span) -> bool:
    """Whether the share rests on the floor, which accuses but never clears, or on a minority of the pay."""
    return at_floor(ledgers, x) or 2 * ledgers.rewards.best.known <= ledgers.rewards.total


def at_floor(ledgers: Ledgers, x: Span) -> bool:
    """Whether the share is no more than what outsiders' money cannot have paid."""
    floor = ledgers.results.get("outside_funding_gap")
    return isinstance(floor, Measurement) and 0 < floor.span.low == x.value


def demand(result: Measurement, ledgers: Ledgers) -> Span:
    """The include reading; with no qualification volume known its value is its least (decision 017)."""
    span = result.reading("include")
    if words.knows_quota(ledgers):
        return span
    return within(least_planned(ledgers.rewards, ledgers.joint_streams), span.low, span.high)


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
