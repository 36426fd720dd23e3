"""filings.csv: one row a company and period, read into what one company states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from mlmcheck.intake.aggregates import figure, stated
from mlmcheck.intake.aggregates.header import Meaning, meanings
from mlmcheck.intake.aggregates.kind import is_filings
from mlmcheck.intake.aggregates.table import Line, Table, accounted, rows
from mlmcheck.intake.text import clean, listed
from mlmcheck.model import COUNTS, MONEY, Aggregates, Filing, InputError, InputFile

if TYPE_CHECKING:
    from mlmcheck.intake.settings import Settings

_SHOWN = 12


def read_filings(
    path: Path, company: str = "", stated: Settings | None = None, first: date | None = None, last: date | None = None
) -> Aggregates:
    """What one company states in the file at `path`: its periods in order of time, money in minor units.

    `company` names it where the file holds several; `stated` is what else the user says (currency, encoding). Periods
    not wholly within `first` to `last` are left out and told. Raises InputError in one sentence if the file cannot be
    used: `filings.csv:17: revenue_total is 'ten', ...`.
    """
    from mlmcheck.intake.settings import Settings

    known = stated or Settings()
    table = _table(path, known)
    meant = _meant(table)
    own, name, notes = _own(table, meant, company, known.company.name)
    code = _currency(table, own, meant, known.company.currency)
    found = _filings(table, own, meant, name, code)
    kept = [each for each in found if _within(each, first, last)]
    if len(kept) < len(found):
        notes.append(
            f"{table.file}: {len(found) - len(kept)} of {len(found)} periods are not wholly within the dates asked"
        )
    unread = [header for header in table.headers if header not in meant and any(row.cells[header] for row in own)]
    if unread:
        notes.append(f"{table.file}: columns that were not read, as no figure is called so: {_some(unread)}")
    return Aggregates(name, code, _scale(code), tuple(kept), (), (*table.notes, *notes))


def companies(path: Path, stated: Settings | None = None) -> tuple[str, ...]:
    """The companies that have rows in the file, in order of appearance; one unnamed if it has no such column."""
    from mlmcheck.intake.settings import Settings

    table = _table(path, stated or Settings())
    return tuple(_named(table, _meant(table)).values())


def described(path: Path, found: Aggregates, stated: Settings | None = None) -> InputFile:
    """The file as a report lists it: of its rows, the periods of `found` were used and all others left out."""
    from mlmcheck.intake.settings import Settings

    table = _table(path, stated or Settings())
    names = {
        f"{meaning.name}{'_' * bool(meaning.end)}{meaning.end}": header for header, meaning in _meant(table).items()
    }
    return accounted(table, "filings", len(found.filings), 0, names)


def _table(path: Path, settings: Settings) -> Table:
    found = rows(path, settings)
    tables = [table for table in found if is_filings(table.headers)] or list(found)
    if len(tables) > 1:
        shown = _some(one.file for one in tables)
        raise InputError(f"{clean(path.name)}: it holds several tables ({shown}); give each in a file of its own")
    if not tables or not tables[0].rows:
        raise InputError(f"{clean(path.name)}: it has no rows; supply one row a company and period")
    return tables[0]


def _meant(table: Table) -> dict[str, Meaning]:
    """Header -> meaning; InputError if two columns mean the same, or none means a figure."""
    found = meanings(table.headers)
    said: dict[tuple[str, str], str] = {}
    for header, meant in found.items():
        if other := said.get((meant.name, meant.end)):
            raise InputError(
                f"{table.file}: '{clean(other)}' and '{clean(header)}' both mean {meant.name}; keep one of them"
            )
        said[meant.name, meant.end] = header
    if not any(meant.name in (*COUNTS, *MONEY) for meant in found.values()):
        known = ", ".join((*COUNTS, *MONEY))
        raise InputError(f"{table.file}: no column states a figure ({listed(table.headers, 8)}); known are {known}")
    return found


def _column(meant: dict[str, Meaning], name: str) -> str:
    return next((header for header, meaning in meant.items() if meaning.name == name), "")


def _key(company: str) -> str:
    return " ".join(company.casefold().split())


def _named(table: Table, meant: dict[str, Meaning]) -> dict[str, str]:
    """Key -> name of the companies in the file."""
    header = _column(meant, "company")
    found: dict[str, str] = {}
    for row in table.rows:
        name = row.cells.get(header, "")
        found.setdefault(_key(name), name)
    return found


def _own(table: Table, meant: dict[str, Meaning], asked: str, known: str) -> tuple[list[Line], str, list[str]]:
    """The rows of the company asked for, its name, and what is to be told of the others."""
    header, named = _column(meant, "company"), _named(table, meant)
    if not header:
        return list(table.rows), asked or known, []
    wanted = _key(asked) if asked else _key(known) if _key(known) in named else next(iter(named))
    if len(named) > 1 and not asked and _key(known) not in named:
        raise InputError(f"{table.file}: it holds {len(named)} companies ({_some(named.values())}); say --company NAME")
    if wanted not in named:
        raise InputError(f"{table.file}: it has no company '{clean(asked)}'; it has {_some(named.values())}")
    own = [row for row in table.rows if _key(row.cells[header]) == wanted]
    blank = sum(not row.cells[header] for row in table.rows)
    told = [f"{table.file}: {blank} rows name no company and were not read"] if blank and wanted else []
    return own, named[wanted] or known, told


def _some(names: Iterable[str]) -> str:
    shown = [f"'{clean(name)}'" if name else "one without a name" for name in names]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return ", ".join(shown[:_SHOWN]) + more


def _currency(table: Table, own: Sequence[Line], meant: dict[str, Meaning], said: str) -> str:
    """The one currency of the company's rows, "" if nothing says it."""
    from mlmcheck.intake.values.currency import checked

    header = _column(meant, "currency")
    found = {
        checked(row.cells[header], f"{table.file}:{row.line}: {header}"): f"line {row.line}"
        for row in reversed(own)
        if header and row.cells[header]
    }
    for name, meaning in meant.items():
        if meaning.currency:
            found.setdefault(meaning.currency, f"column '{clean(name)}'")
    if said:
        found.setdefault(said, "as stated beside the file")
    if len(found) > 1:
        told = ", ".join(f"{code} ({where})" for code, where in sorted(found.items()))
        raise InputError(f"{table.file}: one company's figures are in {told}; convert them into one currency")
    return next(iter(found), "")


def _scale(code: str) -> int:
    from mlmcheck.intake.values.currency import scale

    return scale(code)


def _filings(table: Table, own: Sequence[Line], meant: dict[str, Meaning], name: str, code: str) -> list[Filing]:
    from mlmcheck.intake.values.nothing import is_nothing

    figures = [header for header, meaning in meant.items() if meaning.name in (*COUNTS, *MONEY)]
    mark = figure.mark(row.cells[header] for row in own for header in figures)
    known = stated.Said(name, code, _scale(code), mark)
    found: list[Filing] = []
    for row in own:
        where = f"{table.file}:{row.line}: "
        if row.fault:
            raise InputError(where + row.fault)
        cells = [
            (header, meaning, row.cells[header])
            for header, meaning in meant.items()
            if row.cells[header] and not is_nothing(row.cells[header])
        ]
        found.append(stated.filing(cells, known, where, table.place(row)))
    return _apart(found, table.file)


def _apart(found: list[Filing], file: str) -> list[Filing]:
    """The filings in order of time; InputError if two cover the same day, or if that cannot be told."""
    open_ = [each for each in found if not each.first or not each.last]
    if open_ and len(found) > 1:
        raise InputError(f"{_where(open_[0])}: a period without its dates cannot be told from others; give from and to")
    ordered = sorted(found, key=lambda each: each.first or date.min)
    for one, other in pairwise(ordered):
        if one.last and other.first and other.first <= one.last:
            lines = sorted(each.place.line if each.place else 0 for each in (one, other))
            raise InputError(f"{file}: lines {lines[0]} and {lines[1]} cover the same days; keep one of them")
    return ordered


def _where(filing: Filing) -> str:
    return f"{filing.place.file}:{filing.place.line}" if filing.place else "a filing"


def _within(filing: Filing, first: date | None, last: date | None) -> bool:
    """Whether the whole period lies in the window; without dates only if none is asked."""
    begins = first is None or (filing.first is not None and filing.first >= first)
    return begins and (last is None or (filing.last is not None and filing.last <= last))
