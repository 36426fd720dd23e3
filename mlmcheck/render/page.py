"""The sheet a section writes on: the report, the width, the marks, the readings asked for, and the shapes of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mlmcheck.model import Measurement, Part, Place, ReadingName, Report
from mlmcheck.render.clean import clean
from mlmcheck.render.glyphs import Glyphs
from mlmcheck.render.small import told_parts
from mlmcheck.render.words import READINGS, measured, money, number, of_whom

SHOWN_PLACES = 3
SHOWN_PARTS = 16


@dataclass(frozen=True, slots=True)
class Page:
    """What every section needs to know of the sheet."""

    report: Report
    glyphs: Glyphs
    width: int
    readings: tuple[ReadingName, ...]

    @property
    def bar_width(self) -> int:
        """Cells of a bar: as wide as amounts and names leave room for."""
        return max(6, min(30, (self.width - 56) // 2))

    def heading(self, title: str) -> RenderableType:
        """A section's title, ruled to the width."""
        return ruled(title, self.glyphs, self.width)

    def amount(self, minor: float) -> str:
        """Money at the report's scale, without the currency."""
        return money(minor, self.report.scale)

    def columns(self, *cells: Text, widths: tuple[int | None, ...], right: int = -1) -> Table:
        """One line of cells under each other's start; one without width takes the rest; cells wrap, none is cut."""
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for at, width in enumerate(widths):
            grid.add_column(
                width=width, ratio=None if width else 1, overflow="fold", justify="right" if at == right else "left"
            )
        grid.add_row(*cells)
        return grid


def ruled(title: str, marks: Glyphs, width: int) -> RenderableType:
    """A title with a rule to the width."""
    title = clean(title)
    return Text(f"{title} {marks.rule * max(0, width - len(title) - 1)}", style="bold", no_wrap=True)


def para(text: str, style: str = "", indent: int = 0) -> RenderableType:
    """A paragraph of cleaned text, wrapped under its own indent."""
    return Padding(Text(clean(text), style=style, overflow="fold"), (0, 0, 0, indent))


def item(mark: Text, text: str, width: int, style: str = "") -> Table:
    """A marked line whose text wraps beside its mark."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=width, overflow="fold")
    grid.add_column(overflow="fold")
    grid.add_row(mark, Text(clean(text), style=style))
    return grid


def figure(page: Page, id: str, what: Measurement) -> Iterator[RenderableType]:
    """A measured number: its question, its value in the readings shown, a bar for a share, and where to read on."""
    if what.include is None:
        yield _value(page, what, label(id), "both")
    else:
        yield para(label(id))
        for reading in page.readings:
            yield _value(page, what, f"  {READINGS[reading]}", reading)
    parts = told_parts(page.report, what)
    for part in parts[:SHOWN_PARTS]:
        yield para(
            f"{part.label}: {number(part.value, part.unit or what.unit, page.report.scale)}{_people(part)}", "dim", 4
        )
    if len(parts) > SHOWN_PARTS:
        yield para(f"and {len(parts) - SHOWN_PARTS} more: see --format json", "dim", 4)
    if len(parts) < len(what.parts):
        yield para(
            f"groups not shown, as they would tell of fewer than 5 people: {len(what.parts) - len(parts)}", "dim", 4
        )
    trail = (id, _counted(what), of_whom(what), what.note, places(_rows(page, id, what)))
    yield para(" / ".join(filter(None, trail)), "dim", 4)


def _rows(page: Page, id: str, what: Measurement) -> tuple[Place, ...]:
    """The rows behind a number: its own, or those of the statement it comes from."""
    return page.report.places.get(id) or page.report.places.get(what.basis, ())


def _people(part: Part) -> str:
    """How many a group's figure rests on; a stated figure rests on one statement, which needs no saying."""
    return "" if part.of == "records" and part.n == 1 else f", n {part.n:,}"


def _counted(what: Measurement) -> str:
    """How many the number rests on, and how many independent ones they are worth."""
    worth = "" if what.effective is None else f", worth {what.effective:,.0f} independent"
    return f"n {what.n:,}{worth}"


def _value(page: Page, what: Measurement, name: str, reading: ReadingName) -> RenderableType:
    told = Text(clean(measured(what, reading, page.report.scale, page.report.currency)), style="bold")
    if what.unit != "share":
        return page.columns(Text(name), told, widths=(None, 26 + 2 + page.bar_width))
    span = what.reading(reading)
    bar = page.glyphs.bar(span.low, span.high, page.bar_width)
    return page.columns(Text(name), told, bar, widths=(None, 26, page.bar_width))


def places(found: Iterable[Place]) -> str:
    """Where to read: `sales.csv:17, 93 and 18 more`."""
    rows = tuple(found)
    shown = "; ".join(
        f"{file}:{', '.join(str(place.line) for place in group)}"
        for file, group in groupby(rows[:SHOWN_PLACES], key=lambda place: place.file)
    )
    more = len(rows) - SHOWN_PLACES
    return f"{shown} and {more} more" if more > 0 else shown


def label(id: str) -> str:
    """The question a measure answers: the first line of its file, else its name as words."""
    try:
        told = import_module(f"mlmcheck.measures.{id}").__doc__ if id.isidentifier() else None
    except ImportError:
        told = None
    return (told or "").strip().partition("\n")[0].rstrip(".") or id.replace("_", " ")
