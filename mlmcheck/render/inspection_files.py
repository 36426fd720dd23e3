"""The files of an inspection: one line each at the top, everything that was found out about each further down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from mlmcheck.model import LEFT_OUT, ColumnLook, FileLook, Inspection, Outcome, TableLook, Weight
from mlmcheck.render.clean import clean
from mlmcheck.render.glyphs import COLOURS, Glyphs
from mlmcheck.render.page import para, places, ruled
from mlmcheck.render.words import money

_OUTCOME: Final = {Weight.STOP: Outcome.FLAGGED, Weight.DOUBT: Outcome.UNCLEAR, Weight.NOTE: Outcome.UNMEASURED}
_WORD: Final = {Weight.STOP: "broken", Weight.DOUBT: "doubtful", Weight.NOTE: "whole?"}
_MOST: Final = 6
"""Files of one table that the overview names one by one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sections of an inspection need to know of the sheet."""

    found: Inspection
    glyphs: Glyphs
    width: int

    def heading(self, title: str) -> RenderableType:
        """A section's title, ruled to the width."""
        return ruled(title, self.glyphs, self.width)

    def mark(self, weight: Weight) -> Text:
        """The mark of a weight in its colour."""
        outcome = _OUTCOME[weight]
        return Text(self.glyphs.outcomes[outcome], style=COLOURS[outcome])

    def state(self, about: set[str]) -> Text:
        """The gravest that is said about a file or its table, as a mark and a word."""
        weights = [sign.weight for sign in self.found.signs if sign.about in about]
        worst = next((weight for weight in (Weight.STOP, Weight.DOUBT) if weight in weights), None)
        if worst:
            return self.mark(worst).append(f" {_WORD[worst]}")
        return Text(f"{self.glyphs.outcomes[Outcome.CLEAR]} no fault", style=COLOURS[Outcome.CLEAR])


def overview(sheet: Sheet) -> Iterator[RenderableType]:
    """For each table its files, rows, dates and money, and whether something is wrong with it."""
    for table in sheet.found.tables:
        own = [file for file in sheet.found.files if file.input.role == table.role]
        for file in own if len(own) <= _MOST else ():
            about = {file.input.file} if len(own) > 1 else {file.input.file, table.role}
            yield _line(sheet.state(about), table.role, f"{file.input.file}: {_facts(sheet, file)}")
        if len(own) > _MOST:
            about = {table.role, *(file.input.file for file in own)}
            yield _line(sheet.state(about), table.role, _many(sheet, table, own))
        elif len(own) > 1:
            yield _line(sheet.state({table.role}), table.role, f"together: {_span(sheet, table)}")
        if not own:
            absent = Text(f"{sheet.glyphs.outcomes[Outcome.UNMEASURED]} missing", style=COLOURS[Outcome.UNMEASURED])
            lost = plural(len(table.lost), "measure needs", "measures need")
            yield _line(absent, table.role, f"not among the files; {lost} it")
    for aside in (one for one in sheet.found.asides if one.is_blocking):
        yield _line(Text(f"{sheet.glyphs.outcomes[Outcome.BROKEN]} not used", style="red"), "?", aside.file)


def _line(state: Text, role: str, told: str) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=10, no_wrap=True)
    grid.add_column(width=9, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(state, Text(role, style="bold"), Text(clean(told)))
    return grid


def _facts(sheet: Sheet, file: FileLook) -> str:
    aside = f", {file.input.quarantined:,} of them unreadable" if file.input.quarantined else ""
    span = f"{file.first} to {file.last}" if file.first else "no dates"
    return ", ".join(filter(None, [f"{plural(file.input.rows, 'row', 'rows')}{aside}", span, _sum(sheet, file.money)]))


def _many(sheet: Sheet, table: TableLook, own: list[FileLook]) -> str:
    return f"{len(own):,} files, {own[0].input.file} to {own[-1].input.file}: {_span(sheet, table)}"


def _span(sheet: Sheet, table: TableLook) -> str:
    span = f"{table.first} to {table.last}" if table.first else "no dates"
    return ", ".join(filter(None, [plural(table.rows, "row", "rows"), span, _sum(sheet, table.money)]))


def _sum(sheet: Sheet, minor: int | None) -> str:
    return "" if minor is None else money(minor, sheet.found.scale, sheet.found.currency or "money")


def plural(count: int, one: str, many: str) -> str:
    """`1 file`, `2 files`."""
    return f"{count:,} {one if count == 1 else many}"


def details(sheet: Sheet) -> Iterator[RenderableType]:
    """Everything that was found out about each file."""
    for at, file in enumerate(sheet.found.files):
        if at:
            yield Text()
        yield from _file(sheet, file)


def _file(sheet: Sheet, file: FileLook) -> Iterator[RenderableType]:
    one = file.input
    yield sheet.heading(f"{one.file}: {one.role}")
    yield para(f"{one.role}, because {file.why}; {'; '.join(filter(None, [one.form, one.dialect, one.encoding]))}")
    split = f"{one.used:,} used + {one.quarantined:,} quarantined + {one.left_out:,} left out"
    yield para(f"{plural(one.rows, 'row', 'rows')} = {split}")
    if file.money is not None:
        parts = (one.money_used, one.money_quarantined, one.money_left_out)
        whole = _sum(sheet, file.money)
        used, aside, left = (money(minor, sheet.found.scale) for minor in parts)
        unread = f"; {plural(one.unread, 'row has', 'rows have')} no money that can be read" if one.unread else ""
        yield para(f"{whole} = {used} used + {aside} quarantined + {left} left out{unread}")
    if file.refunds:
        told = plural(file.refunds, "record takes", "records take")
        back = money(file.refunded, sheet.found.scale)
        yield para(f"{told} money back (refunds, cancellations, clawbacks): {back}")
    yield para(_dates(file))
    for column in file.columns:
        yield _column(column, one.used + one.left_out - one.no_record)
    yield para(_others(file), "dim", 2)
    for reason in file.reasons:
        where = f" / see {places(reason.places)}"
        fate = "left out" if reason.reason.startswith(LEFT_OUT) else "set aside"
        why = reason.reason.removeprefix(LEFT_OUT)
        yield para(f"{fate}, {plural(reason.count, 'row', 'rows')}: {why}{where}", indent=2)
    for note in one.notes:
        yield para(f"note: {note}", indent=2)
    yield para(f"{one.bytes:,} bytes, sha256 {one.sha256}", "dim", 2)


def _dates(file: FileLook) -> str:
    if not file.first:
        return "no dates"
    empty = ", ".join(file.empty_months[:6]) + (" ..." if len(file.empty_months) > 6 else "")
    gaps = f"nothing in {empty}" if empty else "no month is empty"
    return f"dates {file.first} to {file.last} (by {file.dated_by}); {gaps}"


def _column(column: ColumnLook, records: int) -> RenderableType:
    sure = "" if column.sure is None else f", {100 * column.sure:.0f} % sure"
    written = f", written {column.format}" if column.format else ""
    source = "" if column.header == column.name else f"from '{column.header}'"
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=2)
    grid.add_column(width=14, no_wrap=True)
    grid.add_column(width=13, justify="right")
    grid.add_column(overflow="fold")
    told = f"{source}{sure}{written}".lstrip(", ")
    grid.add_row("", Text(column.name), Text(_filled(column.filled, records)), Text(clean(told)))
    return grid


def _filled(filled: int, records: int) -> str:
    if filled == records:
        return "all filled"
    return "all empty" if not filled else f"{min(99.9, 100 * filled / records):.1f} % filled"


def _others(file: FileLook) -> str:
    unused = f"{plural(file.unused, 'other column was', 'other columns were')} not read" if file.unused else ""
    missing = f"no column for {', '.join(file.missing)}" if file.missing else ""
    return "; ".join(filter(None, [unused, missing])) or "every column was read"
