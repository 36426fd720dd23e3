"""Published figures beside a firm's own: only the same quantity of the same people, and what became of each case."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType

from mlmcheck.cases.figures import value
from mlmcheck.cases.words import OUTCOMES
from mlmcheck.model import Comparable, Measurement
from mlmcheck.render.page import Page, label, para
from mlmcheck.render.words import span

TITLE = "Beside published cases"
CAUTION = (
    "Only figures of the same quantity and the same people are set side by side. They place a firm among others; they "
    "prove nothing about it, and what a case settled or left open is not a finding."
)


def beside(page: Page) -> Iterator[RenderableType]:
    """The nearest published figures of each measure that has any."""
    if not page.report.comparable:
        return
    yield page.heading(TITLE)
    for id, group in groupby(page.report.comparable, key=lambda one: one.measure):
        yield para(f"{label(id)} ({id}): here {_here(page, id)}")
        for one in group:
            yield para(_told(one), "dim", 2)
    yield para(CAUTION, "dim")


def _here(page: Page, id: str) -> str:
    what = page.report.results.get(id)
    return span(what.span, what.unit, page.report.scale) if isinstance(what, Measurement) else "not measured"


def _told(one: Comparable) -> str:
    """`97.0 % FHTM, 2013, of all members (alleged): settled without a finding; ...`."""
    figure, case = one.figure, one.case
    alleged = " (alleged, not decided)" if figure.source.mark == "A" else ""
    what = f"{value(figure.span, figure.unit, figure.currency)} {case.name}, {figure.year}, of {figure.of}{alleged}"
    return f"{what}: {OUTCOMES[case.outcome]}; {figure.source.title}, {figure.source.locator}; {case.id}"
