"""The cells of a table of ranks as numbers: money in minor units, people as counts, shares as fractions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from mlmcheck.intake.aggregates import figure
from mlmcheck.intake.aggregates.columns import Column
from mlmcheck.intake.aggregates.figure import Around, FigureError, Mark, Said
from mlmcheck.intake.aggregates.table import Line
from mlmcheck.intake.text import clean
from mlmcheck.intake.values.nothing import is_nothing
from mlmcheck.model import InputError, Place, Rank, Span

_MONEY: Final = ("low", "high", "mean", "median", "annual_mean")
_FRACTIONS, _PERCENT = Decimal("1.1"), Decimal(20)
"""Shares of people add up to 1 or, in percent, to 100. Between the two nobody can say what they are."""


@dataclass(frozen=True, slots=True)
class Reader:
    """How the cells of this table are read; `notes` are the guesses made."""

    around: Around
    percent: dict[str, bool]
    notes: tuple[str, ...] = ()

    def rank(self, told: dict[str, str], where: str, place: Place, *, is_percent: bool) -> Rank:
        """The rank of a row; `is_percent`: a share of all was told as a remark, in percent. Raises InputError."""
        money = {name: self._money(told, name, where) for name in _MONEY}
        share = self._share(told, "share", where)
        return Rank(
            name=clean(told.get("rank", "")),
            count=self._of(told, "count", where),
            share=share,
            share_of_all=self._share(told, "share_of_all", where, is_percent=is_percent),
            months_in_rank=self._of(told, "months_in_rank", where, is_whole=False),
            place=place,
            rounding=self._rounding(told, "share"),
            **money,
        )

    def _money(self, told: dict[str, str], name: str, where: str) -> Span | None:
        said = self._said(told, name, where, self.around)
        try:
            return said.span(self.around.scale) if said else None
        except FigureError as error:
            raise InputError(f"{where}{name} {error}") from error

    def _of(self, told: dict[str, str], name: str, where: str, *, is_whole: bool = True) -> Span | None:
        said = self._said(told, name, where, replace(self.around, currency="", scale=0))
        try:
            return None if said is None else said.span() if is_whole else said.share()
        except FigureError as error:
            raise InputError(f"{where}{name} {error}") from error

    def _share(self, told: dict[str, str], name: str, where: str, *, is_percent: bool = False) -> Span | None:
        text = told.get(name, "")
        said = self._said({name: text.replace("%", "")}, name, where, replace(self.around, currency="", scale=0))
        if said is None:
            return None
        unit = 100 if "%" in text or is_percent or self.percent.get(name) else 1
        span = replace(said, low=said.low / unit, high=None if said.high is None else said.high / unit).share()
        found = Span(None if said.value is None else float(said.value / unit), span.low, min(1.0, span.high))
        if found.low > 1 or (said.high is not None and said.high / unit > 1):
            raise InputError(f"{where}{name} is '{clean(text, 30)}', more than all; correct it")
        return found

    def _rounding(self, told: dict[str, str], name: str) -> float:
        """Half a unit of the last digit that the share is printed with."""
        text = told.get(name, "").replace("%", "").strip()
        digits = len(text.rpartition(".")[2]) if "." in text else 0
        unit = 100 if "%" in told.get(name, "") or self.percent.get(name) else 1
        return float(Decimal(10) ** -digits / 2 / unit)

    def _said(self, told: dict[str, str], name: str, where: str, around: Around) -> Said | None:
        text = told.get(name, "")
        if not text or is_nothing(text):
            return None
        try:
            return figure.said(text, around)
        except FigureError as error:
            raise InputError(f"{where}{name} {error}") from error


def reader(file: str, own: Sequence[Line], meant: dict[str, Column], currency: str, scale: int) -> Reader:
    """The reader of these rows: the decimal mark they prove, and whether their shares are in percent."""
    money = [row.cells[header] for row in own for header, column in meant.items() if column.name in _MONEY]
    mark: Mark = figure.mark(money)
    around = Around(currency=currency, scale=scale, mark=mark)
    percent, notes = {}, []
    for header, column in meant.items():
        if column.name in ("share", "share_of_all"):
            total = max(_sum(row.cells[header] for row in rows) for rows in _tables(own, meant))
            if not column.is_percent and _FRACTIONS < total < _PERCENT:
                raise InputError(
                    f"{file}: '{clean(header)}' adds up to {total}, neither 1 nor 100; write % behind its figures"
                )
            percent[column.name] = column.is_percent or total >= _PERCENT
            if percent[column.name] and not column.is_percent:
                notes.append(f"{file}: '{clean(header)}' was read as percent, as its figures add up to more than 1")
    return Reader(around, percent, tuple(notes))


def _tables(own: Sequence[Line], meant: dict[str, Column]) -> list[list[Line]]:
    """The rows of each period and base: shares add up within one."""
    keys = [header for header, column in meant.items() if column.name in ("period", "from", "to", "base")]
    found: dict[tuple[str, ...], list[Line]] = {}
    for row in own:
        found.setdefault(tuple(row.cells[key] for key in keys), []).append(row)
    return list(found.values())


def _sum(texts: Iterable[str]) -> Decimal:
    """The figures without a percent sign together."""
    total = Decimal(0)
    for text in texts:
        try:
            total += figure.said(text, Around(scale=0)).value or 0
        except FigureError:
            continue
    return total
