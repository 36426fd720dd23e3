"""The first lines: what must be known before the verdict, the verdict in plain words, the three strongest facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model import Band, Basis, Report, Verdict
from mlmcheck.render.clean import clean
from mlmcheck.render.glyphs import BANDS
from mlmcheck.render.page import Page, item, para

MEANING = {
    Band.PATTERN: "More than half of the pay comes out of what participants themselves paid, even if their ordinary "
    "own purchases count as real demand.",
    Band.INDICATORS: "More than half of the pay comes out of what participants themselves paid if their own purchases "
    "are not counted as demand, and more than a third even if they are.",
    Band.QUESTIONS: "More than a third of the pay comes out of what participants themselves paid if their own "
    "purchases are not counted as demand. That alone does not make a pyramid.",
    Band.CONSISTENT: "At most a third of the pay comes out of what participants themselves paid. This is no all-clear "
    "for anything the files do not show.",
    Band.INSUFFICIENT: "The files do not show enough to say it either way: neither an accusation nor an all-clear.",
}
WINDOWS = {
    "last": "the last 12 months alone",
    "best": "the 12 months best for the firm",
    "worst": "the 12 months worst for the firm",
}
SHOWN: dict[Basis, str] = {
    "ledger": "What the records of {} show", "filing": "What the stated totals of {} show",
    "disclosure": "What the income disclosure of {} shows", "answers": "What the answers on {} show",
    "terms": "What the stated terms of {} show",
}  # fmt: skip
NO_BOOKS = "This rests on what the firm states or what is said of it, not on its books: no row was checked."
CONTRADICTED = "the figures contradict themselves. "
_FIRST = re.compile(
    r"\brecruits (table|list|file)\b|different periods|share no day|person to person|a relabelling", re.IGNORECASE
)
_LINES = "limit mlmcheck_lines."


def urgent(warning: str) -> bool:
    """Whether a warning changes how all else is read: the network is not whole, periods differ, fees as transfers."""
    return _FIRST.search(warning) is not None


def name(report: Report) -> str:
    """The company as the reader may see it."""
    return clean(report.company) or "this company"


def top(page: Page) -> Iterator[RenderableType]:
    """Warnings that come before everything, the verdict, its meaning, the headline and the facts behind it."""
    report, verdict = page.report, page.report.verdict
    for warning in filter(urgent, report.warnings):
        yield item(Text("Read this first:", style="bold yellow"), warning, 16, "bold")
    if changed := [f"{id} = {value}" for id, value in report.options.items() if id.startswith("limit ")]:
        yield para(f"Lines changed by whoever ran this: {', '.join(changed)}.", "bold yellow")
    for one in report.contradictions:
        who = "its income disclosure contradicts itself. " if report.basis == "ledger" else CONTRADICTED
        told = one.message if one.is_gap else f"{who}{one.message}"
        yield item(Text("Read this first:", style="bold yellow"), told, 16, "bold")
    line = Text(f"{SHOWN[report.basis].format(name(report))}{_window(report)}:")
    # the two words that matter most are never torn apart by the edge of the screen
    line.append(" " if line.cell_len + len(verdict.band.phrase) < page.width else "\n")
    yield line.append(verdict.band.phrase, style=f"bold {BANDS[verdict.band]}")
    if not any(id.startswith(_LINES) for id in report.options):
        yield para(MEANING[verdict.band])
    if report.basis != "ledger":
        yield para(NO_BOOKS)
    yield para(verdict.headline, "bold")
    yield from (para(told) for told in _windows(verdict))
    for at, driver in enumerate(verdict.drivers[:3], 1):
        yield item(Text(f"{at}."), driver, 2)
    if verdict.would_decide:
        yield para(f"What would decide it: {verdict.would_decide}")


def _windows(verdict: Verdict) -> Iterator[str]:
    """The windows on which the band is another one, said before any detail."""
    if not verdict.flips_on_window:
        return
    for phrase, group in groupby(verdict.windows, key=lambda one: one.band.phrase):
        told = [WINDOWS[one.window] for one in group if one.window != "whole" and one.band is not verdict.band]
        if told:
            yield f"It depends on the window: on {' and on '.join(told)} this would read '{phrase}'."


def _window(report: Report) -> str:
    first, last = report.window
    match bool(first), bool(last):
        case True, True:
            return f", {clean(first)} to {clean(last)}"
        case True, False:
            return f" from {clean(first)}"
        case False, True:
            return f" up to {clean(last)}"
        case _:
            return ""
