"""Lines whose kind or status says that they undo a sale or payment, or that their money never moved.

A file that writes refunds as positive money is read with their sign turned; lines that never came about are left out.
Where a file uses such a word for both signs, or says only that a line was undone later, nothing is changed and it is
told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.values import words
from mlmcheck.intake.words.aliases import normalise
from mlmcheck.model import LEFT_OUT

if TYPE_CHECKING:
    import duckdb

ROLES: Final = ("sales", "payouts")
_FOUND: Final = "SELECT DISTINCT {column} FROM {role}_all WHERE fault IS NULL AND {column} IS NOT NULL"
_SIGNS: Final = (
    "SELECT count(*) FILTER (amount > 0), count(*) FILTER (amount < 0), coalesce(sum(amount) FILTER (amount > 0), 0) "
    "FROM {role}_all WHERE fault IS NULL AND {rows} AND ({said})"
)
_TURN: Final = "UPDATE {role}_all SET amount = -amount WHERE fault IS NULL AND {rows} AND ({said}) AND amount > 0"
_SET_ASIDE: Final = "UPDATE {role}_all SET fault = {why} WHERE fault IS NULL AND {rows} AND ({said}) AND amount >= 0"
_NEVER: Final = {
    "sales": f"{LEFT_OUT}the line says that it never became a sale (cancelled, void, failed, pending or fraud)",
    "payouts": f"{LEFT_OUT}the line says that it was never paid (cancelled, void, failed, pending or fraud)",
}
_OVERRULE: Final = 'if that is wrong, leave the column out in company.toml: [columns.{role}] {column} = ""'


@dataclass(frozen=True, slots=True)
class Span:
    """The rows `first` to `last` (the one after the last) of a table, which came from `file`."""

    file: str
    first: int
    last: int


def settle(
    con: duckdb.DuckDBPyConnection, role: str, columns: Sequence[str], spans: Sequence[Span], scale: int
) -> list[str]:
    """Turn or leave out what the words in these columns say, file by file, and tell it with the money concerned."""
    if role not in ROLES or not columns:
        return []
    spoken = {
        column: [row[0] for row in con.execute(_FOUND.format(role=role, column=column)).fetchall()]
        for column in columns
    }
    told: list[str] = []
    for meaning, act in ((words.VOID, _void), (words.REVERSAL, _reversal), (words.UNDONE, _undone)):
        known = {normalise(word) for word in meaning.split()}
        hits = {
            column: found for column, each in spoken.items() if (found := [w for w in each if normalise(w) in known])
        }
        if hits:
            said = " OR ".join(f"{column} IN ({', '.join(map(quote, found))})" for column, found in hits.items())
            for span in spans:
                told += act(_Lines(con, role, said, span, scale, next(iter(hits))))
    return told


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one file that say one thing."""

    con: duckdb.DuckDBPyConnection
    role: str
    said: str
    span: Span
    scale: int
    column: str

    def _run(self, query: str, **more: str) -> duckdb.DuckDBPyConnection:
        rows = f"rowid >= {self.span.first} AND rowid < {self.span.last}"
        return self.con.execute(query.format(role=self.role, rows=rows, said=self.said, **more))

    def signs(self) -> tuple[int, int, str]:
        """How many are positive, how many negative, and the sum of the positive ones as text."""
        row: tuple[Any, ...] = self._run(_SIGNS).fetchall()[0]
        return row[0], row[1], f"{Decimal(int(row[2])).scaleb(-self.scale):,}"

    def turn(self) -> None:
        """Make the positive ones negative."""
        self._run(_TURN)

    def set_aside(self) -> None:
        """Leave out those that are not negative."""
        self._run(_SET_ASIDE, why=quote(_NEVER[self.role]))

    @property
    def file(self) -> str:
        """Their file."""
        return self.span.file

    @property
    def overrule(self) -> str:
        """What the user can do about it."""
        return _OVERRULE.format(role=self.role, column=self.column)


def _void(lines: _Lines) -> Iterator[str]:
    positive, negative, money = lines.signs()
    said = "cancelled, void, failed, pending or fraud"
    if positive and negative:
        yield (
            f"{lines.file}: lines that say {said} are positive ({positive:,}) and negative ({negative:,}); they were "
            "left as they are; check whether they undo one another"
        )
    elif positive:
        lines.set_aside()
        yield f"{lines.file}: {positive:,} lines ({money}) say {said} and were left out; {lines.overrule}"


def _reversal(lines: _Lines) -> Iterator[str]:
    positive, negative, money = lines.signs()
    said = "called refund, return or chargeback"
    if positive and negative:
        yield (
            f"{lines.file}: lines {said} are positive ({positive:,}, {money}) and negative ({negative:,}); they were "
            "left as they are; check the positive ones"
        )
    elif positive:
        lines.turn()
        yield (
            f"{lines.file}: {positive:,} lines ({money}) {said} hold positive money and none negative, so they are "
            f"read as negative; {lines.overrule}"
        )


def _undone(lines: _Lines) -> Iterator[str]:
    positive, _, money = lines.signs()
    if positive:
        yield (
            f"{lines.file}: {positive:,} lines ({money}) say that they were refunded or returned later; they count "
            "as they stand, since lines of their own may undo them; check it"
        )
