"""Findings for and against, and the standards by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model import Finding, Judgement, Measurement, Outcome, Report, Source, Unit
from mlmcheck.render.page import Page, item, para
from mlmcheck.render.words import line, quoted

MARKS = {
    "P": "primary text",
    "S": "secondary text",
    "R": "reproduced",
    "D": "derived",
    "A": "alleged, not decided",
}
FORCES = {"order": "order on one firm", "reading": "regulator's reading"}


def matrix(page: Page) -> Iterator[RenderableType]:
    """What speaks against the firm and what speaks for it; each with number, line and source."""
    yield page.heading("For and against")
    for side, title in (("against", "Speaks against the firm"), ("for", "Speaks for the firm")):
        found = [finding for finding in page.report.findings if finding.for_or_against == side]
        groups = _alike(found)
        told = ((len(found), "line"), (len(groups), "figure"))
        lines, figures = (f"{count} {word}{'' if count == 1 else 's'}" for count, word in told)
        count = f"{lines}, drawn on {figures}" if found else "nothing that could be measured"
        yield para(f"{title}: {count}", "bold")
        for alike in groups:
            yield item(page.glyphs.mark(alike[0].outcome), alike[0].message, 12)
            yield para(_drawn(page, *alike), "dim", 13)
        for step in dict.fromkeys(finding.next_step for finding in found if finding.next_step):
            yield para(f"What to do: {step}", indent=2)


def standards(page: Page) -> Iterator[RenderableType]:
    """Each law, order or code with its outcome, grouped by place; criteria that decide nothing with their reason."""
    yield page.heading("Standards by place")
    if told := page.report.options.get("places"):
        yield para(f"Held against the law of {told} only; --jurisdiction all holds it against that of every place.")
    by_place = sorted(page.report.judgements, key=lambda one: (one.standard.jurisdiction, one.standard.id))
    for place, group in groupby(by_place, key=lambda one: one.standard.jurisdiction):
        judged = list(group)
        yield para(f"{judged[0].standard.place} ({place})" if judged[0].standard.place else place, "bold")
        for judgement in judged:
            yield from _judgement(page, judgement)
    yield para("What each says, and what it does not say: mlmcheck explain, with its id.", "dim")


def sources(page: Page) -> Iterator[RenderableType]:
    """The list that the numbers of the findings point to."""
    listed = _listed(page.report)
    if listed:
        yield page.heading("Sources")
    for source, at in listed.items():
        told = f"{source.title}, {source.locator} ({MARKS[source.mark]})"
        yield item(Text(f"{at}."), told, 3, "dim")


def _judgement(page: Page, judgement: Judgement) -> Iterator[RenderableType]:
    law = judgement.standard
    head = f"{law.name} ({FORCES.get(law.force, law.force)}; {law.id})"
    yield item(page.glyphs.mark(judgement.outcome), head, 12)
    if len(judgement.findings) > 1:
        told = (f"{page.glyphs.outcomes[each.outcome]} {_short(each.id)}" for each in judgement.findings)
        yield para(f"{', '.join(told)}; decided by {_short(judgement.decided_by)}", "dim", 13)
    for finding in judgement.findings:
        if not finding.for_or_against:
            yield para(f"{finding.message} {_drawn(page, finding)}", "dim", 13)
            if finding.next_step and finding.outcome not in (Outcome.FLAGGED, Outcome.CLEAR):
                yield para(finding.next_step, "dim", 13)


def _alike(found: Sequence[Finding]) -> list[list[Finding]]:
    """Findings that draw the same line on the same number stand together: several laws, one fact."""
    groups: dict[object, list[Finding]] = {}
    for finding in found:
        groups.setdefault((finding.measure, finding.reading, finding.limit), []).append(finding)
    return list(groups.values())


def _drawn(page: Page, *alike: Finding) -> str:
    """`retail_share 29.4 %; line: at most 50.0 %; source 3; us_vemma_order.majority_from_customers`."""
    finding = alike[0]
    what = page.report.results.get(finding.measure)
    numbers = dict.fromkeys(_listed(page.report)[source] for one in alike for source in one.sources)
    cited = ", ".join(map(str, sorted(numbers)))
    tail = f"source {cited or 'not stated'}; {', '.join(_named(page, one) for one in alike)}"
    if not isinstance(what, Measurement):
        return f"{finding.measure} has no number here; {tail}"
    drawn = line(finding.limit, _unit(what), page.report.currency)
    figure = quoted(what, finding.reading, page.report.scale, page.report.currency)
    return f"{finding.measure} {figure}; line: {drawn}; {tail}"


def waived(page: Page) -> Iterator[RenderableType]:
    """The findings that somebody answers for: who, why, until when, and what they say all the same."""
    if not page.report.waived:
        return
    yield page.heading("Waived")
    for one in page.report.waived:
        told = one.waiver
        yield item(page.glyphs.mark(one.outcome), told.check, 12)
        until = "no longer waived: it expired on" if one.is_expired else "waived until"
        yield para(f"{until} {told.expires}, by {told.author}: {told.reason}", "dim", 13)
    yield para("A waived finding stays a finding: no outcome and no verdict is changed by it.", "dim")


def _unit(what: Measurement) -> Unit:
    return "count" if what.unit == "class" else what.unit


def _named(page: Page, finding: Finding) -> str:
    is_waived = any(one.waiver.check == finding.id and not one.is_expired for one in page.report.waived)
    return f"{finding.id} (waived)" if is_waived else finding.id


def _short(id: str) -> str:
    return id.rpartition(".")[2]


def _listed(report: Report) -> dict[Source, int]:
    cited = dict.fromkeys(source for finding in _all(report) for source in finding.sources)
    return {source: at for at, source in enumerate(cited, 1)}


def _all(report: Report) -> Iterator[Finding]:
    yield from report.findings
    for judgement in report.judgements:
        yield from judgement.findings
