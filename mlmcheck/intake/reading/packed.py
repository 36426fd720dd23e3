"""Compressed files, unpacked in blocks to the work folder with an eye on how much comes out."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, cast

from mlmcheck.intake.reading import zstd
from mlmcheck.intake.reading.digest import blocks
from mlmcheck.intake.reading.hostile import Budget, writing
from mlmcheck.model import InputError

KINDS: Final = frozenset({"gzip", "bzip2", "xz", "zstd"})


def fresh(folder: Path, suffix: str = ".csv") -> Path:
    """A new file in the work folder, whose name owes nothing to the user's."""
    handle, name = tempfile.mkstemp(suffix, "plain-", folder)
    os.close(handle)
    return Path(name)


@contextmanager
def opened(path: Path, kind: str, file: str) -> Iterator[IO[bytes]]:
    """The unpacked bytes of a file of this kind, "" for one that is not packed. Raises InputError if it is damaged."""
    import zstandard

    try:
        with path.open("rb") as raw, _stream(raw, kind) as source:
            yield source
    except (EOFError, zlib.error, gzip.BadGzipFile, lzma.LZMAError, zstandard.ZstdError) as error:
        raise InputError(f"{file}: the {kind} stream is broken or cut short; fetch or pack the file again") from error
    except OSError as error:
        if error.errno is None:  # how bz2 says that the stream is damaged
            raise InputError(
                f"{file}: the {kind} stream is broken or cut short; fetch or pack the file again"
            ) from error
        raise


def packed_bytes(source: IO[bytes]) -> int:
    """How many bytes of a gzip file were read to give what was read of its text."""
    return cast("IO[bytes]", cast("gzip.GzipFile", source).fileobj).tell()


def _stream(raw: IO[bytes], kind: str) -> IO[bytes]:
    if kind == "gzip":
        return cast("IO[bytes]", gzip.GzipFile(fileobj=raw))
    if kind == "bzip2":
        return cast("IO[bytes]", bz2.BZ2File(raw))
    if kind == "xz":
        return cast("IO[bytes]", lzma.LZMAFile(raw))
    if kind == "zstd":
        return cast("IO[bytes]", io.BufferedReader(zstd.Unpacked(raw)))
    return raw


def unpack(source: IO[bytes], folder: Path, file: str, budget: Budget) -> Path:
    """Write the stream to a new file of the work folder. Raises InputError if there is too much of it, or no room."""
    target = fresh(folder, "")
    with writing(file), target.open("wb") as out:
        for block in blocks(source):
            budget.spend(len(block))
            out.write(block)
    return target
