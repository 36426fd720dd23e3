"""What became of every record and its money, file by file: used, set aside, or left out of the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import views
from mlmcheck.intake.load import Loaded, Table, part_of, supplied
from mlmcheck.intake.schema import MONEY
from mlmcheck.model import InputFile

if TYPE_CHECKING:
    import duckdb

_TALLY: Final = (
    "SELECT {part} AS part, count(fault), count(*) FILTER (WHERE fault IS NULL AND {inside}), "
    "coalesce(sum({money}) FILTER (WHERE fault IS NULL AND {inside}), 0), "
    "count(*) FILTER (WHERE fault IS NULL AND NOT {inside}), "
    "coalesce(sum({money}) FILTER (WHERE fault IS NULL AND NOT {inside}), 0), "
    "count(*) FILTER (WHERE fault IS NULL AND NOT {inside} AND {undated}) FROM {role}_all GROUP BY part"
)


@dataclass(frozen=True, slots=True)
class Account:
    """Counts and sums (minor units) of one part; `undated` of the left out have no date at all."""

    loaded: Loaded
    faults: int = 0
    used: int = 0
    money_used: int = 0
    left_out: int = 0
    money_left_out: int = 0
    undated: int = 0

    @property
    def quarantined(self) -> int:
        """Records with a fault, and lines that are no record."""
        return self.faults + len(self.loaded.rejects)

    @property
    def rows(self) -> int:
        """All records of the file, the header not counted."""
        return self.loaded.records + len(self.loaded.rejects)


def close(
    con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table], first: date | None, last: date | None
) -> tuple[Account, ...]:
    """The account of every part for this window."""
    return tuple(account for table in tables.values() for account in _table(con, table, first, last))


def _table(con: duckdb.DuckDBPyConnection, table: Table, first: date | None, last: date | None) -> Iterator[Account]:
    money = MONEY[table.role]
    text = _TALLY.format(
        part=part_of(table), role=table.role, inside=views.inside(table, first, last), undated=views.undated(table),
        money=money if money in table.kept else "CAST(NULL AS BIGINT)",
    )  # fmt: skip
    found = {row[0]: [int(value) for value in row[1:]] for row in con.execute(text).fetchall()}
    yield from (Account(loaded, *found.get(at, [])) for at, loaded in enumerate(table.parts))


def entry(account: Account) -> InputFile:
    """The file as the report lists it."""
    loaded = account.loaded
    part, digest, dialect = loaded.part, loaded.digest.result(), loaded.part.source.dialect
    return InputFile(
        role=part.role, file=part.file, sha256=digest.sha256, bytes=digest.bytes,
        rows=account.rows, used=account.used, quarantined=account.quarantined, left_out=account.left_out,
        dialect=dialect.told if dialect else part.source.form, encoding=dialect.encoding if dialect else "",
        mapping={column: part.source.headers[at] for column, at in sorted(part.mapping.items())},
        formats=dict(sorted(loaded.formats.items())),
        money_used=account.money_used, money_left_out=account.money_left_out,
        notes=part.notes,
    )  # fmt: skip


def warnings(accounts: Iterable[Account], first: date | None, last: date | None) -> Iterator[str]:
    """What a reader must know about single files: nothing in them, all of it bad, some of it outside the window."""
    span = f"{first or 'the beginning'} to {last or 'the end'}"
    for account in accounts:
        file = account.loaded.part.file
        if account.left_out:
            dated = account.left_out - account.undated
            reasons = f"{dated:,} dated outside {span}, {account.undated:,} without a date"
            yield f"{file}: {account.left_out:,} records were left out: {reasons}"
        if not account.rows:
            yield f"{file}: it has a header but no records"
        elif account.quarantined == account.rows:
            yield f"{file}: every one of its {account.rows:,} records was set aside; the first reasons are listed"


def lacking(tables: Iterable[Table]) -> Iterator[str]:
    """Warnings about columns that only some parts of a table supply; such a column counts as not supplied."""
    for table in tables:
        for loaded in table.parts:
            if missing := [column for column in table.kept if column not in supplied(loaded.part)]:
                yield (
                    f"{loaded.part.file}: other parts of {table.role} have {', '.join(missing)}, this one has not; "
                    "these columns count as not supplied"
                )
