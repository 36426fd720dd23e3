"""Which table each file is: as the user says, as its name and its headers agree on, as files with the same headers are.

A header counts for a table the more, the fewer tables know it: `Sponsor ID` tells a list of recruits, `Amount` nearly
nothing. Where two tables are nearly as likely the user is asked, because the figures would depend on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mlmcheck.intake.columns.exact import meaning
from mlmcheck.intake.columns.match import missing
from mlmcheck.intake.schema import TABLES, columns
from mlmcheck.intake.text import listed
from mlmcheck.model import InputError

_SURE: Final = 1.0
_LIKELY: Final = 0.6
_AHEAD: Final = 1.3
_AGAINST: Final = 2.0
_NEEDS: Final[Mapping[str, str]] = {"resales": "cost"}
"""role -> a column without which only a name tells it: else any list of sales would be one."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A table whose role is to be told. `said` is the user's word, `named` what the file's name tells.

    `stated` is role -> canonical column -> header, as the user says it of this file.
    """

    file: str
    headers: tuple[str, ...]
    said: str
    named: str
    stated: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Role:
    """The role told, "" for none, and why, if that is a guess."""

    role: str
    note: str = ""


def tell(tables: Sequence[Unknown]) -> list[Role]:
    """The role of each table, decided together. Raises InputError where two roles are nearly as likely."""
    scored = [scores(table.headers, table.stated, table.named) for table in tables]
    first = [_first(table, found) for table, found in zip(tables, scored, strict=True)]
    alike = {table.headers: (role.role, table.file) for table, role in zip(tables, first, strict=True) if role.role}
    return [
        role if role.role else _last(table, found, alike.get(table.headers))
        for table, role, found in zip(tables, first, scored, strict=True)
    ]


def scores(headers: Sequence[str], stated: Mapping[str, Mapping[str, str]], named: str = "") -> dict[str, float]:
    """Role -> how much its headers speak for it, for each role whose required columns are there; best first.

    `named` is the role that the file's name tells.
    """
    known = {role: _found(role, headers, stated.get(role, {})) for role in TABLES}
    shared = [{role for role in TABLES if meaning(role, header)} for header in headers]
    found: dict[str, float] = {}
    for role, places in known.items():
        if not missing(role, set(places)) and (role == named or _NEEDS.get(role, "") in {"", *places}):
            found[role] = sum(1.0 if at is None else 1 / max(1, len(shared[at])) for at in places.values())
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _found(role: str, headers: Sequence[str], stated: Mapping[str, str]) -> dict[str, int | None]:
    """The columns of this role that are there: the place of a header, or None where the user says so."""
    found: dict[str, int | None] = {column: None for column, header in stated.items() if header in headers and header}
    for at, header in enumerate(headers):
        known = meaning(role, header)
        if known and known[0] in columns(role):
            found.setdefault(known[0], at)
    return found


def _first(table: Unknown, found: Mapping[str, float]) -> Role:
    """What the user, the name or the headers alone decide."""
    if table.said:
        return Role(table.said)
    ranked = list(found.items())
    if table.named in found and ranked[0][1] >= _AGAINST * max(1.0, found[table.named]):
        raise _contradiction(table, ranked[0][0])
    if table.named in found:
        return Role(table.named)
    is_ahead = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= _AHEAD * ranked[1][1])
    if ranked and ranked[0][1] >= _SURE and is_ahead:
        return Role(ranked[0][0], _why(table, ranked[0][0]))
    return Role("")


def _contradiction(table: Unknown, role: str) -> InputError:
    return InputError(
        f"{table.file}: its name says {table.named}, but its headers ({listed(table.headers, 8)}) are those of {role}; "
        f"say which with --{table.named} {table.file} or --{role} {table.file}, or with role in mapping.toml"
    )


def _why(table: Unknown, role: str) -> str:
    against = f", though its name says {table.named}" if table.named else ""
    return (
        f"its headers are those of {role}{against}; if it is another table, give it with an option such as "
        f"--payouts {table.file}, or write role in mapping.toml"
    )


def _last(table: Unknown, found: Mapping[str, float], alike: tuple[str, str] | None) -> Role:
    if table.named:
        return Role(table.named)
    if alike:
        return Role(
            alike[0], f"its headers are those of {alike[1]}, so it is {alike[0]} too; role in mapping.toml overrules"
        )
    best = next(iter(found.items()), ("", 0.0))
    likely = [role for role, score in found.items() if score * _AHEAD > best[1]]
    which = (
        f"whether it is {' or '.join(likely)}"
        if len(likely) > 1
        else f"surely that it is {likely[0] if likely else ''}"
    )
    if best[1] < _LIKELY:
        return Role("")
    raise InputError(
        f"{table.file}: its headers ({listed(table.headers, 8)}) do not tell {which}; "
        f"say it with an option such as --{likely[0]} {table.file}, or with role (or ignore) in mapping.toml"
    )
