"""What a file is, told from its first bytes and never from its name."""

from __future__ import annotations

import re
from typing import Final

from mlmcheck.intake.reading.plain import NoTableError

HEAD: Final = 4096
_READ: Final = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PAR1", "parquet"),
)
_CSV: Final = "export the tables in it as CSV"
_UNPACK: Final = "unpack it, or pack it as zip or gzip"
_SHEET: Final = "open it in a spreadsheet program and save it as XLSX or CSV"
_REFUSED: Final = (
    (b"\xff\x06\x00\x00sNaPpY", "a Snappy file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x04\x22\x4d\x18", "an LZ4 file", _UNPACK),
    (b"\x1f\x9d", "a file packed by compress", _UNPACK),
    (b"%PDF", "a PDF document", "ask for the tables as CSV, or export them from it and check every figure"),
    (b"SQLite format 3\x00", "an SQLite database", _CSV),
    (b"\x00\x01\x00\x00Standard ", "an Access database", _CSV),
    (b"ARROW1", "a Feather (Arrow) file", "save it as Parquet or CSV"),
    (b"FEA1", "a Feather file", "save it as Parquet or CSV"),
    (b"Obj\x01", "an Avro file", "save it as Parquet or CSV"),
    (b"ORC", "an ORC file", "save it as Parquet or CSV"),
    (b"\x89HDF", "an HDF5 file", "save it as Parquet or CSV"),
    (b"{\\rtf", "an RTF document", _CSV),
    (b"\x89PNG", "a picture", "ask for the table itself"),
    (b"\xff\xd8\xff", "a picture", "ask for the table itself"),
    (b"GIF8", "a picture", "ask for the table itself"),
    (b"\x09\x00\x04\x00", "a spreadsheet of Excel 2", _SHEET),
    (b"\x09\x02\x06\x00", "a spreadsheet of Excel 3", _SHEET),
    (b"\x09\x04\x06\x00", "a spreadsheet of Excel 4", _SHEET),
    (b"\x09\x08\x06\x00", "a spreadsheet of Excel 5 without its container", _SHEET),
    (b"\x09\x08\x08\x00", "a spreadsheet of Excel 5 without its container", _SHEET),
    (b"MIME-Version:", "a web page saved by a spreadsheet program", _SHEET),
)
_MARKUP: Final = re.compile(
    rb"^[\xef\xbb\xbf\xff\xfe\x00\s]*<\x00?(\?\x00?x\x00?m\x00?l|!\x00?d|!--|h\x00?t\x00?m\x00?l|t\x00?a\x00?b\x00?l\x00?e"
    rb"|h\x00?e\x00?a\x00?d|b\x00?o\x00?d\x00?y|m\x00?e\x00?t\x00?a|d\x00?i\x00?v|s\x00?t\x00?y\x00?l\x00?e)",
    re.IGNORECASE,
)


def of(head: bytes, file: str) -> str:
    """The kind of the file that begins with `head`, "text" if nothing tells it. Raises NoTableError if not read."""
    for mark, kind in _READ:
        if head.startswith(mark):
            return kind
    for mark, what, remedy in _REFUSED:
        if head.startswith(mark):
            raise NoTableError(f"{file}: it is {what}, which is not read; {remedy}")
    if head[257:262] == b"ustar":
        raise NoTableError(f"{file}: it is a tar archive, which is not read; {_UNPACK}")
    if _MARKUP.match(head):
        raise NoTableError(f"{file}: it is HTML or XML, whatever its name says; {_SHEET}")
    return "text"
