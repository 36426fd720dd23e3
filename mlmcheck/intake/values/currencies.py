"""That all records of all tables are in one currency, and which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.reading import earlier
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import TABLES
from mlmcheck.intake.shape import shape
from mlmcheck.intake.values import currency, signs
from mlmcheck.intake.values.rates import Rates
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb

_CODES: Final = (
    "SELECT upper(trim(c)) AS code, count(*) FROM (SELECT {text} AS c FROM {relation}) "
    "WHERE trim(c) <> '' GROUP BY code ORDER BY code"
)
_FOREIGN: Final = "SELECT count(*) FROM {role}_all WHERE fault = {said}"


def only(
    con: duckdb.DuckDBPyConnection, parts: Sequence[Part], stated: str, rates: Rates | None = None
) -> tuple[str, int]:
    """The only currency of these parts and its scale ("" and 2 if nobody states one). Raises InputError otherwise."""
    if rates:
        return rates.into, currency.scale(rates.into)
    coded = [part for part in parts if "currency" in part.mapping]
    codes = {
        part.file: {signs.code(value) for value in part.values("currency")} or set(_codes(con, part)) for part in coded
    }
    found = sorted(set().union(*codes.values()))
    if len(found) > 1 or (stated and found and found != [stated]):
        raise foreign(con, coded, stated)
    code = stated or (currency.checked(found[0], f"{coded[0].file}: currency") if found else _signed(parts))
    return code, currency.scale(code)


def _signed(parts: Sequence[Part]) -> str:
    """The currency that the signs beside the amounts mean, "" if they mean none or several."""
    found = {
        sign
        for part in parts
        for column, kind in TABLES[part.role].items() if kind == "money" and column in part.mapping
        for value in part.values(column) if (sign := signs.beside(value))
    }  # fmt: skip
    meant = signs.common(found) if found else frozenset[str]()
    return next(iter(meant)) if len(meant) == 1 else ""


def foreign(con: duckdb.DuckDBPyConnection, parts: Sequence[Part], stated: str) -> InputError:
    """The refusal, with the records of each currency in each file."""
    counts: Mapping[str, Mapping[str, int]] = {
        part.file: _codes(con, part) for part in parts if "currency" in part.mapping
    }
    several = len({code for codes in counts.values() for code in codes}) > 1
    return currency.mixed(counts, "" if several else stated)


def _codes(con: duckdb.DuckDBPyConnection, part: Part) -> dict[str, int]:
    text = _CODES.format(text=part.text("currency"), relation=part.source.relation)
    return dict(earlier.rows(con, part, text))


def _unrated(con: duckdb.DuckDBPyConnection, parts: Sequence[Part], rates: Rates) -> InputError:
    """The refusal of lines for which the rates have no currency or no day."""
    coded = [part for part in parts if "currency" in part.mapping]
    spoken = {part.file: {signs.code(code) for code in _codes(con, part)} for part in coded}
    missing = {file: sorted(codes - set(rates.steps) - {rates.into}) for file, codes in spoken.items()}
    for file, codes in missing.items():
        if codes:
            listed = ", ".join(code if code in signs.CODES else shape(code) for code in codes)
            return InputError(f"{file}: the rates have no {listed}; add a line for each")
    early = ", ".join(f"{code} before {steps[-1][0]}" for code, steps in rates.steps.items() if steps[-1][0])
    return InputError(
        f"{' and '.join(spoken)}: some lines have no date or lie before their first rate ({early}); add "
        "an earlier rate, or one without a day"
    )


def refuse_others(
    con: duckdb.DuckDBPyConnection,
    parts: Sequence[Part],
    stated: str,
    roles: Iterable[str],
    rates: Rates | None = None,
) -> None:
    """InputError if a record further down turned out to be in another currency."""
    for role in roles:
        if con.execute(_FOREIGN.format(role=role, said=quote(currency.OTHER_CURRENCY))).fetchall()[0][0]:
            raise _unrated(con, parts, rates) if rates else foreign(con, parts, stated)
