"""disclosure.csv: one row a rank, read into the tables of what ranks earn that one company states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from mlmcheck.intake.aggregates import cells, period
from mlmcheck.intake.aggregates.cells import Reader
from mlmcheck.intake.aggregates.columns import Column, base, columns, is_share_of_all, is_whole, pay_period
from mlmcheck.intake.aggregates.kind import of_headers
from mlmcheck.intake.aggregates.table import Line, Table, accounted, rows
from mlmcheck.intake.text import clean
from mlmcheck.model import Aggregates, Disclosure, InputError, PayPeriod, Rank

if TYPE_CHECKING:
    from mlmcheck.intake.settings import Settings

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class _Row:
    """One row understood: when, of whom, how often paid, and the rank."""

    first: date | None
    last: date | None
    base_text: str
    pay_period: PayPeriod
    is_whole: bool
    rank: Rank


def read_disclosures(
    path: Path, company: str = "", stated: Settings | None = None, first: date | None = None, last: date | None = None
) -> Aggregates:
    """The rank tables of one company in the file at `path`, in order of time, money in minor units of a pay period.

    `company` names it where the file holds several; tables not wholly within `first` to `last` are left out and told.
    Raises InputError in one sentence if the file cannot be used: `disclosure.csv:17: high is 'ten', ...`.
    """
    from mlmcheck.intake.settings import Settings
    from mlmcheck.intake.values.currency import scale

    known = stated or Settings()
    table = _table(path, known)
    meant = columns(table.headers)
    _need(table, meant)
    own, name = _own(table, meant, company, known.company.name)
    _steady(table, own, meant)
    code = _currency(table, own, meant, known.company.currency)
    reader = cells.reader(table.file, own, meant, code, scale(code))
    read = [_row(row, meant, reader, table) for row in own]
    kept = [row for row in read if _within(row, first, last)]
    notes = [*table.notes, *reader.notes, *_unread(table, meant), *_untold(table, own, meant)]
    if len(kept) < len(read):
        notes.append(f"{table.file}: {len(read) - len(kept)} of {len(read)} rows are not within the dates asked")
    mapping = {column.name: header for header, column in meant.items()}
    read_in = accounted(table, "disclosure", len(kept), 0, mapping)
    return Aggregates(name, code, scale(code), (), tuple(_disclosures(kept, name, code)), tuple(notes), (read_in,))


def disclosing(path: Path, stated: Settings | None = None) -> tuple[str, ...]:
    """The companies that have rows in the file, in order of appearance; one unnamed if it has no such column."""
    from mlmcheck.intake.settings import Settings

    table = _table(path, stated or Settings())
    header = _column(columns(table.headers), "company")
    return tuple({_key(row.cells.get(header, "")): row.cells.get(header, "").strip() for row in table.rows}.values())


def _table(path: Path, settings: Settings) -> Table:
    found = [table for table in rows(path, settings) if of_headers(table.headers) == "disclosure"]
    if len(found) > 1:
        raise InputError(f"{clean(path.name)}: it holds several tables; give each in a file of its own")
    if not found or not found[0].rows:
        raise InputError(f"{clean(path.name)}: it has no ranks; supply one row a rank with its share, low and high")
    return found[0]


def _need(table: Table, meant: dict[str, Column]) -> None:
    names = {column.name for column in meant.values()}
    if not names & {"share", "count", "share_of_all"} or not names & {"low", "high", "mean", "median", "annual_mean"}:
        raise InputError(
            f"{table.file}: it needs a column of shares or counts and one of pay (low, high, mean or median); "
            "name them so"
        )


def _column(meant: dict[str, Column], name: str) -> str:
    return next((header for header, column in meant.items() if column.name == name), "")


def _own(table: Table, meant: dict[str, Column], asked: str, known: str) -> tuple[list[Line], str]:
    """The rows of the company asked for, and its name as the file has it."""
    header = _column(meant, "company")
    if not header:
        return list(table.rows), asked or known
    named = {_key(row.cells[header]): row.cells[header] for row in table.rows if row.cells[header]}
    wanted = _key(asked or (known if _key(known) in named else "")) or (next(iter(named)) if len(named) == 1 else "")
    if wanted not in named:
        shown = ", ".join(f"'{clean(name)}'" for name in list(named.values())[:_SHOWN])
        what = f"it has no company '{clean(asked)}'" if asked else f"it holds {len(named)} companies"
        raise InputError(f"{table.file}: {what} ({shown}); say --company NAME")
    for row in table.rows:
        if not row.cells[header] and len(named) > 1:
            raise InputError(f"{table.file}:{row.line}: company is empty, and the file holds several; fill it")
    return [row for row in table.rows if _key(row.cells[header]) in ("", wanted)], named[wanted]


def _key(company: str) -> str:
    return " ".join(company.casefold().split())


def _currency(table: Table, own: Sequence[Line], meant: dict[str, Column], said: str) -> str:
    """The one currency that cells, headers and company.toml say, "" if none does."""
    from mlmcheck.intake.values.currency import checked

    header = _column(meant, "currency")
    found = {
        checked(row.cells[header], f"{table.file}:{row.line}: {header}") for row in own if header and row.cells[header]
    }
    found |= {column.currency for column in meant.values() if column.currency} | ({said} if said else set())
    if len(found) > 1:
        raise InputError(f"{table.file}: one company's figures are in {' and '.join(sorted(found))}; convert them")
    signed = cells.signed(cells.money(own, meant))
    if signed is not None and not signed:
        raise InputError(f"{table.file}: one company's figures carry the signs of several currencies; convert them")
    return next(iter(found), "") or (signed.pop() if signed and len(signed) == 1 else "")


def _steady(table: Table, own: Sequence[Line], meant: dict[str, Column]) -> None:
    """InputError where what holds of a whole table is said in some of its rows only."""
    for name in ("from", "to", "period", "base", "pay_period"):
        header = _column(meant, name)
        empty = [row for row in own if header and not row.cells[header]]
        if empty and len(empty) < len(own):
            raise InputError(f"{table.file}:{empty[0].line}: {name} is empty here, but not in other rows; fill it")


def _row(row: Line, meant: dict[str, Column], reader: Reader, table: Table) -> _Row:
    where = f"{table.file}:{row.line}: "
    if row.fault:
        raise InputError(where + row.fault)
    told = {column.name: row.cells[header] for header, column in meant.items()}
    often, extras = pay_period(told.get("pay_period", ""))
    if told.get("pay_period") and often is None:
        raise InputError(f"{where}pay_period is '{clean(told['pay_period'], 30)}', expected week, month or year")
    remarked = next((value for key, value in extras.items() if is_share_of_all(key)), "")
    is_remark = bool(remarked) and not told.get("share_of_all")
    if is_remark:
        told["share_of_all"] = remarked
    first, last = _dates(told, where)
    rank = reader.rank(told, where, table.place(row), is_percent=is_remark)
    return _Row(first, last, told.get("base", ""), often or "year", _is_whole(told.get("rank", ""), rank), rank)


def _is_whole(name: str, rank: Rank) -> bool:
    """Whether the row is of the whole base: called so, or not called anything and not of a part."""
    return is_whole(name) and (bool(name) or rank.share is None or rank.share.high > 0.99)


def _dates(told: dict[str, str], where: str) -> tuple[date | None, date | None]:
    try:
        if told.get("period"):
            return period.whole(told["period"])
        first = period.begin(told["from"]) if told.get("from") else None
        last = period.end(told["to"]) if told.get("to") else None
    except period.PeriodError as error:
        raise InputError(f"{where}period {error}") from error
    if first and last and first > last:
        raise InputError(f"{where}the period ends on {last}, before it begins on {first}; correct it")
    return first, last


def _within(row: _Row, first: date | None, last: date | None) -> bool:
    begins = first is None or (row.first is not None and row.first >= first)
    return begins and (last is None or (row.last is not None and row.last <= last))


def _unread(table: Table, meant: dict[str, Column]) -> Iterable[str]:
    others = [clean(header) for header in table.headers if header not in meant and header.casefold() != "source"]
    if others:
        yield f"{table.file}: columns that were not read, as no figure is called so: {', '.join(others[:_SHOWN])}"


def _untold(table: Table, own: Sequence[Line], meant: dict[str, Column]) -> Iterable[str]:
    header = _column(meant, "pay_period")
    if not header or not any(row.cells[header] for row in own):
        yield f"{table.file}: pay_period is not stated; pay was read as that of a year"


def _disclosures(read: Sequence[_Row], name: str, code: str) -> Iterable[Disclosure]:
    """One table a period, base and pay period, in order of time."""

    def kept(row: _Row) -> tuple[date, date, str, str]:
        return row.first or date.min, row.last or date.min, row.base_text, row.pay_period

    for _, group in groupby(sorted(read, key=kept), key=kept):
        found = list(group)
        one, whole = found[0], [row.rank for row in found if row.is_whole]
        ranks = tuple(row.rank for row in found if not row.is_whole)
        yield Disclosure(
            name, one.first, one.last, code, base(one.base_text), one.base_text, one.pay_period, ranks, _one(whole)
        )  # fmt: skip


def _one(whole: Sequence[Rank]) -> Rank | None:
    """What the rows of the whole state together, the first of them first."""
    if not whole:
        return None
    told = {each.name: getattr(rank, each.name) for rank in reversed(whole) for each in fields(rank)
            if getattr(rank, each.name) is not None}  # fmt: skip
    return replace(whole[0], **told)
