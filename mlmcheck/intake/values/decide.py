"""What is decided about the values of a table before it is read: date formats, number styles, words for nothing.

A file whose sample is plain is read at once and believed unless a record speaks against it (`doubtful`); any other
file is looked at as a whole first. Either way the decision is one for the whole column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import TABLES, Kind, columns
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.values import formats, nothing, numbers, signs, style, tally
from mlmcheck.intake.values.numbers import Style
from mlmcheck.intake.values.style import Evidence

if TYPE_CHECKING:
    import duckdb

NUMERIC: Final = frozenset({"money", "volume", "number"})
_DOUBT: Final = "SELECT coalesce(bool_or({tests}), false) FROM {role}_all"


@dataclass(frozen=True, slots=True)
class Decided:
    """About one part: column -> date format, column -> number style, the currencies that may stand beside an amount.

    `is_thorough`: decided from the whole part, so words for nothing and odd blanks are looked for in every value.
    """

    formats: Mapping[str, str]
    numbers: Mapping[str, Style]
    tokens: frozenset[str] = frozenset()
    is_thorough: bool = False
    folds_ids: bool = False
    notes: tuple[str, ...] = ()


def of(
    con: duckdb.DuckDBPyConnection, parts: Sequence[Part], settings: Settings, currency: tuple[str, int],
    *, is_thorough: bool = False,
) -> list[Decided]:  # fmt: skip
    """The decisions for each part of one table. Raises InputError where only the user can decide."""
    whole = [is_thorough or _is_odd(part, settings) for part in parts]
    found = [tally.of(con, part, currency) if odd else None for part, odd in zip(parts, whole, strict=True)]
    patterns = formats.of(con, parts, settings, whole)
    made = [_styles(part, settings, counted, found) for part, counted in zip(parts, found, strict=True)]
    return [
        Decided(
            pattern, styles, signs.tokens(currency[0]), odd, settings.terms(part.file).ids == "fold",
            (*notes, *(counted.notes if counted else ()), *formats.notes(part, pattern), *_id_notes(part, settings)),
        )
        for part, pattern, (styles, notes), odd, counted in zip(parts, patterns, made, whole, found, strict=True)
    ]  # fmt: skip


def _kinds(part: Part) -> Iterator[tuple[str, Kind]]:
    yield from ((column, columns(part.role)[column]) for column in part.mapping)


def _id_notes(part: Part, settings: Settings) -> Iterator[str]:
    stripped = [
        column for column, kind in _kinds(part)
        if kind == "id" and part.source.dialect and part.text(column, is_id=True) != part.text(column)
    ]  # fmt: skip
    if stripped:
        yield f"{part.role}: {', '.join(stripped)} lose the .0 that a spreadsheet gave every id"
    if settings.terms(part.file).ids == "fold":
        yield f"{part.role}: case and leading zeros of ids do not count, as stated"


def is_typed(part: Part, column: str) -> bool:
    """Whether the file itself says that the column holds numbers, so that no mark can be meant otherwise."""
    return part.source.types[part.mapping[column]] != "VARCHAR"


def _stated(part: Part, settings: Settings, column: str) -> Style | None:
    key = f"{part.role}.{column}"
    text = settings.terms(part.file).numbers.get(column) or settings.numbers.get(key)
    return numbers.stated(text, f"{part.file}: {key}") if text else None


def _is_odd(part: Part, settings: Settings) -> bool:
    """Whether the sample already shows that the whole part must be looked at."""
    for column, kind in _kinds(part):
        values = part.values(column)
        if kind in NUMERIC and not is_typed(part, column):
            if _stated(part, settings, column) or numbers.quick(values) is None:
                return True
        elif kind != "text" and nothing.is_odd(values):
            return True
    return False


def _styles(
    part: Part, settings: Settings, counted: tally.Tally | None, found: Sequence[tally.Tally | None]
) -> tuple[dict[str, Style], list[str]]:
    chosen: dict[str, Style] = {}
    notes: list[str] = []
    for column, kind in _kinds(part):
        if kind not in NUMERIC:
            continue
        if is_typed(part, column):
            chosen[column] = "plain"
        elif counted is None:
            chosen[column] = numbers.quick(part.values(column)) or "plain"
        else:
            chosen[column], told = _whole(part, settings, column, counted, found)
            notes += [told] if told else []
    return chosen, notes


def _whole(
    part: Part, settings: Settings, column: str, counted: tally.Tally, found: Sequence[tally.Tally | None]
) -> tuple[Style, str]:
    """The style that is stated, or proven by the column, its sister parts, or the other numbers of the file."""
    key, evidence = f"{part.role}.{column}", counted.evidence[column]
    if stated := _stated(part, settings, column):
        return stated, f"{key} is read as {style.shown(stated)}, as stated"
    if sure := style.proven(evidence):
        return sure, style.note(evidence, sure, key)
    sisters = [each.evidence[column] for each in found if each and column in each.evidence]
    if sure := style.proven(style.joint(sisters)):
        return sure, f"{key} is read as {style.shown(sure)}, which the other parts of {part.role} show"
    others = [each for name, each in counted.evidence.items() if name != column]
    if not evidence["point"] and not evidence["comma"] and (sure := _beside(others)):
        return sure, f"{key} is read as {style.shown(sure)}, which the other numbers of the file show"
    raise style.asked(evidence, part.file, key)


def _beside(others: Sequence[Evidence]) -> Style | None:
    """The style that the other columns of a file are written in, if they have marks at all and agree."""
    marked = [each for each in others if each["point"] or each["comma"]]
    found = {style.proven(each) for each in marked}
    return found.pop() if len(found) == 1 else None


def doubtful(con: duckdb.DuckDBPyConnection, role: str, kept: Sequence[str], decided: Sequence[Decided]) -> bool:
    """Whether a table that was read by its sample holds a record that calls for a look at the whole."""
    if all(each.is_thorough for each in decided):
        return False
    tests = [nothing.odd_id(column) for column in kept if TABLES[role][column] == "id"]
    tests.append("coalesce(contains(fault, ' is '''), false)")
    return bool(con.execute(_DOUBT.format(tests=" OR ".join(tests), role=role)).fetchall()[0][0])
