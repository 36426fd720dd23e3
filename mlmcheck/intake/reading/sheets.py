"""Workbooks: every sheet that holds a table becomes a text whose line n is row n.

A process of its own reads the workbook, within limits of memory and time, because a workbook of a few kilobytes can
claim billions of cells and the reader holds a sheet whole. A full sheet of 1,048,576 rows and 10 columns takes 0.9 GB.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from mlmcheck.intake.reading import sheets_worker
from mlmcheck.intake.reading.item import Item, Work
from mlmcheck.intake.reading.packed import fresh
from mlmcheck.intake.reading.plain import NoTableError, Plain
from mlmcheck.intake.text import clean
from mlmcheck.model import InputError

_MEMORY: Final = 2 << 30
_SECONDS: Final = 300
_SAID: Final = {
    "password": "the workbook is locked with a password; open it in a spreadsheet program and save it without",
    "large": "the workbook needs more than 2 GB or 5 minutes to be read; save the sheet as CSV",
    "full": "the disk of the work folder is full; free some space, or point TMPDIR at a larger disk",
    "broken": "no workbook can be read in it; open it in a spreadsheet program and save it as XLSX or CSV",
}


def of(item: Item, work: Work) -> list[Plain]:
    """The sheets that hold tables, as texts. Raises InputError if the workbook cannot be read or holds none."""
    book = _read(item, work.folder)
    _leave_prose(book["sheets"])
    form = f"{book['form']} sheet"
    told = [f"sheet '{clean(each['name'])}' was not read: {each['why']}" for each in book["sheets"] if each["why"]]
    found = [_sheet(item, Path(each["path"]), each, form) for each in book["sheets"] if not each["why"]]
    if not found:
        raise NoTableError(f"{item.file}: no sheet of the workbook holds a table; save the table as CSV")
    item.drop()
    return [replace(found[0], notes=(*found[0].notes, *told)), *found[1:]]


def _leave_prose(sheets: list[dict[str, Any]]) -> None:
    if any(each.get("widest", 0) > 1 for each in sheets):
        for each in sheets:
            if not each["why"] and each["widest"] == 1:
                each["why"] = "it has one column only"
                Path(each["path"]).unlink()


def _sheet(item: Item, path: Path, sheet: dict[str, Any], form: str) -> Plain:
    under = item.under(path, form, clean(sheet["name"])).told(*sheet["notes"])
    return replace(under.plain(path), delimiter=",")


def _read(item: Item, folder: Path) -> dict[str, Any]:
    target = fresh(folder, ".json")
    command = [sys.executable, "-P", sheets_worker.__file__, str(item.path), str(target), str(_MEMORY)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise InputError(f"{item.file}: {_SAID['large']}") from error
    if done.returncode:
        fault = done.stdout.decode(errors="replace").strip()
        kind = fault if fault in _SAID else "large" if done.returncode < 0 else "broken"
        raise (NoTableError if kind == "broken" else InputError)(f"{item.file}: {_SAID[kind]}")
    book: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return book
