"""Records of the books as a pack shows them: where each stands, ids as names, money in whole units, no contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mlmcheck.intake.schema import TABLES
from mlmcheck.model import Place, Row

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.intake.load import Loaded
    from mlmcheck.intake.privacy import Names

_THINGS: Mapping[str, str] = {"order_id": "O", "product_id": "I", "customer_id": "P"}
_THOUSANDTHS = 3


def headers(role: str) -> list[str]:
    """The columns of this table that a pack shows; contacts never leave the reading room."""
    return [column for column, kind in TABLES[role].items() if kind != "contact"]


def rows(tables: Tables, role: str, numbers: Sequence[int], names: Names) -> dict[int, list[Any]]:
    """Record number -> its cells under `headers`, without those outside the window or set aside."""
    columns = headers(role)
    text = f"SELECT row_no, {', '.join(columns)} FROM {role} WHERE row_no IN (SELECT unnest($numbers))"  # noqa: S608
    found = tables.con.execute(text, {"numbers": list(numbers)}).fetchall()
    return {int(row[0]): cells(role, row[1:], names, tables.scale) for row in found}


def cells(role: str, values: Sequence[Any], names: Names, scale: int) -> list[Any]:
    """One record's cells under `headers`: ids by name, money and volume as decimals, months as 2024-01."""
    kinds = [(column, TABLES[role][column]) for column in headers(role)]
    return [_cell(column, kind, value, names, scale) for (column, kind), value in zip(kinds, values, strict=True)]


def _cell(column: str, kind: str, value: Any, names: Names, scale: int) -> Any:
    if value is None:
        return None
    match kind:
        case "id":
            return names.name(value, _THINGS.get(column, "P"))
        case "money":
            return Decimal(value).scaleb(-scale)
        case "volume":
            return Decimal(value).scaleb(-_THOUSANDTHS)
        case "month":
            return f"{value:%Y-%m}"
        case _:
            return value


def find(tables: Tables, places: Iterable[Place]) -> dict[Place, Row]:
    """The record that stands at each of these places, where there is one."""
    found: dict[Place, Row] = {}
    asked = set(places)
    for role, table in tables.held.items():
        for loaded in table.parts:
            lines = {place.line for place in asked - found.keys() if place.file == loaded.part.file}
            found |= {Place(loaded.part.file, line): row for line, row in _search(tables, role, loaded, lines)}
    return found


def _search(tables: Tables, role: str, loaded: Loaded, lines: Iterable[int]) -> Iterator[tuple[int, Row]]:
    """Line and record: lines ascend with the records' numbers, mostly one by one, so a guess is soon right."""
    spans = dict.fromkeys(lines, (loaded.first, loaded.last - 1))
    guesses = {line: _within(loaded.first + line - 2, *spans[line]) for line in spans if loaded.last > loaded.first}
    while guesses:
        standing = tables.places(Row(role, number) for number in guesses.values())
        left: dict[int, int] = {}
        for line, number in guesses.items():
            at = standing[Row(role, number)].line
            if at == line:
                yield line, Row(role, number)
                continue
            low, high = spans[line]
            low, high = spans[line] = (low, number - 1) if at > line else (number + 1, high)
            if low <= high:
                near = number - (at - line)
                left[line] = near if low <= near <= high else (low + high) // 2
        guesses = left


def _within(number: int, low: int, high: int) -> int:
    return min(max(number, low), high)
