"""Lines that are no records: the header once more, and sums of the lines above, which would count all money twice.

A total is known by arithmetic: without ids and dates, it is to the cent the sum of the lines since an earlier total or
since the beginning. A total word in place of an id, where no date stands, is enough by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.load import Loaded, Table
from mlmcheck.intake.origins import Origins
from mlmcheck.intake.reading.raw import rejected_text
from mlmcheck.intake.reading.total_words import AHEAD, ALONE
from mlmcheck.intake.schema import MONEY, TABLES
from mlmcheck.model import LEFT_OUT, Row

if TYPE_CHECKING:
    import duckdb

_HEADER: Final = f"{LEFT_OUT}the header again, not a record"
_SUM: Final = f"{LEFT_OUT}a total, not a record: without ids and a date, and the sum of the lines above"
_NAMED: Final = f"{LEFT_OUT}a total by its words, not a record"
_MOST: Final = 200
_AGAIN: Final = "UPDATE {role}_all SET fault = {said} WHERE rowid >= {first} AND rowid < {last} AND {same}"
_MARK: Final = "UPDATE {role}_all SET fault = {said} WHERE rowid IN ({rows})"
_FIND: Final = (
    "SELECT rowid, CAST(coalesce({money}, 0) AS HUGEINT), {named}, {bare} FROM {role}_all "
    "WHERE fault IS NULL AND rowid >= {first} AND rowid < {last} AND {undated} AND ({bare} OR {ahead}) "
    "ORDER BY rowid DESC LIMIT {most}"
)
_SUMS: Final = (
    "SELECT count(*), CAST(coalesce(sum({money}), 0) AS HUGEINT) FROM {role}_all "
    "WHERE fault IS NULL AND rowid >= {begin} AND rowid < {end}"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A record without date whose ids are empty (`is_bare`) or begin with a total word (all of one: `is_named`)."""

    row: int
    money: int
    is_named: bool
    is_bare: bool


def set_aside(con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table]) -> Iterator[str]:
    """Leave out repeated headers and totals; a warning where a last line may be a total that does not add up."""
    for table in tables.values():
        for loaded in table.parts:
            _headers(con, table, loaded)
            if loaded.part.source.dialect is not None:
                yield from _totals(con, table, loaded, Origins(con, tables))


def _headers(con: duckdb.DuckDBPyConnection, table: Table, loaded: Loaded) -> None:
    dialect, kinds = loaded.part.source.dialect, TABLES[table.role]
    held = {column: at for column, at in loaded.part.mapping.items() if column in table.kept}
    texts = [column for column in held if kinds[column] in {"id", "word", "text"}]
    if dialect is None or not dialect.header_line or not (len(texts) > 1 or any(kinds[text] == "id" for text in texts)):
        return
    same = " AND ".join(f"{column} = {quote(loaded.part.source.headers[held[column]])}" for column in texts)
    con.execute(_AGAIN.format(role=table.role, said=quote(_HEADER), first=loaded.first, last=loaded.last, same=same))


def _totals(con: duckdb.DuckDBPyConnection, table: Table, loaded: Loaded, origins: Origins) -> Iterator[str]:
    found = _candidates(con, table, loaded)
    if not found:
        return
    reasons, doubt = _judged(con, table, loaded, found)
    left = [each for each in found if each.is_bare and each.row not in reasons]
    if left and len(left) <= 20:
        reasons |= dict.fromkeys(_worded(loaded, left, origins), _NAMED)
    for said in sorted(set(reasons.values())):
        rows = ", ".join(str(row) for row, reason in reasons.items() if reason == said)
        con.execute(_MARK.format(role=table.role, said=quote(said), rows=rows))
    if doubt is not None and doubt not in reasons:
        yield (
            f"{loaded.part.file}: its last record has neither ids nor a date and almost as much money as all the "
            "others together; if it is a total that does not add up, remove it"
        )


def _candidates(con: duckdb.DuckDBPyConnection, table: Table, loaded: Loaded) -> list[_Candidate]:
    """In file order; where too many lines are bare, bareness says nothing, and only the last ones are looked at."""
    kinds = {column: TABLES[table.role][column] for column in table.kept if column in loaded.part.mapping}
    ids = [column for column, kind in kinds.items() if kind == "id"]
    dates = [column for column, kind in kinds.items() if kind in {"date", "month"}]
    # where no column could be bare, only the last line is a candidate
    bare = " AND ".join(f"{column} IS NULL" for column in ids) or ("true" if dates else f"rowid = {loaded.last - 1}")
    text = _FIND.format(
        role=table.role, money=_money(table), first=loaded.first, last=loaded.last, most=_MOST,
        undated=" AND ".join(f"{column} IS NULL" for column in dates) or "true",
        bare=f"({bare})", named=_matching(ids, ALONE), ahead=_matching(ids, AHEAD),
    )  # fmt: skip
    found = [_Candidate(*row) for row in con.execute(text).fetchall()]
    if len(found) == _MOST:
        found = [each for each in found if each.is_named or each.row == loaded.last - 1]
    return found[::-1]


def _matching(ids: Sequence[str], pattern: str) -> str:
    found = " OR ".join(f"coalesce(regexp_matches(lower({column}), {quote(pattern)}), false)" for column in ids)
    return f"({found or 'false'})"


def _judged(
    con: duckdb.DuckDBPyConnection, table: Table, loaded: Loaded, found: Sequence[_Candidate]
) -> tuple[dict[int, str], int | None]:
    """Row -> reason for what is a total, and the last row if it is nearly one."""
    least = 2 if any(TABLES[table.role][column] in {"id", "date", "month"} for column in table.kept) else 5
    reasons: dict[int, str] = {}
    begin, count, money, ends = loaded.first, 0, 0, [(0, 0)]
    for each in found:
        text = _SUMS.format(role=table.role, money=_money(table), begin=begin, end=each.row)
        more, added = con.execute(text).fetchall()[0]
        count, money, begin = count + more, money + int(added), each.row + 1
        is_sum = each.money and any(each.money == money - before and count - lines >= least for lines, before in ends)
        if is_sum or each.is_named:
            reasons[each.row] = _SUM if is_sum else _NAMED
            ends.append((count, money))
        else:
            count, money = count + 1, money + each.money
            if each.row == loaded.last - 1 and count > 5 and _nearly(each.money, money - each.money):
                return reasons, each.row
    return reasons, None


def _money(table: Table) -> str:
    return MONEY[table.role] if MONEY[table.role] in table.kept else "0"


def _nearly(money: int, others: int) -> bool:
    return others > 0 and 2 * abs(money - others) < others


def _worded(loaded: Loaded, left: Sequence[_Candidate], origins: Origins) -> Iterator[int]:
    """The candidates with a total word in any cell, also one that is no column of ours."""
    role, source = loaded.part.role, loaded.part.source
    places = origins.places(Row(role, each.row) for each in left)
    rows = {places[Row(role, each.row)].line: each.row for each in left}
    delimiter = source.dialect.cut.delimiter if source.dialect else ","
    for line, text in rejected_text(source, sorted(rows)):
        cells = text.decode(errors="replace").casefold().split(delimiter)
        if any(re.search(AHEAD, cell) for cell in cells):
            yield rows[line]
