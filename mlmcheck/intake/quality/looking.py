"""All that can be said of the files that were read, each by itself and against the others, before any measure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import accounts
from mlmcheck.intake.accounts import Account
from mlmcheck.intake.load import Table, supplied
from mlmcheck.intake.quality import aside, contents, links, repeats, whole
from mlmcheck.intake.quality.contents import Contents
from mlmcheck.intake.schema import MONEY, PRICED, TABLES
from mlmcheck.model import ColumnLook, FileLook, Row, Sign, Weight

if TYPE_CHECKING:
    from mlmcheck.intake.tables import Tables

_ORDER: Final = tuple(Weight)
_FIRST: Final = "SELECT min(rowid, 3) FROM {role}_all WHERE fault IS NULL AND {which}"


class Look:
    """The files of a company looked at once: `files`, `signs` (gravest first) and `spans`, role -> contents."""

    def __init__(self, tables: Tables, named: links.Named = None) -> None:
        self._tables = tables
        self._parts = {role: contents.tally(tables.con, table) for role, table in tables.held.items()}
        self.spans: Mapping[str, Contents] = {role: contents.joined(parts) for role, parts in self._parts.items()}
        self._aside = aside.Aside(tables)
        self.files = tuple(self._file(account, one) for account, one in self._each())
        self.signs = tuple(sorted(self._signs(named), key=lambda sign: _ORDER.index(sign.weight)))

    def _each(self) -> Iterator[tuple[Account, Contents]]:
        found = (one for parts in self._parts.values() for one in parts)
        yield from zip(self._tables.entries, found, strict=True)

    def _file(self, account: Account, held: Contents) -> FileLook:
        part = account.loaded.part
        mapped = {part.source.headers[at] for at in part.mapping.values()}
        table = self._tables.held[part.role]
        has_money = MONEY[part.role] in table.kept
        return FileLook(
            accounts.entry(account), part.why, tuple(_columns(account, table, held)),
            sum(header not in mapped for header in part.source.headers),
            tuple(column for column in TABLES[part.role] if column not in {*supplied(part), *_rare(part.role)}),
            account.money if has_money else None, held.negative, held.refunded,
            " or ".join(contents.dated_by(table)), str(held.first or ""), str(held.last or ""),
            contents.empty_months(list(held.months)), self._aside.reasons(account.loaded),
        )  # fmt: skip

    def _signs(self, named: links.Named) -> Iterator[Sign]:
        """The most consequential first: who and what is missing, then what is cut or odd."""
        tables, locate = self._tables, self._tables.places
        for account, _ in self._each():
            yield from self._aside.signs(account)
        yield from links.orphans(tables.con, tables.supplied, locate, named)
        yield from whole.spans(self.spans)
        for role in tables.held:
            yield from whole.months(role, self.spans[role])
        for account, _ in self._each():
            yield from whole.rows(accounts.entry(account))
        for role, table in tables.held.items():
            yield from (self._placed(table, sign) for sign in whole.amounts(role, self.spans[role]))
            yield from repeats.alike(tables.con, table, locate)
            if role == "recruits":
                yield from repeats.twice(tables.con, table, locate)
        yield from links.disorder(tables.con, tables.supplied, locate)

    def _placed(self, table: Table, sign: Sign) -> Sign:
        """The sign with the first records it is about."""
        money, held = MONEY[table.role], self.spans[table.role]
        which = {
            "huge_amounts": f"length(CAST(abs({money}) AS VARCHAR)) >= {whole.usual_digits(held) + 4}",
            "one_amount": f"{money} = {held.largest}",
            "zero_amounts": f"{money} = 0",
        }.get(sign.id, contents.odd(table))
        found = self._tables.con.execute(_FIRST.format(role=table.role, which=which)).fetchall()[0][0]
        rows = [Row(table.role, row) for row in found or ()]
        places = self._tables.places(rows)
        return replace(sign, places=tuple(places[row] for row in rows))


def _rare(role: str) -> frozenset[str]:
    """Columns that are not told as missing: only comparable prices need them, and `price_premium` then asks."""
    return PRICED if role == "sales" else frozenset()


def _columns(account: Account, table: Table, held: Contents) -> Iterator[ColumnLook]:
    part, patterns = account.loaded.part, {**account.loaded.formats, **account.loaded.numbers}
    for column, at in sorted(part.mapping.items(), key=lambda item: item[1]):
        if column in table.kept:
            yield ColumnLook(
                column, part.source.shown[at], TABLES[part.role][column], held.filled[column],
                part.sure.get(column), patterns.get(column, ""),
            )  # fmt: skip
