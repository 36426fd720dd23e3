"""The back-test as a page: the table, what each result means, and what so few cases are worth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.backtest.judged import FREE, Judged
from mlmcheck.cases.words import OUTCOMES
from mlmcheck.model import Band

INTRODUCTION = """# Back-test on published cases

Every case of this program's collection, run from what was published of it and from nothing else. Written by
`make backtest`. Limits come from law or theory and were set before any case was run; nothing here is fitted, and a
miss stays a miss.

How to read it. *Outcome* is what an authority did. *Published* names the totals, the rank table and the terms that
exist; a mark (alleged) says that they rest on a party's word. *Band* is the program's word, with the range that the
open figures allow; `insufficient` means that what was published cannot carry a verdict. *Agrees* compares the band
with a decision on the merits; a settlement, a charge or a preliminary order is no such decision, so there is nothing
to agree with. Legal outcomes also follow incentives to settle.
"""


def table(judged: Sequence[Judged]) -> str:
    """One row a case."""
    head = (
        "| case | outcome | published | band (range) | score | measured | what decided | standards flagged | agrees |"
    )
    lines = [head, "|---|---|---|---|---:|---:|---|---|---|"]
    return "\n".join([*lines, *(_row(one) for one in judged)])


def page(judged: Sequence[Judged]) -> str:
    """The whole page."""
    told = "\n".join(_discussed(one) for one in judged if one.case.discussed)
    return f"{INTRODUCTION}\n{table(judged)}\n\n{_worth(judged)}\n\n## Case by case\n\n{told}"


def _row(one: Judged) -> str:
    case, verdict = one.case, one.report.verdict
    cells = [
        f"[{case.name} ({case.years})](cases.md#{case.id})", OUTCOMES[case.outcome], _published(one), _band(one),
        _score(one), f"{100 * verdict.measured_share:.0f} %", _decided(one),
        ", ".join(f"[{id}](standards.md#{id})" for id in one.flagged) or "none", one.agreement,
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _published(one: Judged) -> str:
    case = one.case
    told = [
        f"{len(case.totals)} totals" if case.totals else "",
        f"{len(case.disclosure.ranks)} ranks" if case.disclosure else "",
        f"{len(case.plan)} terms" if case.plan else "",
    ]
    found = ", ".join(filter(None, told)) or "single figures only"
    return f"{found} (alleged)" if case.is_alleged else found


def _band(one: Judged) -> str:
    verdict = one.report.verdict
    low, high = verdict.band_low, verdict.band_high
    if low is None or high is None or low is high:
        return verdict.band.value
    return f"{verdict.band.value} ({low.value} to {high.value})"


def _score(one: Judged) -> str:
    verdict = one.report.verdict
    if verdict.score is None or verdict.score_low is None or verdict.score_high is None:
        return ""
    return f"{verdict.score:.0f} ({verdict.score_low:.0f} to {verdict.score_high:.0f})"


def _decided(one: Judged) -> str:
    verdict = one.report.verdict
    if verdict.band is Band.INSUFFICIENT:
        return f"nothing; it would take {verdict.would_decide}"
    return verdict.headline


def _discussed(one: Judged) -> str:
    return f"**{one.case.name} ({one.case.years}).** {one.case.discussed}\n"


def _worth(judged: Sequence[Judged]) -> str:
    """What the count of errors is worth: the exact 95 % upper end of the error rate."""
    spoken = [one for one in judged if one.agreement in ("agrees", "disagrees") and one.case.outcome not in FREE]
    wrong = sum(one.agreement == "disagrees" for one in spoken)
    silent = sum(one.agreement == "says nothing" for one in judged)
    accused = [one.case.name for one in judged if one.agreement == "disagrees" and one.case.outcome in FREE]
    return (
        "## What this is worth\n\n"
        f"{len(judged)} cases; {len(spoken) + silent} were decided on the merits. Of those, what was published was "
        f"enough for a band in {len(spoken)}, and the program was wrong in {wrong}. {_rate(wrong, len(spoken))} "
        f"{_accused(accused)} Ten cases without an error would still allow an error rate of 25.9 % (95 %, one-sided): "
        "a table of published cases is a check of plumbing and of plain contradictions, not a measure of accuracy. "
        "Catching a pyramid is shown on simulated companies (see [validation](validation.md)) and on published totals "
        "only; no person-level books of a real one were found anywhere."
    )


def _rate(wrong: int, cases: int) -> str:
    if not cases:
        return "That bounds its error rate not at all."
    high = exact_upper(wrong, cases)
    return f"That many errors in so few cases still allow an error rate of {100 * high:.1f} % (95 %, one-sided)."


def exact_upper(wrong: int, cases: int) -> float:
    """The one-sided 95 % upper limit of a proportion by Clopper and Pearson (1934)."""
    from scipy.stats import beta

    return 1.0 if wrong >= cases else float(beta.ppf(0.95, wrong + 1, cases - wrong))


def _accused(names: Iterable[str]) -> str:
    told = ", ".join(names)
    return (
        f"Firms nobody charged that it puts above open questions: {told}."
        if told
        else ("It puts no firm above open questions that nobody charged.")
    )
