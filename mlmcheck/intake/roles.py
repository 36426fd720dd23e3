"""Which file is which table: by its name, else by its columns, else told and left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from mlmcheck.intake.columns.match import fit
from mlmcheck.intake.reading import hostile
from mlmcheck.intake.schema import TABLES, UNUSED
from mlmcheck.intake.text import listed
from mlmcheck.model import InputError

_WORDS: Final = {
    word: role
    for role, words in {
        "sales": "sales sale orders order orderlines orderline transactions transaction invoices invoice",
        "recruits": "recruits recruit members member distributors distributor participants participant genealogy "
        "downline affiliates affiliate associates consultants representatives",
        "payouts": "payouts payout commissions commission bonuses bonus payments payment earnings",
        "transfers": "transfers transfer",
        "resales": "resales resale",
        "customers": "customers customer",
        "products": "products product",
    }.items()
    for word in words.split()
}
_READ: Final = frozenset({".csv", ".tsv", ".tab", ".txt", ".psv", ".parquet", ".pq"})
_NOT_YET: Final = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".json", ".jsonl", ".ndjson", ".zip", ".feather"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be a table: its path, its name in the report, and its role if the name or the user tells it."""

    path: Path
    file: str
    role: str = ""


def by_name(file: str) -> str:
    """The role that the file's name tells, or nothing if it tells none or several."""
    words = re.findall(r"[a-z]+", file.casefold())
    pairs = [first + second for first, second in pairwise(words) if first + second in _WORDS]
    roles = {_WORDS[word] for word in [*words, *pairs] if word in _WORDS}
    return roles.pop() if len(roles) == 1 else ""


def by_columns(headers: Sequence[str]) -> str:
    """The one role whose required columns are there and that knows most of these headers, or nothing."""
    known = sorted(((fit(role, headers), role) for role in TABLES), reverse=True)
    (most, role), (next_most, _) = known[0], known[1]
    return role if most > max(next_most, 1) else ""


def discover(path: Path | None, files: Mapping[str, Sequence[Path]]) -> tuple[list[Candidate], list[str]]:
    """The tables in a folder (or the one file) and those given by role, in name order, and warnings about the rest."""
    given = [Candidate(Path(item), Path(item).name, role) for role, items in files.items() for item in items]
    _known_roles(files)
    found, warnings = _inside(path) if path is not None else ([], [])
    kept = [item for item in found if item.role not in files]
    names = [item.file for item in given]
    told = [
        Candidate(item.path, item.path.as_posix() if names.count(item.file) > 1 else item.file, item.role)
        for item in given
    ]
    return sorted([*kept, *told], key=lambda item: (item.file, item.path)), warnings


def _known_roles(files: Mapping[str, Sequence[Path]]) -> None:
    for role in files:
        if role not in {*TABLES, *UNUSED}:
            raise InputError(f"'{role}' is not a table that is known; known are {', '.join([*TABLES, *UNUSED])}")


def _inside(path: Path) -> tuple[list[Candidate], list[str]]:
    if path.is_file():
        if _suffix(path) in _NOT_YET:
            raise InputError(f"{_later(path.name)}")
        return [Candidate(path, path.name, by_name(path.name))], []
    if not path.is_dir():
        raise InputError(f"{path.name or path}: there is no such file or folder; check the path")
    try:
        entries, told = hostile.inside(path)
        items = [item for item in entries if not item.name.startswith(".")]
    except OSError as error:
        raise InputError(
            f"{path.name}: the folder cannot be listed ({error.strerror}); check that you may read it"
        ) from error
    found = [Candidate(item, item.name, by_name(item.name)) for item in items if _suffix(item) in _READ]
    return found, [*told, *_left(items)]


def _suffix(path: Path) -> str:
    return Path(path.stem).suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()


def _left(items: Sequence[Path]) -> Iterator[str]:
    yield from (_later(item.name) for item in items if _suffix(item) in _NOT_YET)


def _later(file: str) -> str:
    return f"{file}: this form is not read; save it as CSV in UTF-8 or as Parquet"


def unknown(file: str, headers: Sequence[str]) -> str:
    """The warning about a file whose role cannot be told."""
    return (
        f"{file}: neither its name nor its headers ({listed(headers, 8)}) tell which table it is, so it was not read; "
        f"begin its name with {', '.join(list(TABLES)[:-1])} or {list(TABLES)[-1]}"
    )
