"""The standards by place: each line in words and what it is drawn on, and the facts to be told in company.toml."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console, RenderableType
from rich.text import Text

from mlmcheck import explain, measures
from mlmcheck.model import Criterion, Standard
from mlmcheck.render.exact import rounded
from mlmcheck.render.glyphs import glyphs
from mlmcheck.render.law import FORCES, MARKS
from mlmcheck.render.page import item, para, ruled
from mlmcheck.render.words import READINGS

SCHEMA_VERSION = "1"
COMBINED = {"all": "flagged only if all of these are", "any": "each of these speaks for itself"}
FACTS = "Facts no table shows; say them in company.toml"


def render(laws: Sequence[Standard], console: Console) -> None:
    """Print the standards by place, then the facts they ask for."""
    marks = glyphs(console)
    for place, group in groupby(laws, key=lambda law: law.jurisdiction):
        found = tuple(group)
        console.print(ruled(f"{found[0].place} ({place})", marks, console.width))
        for law in found:
            console.print(*_standard(law), sep="\n")
        console.print()
    if asked := facts(laws):
        console.print(ruled(FACTS, marks, console.width))
        for keys, ids in asked.items():
            console.print(para(keys), para(f"for {', '.join(ids)}", "dim", 2), sep="\n")


def text(laws: Sequence[Standard], width: int = 80, encoding: str = "utf-8") -> str:
    """The same as plain text, without any escape sequence and without spaces at the ends of lines."""
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="\n", write_through=True)
    render(laws, Console(file=sink, width=width, color_system=None, force_terminal=False))
    return "".join(f"{line.rstrip()}\n" for line in raw.getvalue().decode(encoding).rstrip().split("\n"))


def dumps(laws: Sequence[Standard]) -> str:
    """The JSON document with a newline at its end."""
    document = {"schema_version": SCHEMA_VERSION, "standards": [_document(law) for law in laws]}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def facts(laws: Sequence[Standard]) -> dict[str, list[str]]:
    """Keys of company.toml -> ids of the standards that ask for them."""
    found: dict[str, list[str]] = {}
    for law in laws:
        for keys in dict.fromkeys(measures.asks(each.measure) for each in law.criteria):
            if keys:
                found.setdefault(keys, []).append(law.id)
    return dict(sorted(found.items()))


def _standard(law: Standard) -> Iterator[RenderableType]:
    yield para(law.name, "bold")
    combined = f"; {COMBINED[law.combine]}" if len(law.criteria) > 1 else ""
    yield para(f"{law.id}; {FORCES.get(law.force, law.force)}{combined}", "dim", 2)
    for each in law.criteria:
        yield item(Text("  -"), each.says, 3)
        yield para(_drawn(each), "dim", 4)


def _drawn(criterion: Criterion) -> str:
    """`retail_share at most 0.5, own purchases are demand; secondary text`."""
    keys = measures.asks(criterion.measure)
    told = f", told by {keys}" if keys else ""
    reading = "" if criterion.reading == "both" else f", {READINGS[criterion.reading]}"
    return f"{criterion.measure} {explain.line(criterion.limit)}{reading}{told}; {MARKS[criterion.source.mark]}"


def _document(law: Standard) -> dict[str, Any]:
    plain = ("id", "name", "jurisdiction", "place", "force", "combine", "says", "says_not")
    return {**{key: getattr(law, key) for key in plain}, "criteria": [_criterion(law, one) for one in law.criteria]}


def _criterion(law: Standard, one: Criterion) -> dict[str, Any]:
    return {
        "id": f"{law.id}.{one.id}",
        "measure": one.measure,
        "reading": one.reading,
        "side": one.limit.side,
        "limit": rounded(one.limit.value),
        "limit_currency": one.limit.currency,
        "says": one.says,
        "asks": measures.asks(one.measure),
        "source": {"title": one.source.title, "locator": one.source.locator, "mark": one.source.mark},
    }
