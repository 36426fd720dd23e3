"""Candidate files become parts: opened, their roles told together, their columns matched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mlmcheck.intake import roles
from mlmcheck.intake.aggregates.kind import of_headers
from mlmcheck.intake.columns import match as columns
from mlmcheck.intake.columns.fuzzy import Known
from mlmcheck.intake.columns.peers import among
from mlmcheck.intake.columns.tell import Role, Unknown, scores, tell
from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.reading.forms import unfold
from mlmcheck.intake.reading.opened import Opened, open_file
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import SPARED, TABLES
from mlmcheck.intake.settings import MAPPING, Settings, nearest
from mlmcheck.intake.text import clean, listed
from mlmcheck.model import InputError


def home(path: Path | None, found: Sequence[roles.Candidate]) -> Path | None:
    """The folder that may hold company.toml and mapping.toml; standard input has none."""
    if path is None:
        path = found[0].path if found else Path()
    if path == roles.STDIN:
        return None
    return path if path.is_dir() else path.parent


def gather(
    space: Workspace,
    found: Sequence[roles.Candidate],
    settings: Settings,
    *,
    is_single: bool,
    without: frozenset[str] = frozenset(),
) -> tuple[list[Part], list[str]]:
    """Open all candidates; a file that is no table and does not claim to be one is a warning, unless it is the only."""
    warnings: list[str] = []
    opened: list[tuple[roles.Candidate, Opened]] = []
    for item in found:
        if item.file not in without:
            sources = _opened(space, item, settings, warnings, is_single=is_single)
            opened += [(item, source) for source in sources if source.file not in without]
    _check_named(settings, found, [source.file for _, source in opened])
    return _parts(space, opened, settings, warnings), warnings


def _opened(
    space: Workspace, item: roles.Candidate, settings: Settings, warnings: list[str], *, is_single: bool
) -> list[Opened]:
    if settings.terms(item.file).ignore:
        warnings.append(f"{item.file}: it was not read, because {MAPPING} says ignore")
        return []
    try:
        plain = unfold(item.path, item.file, space.folder, settings.terms)
    except InputError as error:
        return _excused(error, item, settings, warnings, is_single=is_single)
    kept = [one for one in plain if not settings.terms(one.file).ignore]
    warnings += [f"{one.file}: it was not read, because {MAPPING} says ignore" for one in plain if one not in kept]
    found: list[Opened] = []
    for one in kept:
        try:
            found.append(open_file(space.con, one, settings.terms(one.file)))
        except InputError as error:
            found += _excused(error, item, settings, warnings, is_single=is_single and len(kept) == 1)
    return found


def _excused(
    error: InputError, item: roles.Candidate, settings: Settings, warnings: list[str], *, is_single: bool
) -> list[Opened]:
    """Nothing, and a warning that says why; the error again if something depends on this file."""
    if (item.role and item.role not in SPARED) or settings.terms(item.file).role or is_single:
        raise error
    warnings.append(f"{error}; it was not read")
    return []


def _parts(
    space: Workspace, opened: Sequence[tuple[roles.Candidate, Opened]], settings: Settings, warnings: list[str]
) -> list[Part]:
    told = tell(_modest([(item, _unknown(item, source, settings)) for item, source in opened]))
    people = [source for (_, source), role in zip(opened, told, strict=True) if role.role == "recruits"]
    known = among(space.con, people, settings)
    parts: list[Part] = []
    given = {item.role for item, _ in opened if item.is_said}
    for (item, source), role in zip(opened, told, strict=True):
        if role.role in given and not item.is_said:
            warnings.append(f"{source.file}: it was not read, because other files were given as {role.role}")
        elif role.role in TABLES:
            _add(parts, role, item, source, settings, known, warnings)
        else:
            warnings.append(unknown(source.file, source.headers))
    return parts


def _add(
    parts: list[Part], role: Role, item: roles.Candidate, source: Opened, settings: Settings, known: Known,
    warnings: list[str],
) -> None:  # fmt: skip
    """Take the table up, or tell why it is left aside if nothing depends on it."""
    try:
        found = part(role.role, source, settings, known, role.note, warnings)
    except InputError as error:
        if role.role not in SPARED:
            raise
        warnings.append(f"{error}; it was not read")
        return
    parts.append(replace(found, why=_why(item, source, role, settings)))
    warnings += columns.undecided(role.role, source.headers, found.mapping, source.file)


def _why(item: roles.Candidate, source: Opened, role: Role, settings: Settings) -> str:
    """How the role was told."""
    if item.is_said or settings.terms(source.file).role:
        return "you said so"
    return "its headers say so" if role.note else "its name says so"


def _unknown(item: roles.Candidate, source: Opened, settings: Settings) -> Unknown:
    """What is known beforehand; a sheet or a member of an archive may tell its role by its own name."""
    inner = source.file.removeprefix(item.file)
    named = (roles.by_name(inner) if inner else "") or item.role
    said = item.role if item.is_said else settings.terms(source.file).role
    stated = {role: settings.stated(role, source.file) for role in TABLES}
    return Unknown(source.file, source.headers, said, named, stated)


def _modest(tables: Sequence[tuple[roles.Candidate, Unknown]]) -> list[Unknown]:
    """The same, but of several tables in one file only those that can be it take the role said of the whole file."""
    found: list[Unknown] = []
    for item, table in tables:
        sisters = [other for one, other in tables if one is item and other.file != table.file]
        role = table.said or table.named
        can_be = {other.file: role in scores(other.headers, other.stated, role) for other in (table, *sisters)}
        is_left = not can_be[table.file] and any(can_be.values())
        found.append(replace(table, said="", named="") if is_left and role == item.role else table)
    return found


def part(
    role: str, source: Opened, settings: Settings, known: Known = lambda _: None, note: str = "",
    warnings: list[str] | None = None,
) -> Part:  # fmt: skip
    """The opened table in its role; `warnings` gains what was left. InputError if its headers do not serve the role."""
    if role not in TABLES:
        raise InputError(f"'{role}' is not a table that is known; known are {', '.join(TABLES)}")
    stated = settings.stated(role, source.file)
    found = columns.match(role, source.headers, stated, source.file, source.sample, known)
    if warnings is not None:
        warnings += [f"{source.file}: {sentence}" for sentence in found.unused]
    notes = (*([note] if note else []), *found.notes)
    return Part(role, source, found.mapping, notes, found.sure)


def _check_named(settings: Settings, found: Sequence[roles.Candidate], opened: Sequence[str]) -> None:
    """InputError if mapping.toml speaks of a file that is not there: its terms would go unheard."""
    if not settings.files:
        return
    there = {*opened, *(item.file for item in found)}
    folders = {item.path.parent for item in found if item.path != roles.STDIN}
    beside = {one.name for folder in folders for one in folder.iterdir()}
    unopened = {item.file for item in found} - set(opened)  # archives, workbooks, and what could not be read
    for file in settings.files:
        if file not in there | beside and not any(file.startswith(f"{one}/") for one in unopened):
            raise InputError(f"{MAPPING}: there is no file '{clean(file)}'; {nearest(file, sorted(there))}")


def unknown(file: str, headers: Sequence[str]) -> str:
    """The warning about a file whose role cannot be told."""
    kind = of_headers(headers)
    if kind == "filings":
        return f"{file}: it is a list of filings, not a table of the books, so it was not read; analyze it by itself"
    if kind:
        return f"{file}: it is an income disclosure, read beside the books if it lies in their folder unpacked"
    return (
        f"{file}: neither its name nor its headers ({listed(headers, 8)}) tell which table it is, so it was not read; "
        f"begin its name with {', '.join(list(TABLES)[:-1])} or {list(TABLES)[-1]}"
    )


def nothing(warnings: Sequence[str]) -> InputError:
    """The refusal when no usable table was found."""
    reason = f" ({'; '.join(warnings)})" if warnings else ""
    error = InputError(
        f"no usable table was found{reason}: supply at least one of sales, recruits, payouts or transfers as a CSV or "
        "Parquet file whose name begins with that word (a list of filings or an income disclosure needs none of them)"
    )
    for warning in warnings:
        error.add_note(warning)  # for whoever wants to list them one by one
    return error
