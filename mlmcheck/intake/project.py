"""The SQL that turns one opened file into canonical records: typed columns, and in `fault` why a record is set aside.

One pass, no join, no window. User text appears only as quoted literals and identifiers. A fault shows the shape of
the value that cannot be read; the value itself, which may be somebody's name, only if the user asked for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mlmcheck.intake import contacts, shape
from mlmcheck.intake.engine import quote
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import REQUIRED, SQL_TYPE, TABLES
from mlmcheck.intake.values import dates, money

OTHER_CURRENCY: Final = "\x01currency"
"""The fault of a record in another currency than the rest; such a run is refused as a whole."""

_OUTER: Final = "SELECT {columns}, {fault} AS fault FROM (SELECT {typed} FROM (SELECT {texts} FROM {relation}))"
_ID: Final = "CASE WHEN contains({raw}, ' ') THEN nullif(trim({raw}), '') ELSE {raw} END"
"""Blanks around an id do not count; an empty one is NULL already. Trimming only what has a blank halves the cost."""
_BLANK: Final = "({raw} IS NULL OR trim({raw}) = '')"
_UNREAD: Final = "CASE WHEN {column} IS NULL THEN CASE WHEN {blank} THEN {empty} ELSE {said} END END"
_ABSENT: Final = "CASE WHEN {column} IS NULL THEN {said} END"
_SAID: Final = "{before} || {shown} || {after}"
_VALUE: Final = "left(regexp_replace({raw}, '[[:cntrl:]]', '?', 'g'), 20)"
_FOREIGN: Final = "CASE WHEN upper(trim({raw})) <> {code} THEN {said} END"


@dataclass(frozen=True, slots=True)
class Terms:
    """What is decided before a table is read: its money and its date formats, and the columns that are kept."""

    currency: str
    scale: int
    formats: Mapping[str, str]
    kept: tuple[str, ...]
    show_values: bool = False


def query(part: Part, terms: Terms) -> str:
    """The SELECT over the whole file."""
    texts = [f"{_text(part, column)} AS r_{column}" for column in part.mapping]
    typed = [f"{_typed(part, column, terms)} AS {column}" for column in terms.kept]
    raws = [f"r_{column}" for column in part.mapping if not _is_id(part, column)]
    return _OUTER.format(
        columns=", ".join(terms.kept), fault=_fault(part, terms), typed=", ".join([*typed, *raws, *_factors(part)]),
        texts=", ".join(texts), relation=part.source.relation,
    )  # fmt: skip


def _text(part: Part, column: str) -> str:
    text = part.text(column, is_id=_is_id(part, column))
    return contacts.normal(column, text) if TABLES[part.role].get(column) == "contact" else text


def _is_id(part: Part, column: str) -> bool:
    return TABLES[part.role].get(column) == "id"


def _priced(part: Part) -> bool:
    return part.role == "sales" and "amount" not in part.mapping


def _factors(part: Part) -> list[str]:
    return [f"{money.number(f'r_{name}')} AS n_{name}" for name in ("quantity", "unit_price")] if _priced(part) else []


def _typed(part: Part, column: str, terms: Terms) -> str:
    kind, raw = TABLES[part.role][column], f"r_{column}"
    if column == "amount" and _priced(part):
        return money.product(money.number("r_quantity"), money.number("r_unit_price"), terms.scale)
    if column not in part.mapping:
        return f"CAST(NULL AS {SQL_TYPE[kind]})"
    match kind:
        case "money":
            return money.minor(raw, terms.scale)
        case "volume":
            return money.thousandths(raw)
        case "level":
            return money.level(raw)
        case "date" | "month":
            return dates.sql(raw, terms.formats[column], kind)
        case "contact":
            return contacts.key(column, raw)
        case _:
            return _ID.format(raw=raw)


def _fault(part: Part, terms: Terms) -> str:
    """SQL: the first reason to set the record aside, else NULL; each test is one look at a typed column."""
    tests = [_foreign(terms)] if "currency" in part.mapping and terms.currency else []
    for column in REQUIRED[part.role]:
        tests += _required(part, column, terms)
    for column, kind in TABLES[part.role].items():
        if column in part.mapping and column not in REQUIRED[part.role] and kind in _EXPECTED:
            tests.append(_unread(column, column, _expected(column, terms, part.role), terms, is_required=False))
    return f"coalesce({', '.join([*tests, 'NULL'])})"


def _foreign(terms: Terms) -> str:
    return _FOREIGN.format(raw="r_currency", code=quote(terms.currency), said=quote(OTHER_CURRENCY))


def _required(part: Part, column: str, terms: Terms) -> Sequence[str]:
    if TABLES[part.role][column] == "id":
        return [_ABSENT.format(column=column, said=quote(f"{column} is empty, and a record without it cannot be used"))]
    if not _priced(part):
        return [_unread(column, column, _expected(column, terms, part.role), terms, is_required=True)]
    factors = [
        _unread(name, f"n_{name}", "a number such as 12.5", terms, is_required=True)
        for name in ("quantity", "unit_price")
    ]
    return [*factors, _ABSENT.format(column="amount", said=quote("quantity x unit_price is too large to be money"))]


def _unread(column: str, typed: str, expected: str, terms: Terms, *, is_required: bool) -> str:
    raw = f"r_{column}"
    shown = _VALUE.format(raw=raw) if terms.show_values else shape.sql(raw)
    said = _SAID.format(before=quote(f"{column} is '"), shown=shown, after=quote(f"', expected {expected}"))
    empty = quote(f"{column} is empty, expected {expected}") if is_required else "NULL"
    return _UNREAD.format(column=typed, blank=_BLANK.format(raw=raw), empty=empty, said=said)


_EXPECTED: Final = frozenset({"money", "volume", "level", "date", "month"})


def _expected(column: str, terms: Terms, role: str) -> str:
    match TABLES[role][column]:
        case "money":
            unit = f" ({terms.currency}, at most {terms.scale} decimals; nothing is rounded)" if terms.currency else ""
            return f"money such as {money.example(terms.scale)}{unit}"
        case "volume":
            return "points such as 12.5, at most 3 decimals"
        case "level":
            return "a level such as 2"
        case "month":
            return f"a month such as 2024-12 or a date such as {dates.shown(terms.formats[column])}"
        case _:
            return f"a date such as {dates.shown(terms.formats[column])}"
