"""The process that reads one workbook: `sheets_worker.py WORKBOOK RESULT BYTES`, each sheet to RESULT.n.csv.

It imports nothing of the program, so that it starts fast and cannot harm it. Exit status 1 with one word on stdout:
password, large, full or broken.
"""

from __future__ import annotations

import csv
import errno
import json
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

_OUTPUT: Final = 8 << 30
_LONG: Final = 1e15


def main(workbook: str, result: str, memory: str) -> int:
    """Read the workbook and write what was found; the exit status."""
    import python_calamine as calamine

    _limit(int(memory))
    try:
        book = calamine.CalamineWorkbook.from_path(workbook)
        sheets = [_sheet(book, meta, f"{result}.{at}.csv") for at, meta in enumerate(book.sheets_metadata)]
        form = _form(workbook)
        Path(result).write_text(json.dumps({"form": form, "sheets": sheets}), encoding="utf-8")
    except calamine.PasswordError:
        return _fault("password")
    except MemoryError:
        return _fault("large")
    except OSError as error:
        return _fault("full" if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} else "broken")
    except BaseException:  # noqa: BLE001 - the reader's own panics come as BaseException
        return _fault("broken")
    return 0


def _fault(word: str) -> int:
    sys.stdout.write(word)
    return 1


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows, where only the time is limited
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_OUTPUT, _OUTPUT))


def _form(workbook: str) -> str:
    with Path(workbook).open("rb") as source:
        head = source.read(4096)
    if head.startswith(b"\xd0\xcf"):
        return "XLS"
    if b"opendocument" in head:
        return "ODS"
    with zipfile.ZipFile(workbook) as packed:
        return "XLSB" if "xl/workbook.bin" in packed.namelist() else "XLSX"


def _sheet(book: Any, meta: Any, path: str) -> dict[str, Any]:
    said: dict[str, Any] = {"name": meta.name, "path": path, "why": "", "notes": []}
    if not str(meta.typ).endswith("WorkSheet"):
        return said | {"why": "it holds a chart or a macro, no cells"}
    sheet = book.get_sheet_by_name(meta.name)
    kinds, filled, widest = _columns(sheet)
    if filled < 2:
        return said | {"why": "it is empty" if not filled else "it has one row only"}
    long = _write(sheet, kinds, path)
    return said | {"notes": list(_notes(meta, sheet, long)), "widest": widest}


def _notes(meta: Any, sheet: Any, long: int) -> Iterator[str]:
    if not str(meta.visible).endswith("Visible") or str(meta.visible).endswith("VeryHidden"):
        yield "the sheet is hidden in the workbook"
    if merged := sum(last[0] > first[0] for first, last in sheet.merged_cell_ranges or ()):
        yield f"{merged:,} cells are merged over several rows: what they say counts for the first of these rows only"
    if long:
        yield (
            f"{long:,} whole numbers have more than 15 digits, which a workbook cannot hold; if they are ids their "
            "last digits are lost, so export them as text"
        )


def _columns(sheet: Any) -> tuple[list[bool], int, int]:
    """For each column whether its dates carry a time of day; how many rows are filled, and the most cells in one."""
    timed: list[bool] = []
    filled, widest = 0, 0
    for row in sheet.iter_rows():
        timed += [False] * (len(row) - len(timed))
        cells = sum(value != "" for value in row)
        filled, widest = filled + (cells > 0), max(widest, cells)
        for at, value in enumerate(row):
            if isinstance(value, datetime) and value.time() != time():
                timed[at] = True
    return timed, filled, widest


def _write(sheet: Any, timed: list[bool], path: str) -> int:
    """Write every row, blank ones as blank lines; how many whole numbers have more digits than a workbook holds."""
    long = 0
    with Path(path).open("w", encoding="utf-8", errors="backslashreplace", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        for row in sheet.iter_rows():
            cells = [text(value, is_timed=is_timed) for value, is_timed in zip(row, timed, strict=False)]
            long += sum(isinstance(value, float) and abs(value) >= _LONG for value in row)
            if any(cells):
                writer.writerow(cells)
            else:
                out.write("\n")
    return long


def text(value: object, *, is_timed: bool = False) -> str:
    """A cell as text: whole numbers without `.0`, others with the 15 digits that a workbook holds, dates as ISO."""
    if isinstance(value, str):
        return value if value.isprintable() else _one_line(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.isoformat(" ") if is_timed or value.time() != time() else value.date().isoformat()
    if isinstance(value, date):
        return f"{value.isoformat()} 00:00:00" if is_timed else value.isoformat()
    return str(value) if isinstance(value, int | time | timedelta) else ""


def _one_line(value: str) -> str:
    return " ".join(value.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < _LONG:
        return str(int(value))
    shortest = repr(value)
    if len(shortest) <= 16 and "e" not in shortest:
        return shortest
    return format(Decimal(format(value, ".15g")), "f")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
