"""What became of every record and its money, file by file: used, set aside, or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import views
from mlmcheck.intake.engine import quote
from mlmcheck.intake.load import Loaded, Table, part_of, supplied
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import MONEY
from mlmcheck.model import LEFT_OUT, InputFile

if TYPE_CHECKING:
    import duckdb

_LEFT: Final = f"coalesce(starts_with(fault, {quote(LEFT_OUT)}), false)"
_TALLY: Final = (
    "SELECT {part} AS part, count(fault) FILTER (WHERE NOT {left}), "
    "count(*) FILTER (WHERE fault IS NULL AND {inside}), "
    "coalesce(sum({money}) FILTER (WHERE fault IS NULL AND {inside}), 0), "
    "count(*) FILTER (WHERE {left} OR (fault IS NULL AND NOT {inside})), "
    "coalesce(sum({money}) FILTER (WHERE {left} OR (fault IS NULL AND NOT {inside})), 0), "
    "count(*) FILTER (WHERE fault IS NULL AND NOT {inside} AND {undated}), "
    "coalesce(sum({money}) FILTER (WHERE fault IS NOT NULL AND NOT {left}), 0), "
    "count({money}) FILTER (WHERE fault IS NOT NULL AND NOT {left}), count(*) FILTER (WHERE {left}) "
    "FROM {role}_all GROUP BY part"
)
Below = Callable[[Loaded], int]
"""How many lines of a part that are no record stand below its total."""


@dataclass(frozen=True, slots=True)
class Account:
    """Counts and sums (minor units) of one part.

    Of the `left_out`, `undated` have no date at all and `no_record` count for nothing in any window: totals, repeated
    headers, what never became a sale, and the `below` lines under a last total. `money_aside` is what the `aside_read`
    of the records set aside say whose money, at least, can be read.
    """

    loaded: Loaded
    faults: int = 0
    used: int = 0
    money_used: int = 0
    left_out: int = 0
    money_left_out: int = 0
    undated: int = 0
    money_aside: int = 0
    aside_read: int = 0
    no_record: int = 0
    below: int = 0

    @property
    def quarantined(self) -> int:
        """Records with a fault, and lines that cannot be read as one."""
        return self.faults + len(self.loaded.rejects) - self.below

    @property
    def money(self) -> int:
        """All money of the file that can be read: used, left out, and in records set aside for another reason."""
        return self.money_used + self.money_left_out + self.money_aside

    @property
    def rows(self) -> int:
        """All records of the file, the header not counted."""
        return self.loaded.records + len(self.loaded.rejects)


def close(
    con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table], below: Below, first: date | None, last: date | None
) -> tuple[Account, ...]:
    """The account of every part for this window."""
    found = (account for table in tables.values() for account in _table(con, table, first, last))
    return tuple(_ended(account, below(account.loaded)) for account in found)


def _ended(account: Account, below: int) -> Account:
    return (
        replace(account, below=below, left_out=account.left_out + below, no_record=account.no_record + below)
        if below
        else account
    )


def _table(con: duckdb.DuckDBPyConnection, table: Table, first: date | None, last: date | None) -> Iterator[Account]:
    money = MONEY[table.role]
    text = _TALLY.format(
        part=part_of(table), role=table.role, inside=views.inside(table, first, last), undated=views.undated(table),
        left=_LEFT,
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
        dialect=_dialect(part), encoding=dialect.encoding if dialect and not _is_sheet(part) else "",
        mapping={column: part.source.shown[at] for column, at in sorted(part.mapping.items())},
        formats=dict(sorted(loaded.formats.items())),
        money_used=account.money_used, money_left_out=account.money_left_out,
        money_quarantined=account.money_aside, unread=account.quarantined - account.aside_read,
        no_record=account.no_record, notes=tuple(_notes(part)),
        form=part.source.plain.form if part.source.plain else "",
        numbers=dict(sorted(loaded.numbers.items())), sure=dict(sorted(part.sure.items())),
    )  # fmt: skip


def _dialect(part: Part) -> str:
    """How the user's file is written, in words; of a text that we wrote anew nothing is told that is only ours."""
    source, plain = part.source, part.source.plain
    if source.dialect is None:
        return source.form
    if plain is not None and plain.delimiter:
        return f"header on row {source.dialect.header_line}" if _is_sheet(part) else ""
    return source.dialect.told(with_ends=plain is None or plain.path == plain.origin)


def _is_sheet(part: Part) -> bool:
    """Whether the table is a spreadsheet's: written by us, row for row (of JSON, the header is ours too)."""
    plain = part.source.plain
    return plain is not None and bool(plain.delimiter) and not plain.shift


def _notes(part: Part) -> Iterator[str]:
    """Every guess made about this part, without its name in front."""
    for note in dict.fromkeys((*part.source.notes, *part.notes)):
        yield note.removeprefix(f"{part.file}: ")


def warnings(accounts: Iterable[Account], first: date | None, last: date | None) -> Iterator[str]:
    """What a reader must know about single files: nothing in them, all of it bad, some of it outside the window."""
    span = f"{first or 'the beginning'} to {last or 'the end'}"
    for account in accounts:
        file = account.loaded.part.file
        if outside := account.left_out - account.no_record:
            dated = outside - account.undated
            reasons = f"{dated:,} dated outside {span}, {account.undated:,} without a date"
            yield f"{file}: {outside:,} records were left out: {reasons}"
        if account.no_record:
            yield f"{file}: {account.no_record:,} lines were left out as no records (totals, headers, what never was)"
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
