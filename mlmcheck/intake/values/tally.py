"""One look at a whole part: what its numbers prove, which currencies stand beside them, how many cells say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.reading import earlier
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import Kind, columns
from mlmcheck.intake.values import nothing, numbers, signs
from mlmcheck.intake.values.style import Evidence
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb

_LOOK: Final = "SELECT {counts} FROM (SELECT *, {structs} FROM (SELECT {texts} FROM (SELECT {raws} FROM {relation})))"
_SCALES: Final[Mapping[Kind, int]] = {"volume": 3, "number": 6}
_IN_CELLS: Final = (
    "{file}: {column} holds amounts in more than one currency ({signs}); give each record's currency in a column "
    "of its own, or analyse one currency at a time"
)

_OTHER: Final = (
    "{file}: {column} holds amounts in {signs}, but the currency is {stated}; correct it in company.toml: "
    "[company] currency"
)


@dataclass(frozen=True, slots=True)
class Tally:
    """`evidence` by number column, `notes` about what else was found."""

    evidence: Mapping[str, Evidence]
    notes: tuple[str, ...]


def of(con: duckdb.DuckDBPyConnection, part: Part, currency: tuple[str, int]) -> Tally:
    """Look at every value of the part once. Raises InputError if amounts are in several currencies."""
    kinds = {column: columns(part.role)[column] for column in part.mapping}
    kinds = {column: kind for column, kind in kinds.items() if kind != "text"}
    counts = {
        (column, name): test for column, kind in kinds.items() for name, test in _tests(part, column, kind, currency[1])
    }
    found = dict(zip(counts, _row(con, part, kinds, counts), strict=True))
    evidence = {
        column: Evidence({name: found[column, name] for name in numbers.tests("", 0)}, _SCALES.get(kind, currency[1]))
        for column, kind in kinds.items()
        if (column, "point") in found
    }
    for column in evidence:
        _one_currency(part, column, found[column, "tokens"] or [], currency[0])
    return Tally(evidence, tuple(_notes(part, kinds, found)))


def _row(
    con: duckdb.DuckDBPyConnection, part: Part, kinds: Mapping[str, Kind], counts: Mapping[tuple[str, str], str]
) -> tuple[Any, ...]:
    raws = [f"{part.text(column, is_id=kind == 'id')} AS x_{column}" for column, kind in kinds.items()]
    texts = [f"x_{column}, {nothing.without(f'x_{column}')} AS r_{column}" for column in kinds]
    structs = [f"{numbers.parts(f'r_{column}')} AS s_{column}" for column in kinds if (column, "point") in counts]
    query = _LOOK.format(
        counts=", ".join(counts.values()), structs=", ".join(structs) or "1 AS one", texts=", ".join(texts),
        raws=", ".join(raws), relation=part.source.relation,
    )  # fmt: skip
    return earlier.rows(con, part, query)[0]


def _tests(part: Part, column: str, kind: Kind, scale: int) -> Iterator[tuple[str, str]]:
    yield "nothing", f"count(*) FILTER ({nothing.said(f'x_{column}')})"
    if kind == "id":
        yield "bare", f"count(*) FILTER ({nothing.bare_id(f'r_{column}')} IS DISTINCT FROM r_{column})"
    elif kind in {"money", "volume", "number"} and part.source.types[part.mapping[column]] == "VARCHAR":
        struct, known = f"s_{column}", ", ".join(quote(sign) for sign in sorted(signs.MEANINGS))
        for name, test in numbers.tests(struct, _SCALES.get(kind, scale)).items():
            yield name, f"count(*) FILTER ({test})"
        sign = numbers.token(struct)
        yield "tokens", f"list(DISTINCT {sign} ORDER BY {sign}) FILTER ({sign} IN ({known}))"


def _one_currency(part: Part, column: str, found: list[str], stated: str) -> None:
    named = f"{part.role}.{column}"
    if found and stated and stated not in signs.common([*found, stated]):
        raise InputError(_OTHER.format(file=part.file, column=named, signs=", ".join(found[:8]), stated=stated))
    if found and not signs.common(found):
        raise InputError(_IN_CELLS.format(file=part.file, column=named, signs=", ".join(found[:8])))


def _notes(part: Part, kinds: Mapping[str, Kind], found: Mapping[tuple[str, str], Any]) -> Iterator[str]:
    for column in kinds:
        key = f"{part.role}.{column}"
        if count := found[column, "nothing"]:
            yield f"{key}: {count:,} values that say nothing (such as NULL, N/A or -) are read as empty"
        if count := found.get((column, "bare")):
            yield f"{key}: {count:,} ids are read without the blanks or hidden letters around them"
        if count := found.get((column, "exponents")):
            yield f"{key}: {count:,} values such as 1.5E+03 are read as they stand; a spreadsheet may have cut them"
        if signed := found.get((column, "tokens")):
            yield f"{key}: the amounts carry {', '.join(signed[:8])}"
