"""Writes docs/measures.md and docs/standards.md from the code; with `--check`, fails if they are stale."""

from __future__ import annotations

import sys
from pathlib import Path

from mlmcheck import explain

HERE = Path(__file__).parent
MEASURES = """# Measures

One number each, with unit, interval, count and the rows to read. Written by `docs/generate.py` from the docstrings;
`mlmcheck explain ID` prints the same page, with `--sql` also the queries behind it.
"""
STANDARDS = """# Standards

One law, order or code each: lines drawn on measures, and the side of the line that is evidence against the firm.
Written by `docs/generate.py` from the literals; `mlmcheck explain ID` prints the same page.

US federal law has no percentage test, a consent order binds one company, and nothing here is legal advice. Marks of
sources: P primary text, S secondary text, R reproduced, D derived here, A alleged only.
"""
INTRODUCTION = {"measure": MEASURES, "standard": STANDARDS}


def document(kind: str) -> str:
    """All pages of one kind, after a list of what is in them."""
    entries = [(id, first) for each, id, first in explain.index() if each == kind]
    contents = "\n".join(f"- [{id}](#{id}): {first}" for id, first in entries)
    pages = "\n".join("#" + explain.page(id) for id, _ in entries)
    return f"{INTRODUCTION[kind]}\n{contents}\n\n{pages}"


def main(arguments: list[str]) -> int:
    """Write the two files, or name those that differ from the code."""
    wanted = {HERE / f"{kind}s.md": document(kind) for kind in INTRODUCTION}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in arguments:
        for path in stale:
            print(f"docs/{path.name} is not what the code says: run `python docs/generate.py`", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
