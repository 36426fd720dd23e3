"""Writes the generated chapters of docs/ from the code; with `--check`, fails if they are stale."""

from __future__ import annotations

import re
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
CASES = """# Published cases

What an authority did, and every published figure with its source and the people it is of. Written by
`docs/generate.py` from the literals; `mlmcheck explain ID` prints the same page, `mlmcheck cases` lists them.

Settled or charged is not found. A figure marked A is alleged: a party says so, nobody decided. Figures of different
bases are never compared. What the program says of each case: [back-test](backtest.md).
"""
TERMS = """# Glossary

The terms of the field and of this program, in plain words. Written by `docs/generate.py`; `mlmcheck explain ID` prints
the same page.
"""
MINIMUMS = """# Minimum counts

Where there is too little to go by, a measure says `unmeasured` and why; these are the counts below which it does.
Written by `docs/generate.py` from the constants in the code, which say why the line stands where it does.

| where | constant | value | why |
|---|---|---:|---|
"""
MINIMUM = re.compile(r"^(?P<name>MIN_\w+)(?:: [\w\[\]]+)? = (?P<value>[\w. /*]+?)(?:  # (?P<why>.+))?$", re.MULTILINE)
INTRODUCTION = {"measure": MEASURES, "standard": STANDARDS, "case": CASES, "term": TERMS}
FILES = {"measure": "measures", "standard": "standards", "case": "cases", "term": "glossary"}


def document(kind: str) -> str:
    """All pages of one kind, after a list of what is in them."""
    entries = [(id, first) for each, id, first in explain.index() if each == kind]
    contents = "\n".join(f"- [{id}](#{id}): {first}" for id, first in entries)
    pages = "\n".join("#" + explain.page(id) for id, _ in entries)
    return f"{INTRODUCTION[kind]}\n{contents}\n\n{pages}"


def minimums() -> str:
    """The table of minimum counts of measures, frames and verdict; each constant carries its reason as a comment."""
    folder = HERE.parent / "mlmcheck"
    rows = [
        f"| `{path.relative_to(folder).with_suffix('')}` | `{one['name']}` | {one['value']} | {one['why'] or ''} |\n"
        for room in ("measures", "stats", "ledger", "assess")
        for path in sorted((folder / room).rglob("*.py"))
        for one in MINIMUM.finditer(path.read_text(encoding="utf-8"))
    ]
    return MINIMUMS + "".join(rows)


def main(arguments: list[str]) -> int:
    """Write the files, or name those that differ from the code."""
    wanted = {HERE / f"{FILES[kind]}.md": document(kind) for kind in INTRODUCTION}
    wanted[HERE / "minimums.md"] = minimums()
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
