"""From paths or frames to canonical tables: the two ways in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import load, roles, toml
from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.gather import gather, home, nothing
from mlmcheck.intake.gather import part as matched
from mlmcheck.intake.quality import overlap, plausible
from mlmcheck.intake.quality.accounts import lacking
from mlmcheck.intake.reading import digest
from mlmcheck.intake.reading.digest import Digest
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import TABLES
from mlmcheck.intake.settings import FILE, Settings
from mlmcheck.intake.tables import Tables
from mlmcheck.intake.values import currencies, likeness
from mlmcheck.intake.values.rates import Rates
from mlmcheck.intake.values.rates import load as load_rates

if TYPE_CHECKING:
    import pandas as pd

_NO_FILES: Final[Mapping[str, Sequence[Path]]] = MappingProxyType({})
_Window = tuple[date | None, date | None]
_Found = tuple[Part, Future[Digest]]
Progress = Callable[[str, float], None]


def read(
    path: Path | None = None,
    *,
    files: Mapping[str, Sequence[Path]] = _NO_FILES,
    settings: Settings | None = None,
    first: date | None = None,
    last: date | None = None,
    progress: Progress | None = None,
    rates: Path | None = None,
) -> Tables:
    """Read a folder, one file, or files by role (which replace the folder's files of that role).

    `company.toml` is taken from the folder, or from beside the file, unless `settings` are given. `progress` is told
    the file just read and the share of bytes done. `rates` is a file that converts other currencies.
    Raises InputError in one sentence if the inputs cannot be used.
    """
    found, warnings = roles.discover(path, files)
    known = settings or toml.load(home(path, found) / FILE)
    space, pool = Workspace(), ThreadPoolExecutor(1)
    try:
        parts, told = gather(space, found, known, is_single=path is not None and path.is_file())
        digested = [(part, _digested(pool, part)) for part in parts]
        converted = load_rates(rates, known.company.currency) if rates else None
        return _tables(space, digested, known, [*warnings, *told], (first, last), _steps(parts, progress), converted)
    except BaseException:
        space.close()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def from_frames(
    frames: Mapping[str, pd.DataFrame],
    *,
    settings: Settings | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Tables:
    """Take DataFrames by role as they are. Floats count as the shortest text that names them, so .1 + .2 is refused."""
    from mlmcheck.intake.frames import open_frame

    known, space = settings or Settings(), Workspace()
    try:
        found: list[_Found] = []
        for role, frame in frames.items():
            source, seen = open_frame(space.con, role, frame)
            done: Future[Digest] = Future()
            done.set_result(seen)
            found.append((matched(role, source, known), done))
        return _tables(space, found, known, [], (first, last), lambda _: None)
    except BaseException:
        space.close()
        raise


def _digested(pool: ThreadPoolExecutor, part: Part) -> Future[Digest]:
    source = part.source
    return pool.submit(digest.of, source.path or Path(source.file), source.file, source.dialect)


def _steps(parts: Sequence[Part], progress: Progress | None) -> Callable[[str], None]:
    sizes = {part.file: part.source.path.stat().st_size for part in parts if part.source.path}
    done: list[int] = []

    def step(file: str) -> None:
        done.append(sizes.get(file, 0))
        if progress:
            progress(file, sum(done) / (sum(sizes.values()) or 1))

    return step


def _tables(
    space: Workspace, found: Sequence[_Found], settings: Settings, warnings: Iterable[str],
    window: _Window, step: Callable[[str], None], rates: Rates | None = None,
) -> Tables:  # fmt: skip
    present = [role for role in TABLES if any(part.role == role for part, _ in found)]
    if not set(present) - {"resales"}:
        raise nothing(list(warnings))
    parts, stated = [part for part, _ in found], settings.company.currency
    currency = currencies.only(space.con, parts, stated, rates)
    tables = {
        role: load.table(space.con, [item for item in found if item[0].role == role], currency, settings, step, rates)
        for role in present
    }
    currencies.refuse_others(space.con, parts, stated, present, rates)
    for table in tables.values():
        overlap.copies(table.parts)
        overlap.overlap(space.con, table)
    told = [text for table in tables.values() for text in table.told]
    alike = likeness.warnings(space.con, {role: table.kept for role, table in tables.items()})
    plausible.set_aside(space.con, list(tables.values()))
    return Tables(space, tables, settings, currency, [*warnings, *lacking(tables.values()), *told, *alike], window)
