"""A firm's books as a leak brings them: another language, several encodings and forms, one line in ten broken.

What the lines say is unchanged, and which were broken is known, so the truth is known to the cent.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from .books import Record, Table
from .dice import Dice

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_BROKEN: Final = 100
"""Thousandths of the sales lines that cannot be read."""
_SALES: Final = {
    "order_id": "Nº de pedido", "sold_at": "Fecha de venta", "seller_id": "Código vendedor",
    "buyer_id": "Código comprador", "buyer_type": "Tipo de comprador", "kind": "Concepto", "product_id": "Artículo",
    "volume": "Puntos", "amount": "Importe",
}  # fmt: skip
_PEOPLE: Final = {
    "recruit_id": "Código de socio", "sponsor_id": "Código patrocinador", "joined_at": "Fecha de alta",
    "left_at": "Fecha de baja", "type": "Tipo de socio",
}  # fmt: skip
_WORDS: Final = {
    "participant": "Distribuidor", "customer": "Cliente", "product": "Producto", "starter_kit": "Kit de inicio",
    "renewal": "Renovación", "event": "Evento", "shipping": "Envío",
}  # fmt: skip
_FIRST: Final = ("José", "María", "Begoña", "Íñigo", "Ramón", "Lucía", "Nuño", "Ángela", "Sofía", "Andrés")
_LAST: Final = ("Muñoz", "Peña", "Ibáñez", "Núñez", "Castaño", "Gómez", "Añorga", "Yáñez")
_MADE: Final = datetime(2024, 5, 1)  # noqa: DTZ001 - a spreadsheet's own date has no zone
_OLD: Final = "Ventas 2023 (1).csv"
_NEW: Final = "Ventas exportadas.txt"


@dataclass(frozen=True, slots=True)
class Leak:
    """The files by name, the sales lines broken in them by the file, and the cents on those lines."""

    files: Mapping[str, bytes]
    broken: Mapping[str, int]
    broken_cents: int


def leak(books: Mapping[str, Table], seed: int) -> Leak:
    """The books as they leaked."""
    dice = Dice(seed)
    sales = books["sales"]
    day = sales.columns.index("sold_at")
    old = [record for record in sales.records if record[day] < "2024"]
    new = [record for record in sales.records if record[day] >= "2024"]
    first, second = _Writer(sales.columns, old, ";", dice), _Writer(sales.columns, new, "\t", dice)
    files = {
        _OLD: _report(first, len(old)).encode("cp1252"),
        _NEW: second.text().encode("utf-16"),
        "Red de socios.xlsx": _workbook(books["recruits"], dice),
        "pagos.jsonl": _json_lines(books["payouts"]).encode(),
    }
    return Leak(files, {_OLD: first.broken, _NEW: second.broken}, first.cents + second.cents)


class _Writer:
    """One sales file; `broken` lines of it, worth `cents`, cannot be read."""

    def __init__(self, columns: Record, records: Sequence[Record], delimiter: str, dice: Dice) -> None:
        self._columns, self._delimiter, self._dice = columns, delimiter, dice
        self.broken = self.cents = 0
        self._lines = [self._line(record) for record in records]

    def text(self) -> str:
        """Header and lines, ended as on Windows."""
        header = self._delimiter.join(_SALES[column] for column in self._columns)
        return "".join(f"{line}\r\n" for line in (header, *self._lines))

    def _line(self, record: Record) -> str:
        cells = dict(zip(self._columns, record, strict=True))
        cents = int(cells["amount"].replace(".", ""))
        cells |= {key: _comma(cells[key]) for key in ("volume", "amount") if key in cells}
        cells |= {key: _WORDS[cells[key]] for key in ("buyer_type", "kind") if cells.get(key)}
        cells["sold_at"] = date.fromisoformat(cells["sold_at"]).strftime("%d/%m/%Y")
        if self._dice.chance(_BROKEN):
            self.broken, self.cents = self.broken + 1, self.cents + cents
            return self._dice.pick(_WAYS)(cells, self._delimiter)
        return self._delimiter.join(cells.values())


def _cut(cells: dict[str, str], delimiter: str) -> str:
    return delimiter.join(list(cells.values())[:3])


def _spilt(cells: dict[str, str], delimiter: str) -> str:
    return delimiter.join([*cells.values(), "ver nota", "pág. 2"])


def _no_amount(cells: dict[str, str], delimiter: str) -> str:
    return delimiter.join((cells | {"amount": "pendiente"}).values())


def _no_day(cells: dict[str, str], delimiter: str) -> str:
    return delimiter.join((cells | {"sold_at": "31/02/2023"}).values())


_WAYS: Final[tuple[Callable[[dict[str, str], str], str], ...]] = (_cut, _spilt, _no_amount, _no_day)


def _report(sales: _Writer, records: int) -> str:
    """The file with the title that the back office prints above it and what it prints below."""
    title = "Informe de ventas\r\nEjercicio 2023; uso interno\r\n\r\n"
    return f"{title}{sales.text()}\r\nTotal de líneas: {records}\r\nFin del informe\r\n"


def _comma(text: str) -> str:
    """1200.50 as 1.200,50."""
    whole, _, rest = text.partition(".")
    return f"{int(whole):,}".replace(",", ".") + f",{rest}" if whole != "-0" else f"-0,{rest}"


def _workbook(recruits: Table, dice: Dice) -> bytes:
    """A workbook with a sheet of remarks, and the people three rows down with names and e-mail addresses."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        book.set_properties({"created": _MADE})
        book.add_worksheet("Notas").write_string(0, 0, "Exportado por administración")
        sheet = book.add_worksheet("Socios")
        sheet.write_string(0, 0, "Red de socios")
        sheet.write_row(3, 0, [*(_PEOPLE.get(column, column) for column in recruits.columns), "Nombre", "E-mail"])
        for at, record in enumerate(recruits.records):
            _person(sheet, 4 + at, recruits.columns, record, _name(dice, at))
    return out.getvalue()


def _name(dice: Dice, at: int) -> str:
    """A made-up name; one is a formula in markup, as somebody signed up with."""
    return "[red]=cmd()" if at == 7 else f"{dice.pick(_FIRST)} {dice.pick(_LAST)} {dice.pick(_LAST)}"


def _person(sheet: Worksheet, row: int, columns: Record, record: Record, name: str) -> None:
    for at, (column, text) in enumerate(zip(columns, record, strict=True)):
        if column.endswith("_at") and text:
            sheet.write_datetime(row, at, datetime.fromisoformat(text))
        elif text:
            sheet.write_string(row, at, text)
    sheet.write_string(row, len(columns), name)
    sheet.write_string(row, len(columns) + 1, f"{record[0].lower()}@example.org")


def _json_lines(payouts: Table) -> str:
    """One object a line, amounts as numbers with both decimals."""
    return "".join(f"{_object(payouts.columns, record)}\n" for record in payouts.records)


def _object(columns: Record, record: Record) -> str:
    pairs = zip(columns, record, strict=True)
    cells = (f'"{key}": {text if key == "amount" else json.dumps(text)}' for key, text in pairs if text)
    return "{" + ", ".join(cells) + "}"
