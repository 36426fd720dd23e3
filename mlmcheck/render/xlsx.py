"""A stored document as a workbook: a sheet for each table, numbers as numbers, text never taken for a formula."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mlmcheck.render import stored
from mlmcheck.render.clean import clean
from mlmcheck.render.csv import harmless
from mlmcheck.render.table import Cell, Table
from mlmcheck.render.tables import tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# The format stores the moment of writing; the same report must give the same bytes. The first day a zip archive knows.
CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - the format knows no zone
LONGEST = 32_767  # a cell holds no more text
DIGITS = 15  # and no number with more
NAME = 31  # nor has a sheet a longer name
NARROW, WIDE = 9, 60
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_OTHER = re.compile(r"[\[\]:*?/\\']")
_WORDS = {"share": "0.0%", "count": "#,##0", "levels": "#,##0", "ratio": "0.00", "months": "0.0", "points": "#,##0.##"}


def workbook(document: Mapping[str, Any]) -> bytes:
    """The file's bytes; the same for the same document."""
    from xlsxwriter import Workbook

    packed = io.BytesIO()
    with Workbook(packed, _PLAIN) as book:
        book.set_properties({"title": "mlmcheck report", "created": CREATED})
        looks = _Looks(book, stored.scale(document))
        told = tables(document)
        for table, name in zip(told, _names(each.name for each in told), strict=True):
            _fill(book.add_worksheet(name), table, looks)
    return packed.getvalue()


class _Looks:
    """The formats of a workbook, made once each: xlsxwriter numbers them in the order they are asked for."""

    def __init__(self, book: Workbook, scale: int) -> None:
        top = {"valign": "top"}
        self.head: Format = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, **top})
        self.text: Format = book.add_format({"text_wrap": True, **top})
        # As if typed after an apostrophe: editing the cell does not make a formula of it.
        self.quoted: Format = book.add_format({"text_wrap": True, "quote_prefix": True, **top})
        self.number: Format = book.add_format({"num_format": "General", **top})
        amount = f"#,##0.{'0' * min(scale, 10)}".rstrip(".")
        shapes = {**_WORDS, "money": amount}
        self.units: dict[str, Format] = {unit: book.add_format({"num_format": s, **top}) for unit, s in shapes.items()}


def _fill(sheet: Worksheet, table: Table, looks: _Looks) -> None:
    first = 1 if table.says else 0
    if table.says:
        _text(sheet, 0, 0, table.says, looks, is_wrapped=False)
    for at, head in enumerate(table.heads):
        sheet.write_string(first, at, _short(head.replace("_", " ")), looks.head)
    for line, row in enumerate(table.rows, first + 1):
        for at, (cell, unit) in enumerate(zip(row, table.units, strict=False)):
            _write(sheet, line, at, cell, _unit(table, row, unit), looks)
    for at, width in enumerate(_widths(table)):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(first + 1, 1)
    if table.heads:
        sheet.autofilter(first, 0, first + len(table.rows), len(table.heads) - 1)
    _printed(sheet, first)


def _printed(sheet: Worksheet, first: int) -> None:
    """On paper: across, as wide as the page, the heads on every one."""
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first)


def _unit(table: Table, row: tuple[Cell, ...], unit: str) -> str:
    """The unit of a cell: its column's, or that which its own row names."""
    return unit if unit != "own" else str(row[table.heads.index("unit")] or "")


def _write(sheet: Worksheet, line: int, at: int, cell: Cell, unit: str, looks: _Looks) -> None:
    match cell:
        case None:
            return
        case str():
            _text(sheet, line, at, cell, looks)
        case _ if not _fits(cell):
            _text(sheet, line, at, f"{cell:f}" if isinstance(cell, Decimal) else str(cell), looks)
        case _:
            sheet.write_number(line, at, float(cell), looks.units.get(unit, looks.number))


def _fits(cell: float | Decimal) -> bool:
    """Whether a cell keeps every digit of it; what does not fit is written as text."""
    if isinstance(cell, float):
        return math.isfinite(cell)
    return len(Decimal(cell).as_tuple().digits) <= DIGITS


def _text(sheet: Worksheet, line: int, at: int, text: str, looks: _Looks, *, is_wrapped: bool = True) -> None:
    shown = _short(text)
    look = looks.quoted if harmless(shown) != shown else looks.text if is_wrapped else None
    sheet.write_string(line, at, shown, look)


def _short(text: str) -> str:
    told = clean(text)
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 3]}..."


def _widths(table: Table) -> Iterator[int]:
    """Columns as wide as what they hold, within bounds; what is longer wraps."""
    for at, head in enumerate(table.heads):
        longest = max((len(str(row[at])) for row in table.rows if at < len(row) and row[at] is not None), default=0)
        yield min(max(longest, len(head), NARROW), WIDE)


def _names(told: Iterable[str]) -> Iterator[str]:
    """Names that a workbook takes: short, without its own signs, no two alike."""
    taken: set[str] = set()
    for name in told:
        plain = _OTHER.sub("", clean(name)).strip()[:NAME] or "Sheet"
        tries = (plain, *(f"{plain[: NAME - 4]} {number}" for number in range(2, 999)))
        free = next(each for each in tries if each.lower() not in taken)
        taken.add(free.lower())
        yield free
