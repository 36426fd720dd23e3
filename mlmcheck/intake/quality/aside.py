"""The records that were set aside, by reason, all of them counted and a few of them placed; and what that shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.accounts import Account
from mlmcheck.intake.load import Loaded
from mlmcheck.model import Place, Reason, Row, Sign, Weight

if TYPE_CHECKING:
    from mlmcheck.intake.tables import Tables

_REASONS: Final = (
    "SELECT regexp_replace(fault, '''.*''', '''...''', 's') AS why, count(*) AS n, min(rowid, 3) FROM {role}_all "
    "WHERE fault IS NOT NULL AND rowid >= {first} AND rowid < {last} GROUP BY why ORDER BY n DESC, why LIMIT 20"
)
_SHOWN: Final = 3
_CUT: Final = ("the line has ", "a quote is not closed")
_MANY: Final = 20
"""One in so many records set aside is told as a sign, a fifth of that as a note."""


class Aside:
    """Reasons and signs of what was set aside in the parts of these tables."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def reasons(self, loaded: Loaded) -> tuple[Reason, ...]:
        """Each reason with its count, most frequent first; values are left out of it."""
        return tuple(sorted([*self._records(loaded), *self._lines(loaded)], key=lambda one: -one.count))

    def _records(self, loaded: Loaded) -> Iterator[Reason]:
        role = loaded.part.role
        text = _REASONS.format(role=role, first=loaded.first, last=loaded.last)
        for why, count, at in self._tables.con.execute(text).fetchall():
            rows = [Row(role, row) for row in at]
            found = self._tables.places(rows)
            yield Reason(why, count, tuple(found[row] for row in rows))

    def _lines(self, loaded: Loaded) -> Iterator[Reason]:
        """Lines that are no record."""
        groups: dict[str, list[int]] = {}
        for line, why in self._tables.rejected(loaded):
            groups.setdefault(why, []).append(line)
        for why, found in groups.items():
            yield Reason(why, len(found), tuple(Place(loaded.part.file, line) for line in found[:_SHOWN]))

    def signs(self, account: Account) -> Iterator[Sign]:
        """Many records set aside, and a last record that breaks off."""
        file, bad, rows = account.loaded.part.file, account.quarantined, account.rows
        if bad and bad * _MANY >= rows:
            weight = Weight.STOP if 2 * bad > rows else Weight.DOUBT
            yield Sign(
                "many_set_aside", weight, file, f"{bad:,} of the {rows:,} rows of {file} cannot be read",
                "look at the reasons below, and say how the file is written or ask for it again", bad,
            )  # fmt: skip
        if line := self._cut(account.loaded):
            yield Sign(
                "last_record_cut", Weight.STOP, file, f"the last record of {file} breaks off: the file was cut",
                "ask for the file again", 1, (Place(file, line),),
            )  # fmt: skip

    def _cut(self, loaded: Loaded) -> int:
        """The line of a last record that is incomplete, else 0."""
        if not len(loaded.rejects) or not loaded.records:
            return 0
        *_, (line, why) = self._tables.rejected(loaded)
        if not why.startswith(_CUT):
            return 0
        last = Row(loaded.part.role, loaded.last - 1)
        return line if line > self._tables.places([last])[last].line else 0
