"""The cells of a table of ranks as numbers: money in minor units, people as counts, shares as fractions."""

from __future__ import annotations

import re
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
_FRACTION_DIGITS: Final = 2
"""A fraction printed with fewer decimals, such as 0.5 or 1, is taken to be rounded to whole percents."""
_BARE: Final = re.compile(r"(?<![0-9])(?=[.,][0-9])")
_SIGN: Final = re.compile(r"[^\W\d_]*[$€£¥₩₹₽]|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reader:
    """How the cells of this table are read; `notes` are the guesses made."""

    around: Around
    percent: dict[str, bool]
    notes: tuple[str, ...] = ()

    def rank(self, told: dict[str, str], where: str, place: Place, *, is_percent: bool) -> Rank:
        """The rank of a row; `is_percent`: its share of all was told as a remark, in percent. Raises InputError."""
        money = {name: self._money(told, name, where) for name in _MONEY}
        share = self._share(told, "share", where)
        of_all = self._share(told, "share_of_all", where, is_percent=is_percent)
        return Rank(
            name=clean(told.get("rank", "")),
            count=self._of(told, "count", where),
            share=share,
            share_of_all=of_all,
            months_in_rank=self._of(told, "months_in_rank", where, is_whole=False),
            place=place,
            rounding=self._rounding(told, "share"),
            rounding_of_all=self._rounding(told, "share_of_all", is_percent=is_percent) if of_all else 0.0,
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
        said = self._said({name: _bare(text)}, name, where, replace(self.around, currency="", scale=0))
        if said is None:
            return None
        unit = 100 if "%" in text or is_percent or self.percent.get(name) else 1
        span = replace(said, low=said.low / unit, high=None if said.high is None else said.high / unit).share()
        found = Span(None if said.value is None else float(said.value / unit), span.low, min(1.0, span.high))
        if found.low > 1 or (said.high is not None and said.high / unit > 1):
            raise InputError(f"{where}{name} is '{clean(text, 30)}', more than all; correct it")
        return found

    def _rounding(self, told: dict[str, str], name: str, *, is_percent: bool = False) -> float:
        """Half a unit of the last digit that the share is printed with."""
        found = re.search(r"[.,]([0-9]+)\D*$", told.get(name, ""))
        digits = len(found[1]) if found else 0
        if "%" in told.get(name, "") or is_percent or self.percent.get(name):
            digits += 2
        return float(Decimal(10) ** -max(digits, _FRACTION_DIGITS) / 2)

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
    mark: Mark = figure.mark(money(own, meant))
    around = Around(currency=currency, scale=scale, mark=mark)
    percent, notes = {}, []
    for header, column in meant.items():
        if column.name in ("share", "share_of_all"):
            percent[column.name] = column.is_percent or any(_is_above_1(row.cells[header]) for row in own)
            if percent[column.name] and not column.is_percent:
                notes.append(f"{file}: '{clean(header)}' was read as percent, by its figures")
    return Reader(around, percent, tuple(notes))


def money(own: Sequence[Line], meant: dict[str, Column]) -> list[str]:
    """The cells that hold pay."""
    return [row.cells[header] for row in own for header, column in meant.items() if column.name in _MONEY]


def signed(texts: Iterable[str]) -> set[str] | None:
    """The currencies that all signs in these cells can mean; None if there is no sign."""
    from mlmcheck.intake.values.signs import MEANINGS

    signs = {sign.upper() for text in texts for sign in _SIGN.findall(text)}
    meant = [set(MEANINGS[sign]) for sign in signs if sign in MEANINGS]
    return set.intersection(*meant) if meant else None


def _bare(text: str) -> str:
    """Without a percent sign, `.5` as 0.5."""
    return _BARE.sub("0", text.replace("%", ""))


def _is_above_1(text: str) -> bool:
    """Whether a share can only be in percent; one with a percent sign says so for its column."""
    try:
        said = figure.said(_bare(text), Around(scale=0))
    except FigureError:
        return False
    return "%" in text or max(said.low, said.high or said.low) > 1
