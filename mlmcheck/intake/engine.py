"""The DuckDB connection and its private folder: no extension is fetched, what spills is private and removed."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb

from mlmcheck.model import InputError

MEMORY: Final = 1400
"""Megabytes of the engine that suffice for some 20 million lines."""
GROWS: Final = 0.66
"""Bytes of memory for each byte of inputs beyond that (benchmarks/README.md), at most half of the machine's."""
MEMORY_SET: Final = "MLMCHECK_MEMORY"
THREADS_SET: Final = "MLMCHECK_THREADS"
"""Environment variables by which many runs beside each other share one machine."""
HASHED: Final = 50
"""Of every 100 bytes of the engine's memory, how many its hash tables and sorts may take before they go to disk: what
they leave is what tables are read and written through. Without it queries whose hash tables just fit fail."""
CONTACT_KEY: Final = "contact_key"
"""The engine's variable with the key of contact hashes: new in each run, never written."""


class Workspace:
    """One connection with its spill folder (mode 0700); `close` removes both, as does the end of the interpreter."""

    def __init__(self, text: int = 0) -> None:
        """`text`: bytes of the inputs; the engine's memory grows with them unless the environment says how much."""
        memory = _megabytes(os.environ[MEMORY_SET]) if os.environ.get(MEMORY_SET) else _memory(text)
        self.folder = Path(tempfile.mkdtemp(prefix="mlmcheck-"))
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)  # before anything can interrupt
        self.con = duckdb.connect(
            ":memory:",
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "temp_directory": str(self.folder / "spill"),
                "memory_limit": f"{memory}MB",
                **({"threads": _threads(os.environ[THREADS_SET])} if os.environ.get(THREADS_SET) else {}),
            },
        )
        self._end = weakref.finalize(self, _remove, self.con, self.folder)
        limit = f"operator_memory_limit='{memory * HASHED // 100}MB'"
        for setting in ("TimeZone='UTC'", "pandas_analyze_sample=0", limit, "lock_configuration=true"):
            self.con.execute("SET " + setting)
        self.con.execute(f"SET VARIABLE {CONTACT_KEY} = '{secrets.token_hex(32)}'")

    def close(self) -> None:
        """Close the connection and remove the folder; a second call does nothing."""
        self._end()


def _memory(text: int) -> int:
    """Megabytes for inputs of so many bytes of text."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
    return max(MEMORY, min(int(text * GROWS), pages // 2) // 10**6)


def _megabytes(size: str) -> int:
    """`1400MB` or `2GB` as megabytes. Raises InputError for anything else."""
    found = re.fullmatch(r"(\d+) *([MG])B", size.strip().upper())
    if found is None:
        raise InputError(f"{MEMORY_SET}: '{size}' is no size; write it as 1400MB or 2GB, or leave it out")
    return int(found[1]) * (1000 if found[2] == "G" else 1)


def _threads(count: str) -> str:
    if not (count.isascii() and count.isdigit() and int(count)):
        raise InputError(f"{THREADS_SET}: '{count}' is no number of threads; write it as 2, or leave it out")
    return count


def _remove(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    con.close()
    shutil.rmtree(folder, ignore_errors=True)


def workspace(con: duckdb.DuckDBPyConnection) -> Path:
    """The private folder of the workspace that this connection belongs to."""
    spill: str = con.execute("SELECT current_setting('temp_directory')").fetchall()[0][0]
    return Path(spill).parent


def quote(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def name(text: str) -> str:
    """A SQL identifier, whatever the header holds."""
    return '"' + text.replace('"', '""') + '"'


@contextmanager
def reading(file: str) -> Iterator[None]:
    """Turn what the machine or the file does to DuckDB into one sentence with a remedy; our own bugs stay bugs."""
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise InputError(
            f"{file}: memory or the spill folder ran out while it was read; free some, or point TMPDIR at a larger disk"
        ) from error
    except duckdb.IOException as error:
        raise InputError(_io(file, str(error))) from error
    except duckdb.InvalidInputException as error:
        raise InputError(_invalid(file, str(error))) from error
    except (duckdb.ProgrammingError, duckdb.DataError):
        raise
    except duckdb.Error as error:  # a broken Parquet file speaks through whatever class its reader has
        raise InputError(_invalid(file, str(error))) from error


def _io(file: str, message: str) -> str:
    if "No space left" in message:
        return f"{file}: the disk of the spill folder is full; free some space, or point TMPDIR at a larger disk"
    if "gzip" in message.lower():
        return f"{file}: the gzip stream is broken or cut short; fetch or pack the file again"
    return f"{file}: cannot be read ({_first(message)}); check that it is whole and that you may read it"


def _invalid(file: str, message: str) -> str:
    if "state machine" in message:
        return f"{file}: its lines end in more than one way (CR, LF, CRLF); save it again with one kind of line end"
    return f"{file}: cannot be read ({_first(message)}); check that it is whole and saved in the form its name says"


def _first(message: str) -> str:
    """What kind of fault it is; what the engine quotes after that may be a cell."""
    what = message.strip().partition("Error: ")[2].split("\n")[0]
    return re.split(r"[\"':(]", what)[0].strip()[:120] or "no reason given"
