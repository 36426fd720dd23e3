"""Where the header stands among the first records, what stands before it, or that there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mlmcheck.intake.reading.delimiter import Record
from mlmcheck.intake.reading.names import known, shape, shapes
from mlmcheck.model import InputError

_TOP: Final = 50
"""Records among which the header is looked for."""
_TYPED: Final = frozenset({"number", "date", "code"})
_LONG: Final = 60
_NUMBERED: Final = (
    "the header names one column fewer than the lines have, and the first column counts the lines, so the names were "
    "taken for the columns after it; overrule with --header 0"
)
_VALUES: Final = "its first line holds values, not names, so its columns are numbered; overrule with --header"


@dataclass(frozen=True, slots=True)
class Header:
    """`names` are those of the header line `line` to `end`, or `column 1` and so on where there is none (line 0).

    `skip` is the number of records, blank ones counted, that stand before the first one of the table's own. `is_sure`
    says that the names are known for column names, so that a message may show them.
    """

    names: tuple[str, ...]
    line: int
    end: int
    skip: int
    body: tuple[tuple[str, ...], ...]
    is_sure: bool = True
    notes: tuple[str, ...] = ()


def find(found: Sequence[Record], file: str, stated: int | None) -> Header:
    """The header of these records. `stated` is its line as the user says, 0 for none.

    Raises InputError if there is nothing that could be one, or nothing under it has its columns.
    """
    if stated is not None:
        return _stated(found, file, stated)
    width = _width(found)
    at = _candidate(found, width)
    rows = [record.cells for record in found]
    if at and _is_data(rows[at], rows[at + 1 :]) and _is_names(rows[at - 1]):
        at -= 1  # names, if too few of them: an error is due, not a table whose columns are guessed
    cells, body, passed = rows[at], rows[at + 1 :], _passed(found[:at])
    if known(cells) < 2 and _is_data(cells, body):
        if width == 1 and shape(cells[0]) not in _TYPED:
            raise _no_table(file)
        return _without(found[at:], width, (*passed, _VALUES))
    _readable(cells, body, file)
    return _with(found[at], body, file, passed, is_sure=known(cells) > 0 or _contrast(cells, body))


def _passed(before: Sequence[Record]) -> tuple[str, ...]:
    """The note about what stands before the header."""
    if not before:
        return ()
    lines = (
        f"lines {before[0].line} to {before[-1].end}" if before[-1].end > before[0].line else f"line {before[0].line}"
    )
    return (f"what stands before its table ({lines}) was passed over; overrule with --header",)


def _stated(found: Sequence[Record], file: str, line: int) -> Header:
    if line == 0:
        return _without(found, _width(found), ())
    for at, record in enumerate(found):
        if record.line <= line <= record.end:
            return _with(record, [each.cells for each in found[at + 1 :]], file, (), is_sure=True)
    raise InputError(f"{file}:{line}: no header can be read on this line; correct --header, or header in mapping.toml")


def _width(found: Sequence[Record]) -> int:
    """The number of cells that most records have, more cells counting for more; of two alike the first record's."""
    counts, first = Counter(len(record.cells) for record in found), len(found[0].cells)
    if max(counts.values()) == 1:
        return first
    return max(counts, key=lambda width: (counts[width] * (1 - 1 / (width + 1)), width == first))


def _candidate(found: Sequence[Record], width: int) -> int:
    """The record that names most known columns, else the first as wide and as filled as the rest."""
    top = found[:_TOP]
    hits = [_hits(record.cells) for record in top]
    if max(hits) >= 2:
        return hits.index(max(hits))
    if hits[0] == 1 and len(top[0].cells) == width:
        return 0
    columns = _columns(found)
    for at, record in enumerate(top):
        is_wide = len(record.cells) >= min(width, columns) or _row_names(
            record.cells, [row.cells for row in top[at + 1 :]]
        )
        filled, columns_here = sum(bool(cell.strip()) for cell in record.cells), min(columns, len(record.cells))
        is_half = 2 * filled == columns_here and not (at + 1 < len(top) and _is_names(top[at + 1].cells))
        is_full = 2 * filled > columns_here or is_half  # half a title and half nothing is a title if names follow
        if is_wide and is_full and not _is_comment(record.cells, width):
            return at
    return next((at for at, record in enumerate(top) if not _is_comment(record.cells, width)), 0)


def _hits(cells: Sequence[str]) -> int:
    """How many known columns the cells name; hardly any if dates and numbers among them show that they are values."""
    typed = [shape(cell) for cell in cells]
    is_record = "date" in typed or typed.count("number") > 1
    return min(known(cells), 1) if is_record else known(cells)


def _is_names(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(shape(cell) == "text" for cell in cells)


def _is_comment(cells: Sequence[str], width: int) -> bool:
    return cells[0].lstrip().startswith("#") and (len(cells) != width or width == 1)


def _columns(found: Sequence[Record]) -> int:
    """How many columns there are that are filled anywhere."""
    return max((at + 1 for record in found for at, cell in enumerate(record.cells) if cell.strip()), default=1)


def _is_data(cells: Sequence[str], body: Sequence[tuple[str, ...]]) -> bool:
    """Whether these cells look like the ones under them, and none of them like a name above a typed column."""
    below = [row for row in body if row != tuple(cells)]
    if not below:
        return not any(letter.isalpha() for cell in cells for letter in cell)
    pairs = [(kind, shape(cell)) for kind, cell in zip(shapes(below, len(cells)), cells, strict=True) if kind in _TYPED]
    if any(own == "text" for _, own in pairs):
        return False
    return any(kind == own for kind, own in pairs) or _stands_again(cells, below)


def _stands_again(cells: Sequence[str], below: Sequence[tuple[str, ...]]) -> bool:
    """Whether at least half of the cells stand in the same column further down, as names do not."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    again = [at for at in filled if any(at < len(row) and row[at] == cells[at] for row in below)]
    return len(below) > 4 and 2 * len(again) >= len(filled) and not known(cells)


def _contrast(cells: Sequence[str], body: Sequence[tuple[str, ...]]) -> bool:
    """Whether a name stands above a column of numbers or dates."""
    pairs = zip(shapes(body, len(cells)), cells, strict=True)
    return any(kind in {"number", "date"} and shape(cell) in {"text", "code"} for kind, cell in pairs)


def _readable(cells: Sequence[str], body: Sequence[tuple[str, ...]], file: str) -> None:
    is_named = any(letter.isalpha() for cell in cells for letter in cell)
    is_text = sum(len(cell) > _LONG for cell in cells) > len(cells) / 2 and not known(cells)
    if not is_named or is_text or (len(cells) == 1 and not known(cells) and _is_prose([cells, *body])):
        raise _no_table(file)


def _no_table(file: str) -> InputError:
    return InputError(
        f"{file}: no table was found in it, only text; if there is one, say on which line its header is: --header"
    )


def _is_prose(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most lines are sentences, or columns set apart by blanks, which nobody can cut."""
    spaced = sum(len(row[0].split()) > 3 or "   " in row[0].strip() for row in rows if row)
    return 2 * spaced > len(rows)


def _with(
    record: Record, body: Sequence[tuple[str, ...]], file: str, notes: tuple[str, ...], *, is_sure: bool
) -> Header:
    cells = list(record.cells)
    wide = [row for row in body if len(row) > len(cells)]
    if wide and all(not any(cell.strip() for cell in row[len(cells) :]) for row in wide):
        cells += [""] * (Counter(len(row) for row in wide).most_common(1)[0][0] - len(cells))
    elif _row_names(cells, body):
        cells, notes = ["", *cells], (*notes, _NUMBERED)
    _fitting(cells, body, file)
    return Header(_named(cells), record.line, record.end, record.at + 1, tuple(body), is_sure, notes)


def _row_names(cells: Sequence[str], body: Sequence[tuple[str, ...]]) -> bool:
    """Whether the lines begin with a running number that the header does not name, as R writes them."""
    wide = [row for row in body if len(row) == len(cells) + 1]
    if len(wide) < 2 or len(wide) < 0.9 * len(body) or not all(row[0].isdecimal() for row in wide):
        return False
    numbers = [int(row[0]) for row in wide]
    return len(cells) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _fitting(cells: Sequence[str], body: Sequence[tuple[str, ...]], file: str) -> None:
    """InputError if no line has the columns of the header."""
    if len(body) > 1 and not any(len(row) == len(cells) for row in body):
        width = Counter(len(row) for row in body).most_common(1)[0][0]
        raise InputError(
            f"{file}: the header has {len(cells)} columns but the lines have {width}; "
            "give the file one header line with a name for each column"
        )


def _without(found: Sequence[Record], width: int, notes: tuple[str, ...]) -> Header:
    first = next((record for record in found if len(record.cells) == width), found[0])
    body = tuple(record.cells for record in found if record.at >= first.at)
    return Header(_named([""] * width), 0, first.line - 1, first.at, body, is_sure=True, notes=notes)


def _named(cells: Sequence[str]) -> tuple[str, ...]:
    """The names without blanks around them and line breaks within; a blank one is called by its place."""
    return tuple(" ".join(cell.split()) or f"column {at}" for at, cell in enumerate(cells, 1))
