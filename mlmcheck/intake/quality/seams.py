"""What other rooms of intake know of a part, asked in one place: how its role was told, how sure its columns are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from mlmcheck.intake import roles
from mlmcheck.intake.load import Loaded
from mlmcheck.intake.reading.part import Part


def why(part: Part) -> str:
    """How the role of this part was told."""
    return "its name says so" if roles.by_name(part.file) == part.role else "its contents say so, or you did"


def sure(part: Part) -> Mapping[str, float]:
    """Canonical column -> confidence of its header in 0..1, for headers that were guessed."""
    found: Mapping[str, float] = getattr(part, "sure", {})
    return found


def numbers(loaded: Loaded) -> Mapping[str, str]:
    """Canonical column -> how 1234.56 is written in it."""
    found: Mapping[str, str] = getattr(loaded, "numbers", {})
    return found


def notes(part: Part) -> tuple[str, ...]:
    """Every guess made about this part, reading it included."""
    plain = part.source.plain
    return (*(plain.notes if plain else ()), *part.notes)


def form(part: Part) -> str:
    """What the file was before it was rewritten as text; empty where it was text or Parquet already."""
    return part.source.plain.form if part.source.plain else ""


def mapping_toml(
    parts: Sequence[Part],
    formats: Mapping[str, Mapping[str, str]],
    numbers: Mapping[str, Mapping[str, str]],
    ignored: Sequence[str] = (),
) -> str:
    """What was found, as mapping.toml: reading it back gives the same tables. No value of the files is in it.

    `formats` and `numbers` are file -> canonical column -> format, `ignored` the files that are no tables.
    """
    lines = ["# How mlmcheck understood these files. Correct what is wrong; what stands here wins over any guess."]
    for part in parts:
        lines += ["", f"[files.{_text(part.file)}]", f"role = {_text(part.role)}"]
        lines += _table(part.file, "columns", {name: part.source.headers[at] for name, at in part.mapping.items()})
        lines += _table(part.file, "formats", formats[part.file]) + _table(part.file, "numbers", numbers[part.file])
    for file in ignored:
        lines += ["", f"[files.{_text(file)}]", "ignore = true"]
    return "\n".join(lines) + "\n"


def _table(file: str, name: str, entries: Mapping[str, str]) -> list[str]:
    if not entries:
        return []
    return [f"[files.{_text(file)}.{name}]", *(f"{key} = {_text(value)}" for key, value in entries.items())]


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
