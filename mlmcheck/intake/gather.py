"""Candidate files become parts: opened, their role told, their columns matched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mlmcheck.intake import roles
from mlmcheck.intake.columns import match as columns
from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.reading.forms import unfold
from mlmcheck.intake.reading.part import Opened, Part, open_file
from mlmcheck.intake.schema import SPARED, TABLES, UNUSED
from mlmcheck.intake.settings import Settings
from mlmcheck.model import InputError


def home(path: Path | None, found: Sequence[roles.Candidate]) -> Path:
    """The folder that may hold company.toml."""
    if path is None:
        return found[0].path.parent if found else Path()
    return path if path.is_dir() else path.parent


def gather(
    space: Workspace, found: Sequence[roles.Candidate], settings: Settings, *, is_single: bool
) -> tuple[list[Part], list[str]]:
    """Open all candidates; a file that is no table and does not claim to be one is a warning, unless it is the only."""
    parts: list[Part] = []
    warnings: list[str] = []
    for item in found:
        if item.role in UNUSED:
            warnings.append(f"{item.file}: {item.role} are not used by any measure yet")
            continue
        for source in _opened(space, item, settings, warnings, is_single=is_single):
            if role := item.role or roles.by_columns(source.headers):
                warnings += _add(parts, role, source, settings)
            else:
                warnings.append(roles.unknown(source.file, source.headers))
    return parts, warnings


def _add(parts: list[Part], role: str, source: Opened, settings: Settings) -> list[str]:
    """Take the table up, or tell why it is left aside if nothing depends on it."""
    try:
        parts.append(part(role, source, settings))
    except InputError as error:
        if role not in SPARED:
            raise
        return [f"{error}; it was not read"]
    return list(columns.undecided(role, source.headers, parts[-1].mapping, source.file))


def _opened(
    space: Workspace, item: roles.Candidate, settings: Settings, warnings: list[str], *, is_single: bool
) -> list[Opened]:
    try:
        plain = unfold(item.path, item.file, space.folder, settings.terms)
        return [open_file(space.con, one, settings.terms(one.file)) for one in plain]
    except InputError as error:
        if (item.role and item.role not in SPARED) or is_single:
            raise
        warnings.append(f"{error}; it was not read")
        return []


def part(role: str, source: Opened, settings: Settings) -> Part:
    """The opened table in its role. Raises InputError if its headers do not serve the role."""
    if role not in TABLES:
        raise InputError(f"'{role}' is not a table that is known; known are {', '.join(TABLES)}")
    return Part(role, source, columns.match(role, source.headers, settings.columns.get(role, {}), source.file))


def nothing(warnings: Sequence[str]) -> InputError:
    """The refusal when no usable table was found."""
    reason = f" ({'; '.join(warnings)})" if warnings else ""
    return InputError(
        f"no usable table was found{reason}: supply at least one of sales, recruits, payouts or transfers as a CSV or "
        "Parquet file whose name begins with that word"
    )
