"""--quarantine DIR and --max-bad SHARE: what could not be read, written out for whoever must mend it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import typer

from mlmcheck.cli import new_folder
from mlmcheck.cli.streams import say
from mlmcheck.errors import InputError

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.intake.load import Loaded

INDEX = "index.csv"
HEADERS = ("file", "line", "reason", "written_to", "at_line")


def share(text: str | None) -> float | None:
    """`0.05` or `5%`: the share of a file's rows that may be set aside."""
    if text is None:
        return None
    number = text.strip().removesuffix("%").strip()
    try:
        value = float(number) / (100 if text.strip().endswith("%") else 1)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise typer.BadParameter(f"--max-bad is '{text}', expected a share such as 0.05 or 5%")
    return value


def check_bad(tables: Tables, most: float | None) -> None:
    """InputError if more than this share of a file's rows was set aside; the worst file is named."""
    files = [file for file in tables.inputs() if file.rows and file.quarantined]
    worst = max(files, key=lambda file: file.quarantined / file.rows, default=None)
    if most is None or worst is None or worst.quarantined / worst.rows <= most:
        return
    found = f"{100 * worst.quarantined / worst.rows:.3g} % of its rows ({worst.quarantined:,} of {worst.rows:,})"
    raise InputError(
        f"{worst.file}: {found} cannot be read, more than the {100 * most:.3g} % that --max-bad allows; look at them "
        "with --quarantine DIR, or allow more"
    )


def guard(target: Path | None, most: str | None) -> Callable[[Tables], None]:
    """What to do with the tables before anything is measured: write out what is bad, then stop if it is too much."""
    line = share(most)
    new_folder.check(target)

    def before(tables: Tables) -> None:
        if target is not None:
            write(tables, target)
        check_bad(tables, line)

    return before


def write(tables: Tables, target: Path) -> None:
    """Write every record set aside to the folder, all of it or nothing; it holds names, so only you may read it."""
    with new_folder.whole(target) as draft:
        count = _fill(tables, draft)
    say(f"wrote {count:,} records that were set aside to {target}; they are as they stood in the files, names included")


def _fill(tables: Tables, folder: Path) -> int:
    """Write the index and one text file for each file that has records set aside."""
    from mlmcheck.render.csv import lines

    count = 0
    with (folder / INDEX).open("w", encoding="utf-8", newline="") as index:
        for line in lines(HEADERS, _rows(tables, folder)):
            index.write(line)
            count += 1
    return count - 1


def _rows(tables: Tables, folder: Path) -> Iterator[tuple[str | int, ...]]:
    """The rows of the index; while they are taken, the text files are written."""
    for account in tables.entries:
        if account.quarantined or account.no_record:
            name = _name(account.loaded.part.file, folder)
            with (folder / name).open("wb") as text:
                for file, line, reason, at_line in _file(tables, account.loaded, text):
                    yield file, line, reason, name, at_line


def _file(tables: Tables, loaded: Loaded, out: IO[bytes]) -> Iterator[tuple[str, int, str, int]]:
    """Write the header and the raw records of one file; for each record its row of the index."""
    from mlmcheck.intake.quality import rejected

    line = 1 + _put(out, rejected.header(loaded))
    for one in rejected.of(tables, loaded):
        yield loaded.part.file, one.line, one.reason, line
        line += _put(out, one.text)


def _put(out: IO[bytes], text: bytes) -> int:
    """Write the text, ended by a line end whatever it was; how many lines it makes."""
    whole = text if text.endswith((b"\n", b"\r")) else text + b"\n"
    out.write(whole)
    return len(io.BytesIO(whole.replace(b"\r\n", b"\n").replace(b"\r", b"\n")).readlines())


def _name(file: str, folder: Path) -> str:
    """`sales.csv.rejected.txt`; a table in an archive or another folder keeps its path, without separators."""
    plain = "".join(letter if letter.isprintable() and letter not in '/\\:*?"<>|' else "_" for letter in file)
    names = (f"{plain.lstrip('._')}{end}.rejected.txt" for end in ("", *(f".{at}" for at in range(2, 10_000))))
    return next(name for name in names if not (folder / name).exists())
