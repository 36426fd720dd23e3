"""Which companies are meant: folders, single files, a manifest, every company of a list of filings."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mlmcheck.model import InputError

HIDDEN: Final = "."
TABLES: Final = frozenset({
    ".csv", ".tsv", ".tab", ".txt", ".dat", ".gz", ".bz2", ".xz", ".zst", ".zip", ".parquet", ".json", ".jsonl",
    ".ndjson", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods",
})  # fmt: skip
"""What files with records are called; a README beside folders makes these no company."""


@dataclass(frozen=True, slots=True)
class Task:
    """One company: its folder or file, its name where the file holds several, and the name of its report.

    `name` is unique in a batch, safe as a file name, and the same whatever else is in the batch but for doubles.
    """

    name: str
    path: Path
    company: str = ""


def tasks(paths: Sequence[Path], manifest: Path | None) -> tuple[Task, ...]:
    """The companies in the order in which they are named, folders within a folder by name. InputError for none.

    A pattern that no shell has resolved, such as `firms/2024-*`, is every folder and file that it fits. A folder with
    tables of its own is one company; one that holds only folders is as many as it holds. A list of
    filings or disclosures is as many as it names.
    """
    named = [(path, "") for path in paths] + (list(_listed(manifest)) if manifest else [])
    found = [each for path, company in named for each in _expanded(path, company)]
    if not found:
        raise InputError("no company was found; name folders, files, or a list of filings")
    return tuple(_unique(found))


def _listed(manifest: Path) -> Iterator[tuple[Path, str]]:
    """The rows of a CSV with a column `path`, relative to the manifest, and perhaps `company`."""
    try:
        rows = list(csv.DictReader(manifest.read_text(encoding="utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{manifest}: cannot be read as UTF-8 text; check the path") from error
    if not rows or "path" not in rows[0]:
        raise InputError(f"{manifest.name}: expected a CSV with a column 'path' (and 'company', if you like)")
    for number, row in enumerate(rows, 2):
        if not (row["path"] or "").strip():
            raise InputError(f"{manifest.name}:{number}: path is empty; name a folder or a file")
        yield manifest.parent / row["path"].strip(), (row.get("company") or "").strip()


def _expanded(path: Path, company: str) -> Iterator[tuple[Path, str]]:
    if not path.exists() and (meant := sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))):
        yield from (each for one in meant for each in _expanded(one, company))
    elif path.is_dir() and not _has_tables(path):
        inner = sorted(item for item in path.iterdir() if item.is_dir() and not item.name.startswith(HIDDEN))
        yield from ((item, company) for item in inner)
        if not inner:
            yield path, company
    elif path.is_file() and not company and (names := _companies(path)):
        yield from ((path, name) for name in names)
    else:
        yield path, company


def _has_tables(folder: Path) -> bool:
    return any(item.is_file() and item.suffix.casefold() in TABLES for item in folder.iterdir())


def _companies(path: Path) -> tuple[str, ...]:
    """The companies that a list of filings or disclosures names, if it is one and names several."""
    from mlmcheck.intake import aggregates

    try:
        kind = aggregates.kind_of(path)
        listed = {"filings": aggregates.companies, "disclosure": aggregates.disclosing}.get(kind)
        names = tuple(filter(None, listed(path))) if listed else ()
    except InputError:
        return ()  # the analysis says what is wrong with it
    return names if len(names) > 1 else ()


def _unique(found: Sequence[tuple[Path, str]]) -> Iterator[Task]:
    taken: set[str] = set()
    for path, company in found:
        plain = re.sub(r"[^\w.-]+", "_", company or path.name or path.resolve().name).strip("._") or "company"
        name, number = plain[:80], 2
        while name.casefold() in taken:
            name, number = f"{plain[:80]}-{number}", number + 1
        taken.add(name.casefold())
        yield Task(name, path, company)
