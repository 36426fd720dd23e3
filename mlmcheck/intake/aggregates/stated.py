"""Cells of one row, or figures typed, become one filing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from mlmcheck.intake.aggregates import period
from mlmcheck.intake.aggregates.figure import Around, FigureError, Mark, said
from mlmcheck.intake.aggregates.header import Meaning
from mlmcheck.model import COUNTS, MONEY, Filing, InputError, Place, Span

Cell = tuple[str, Meaning, str]
"""The header, what it means, and the text under it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is known beside the cells: whose they are, in which currency, and the decimal mark proved around them."""

    company: str
    currency: str
    scale: int
    mark: Mark


def filing(cells: list[Cell], known: Said, where: str, place: Place | None) -> Filing:
    """The filing that these cells state; `where` begins every message. Raises InputError."""
    first, last = dates([cell for cell in cells if cell[1].name in {"period", "from", "to"}], where)
    named = {name: [cell for cell in cells if cell[1].name == name] for name in (*COUNTS, *MONEY)}
    figures = {name: figure(found, known, where) for name, found in named.items() if found}
    return Filing(known.company, first, last, known.currency, figures, place)


def dates(cells: list[Cell], where: str) -> tuple[date | None, date | None]:
    """The first and last day of the period; None where nothing says them."""
    found: dict[str, date] = {}
    for header, meant, text in cells:
        try:
            if meant.name == "period":
                found["from"], found["to"] = period.whole(text)
            else:
                found[meant.name] = period.begin(text) if meant.name == "from" else period.end(text)
        except period.PeriodError as error:
            raise InputError(f"{where}{header} {error}") from error
    first, last = found.get("from"), found.get("to")
    if first and last and first > last:
        raise InputError(f"{where}the period ends ({last}) before it begins ({first}); exchange the dates")
    return first, last


def figure(cells: list[Cell], known: Said, where: str) -> Span:
    """One figure from its cell, from the cells of its least and most, or from all three."""
    ends = {meant.end: (header, _span(header, meant, text, known, where)) for header, meant, text in cells}
    if len(ends) == 1 and "" in ends:
        return ends[""][1]
    name = cells[0][1].name
    stated, low, high = (ends[end][1] if end in ends else None for end in ("", "low", "high"))
    if stated and (stated.value is None or any(one and one.value is None for one in (low, high))):
        raise InputError(f"{where}{name} is stated as a range twice; leave its cell or its _low and _high empty")
    value, least, most = stated.value if stated else None, low.low if low else 0.0, high.high if high else math.inf
    if least > most or (value is not None and not least <= value <= most):
        shown = " and ".join(header for header, _ in ends.values())
        raise InputError(f"{where}{name}: {shown} contradict each other; the least may not be above the most")
    return Span(value, least, most)


def _span(header: str, meant: Meaning, text: str, known: Said, where: str) -> Span:
    is_money = meant.name in MONEY
    scale = known.scale if is_money else 0
    around = Around(meant.factor, known.currency if is_money else "", known.scale, known.mark)
    try:
        return said(text, around).span(scale)
    except FigureError as error:
        raise InputError(f"{where}{header} {error}") from error
