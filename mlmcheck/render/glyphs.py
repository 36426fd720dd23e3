"""Marks for outcomes and bars. A mark never relies on colour alone, and plain ASCII stands in where it must."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from mlmcheck.model import Band, Outcome

if TYPE_CHECKING:
    from rich.console import Console

COLOURS = {
    Outcome.FLAGGED: "red",
    Outcome.CLEAR: "green",
    Outcome.UNCLEAR: "yellow",
    Outcome.UNMEASURED: "cyan",
    Outcome.BROKEN: "magenta",
}
BANDS = {
    Band.INSUFFICIENT: "cyan",
    Band.CONSISTENT: "green",
    Band.QUESTIONS: "yellow",
    Band.INDICATORS: "red",
    Band.PATTERN: "red",
}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One mark for each outcome, and the three parts of a bar: known, possible, and the empty rest."""

    outcomes: dict[Outcome, str]
    known: str
    possible: str
    rest: str
    rule: str

    def mark(self, outcome: Outcome) -> Text:
        """The mark and the word of an outcome, in its colour."""
        return Text(f"{self.outcomes[outcome]} {outcome.value}", style=COLOURS[outcome])

    def bar(self, low: float, high: float, width: int) -> Text:
        """A bar of `width` cells over 0..1: known up to `low`, possible up to `high`, then nothing."""
        sure = _cells(low, width)
        open_ = max(_cells(high, width) - sure, 1 if high - low > 0.0005 and sure < width else 0)
        bar = Text(self.known * sure, style="blue")
        bar.append(self.possible * open_, style="yellow")
        return bar.append(self.rest * (width - sure - open_), style="dim")


def _cells(share: float, width: int) -> int:
    """Cells for a share; anything above nothing shows at least one."""
    inside = min(max(share, 0.0), 1.0)
    return max(round(inside * width), 1 if inside > 0 else 0)


def _outcomes(marks: str) -> dict[Outcome, str]:
    return dict(zip(Outcome, marks, strict=True))


UNICODE = Glyphs(_outcomes("▲✓?○✗"), "█", "░", "·", "─")
ASCII = Glyphs(_outcomes("!+?-x"), "#", "?", ".", "-")


def glyphs(console: Console) -> Glyphs:
    """The marks this console can write."""
    return UNICODE if console.encoding.lower().startswith("utf") else ASCII
