"""Whether a report holds, for reading and for programs."""

from __future__ import annotations

import json
import textwrap
from typing import Final

from mlmcheck.render.clean import clean
from mlmcheck.verify import Verification

_SHOWN: Final = 20
_STATES: Final = {
    "changed": "its bytes are not those the report was made from",
    "missing": "it is not there",
    "extra": "it is read now, but the report does not know it",
}


def text(found: Verification, width: int = 80) -> str:
    """The answer in its first line, then what differs."""
    lines = [_answer(found)]
    lines += [f"  {file}: {_STATES[state]}" for file, state in found.files.items() if state != "same"]
    lines += [f"  {one.where} was {one.before}, is {one.after}" for one in found.changes[:_SHOWN]]
    if len(found.changes) > _SHOWN:
        lines.append(f"  and {len(found.changes) - _SHOWN:,} more: see --format json")
    lines += [f"  note: {note}" for note in found.notes]
    return "".join(f"{part}\n" for line in lines for part in _wrapped(line, width))


def _answer(found: Verification) -> str:
    same = sum(state == "same" for state in found.files.values())
    if found.holds:
        return f"The report holds: {same} files are the same bytes, and {found.compared:,} figures came out the same."
    moved = f"{len(found.changes):,} of {found.compared:,} figures moved" if found.changes else "no figure moved"
    again = moved if found.compared else "the figures were not computed again"
    return f"The report does not hold: {len(found.files) - same} of {len(found.files)} files differ, {again}."


def _wrapped(line: str, width: int) -> list[str]:
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(
        clean(line), width, initial_indent=indent, subsequent_indent=f"{indent}  " if indent else "",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def dumps(found: Verification) -> str:
    """The same as JSON."""
    document = {
        "schema_version": "1",
        "kind": "verification",
        "holds": found.holds,
        "files": [{"file": file, "state": state} for file, state in found.files.items()],
        "compared": found.compared,
        "changes": [{"where": one.where, "before": one.before, "after": one.after} for one in found.changes],
        "notes": list(found.notes),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
