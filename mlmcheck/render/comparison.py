"""Two reports side by side: what it comes to, the standards whose outcome changed, the figures that moved."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from mlmcheck.comparison import Comparison, Figure
from mlmcheck.model import Band
from mlmcheck.render.exact import rounded
from mlmcheck.render.page import label
from mlmcheck.render.paper.blocks import Block, Document, Grid, Listed, Para, Section
from mlmcheck.render.provenance import tool
from mlmcheck.render.words import READINGS, number

SCHEMA_VERSION: Final = "1"
FOOT: Final = "Evidence, not legal advice. A figure that moved says nothing of why."
_ORDER: Final = ("moved", "only after", "only before", "within noise", "could be the same", "not comparable")


def document(told: Comparison) -> Document:
    """Everything, in order."""
    sections = (
        ("What to mind", _notes(told)), ("Standards whose outcome changed", _standards(told)),
        ("Waivers that came, went or expired", _waivers(told)),
        ("What moved", _moved(told)), ("What may not have moved", _doubtful(told)),
    )  # fmt: skip
    built = ((title, tuple(blocks)) for title, blocks in sections)
    is_one = told.names[0] == told.names[1]
    before, after = (f"{name}, {window}" for name, window in zip(told.names, told.windows, strict=True))
    return Document(
        title=f"{before}, then {told.windows[1]}" if is_one else f"{before}; {after}",
        sentence=_sentence(told),
        sections=tuple(Section(title, blocks) for title, blocks in built if blocks),
        foot=FOOT,
    )


def _sentence(told: Comparison) -> str:
    before, after = (Band(band).phrase for band in told.bands)
    scores = " to ".join("no score" if score is None else f"{score:.0f}" for score in told.scores)
    verdict = f"{before} before and after" if before == after else f"from {before} to {after}"
    moved = sum(one.moved == "moved" for one in told.figures)
    return f"The verdict: {verdict} (score {scores}); {len(told.standards)} standards changed, {moved} figures moved."


def _notes(told: Comparison) -> Iterator[Block]:
    if told.notes:
        yield Listed(tuple((note, "") for note in told.notes))


def _standards(told: Comparison) -> Iterator[Block]:
    if told.standards:
        yield Grid(
            ("standard", "before", "after"),
            tuple(
                (f"{one.name} ({one.id})", one.before or "not applied", one.after or "not applied")
                for one in told.standards
            ),
        )
    else:
        yield Para("None.")


def _waivers(told: Comparison) -> Iterator[Block]:
    if told.waivers:
        rows = tuple((one.check, one.before or "not waived", one.after or "not waived") for one in told.waivers)
        yield Grid(("check", "before", "after"), rows)


def _moved(told: Comparison) -> Iterator[Block]:
    found = [one for one in told.figures if one.moved == "moved"]
    if not found:
        yield Para("Nothing, beyond what is not known and noise.")
        return
    yield Para(
        "Exact figures that differ, bounds that lie apart, and estimates whose difference is beyond its 95 % interval "
        "(taken as normal, the two as independent)."
    )
    yield Grid(("figure", "before", "after", "times"), tuple(_row(one) for one in found))


def _doubtful(told: Comparison) -> Iterator[Block]:
    for word in _ORDER[1:]:
        found = [one for one in told.figures if one.moved == word]
        if found:
            yield Para(f"{word[:1].upper()}{word[1:]}:")
            yield Grid(("figure", "before", "after", "times"), tuple(_row(one) for one in found))


def _row(one: Figure) -> tuple[str, str, str, str]:
    reading = "" if one.reading == "both" else f", {READINGS[one.reading]}"  # type: ignore[index]
    ratio = "" if one.ratio is None else f"{one.ratio:,.2f}"
    return f"{label(one.id)} ({one.id}{reading})", _told(one, one.before), _told(one, one.after), ratio


def _told(one: Figure, span: tuple[float | None, float | None, float | None] | None) -> str:
    """The value with its range, as far as there is one; money as it stands in the reports."""
    if span is None:
        return "-"
    value, low, high = ("-" if each is None else _number(one, each) for each in span)
    if low == high:
        return value if value != "-" else low
    return f"{value} ({low} to {high})" if value != "-" else f"{low} to {high}"


def _number(one: Figure, value: float) -> str:
    if one.unit == "money":
        return f"{value:,.2f}"
    return number(value, one.unit) if one.unit and math.isfinite(value) else f"{value:,.4g}"  # type: ignore[arg-type]


def dumps(told: Comparison) -> str:
    """The JSON document with a newline at its end."""
    body: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "tool": tool(), **asdict(told), "worse": told.is_worse}
    body["figures"] = [
        {**asdict(one), "change": rounded(one.change), "ratio": rounded(one.ratio)} for one in told.figures
    ]
    return json.dumps(body, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
