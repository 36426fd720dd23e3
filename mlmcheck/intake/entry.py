"""From paths or frames to canonical tables: the two ways in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from mlmcheck.intake import load, roles, toml
from mlmcheck.intake.accounts import lacking
from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.gather import gather, home, nothing
from mlmcheck.intake.gather import part as matched
from mlmcheck.intake.quality import overlap, plausible, totals_rows
from mlmcheck.intake.reading import digest, earlier, room
from mlmcheck.intake.reading.digest import Digest
from mlmcheck.intake.reading.kept import Kept
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.schema import BESIDE, PRICED, TABLES
from mlmcheck.intake.settings import Settings
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
    stated: Settings | None = None,
    first: date | None = None,
    last: date | None = None,
    progress: Progress | None = None,
    show_ids: bool = False,
    rates: Path | None = None,
    found: Sequence[roles.Candidate] | None = None,
    without: frozenset[str] = frozenset(),
    cache: Path | None = None,
) -> Tables:
    """Read a folder, one file, or files by role (which replace the folder's files of that role).

    `company.toml` and `mapping.toml` are taken from the folder, or from beside the file, unless `settings` are given;
    `stated` is what the user says beside them, and goes before them. `progress` is told the file just read and the
    share of bytes done. With `show_ids` the reasons for setting a record aside quote its values; without, they show
    their shape. `rates` is a file that converts other currencies. `found` are candidates known already, `without` the
    names of files, or of tables in files, to leave unread. `cache` is a folder of what was read before, to take
    the records of unchanged files from and to keep those of others in. Raises InputError in one sentence if the inputs
    cannot be used.
    """
    found, warnings = (found, []) if found is not None else roles.discover(path, files)
    known = (stated or Settings()).over(settings or toml.of(home(path, found)))
    is_single = path is not None and not path.is_dir() and len(found) == 1
    space, pool = Workspace(room.text(one.path for one in found)), ThreadPoolExecutor(1)
    try:
        parts, told = gather(space, found, known, is_single=is_single, without=without)
        room.check(space.folder, [part.source for part in parts])
        digested = [_digested(pool, part, cache) for part in parts]
        converted = load_rates(rates, known.company.currency) if rates else None
        return _tables(
            space, digested, known, [*warnings, *told], (first, last), _steps(parts, progress), show_ids, converted
        )
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
    show_ids: bool = False,
) -> Tables:
    """Take DataFrames by role as they are. Floats count as the shortest text that names them, so .1 + .2 is refused."""
    from mlmcheck.intake.frames import open_frame

    known, space = settings or Settings(), Workspace()
    try:
        found: list[_Found] = []
        told: list[str] = []
        for role, frame in frames.items():
            source, seen = open_frame(space.con, role, frame)
            done: Future[Digest] = Future()
            done.set_result(seen)
            found.append((matched(role, source, known, warnings=told), done))
        return _tables(space, found, known, told, (first, last), lambda _: None, show_ids)
    except BaseException:
        space.close()
        raise


def _digested(pool: ThreadPoolExecutor, part: Part, cache: Path | None) -> _Found:
    done = pool.submit(digest.of, part.source)
    return (part if cache is None else replace(part, kept=Kept(earlier.prepared(cache), done))), done


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
    window: _Window, step: Callable[[str], None], show_ids: bool, rates: Rates | None = None,
) -> Tables:  # fmt: skip
    present = [role for role in TABLES if any(part.role == role for part, _ in found)]
    if not set(present) - BESIDE:
        raise nothing(list(warnings))
    parts, stated = [part for part, _ in found], settings.company.currency
    currency = currencies.only(space.con, parts, stated, rates)
    is_priced = any(part.role == "products" and "comparable_price" in part.mapping for part in parts)
    unread = {} if is_priced else {"sales": PRICED}
    tables = {
        role: load.table(
            space.con,
            of_role,
            currency,
            settings,
            step,
            rates,
            show_values=show_ids,
            unread=unread.get(role, frozenset()),
        )
        for role in present
        if (of_role := [item for item in found if item[0].role == role])
    }
    currencies.refuse_others(space.con, parts, stated, present, rates)
    for table in tables.values():
        overlap.copies(table.parts)
        overlap.overlap(space.con, table)
    told = [text for table in tables.values() for text in table.told]
    told += totals_rows.set_aside(space.con, tables)
    told += likeness.warnings(space.con, {role: table.kept for role, table in tables.items()})
    plausible.set_aside(space.con, list(tables.values()))
    return Tables(
        space, tables, settings, currency, [*warnings, *lacking(tables.values()), *told], window, show_ids=show_ids
    )
