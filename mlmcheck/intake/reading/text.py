"""Text as it is: left alone if it is UTF-8 with one kind of line end, else rewritten so; JSON becomes a table."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Final

from mlmcheck.intake.reading import encoding, jsonl, kinds
from mlmcheck.intake.reading.encoding import Look
from mlmcheck.intake.reading.hostile import MOST_COLUMNS, TooLargeError, writing
from mlmcheck.intake.reading.item import Item, Work
from mlmcheck.intake.reading.packed import fresh, opened, packed_bytes
from mlmcheck.intake.reading.plain import NoTableError, Plain
from mlmcheck.intake.reading.rewrite import rewrite
from mlmcheck.model import InputError

_PACKED_LOOK: Final = 64 << 20
_CONTROL: Final = bytes([*range(3, 9), *range(14, 27), 127])  # not \x01, \x02 and \x1c-\x1f: they separate columns
_HEAD: Final = 1 << 16


def of(item: Item, work: Work) -> list[Plain]:
    """The tables in a text, whatever its encoding: itself, or what its JSON holds."""
    with item.path.open("rb") as source:
        seen = encoding.look(source, item.path.stat().st_size)
    name, note = _encoding(item, work, seen)
    item = item.told(note)
    if not _is_plain(seen, name):
        item, seen.head = _rewritten(item, work, name)
    if shape := jsonl.shape(seen.head, item.file):
        return [replace(jsonl.of(item, work, shape), encoding=name)]
    _checked(seen.head, item.file)
    return [item.plain(item.path, name)]


def in_gzip(item: Item) -> Plain | None:
    """Gzip of a text that the engine can read as it lies there, judged by its first 64 MB; None for any other."""
    with opened(item.path, "gzip", item.file) as source:
        head, taken = source.read(_PACKED_LOOK), packed_bytes(source)
    if len(head) == _PACKED_LOOK and taken * 200 < len(head):
        raise TooLargeError(
            f"{item.file}: it unpacks to more than 200 times its size, as files made to fill a disk do; if it is what "
            "you expect, unpack it yourself and supply the text"
        )
    if kinds.of(head[: kinds.HEAD], item.file) != "text":
        return None
    seen = encoding.look(io.BytesIO(head), len(head))
    name, note = encoding.tell(seen)
    if not _is_plain(seen, name) or jsonl.shape(seen.head, item.file):
        return None
    _checked(seen.head, item.file)
    return item.told(note).plain(item.path)


def _is_plain(seen: Look, name: str) -> bool:
    return name == "utf-8" and not seen.zeros and not seen.is_mixed


def _encoding(item: Item, work: Work, seen: Look) -> tuple[str, str]:
    if said := work.terms(item.file).encoding:
        name = encoding.stated(said, item.file)
        return ("utf-8" if name in {"ascii", "utf-8-sig"} else name), ""
    name, note = encoding.tell(seen)
    if not name.startswith("utf-16") and not name.startswith("utf-32"):
        _is_text(seen.head[:_HEAD], item.file)
    return name, note


def _is_text(head: bytes, file: str) -> None:
    odd = len(head) - len(head.translate(None, _CONTROL))
    if odd > max(2, 0.03 * len(head)) or head.count(0) > max(8, 0.3 * len(head)):
        raise NoTableError(
            f"{file}: it is no text and no other form that is read; export the table as CSV, XLSX or Parquet"
        )


def _rewritten(item: Item, work: Work, name: str) -> tuple[Item, bytes]:
    target = fresh(work.folder)
    with writing(item.file), item.path.open("rb") as source:
        changed = rewrite(source, target, name)
    item.drop()
    with target.open("rb") as text:
        return replace(item.told(*changed.notes(name)), path=target), text.read(1 << 20)


def _checked(head: bytes, file: str) -> None:
    """InputError for a line with more columns than any table has, before anything takes it for a header."""
    lines = head.splitlines()
    if len(max(lines, key=len, default=b"")) < MOST_COLUMNS:  # too short for so many marks, as nearly any text
        return
    for line in lines:
        widest = max(line.count(mark) for mark in (b",", b";", b"\t", b"|"))
        if widest >= MOST_COLUMNS:
            raise InputError(
                f"{file}: it has a line with {widest + 1:,} columns where {MOST_COLUMNS:,} is the most that is read; "
                "keep the columns that matter"
            )
