"""The SQL that turns one opened file into canonical records: typed columns, and in `fault` why a record is set aside.

One pass, no join, no window. User text appears only as quoted literals and identifiers. A fault shows the shape of
the value that cannot be read; the value itself, which may be somebody's name, only if the user asked for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mlmcheck.intake import contacts, shape
from mlmcheck.intake.engine import quote
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import DAYS, REQUIRED, SQL_TYPE, TABLES, columns
from mlmcheck.intake.values import dates, formats, likeness, money, nothing, numbers, signs
from mlmcheck.intake.values.currency import OTHER_CURRENCY
from mlmcheck.intake.values.numbers import Style
from mlmcheck.intake.values.rates import Rates

_OUTER: Final = "SELECT {columns}, {fault} AS fault FROM (SELECT {typed} FROM ({texts}))"
_FROM: Final = "SELECT {columns} FROM {source}"
_ID: Final = "CASE WHEN contains({raw}, ' ') THEN nullif(trim({raw}), '') ELSE {raw} END"
"""Blanks around an id do not count; an empty one is NULL already. Trimming only what has a blank halves the cost."""
_BLANK: Final = "({raw} IS NULL OR trim({raw}) = '')"
_UNREAD: Final = "CASE WHEN {column} IS NULL THEN CASE WHEN {blank} THEN {empty} ELSE {said} END END"
_ABSENT: Final = "CASE WHEN {column} IS NULL THEN {said} END"
_SHOWN: Final = "left(regexp_replace({raw}, '[[:cntrl:]]', '?', 'g'), 20)"
_FOREIGN: Final = "CASE WHEN upper(trim({raw})) NOT IN ({codes}) THEN {said} END"
_CLEANED: Final = frozenset({"point", "comma"})


@dataclass(frozen=True, slots=True)
class Terms:
    """What is decided before a table is read: its money, date formats and number styles, the columns that are kept.

    `tokens` are the currencies that may stand beside an amount. `is_thorough` looks in every value for words that say
    nothing and for odd blanks. `folds_ids`: their case and leading zeros do not count. `show_values` lets faults quote
    what could not be read.
    """

    currency: str
    scale: int
    formats: Mapping[str, str]
    kept: tuple[str, ...]
    numbers: Mapping[str, Style] = field(default_factory=dict)
    tokens: frozenset[str] = frozenset()
    is_thorough: bool = False
    folds_ids: bool = False
    show_values: bool = False
    rates: Rates | None = None

    def style(self, column: str) -> Style:
        """How the numbers of this column are written."""
        return self.numbers.get(column, "plain")

    def number(self, column: str) -> str:
        """SQL: the column's text as it goes into a cast."""
        return f"{'c' if self.style(column) in _CLEANED else 'r'}_{column}"


def query(part: Part, terms: Terms) -> str:
    """The SELECT over the whole file."""
    typed = [f"{_typed(part, column, terms)} AS {column}" for column in terms.kept]
    raws = [f"r_{column}" for column in part.mapping if not _is_id(part, column)]
    made = ", ".join([*typed, *raws, *_factors(part, terms)])
    return _OUTER.format(
        columns=", ".join(terms.kept), fault=_fault(part, terms), typed=made, texts=_texts(part, terms)
    )


def _texts(part: Part, terms: Terms) -> str:
    """SQL: each column as text (`r_`), and numbers that need it without their marks (`c_`)."""
    texts = [f"{_text(part, column)} AS r_{column}" for column in part.mapping]
    query = _FROM.format(columns=", ".join(texts), source=part.source.relation)
    if terms.is_thorough:
        query = _FROM.format(columns=", ".join(_thorough(part, column) for column in part.mapping), source=f"({query})")
    marked = [column for column in part.mapping if terms.style(column) in _CLEANED]
    for made in ([_struct(column) for column in marked], [_bare(column, terms) for column in marked]):
        query = _FROM.format(columns=", ".join(["*", *made]), source=f"({query})") if made else query
    return query


def _struct(column: str) -> str:
    return f"{numbers.parts(f'r_{column}')} AS s_{column}"


def _bare(column: str, terms: Terms) -> str:
    return f"{numbers.cleaned(f's_{column}', terms.style(column), sorted(terms.tokens))} AS c_{column}"


def _thorough(part: Part, column: str) -> str:
    raw, kind = f"r_{column}", columns(part.role)[column]
    if kind == "contact" or (kind == "text" and column != "currency"):
        return raw
    if kind in {"date", "month"}:
        return f"{formats.text(raw)} AS {raw}"
    return f"{nothing.bare_id(nothing.without(raw)) if kind == 'id' else nothing.without(raw)} AS {raw}"


def _text(part: Part, column: str) -> str:
    text = part.text(column, is_id=_is_id(part, column))
    return contacts.normal(column, text) if TABLES[part.role].get(column) == "contact" else text


def _is_id(part: Part, column: str) -> bool:
    return TABLES[part.role].get(column) == "id"


def _priced(part: Part) -> bool:
    return part.role == "sales" and "amount" not in part.mapping


def _factor(name: str, terms: Terms) -> str:
    return money.number(terms.number(name), terms.style(name))


def _factors(part: Part, terms: Terms) -> list[str]:
    return [f"{_factor(name, terms)} AS n_{name}" for name in ("quantity", "unit_price")] if _priced(part) else []


def _typed(part: Part, column: str, terms: Terms) -> str:
    kind, raw = columns(part.role)[column], f"r_{column}"
    if column == "amount" and _priced(part):
        factors = _factor("quantity", terms), _factor("unit_price", terms)
        return _money(part, terms, lambda scale: money.product(*factors, scale))
    if column not in part.mapping:
        return f"CAST(NULL AS {SQL_TYPE[kind]})"
    match kind:
        case "money":
            return _money(part, terms, lambda scale: money.minor(terms.number(column), scale, terms.style(column)))
        case "volume":
            return money.thousandths(terms.number(column), terms.style(column))
        case "level":
            return money.level(raw)
        case "date" | "month":
            return dates.sql(raw, terms.formats[column], kind)
        case "number":
            return _factor(column, terms)
        case "contact":
            return contacts.key(column, raw)
        case _:
            return likeness.folded(_ID.format(raw=raw)) if terms.folds_ids and kind == "id" else _ID.format(raw=raw)


def _money(part: Part, terms: Terms, native: Callable[[int], str]) -> str:
    """SQL: an amount in minor units, converted if its line may be in another currency."""
    if not terms.rates or "currency" not in part.mapping:
        return native(terms.scale)
    return terms.rates.minor("nullif(upper(trim(r_currency)), '')", _day(part, terms), native)


def _day(part: Part, terms: Terms) -> str:
    """SQL: the day of a record, NULL if it has none."""
    days = [_typed(part, column, terms) for column in DAYS[part.role] if column in part.mapping]
    return f"coalesce({', '.join([*days, 'CAST(NULL AS DATE)'])})"


def _fault(part: Part, terms: Terms) -> str:
    """SQL: the first reason to set the record aside, else NULL; each test is one look at a typed column."""
    tests = [_foreign(part, terms)] if "currency" in part.mapping and terms.currency else []
    for column in REQUIRED[part.role]:
        tests += _required(part, column, terms)
    for column, kind in TABLES[part.role].items():
        if column in part.mapping and column not in REQUIRED[part.role] and kind in _EXPECTED:
            tests.append(_unread(terms, column, column, _expected(column, terms, part.role), is_required=False))
    return f"coalesce({', '.join([*tests, 'NULL'])})"


def _foreign(part: Part, terms: Terms) -> str:
    if terms.rates:
        factor = terms.rates.factor("nullif(upper(trim(r_currency)), '')", _day(part, terms))
        return f"CASE WHEN {factor} IS NULL THEN {quote(OTHER_CURRENCY)} END"
    return _FOREIGN.format(
        raw="r_currency",
        codes=", ".join(quote(each) for each in sorted(signs.tokens(terms.currency))),
        said=quote(OTHER_CURRENCY),
    )


def _required(part: Part, column: str, terms: Terms) -> Sequence[str]:
    if TABLES[part.role][column] == "id":
        return [_ABSENT.format(column=column, said=quote(f"{column} is empty, and a record without it cannot be used"))]
    if not _priced(part):
        return [_unread(terms, column, column, _expected(column, terms, part.role), is_required=True)]
    factors = [
        _unread(terms, name, f"n_{name}", "a number such as 12.5", is_required=True)
        for name in ("quantity", "unit_price")
    ]
    return [*factors, _ABSENT.format(column="amount", said=quote("quantity x unit_price is too large to be money"))]


def _unread(terms: Terms, column: str, typed: str, expected: str, *, is_required: bool) -> str:
    raw = f"r_{column}"
    shown = _SHOWN.format(raw=raw) if terms.show_values else shape.sql(raw)
    before, after = quote(f"{column} is '"), quote(f"', expected {expected}")
    said = f"{before} || {shown} || {after}"
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
