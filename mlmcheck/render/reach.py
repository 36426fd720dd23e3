"""How far the verdict could move, the two elements it rests on, and what its score does not claim."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model import Band, Outcome, Span, Verdict
from mlmcheck.render.page import Page, item, para
from mlmcheck.render.words import number, span

_ORDER = list(Band)
ELEMENTS = {
    "e1": "At least half of the pay from the downline goes to people who had paid before to take part (founders, whom "
    "nobody recruited, are left out)",
    "e2": "Pay triggered by participants' own payments is at least 2 % of what participants paid in",
}


def reach(page: Page) -> Iterator[RenderableType]:
    """The bands the verdict could rise or fall to, for stated reasons; then the elements, the sweep and the score."""
    verdict = page.report.verdict
    yield page.heading("How firm is this")
    yield from _moves(verdict)
    yield para("Two conditions that any band above open questions needs:")
    yield _element(page, "e1", verdict.elements.e1, verdict.elements.e1_met)
    yield _element(page, "e2", verdict.elements.e2, verdict.elements.e2_met)
    if verdict.sweep:
        yield para(f"With the line of the second condition moved: {_sweep(verdict.sweep)}.", indent=2)
    yield para(_score(page))
    yield para(f"Words used, weakest first: {', '.join(band.phrase for band in _ORDER[1:])}.", "dim")


def _moves(verdict: Verdict) -> Iterator[RenderableType]:
    excluded, doubted = verdict.band_if_own_use_excluded, verdict.band_if_customers_doubted
    if {excluded, doubted, verdict.band_low, verdict.band_high} == {None}:
        yield _point("without a band there is none to rise or fall from")
        return
    yield _move(verdict.band, excluded, "participants' own purchases are not demand")
    yield _between(verdict.band_low, verdict.band_high)
    yield _move(verdict.band, doubted, "doubted customers are participants")


def _move(band: Band, other: Band | None, condition: str) -> RenderableType:
    if other is None:
        return _point(f"cannot be said what follows if {condition}")
    step = _ORDER.index(other) - _ORDER.index(band)
    word = "rises to" if step > 0 else "falls to" if step < 0 else "stays"
    return _point(f"{word} {other.phrase} if {condition}")


def _between(low: Band | None, high: Band | None) -> RenderableType:
    if low is None or high is None:
        return _point("how far the unknowns could move it cannot be said")
    if low is high:
        return _point(f"stays {low.phrase} whatever the unknowns are")
    return _point(f"could be {low.phrase} to {high.phrase}, by what the unknowns allow")


def _point(told: str) -> RenderableType:
    return item(Text("-"), told, 1)


def _element(page: Page, id: str, what: Span | None, met: bool | None) -> RenderableType:
    outcome = Outcome.UNMEASURED if met is None or what is None else Outcome.FLAGGED if met else Outcome.CLEAR
    word = {Outcome.UNMEASURED: "not measured", Outcome.FLAGGED: "met", Outcome.CLEAR: "not met"}[outcome]
    told = f": {span(what, 'share')}" if what is not None else ""
    mark = page.glyphs.mark(outcome)
    return item(Text(f"{mark.plain[0]} {word}", style=mark.style), f"{ELEMENTS[id]}{told}", 14)


def _sweep(tried: tuple[tuple[float, Band], ...]) -> str:
    runs = [(band, [number(line, "share") for line, _ in run]) for band, run in groupby(tried, key=lambda one: one[1])]
    return "; ".join(f"{band.phrase} at {lines[0]}{_to(lines)}" for band, lines in runs)


def _to(lines: list[str]) -> str:
    return f" to {lines[-1]}" if len(lines) > 1 else ""


def _score(page: Page) -> str:
    verdict = page.report.verdict
    measured = f"{number(verdict.measured_share, 'share')} of the findings could be measured."
    if verdict.score is None:
        return measured
    ends = (verdict.score_low, verdict.score_high)
    told = f" ({ends[0]:.0f} to {ends[1]:.0f})" if ends[0] is not None and ends[1] is not None else ""
    claim = "it orders companies within a band and claims nothing else"
    return f"Score {verdict.score:.0f} of 100{told}: {claim}. {measured}"
