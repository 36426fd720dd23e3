"""What was found about the files, as the text of a mapping.toml that gives the same tables when it is read back.

No value of any file is written; headers are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mlmcheck.intake.columns.say import handle
from mlmcheck.intake.reading.part import Part
from mlmcheck.intake.settings import MAPPING

_HEAD: Final = f"""\
# {MAPPING}: how mlmcheck understood these files. Correct what is wrong; what stands here goes before any guess.
# A column = "" is left out; "column 3" is the third one. Remove a line to have it found out again.
# ignore = true leaves a file out. header = 0 says that there is no line of headers.
"""
_NONE: Final[Mapping[str, Mapping[str, str]]] = {}


def mapping_toml(
    parts: Sequence[Part],
    formats: Mapping[str, Mapping[str, str]] = _NONE,
    numbers: Mapping[str, Mapping[str, str]] = _NONE,
    ignored: Sequence[str] = (),
) -> str:
    """The text for these parts. `formats` and `numbers` are file -> canonical column -> format.

    `ignored` are the names of files that are no tables.
    """
    blocks = [_HEAD, *("\n".join(_file(part, formats, numbers)) for part in parts)]
    blocks += [f"[files.{_text(file)}]\nignore = true" for file in ignored]
    return "\n\n".join(block.rstrip() for block in blocks) + "\n"


def _file(
    part: Part, formats: Mapping[str, Mapping[str, str]], numbers: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    table = f"files.{_text(part.file)}"
    yield f"[{table}]"
    yield f"role = {_text(part.role)}"
    yield from _form(part)
    yield from (f"# {line}" for note in part.notes for line in note.splitlines())
    yield f"[{table}.columns]"
    yield from (_column(part, column, at) for column, at in sorted(part.mapping.items(), key=lambda item: item[1]))
    yield from (f"# not used: {_text(header)}" for header in _unused(part))
    for name, said in (("formats", formats), ("numbers", numbers)):
        found = {column: form for column, form in said.get(part.file, {}).items() if column in part.mapping}
        yield from (
            [f"[{table}.{name}]", *(f"{column} = {_text(form)}" for column, form in found.items())] if found else []
        )


def _form(part: Part) -> Iterator[str]:
    plain, dialect = part.source.plain, part.source.dialect
    if plain is not None and plain.encoding not in {"", "utf-8", "utf-8-sig"}:
        yield f"encoding = {_text(plain.encoding)}"
    if dialect is not None and (plain is None or plain.path == plain.origin or not plain.form):
        written = dialect.was or dialect
        yield f"delimiter = {_text(written.cut.delimiter)}"
        yield f"quote = {_text(written.cut.quote)}"
        yield f"header = {written.header_line}"


def _column(part: Part, column: str, at: int) -> str:
    sure = part.sure.get(column, 1.0)
    note = f"  # {sure:.0%} sure" if sure < 1 else ""
    return f"{column} = {_text(handle(part.source.headers, at))}{note}"


def _unused(part: Part) -> list[str]:
    return [
        header for at, header in enumerate(part.source.headers) if at not in part.mapping.values() and header.strip()
    ]


def _text(text: str) -> str:
    """A TOML string; what JSON escapes, TOML escapes alike, but for the sign 127."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
