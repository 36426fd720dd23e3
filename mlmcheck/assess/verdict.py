"""The verdict: a band by rule, the bands it could rise or fall to, and what drove it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mlmcheck.assess import words
from mlmcheck.assess.elements import E1, E2, met
from mlmcheck.assess.grounds import FUNDED, Grounds
from mlmcheck.assess.windows import flips, windows
from mlmcheck.model import Band, Elements, Judgement, Limit, Outcome, Span, Verdict

MIN_PARTICIPANTS = 30  # SPEC 6: fewer people show a circle of friends, not a plan
MIN_DAYS = 90  # SPEC 6: a quarter, so that pay on the first months' sales has come
SWEEP = (0.0, 0.01, 0.02, 0.05, 0.10)


def reach(grounds: Grounds, judgements: Sequence[Judgement]) -> Verdict:
    """The verdict on these grounds; `insufficient` says what is known and what would decide."""
    measured = share_measured(judgements)
    short = grounds.unsound or words.why_insufficient(grounds, MIN_PARTICIPANTS, MIN_DAYS)
    if short or grounds.x is None or grounds.n is None:
        decides = short or words.would_decide(grounds.results[FUNDED])
        return _insufficient(grounds, measured, decides)
    reached = _measured(grounds, grounds.x, grounds.n, _lines(judgements), measured)
    is_cleared = reached.band is Band.CONSISTENT and reached.band_high is not Band.CONSISTENT
    if is_cleared and grounds.clears_nobody:
        return _insufficient(grounds, measured, grounds.clears_nobody)
    return reached


def _insufficient(grounds: Grounds, measured: float, would_decide: str) -> Verdict:
    return Verdict(
        Band.INSUFFICIENT, words.known(grounds), grounds.elements, measured_share=measured,
        drivers=words.drivers(grounds, None), would_decide=would_decide,
    )  # fmt: skip


def _measured(grounds: Grounds, x: Span, n: Span, lines: dict[str, Limit], measured: float) -> Verdict:
    found = grounds.elements
    shares = {end: (at(x, end), at(n, end)) for end in ("value", "low", "high")}
    bands = {end: band(lines, *shares[end], met(E1, found.e1, end) and met(E2, found.e2, end)) for end in shares}
    both = bool(found.e1_met and found.e2_met)
    excluded = band(lines, at(x, "value"), at(x, "value"), both)
    seen = windows(grounds.results, lambda x, n: band(lines, x, n, both))
    return Verdict(
        band=bands["value"],
        headline=words.headline(grounds, x, n),
        elements=found,
        band_if_own_use_excluded=excluded,
        band_low=min_band(bands.values()),
        band_high=max_band(bands.values()),
        band_if_customers_doubted=_doubted(grounds, lines),
        score=50 * sum(shares["value"]),
        score_low=50 * sum(shares["low"]),
        score_high=50 * sum(shares["high"]),
        measured_share=measured,
        drivers=words.drivers(grounds, (bands["value"], excluded)),
        would_decide=words.paid_first(found, bands["value"], _if_paid_first(lines, shares["value"], found)),
        sweep=tuple(
            (line, band(lines, *shares["value"], bool(found.e1_met) and met(replace(E2, value=line), found.e2)))
            for line in SWEEP
        ),
        flips_on_window=flips(seen),
        windows=seen,
    )


def _if_paid_first(lines: dict[str, Limit], shares: tuple[float, float], found: Elements) -> Band:
    """The band if those who are paid had paid before, which only the plan's terms can tell where there are no books."""
    return band(lines, *shares, bool(found.e2_met))


def _doubted(grounds: Grounds, lines: dict[str, Limit]) -> Band | None:
    """The band if doubted customers are participants; None where nothing can tell of them."""
    doubted = grounds.doubted
    if doubted is None:
        return None
    return band(lines, doubted.x, doubted.n, bool(grounds.elements.e1_met) and met(E2, doubted.e2))


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
