"""What was read of a file before, kept in a folder of the user's own by what the file holds and how it is read.

A company whose December arrived has the records of January to November taken from here: of those files only the bytes
are digested, nothing is parsed. What is kept are a file's records as they stand before any other file is looked at,
so a run with the folder ends in the same bytes as one without. A file is known by its content, never by its name or
date; what in the folder is not as it was written is read anew.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mlmcheck.intake.engine import CONTACT_KEY, quote, reading
from mlmcheck.intake.reading.opened import literal
from mlmcheck.intake.reading.rejects import Rejects
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb

    from mlmcheck.intake.reading.part import Part

_MADE_BY: Final = tuple(f"{name} {version(name)}" for name in ("mlmcheck", "duckdb"))
_WRITE: Final = "COPY (SELECT * FROM {role}_all WHERE rowid >= {first}) TO {path} (FORMAT parquet, COMPRESSION zstd)"
_READ: Final = "SELECT * FROM read_parquet({path})"


def prepared(folder: Path) -> Path:
    """The folder, made if it is not there, for this user alone. Raises InputError if it cannot be."""
    with _kept(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not folder.is_dir():
            raise InputError(f"{folder}: it is a file; --cache takes a folder")
    return folder


def rows(con: duckdb.DuckDBPyConnection, part: Part, query: str) -> list[tuple[Any, ...]]:
    """The rows of a query over the whole file, from the engine or from before; texts, whole numbers, lists of them."""
    place = _place(part, query)
    if place is not None and (told := _told(place)) is not None:
        return [tuple(row) for row in told["rows"]]
    with reading(part.file):
        found = con.execute(query).fetchall()
    if place is not None:
        _tell(place, {"rows": found})
    return found


def records(part: Part, query: str) -> tuple[str, Rejects] | None:
    """The query that gives the file's records as they were read before, and what was no record; None if none were."""
    place = _place(part, query)
    told = _told(place) if place is not None else None
    if place is None or told is None or not _is_whole(place.with_suffix(".parquet"), told["sha256"]):
        return None
    rejects = Rejects(np.array(told["offsets"], np.int64), np.array(told["codes"], np.int16), tuple(told["said"]))
    return _READ.format(path=literal(place.with_suffix(".parquet"))), rejects


def keep(con: duckdb.DuckDBPyConnection, part: Part, query: str, first: int, rejects: Rejects) -> None:
    """Keep the records from row `first` of the part's table on, which is just read, and what was no record."""
    place = _place(part, query)
    if place is None or rejects.is_swallowing:
        return
    with _draft(place.with_suffix(".parquet")) as draft:
        with reading(f"--cache {place.parent}"):
            con.execute(_WRITE.format(role=part.role, first=first, path=quote(str(draft.absolute()))))
        draft.chmod(0o600)  # the engine wrote it anew
        with draft.open("rb") as written:
            digest = hashlib.file_digest(written, "sha256").hexdigest()
    offsets, codes = rejects.offsets.tolist(), rejects.codes.tolist()
    _tell(place, {"sha256": digest, "offsets": offsets, "codes": codes, "said": list(rejects.said)})


def _place(part: Part, query: str) -> Path | None:
    """Where the answer of this query on this file is or would be kept; None where it must not be.

    Contacts are hashed with a key of this run, which no other run knows.
    """
    if part.kept is None or CONTACT_KEY in query:
        return None
    asked = query if part.source.path is None else query.replace(literal(part.source.path), "''")
    said = "\x1f".join((*_MADE_BY, part.kept.digest.result().content, asked))
    return part.kept.folder / hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _told(place: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(place.with_suffix(".json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _tell(place: Path, told: dict[str, Sequence[Any] | str]) -> None:
    with _draft(place.with_suffix(".json")) as draft:
        draft.write_text(json.dumps(told), encoding="utf-8")


def _is_whole(path: Path, digest: str) -> bool:
    try:
        with path.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest() == digest
    except OSError:
        return False


@contextmanager
def _draft(target: Path) -> Iterator[Path]:
    """A file to write, which becomes the target when it is whole; nobody else may read it."""
    draft = target.with_name(f".{secrets.token_hex(8)}.part")
    with _kept(target.parent):
        try:
            draft.touch(mode=0o600)
            yield draft
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)


@contextmanager
def _kept(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(
            f"--cache {folder}: it cannot be written ({(error.strerror or type(error).__name__).lower()}); name "
            "another folder, or leave --cache out"
        ) from error
