"""One file (or frame) opened but not read: its headers, how the engine gets at it, and a sample."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.engine import name as identifier
from mlmcheck.intake.engine import quote, reading
from mlmcheck.intake.reading.dialect import Dialect, sniff
from mlmcheck.intake.reading.escapes import rewritten
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError

if TYPE_CHECKING:
    import duckdb

_CSV: Final = (
    "read_csv({path}, auto_detect=false, header=false, skip={skip}, delim={delimiter}, quote={quote}, escape={escape}, "
    "columns={columns}, compression={packed}, store_rejects=true, rejects_limit=0{filled})"
)
_FILLED: Final = ", null_padding=true, parallel=false"
"""The engine fills short lines up only while it reads in one thread."""
_PARQUET: Final = "read_parquet({path}, binary_as_string=true)"
_DESCRIBE: Final = "DESCRIBE SELECT * FROM {relation}"
_SAMPLE: Final = "SELECT {texts} FROM {relation} LIMIT 1000"
_WHOLE: Final = (
    "CASE WHEN isnan({ref}) THEN NULL WHEN {ref} = trunc({ref}) AND abs({ref}) < 9007199254740992 "
    "THEN CAST(CAST({ref} AS BIGINT) AS VARCHAR) ELSE CAST({ref} AS VARCHAR) END"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A table whose role is not told yet. `refs` and `types` are each header's SQL name and engine type.

    `path` is what the engine reads; where the file had to be written anew for it, line n of it is line n of `plain`.
    `notes` are the guesses made so far, each a sentence that says how to overrule it.
    """

    file: str
    path: Path | None
    headers: tuple[str, ...]
    refs: tuple[str, ...]
    types: tuple[str, ...]
    relation: str
    sample: tuple[tuple[str, ...], ...]
    dialect: Dialect | None = None
    form: str = ""
    plain: Plain | None = None
    notes: tuple[str, ...] = ()

    @property
    def shift(self) -> int:
        """What is added to a line of the text that the engine reads to find it in the user's file."""
        return self.plain.shift if self.plain else 0

    @property
    def shown(self) -> tuple[str, ...]:
        """The headers as a message may show them: by their places if they may be values."""
        if self.dialect is None or self.dialect.is_sure:
            return self.headers
        return tuple(f"column {at}" for at in range(1, len(self.headers) + 1))


def as_text(ref: str, kind: str) -> str:
    """SQL: a column of this engine type as text, empty as NULL; whole floats lose their `.0`."""
    if kind in {"DOUBLE", "FLOAT"}:
        return _WHOLE.format(ref=ref)
    return f"nullif({ref}, '')" if kind == "VARCHAR" else f"CAST({ref} AS VARCHAR)"


def open_file(con: duckdb.DuckDBPyConnection, plain: Plain, terms: FileTerms) -> Opened:
    """Open a plain table as its `terms` say, else as it shows itself. Raises InputError in one sentence."""
    path, file = plain.path, plain.file
    if not path.is_file():
        raise InputError(f"{file}: there is no such file; check the path")
    try:
        with path.open("rb") as source:
            is_parquet = source.read(4) == b"PAR1"
    except OSError as error:
        raise InputError(f"{file}: cannot be opened ({error.strerror or error}); check that you may read it") from error
    if is_parquet or path.suffix.lower() in {".parquet", ".pq"}:
        found = describe(con, _PARQUET.format(path=literal(path)), file, path, "parquet")
        return replace(found, plain=plain, notes=plain.notes)
    return _csv(con, plain, terms)


def _csv(con: duckdb.DuckDBPyConnection, plain: Plain, terms: FileTerms) -> Opened:
    dialect = sniff(plain, terms)
    path, read = plain.path, dialect
    if dialect.cut.is_mixed:
        path, read = rewritten(con, plain, dialect)
    refs = tuple(f"c{at}" for at in range(len(dialect.headers)))
    opened = Opened(
        plain.file, path, dialect.headers, refs, ("VARCHAR",) * len(refs), "", dialect.sample, read,
        plain.form, plain, (*plain.notes, *dialect.notes),
    )  # fmt: skip
    return read_as(opened, path, read)


def read_as(opened: Opened, path: Path, dialect: Dialect) -> Opened:
    """The same table, read from another text with the same lines."""
    relation = _CSV.format(
        path=literal(path), skip=dialect.skip, delimiter=quote(dialect.cut.delimiter), quote=quote(dialect.cut.quote),
        escape=quote(dialect.cut.escape), columns="{" + ", ".join(f"'{ref}': 'VARCHAR'" for ref in opened.refs) + "}",
        packed="'gzip'" if dialect.is_gzip else "'none'", filled=_FILLED if dialect.fills else "",
    )  # fmt: skip
    return replace(opened, path=path, dialect=dialect, relation=relation)


def literal(path: Path) -> str:
    """The path for the engine, which would read `*`, `?` and `[` in it as a pattern."""
    return quote("".join(f"[{letter}]" if letter in "*?[" else letter for letter in str(path.absolute())))


def describe(con: duckdb.DuckDBPyConnection, relation: str, file: str, path: Path | None, form: str) -> Opened:
    """Open a relation whose columns the engine knows: a Parquet file or a registered frame."""
    with reading(file):
        found = con.execute(_DESCRIBE.format(relation=relation)).fetchall()
        headers, types = tuple(row[0] for row in found), tuple(row[1] for row in found)
        refs = tuple(identifier(header) for header in headers)
        texts = ", ".join(
            f"coalesce(CAST({as_text(ref, kind)} AS VARCHAR), '')" for ref, kind in zip(refs, types, strict=True)
        )
        sample = con.execute(_SAMPLE.format(texts=texts, relation=relation)).fetchall()
    return Opened(file, path, headers, refs, types, relation, tuple(sample), form=form)
