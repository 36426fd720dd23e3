"""JSON lines, or one array of flat objects, become a text with a header line and a line for each object.

Numbers keep the digits they are written with. An object one level down gives columns such as `buyer.id`; a list of
plain values stays JSON in one cell; anything deeper is refused, because a ledger in it would need a choice of rows.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

from mlmcheck.intake.reading import json_array
from mlmcheck.intake.reading.hostile import MOST_COLUMNS, writing
from mlmcheck.intake.reading.item import Item, Work
from mlmcheck.intake.reading.packed import fresh
from mlmcheck.intake.reading.plain import NoTableError, Plain
from mlmcheck.model import InputError

_LONGEST: Final = 16 << 20
_HEAD: Final = 500_000
_LOOK: Final = 1000
_REASONS: Final = 1000
_OBJECT: Final = re.compile(rb"^\s*\{\s*(\"|\})")
_ARRAY: Final = re.compile(rb"^\s*\[\s*(\{|\[|\])")
Record = dict[str, str] | str


class _TooDeepError(ValueError):
    """A value that no cell can hold."""


def shape(head: bytes, file: str) -> str:
    """How the text is JSON, by its `head`: "lines", "array", "" if not. Raises NoTableError for other shapes."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _ARRAY.match(head):
        return "array"
    if not _OBJECT.match(head):
        return ""
    lines = head.lstrip().splitlines()
    if len(lines[0]) >= _HEAD or any(line[:1] == b"{" and _is_object(line) for line in lines[:20]):
        return "lines"
    raise NoTableError(
        f"{file}: it is one JSON object over many lines; save its table as an array of objects, or as CSV"
    )


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def of(item: Item, work: Work, kind: str) -> Plain:
    """The table in the JSON text. Raises InputError where it is broken or too deep for a table."""
    with item.path.open("rb") as source:
        first = islice(_records(source, item.file, kind), _LOOK)
        keys = dict.fromkeys(key for record in first if isinstance(record, dict) for key in record)
    _not_too_wide(keys, item.file)
    target, known = fresh(work.folder), -1
    while len(keys) > known:  # a key first seen far down makes the header longer, so all is written again, once
        known = len(keys)
        with writing(item.file), item.path.open("rb") as source:
            reasons = _write(_records(source, item.file, kind), target, keys, item.file)
    if not keys:
        raise NoTableError(f"{item.file}: it is JSON without any object in it; supply the table as an array of objects")
    item.drop()
    form = "JSON lines" if kind == "lines" else "JSON array, lines count its objects"
    return replace(item.plain(target, form=form), shift=-1, delimiter=",", reasons=reasons)


def _write(records: Iterable[Record], target: Path, keys: dict[str, None], file: str) -> dict[int, str]:
    """Write header and records with the `keys` known at the start, and add new ones; the lines that are no record."""
    with target.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out:
        return _fill(records, out, keys, file)


def _fill(records: Iterable[Record], out: IO[str], keys: dict[str, None], file: str) -> dict[int, str]:
    writer, known, reasons = csv.writer(out, lineterminator="\n"), list(keys), dict[int, str]()
    writer.writerow(known)
    for at, record in enumerate(records, 2):
        if isinstance(record, dict):
            writer.writerow([record.get(key, "") for key in known])
            if len(record) > len(known) or not record.keys() <= keys.keys():
                keys |= dict.fromkeys(record)
                _not_too_wide(keys, file)
        elif record:
            reasons |= {at: record} if len(reasons) < _REASONS else {}
            writer.writerow([record] + [""] * len(known))
        else:
            out.write("\n")
    return reasons


def _not_too_wide(keys: dict[str, None], file: str) -> None:
    if len(keys) > MOST_COLUMNS:
        raise InputError(
            f"{file}: its objects have more than {MOST_COLUMNS:,} different keys; save the table with one key a column"
        )


def _records(source: IO[bytes], file: str, kind: str) -> Iterator[Record]:
    """Each object as columns; "" for a blank line; a reason for a line that is no object."""
    if kind == "array":
        for at, value in enumerate(json_array.elements(source, file), 1):
            yield _flat(value, f"{file}: object {at:,}") if isinstance(value, dict) else "the element is no JSON object"
        return
    at = 0
    while line := source.readline(_LONGEST):
        at += 1
        if len(line) == _LONGEST:
            yield "the line is longer than 16 MB; look for a quote that is never closed"
            while not line.endswith(b"\n") and (line := source.readline(_LONGEST)):
                pass
        else:
            yield _record(line.removeprefix(b"\xef\xbb\xbf").strip(), f"{file}:{at}")


def _record(line: bytes, where: str) -> Record:
    if not line:
        return ""
    try:
        value = json.loads(line, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_once)
    except RecursionError:
        return "the line is JSON nested too deeply; write one flat object a line"
    except ValueError:
        return "the line is not one whole JSON object with each key once; correct it"
    return (
        _flat(value, where) if isinstance(value, dict) else "the line is no JSON object; write one flat object a line"
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("the same key twice")
    return found


def _flat(value: dict[str, Any], where: str) -> Record:
    flat: dict[str, str] = {}
    try:
        for key, inner in value.items():
            pairs = (
                [(f"{key}.{name}", each) for name, each in inner.items()] if isinstance(inner, dict) else [(key, inner)]
            )
            for name, each in pairs:
                if name in flat:
                    return "the object has the same key twice; correct it"
                flat[name] = _cell(each)
    except _TooDeepError as error:
        raise InputError(
            f"{where}: it holds lists or objects more than one level deep, which no table can hold; save each list of "
            "objects as a table of its own"
        ) from error
    return flat


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(isinstance(each, dict | list) for each in value):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict | list):
        raise _TooDeepError
    text = "" if value is None else str(value)
    return text if text.isprintable() else " ".join(re.split(r"\r\n|\r|\n", text.replace("\x00", "")))
