"""One measured figure with everything behind it: definition, interval, rows, queries, and the law that draws on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from mlmcheck.render import stored
from mlmcheck.render.html.queries import direct
from mlmcheck.render.html.words import plain, rows
from mlmcheck.render.page import label
from mlmcheck.render.words import BASES, GROUPS, READINGS

INTERVALS: Final = {
    "exact": "exact: the records are the whole population, so there is no sampling error",
    "bounds": "bounds: the least and the most that the unknowns allow",
    "process": "95 % interval of a rate that stands for a process, clustered along the sponsor tree",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """What the page shows of one measure; `laws` are name, line and outcome, `parts` label, value and n."""

    id: str
    label: str
    readings: tuple[tuple[str, str], ...]
    counted: str
    note: str
    interval: str
    parts: tuple[tuple[str, str, str], ...]
    hidden: int
    rows: str
    doc: str
    queries: tuple[str, ...]
    laws: tuple[tuple[str, str], ...]


def figure(document: Mapping[str, Any], id: str) -> Figure:
    """The figure of a measure that has a number."""
    told = document["measures"][id]
    unit, worth = told["unit"], told.get("effective_n")
    parts = told.get("parts", ())
    return Figure(
        id=id,
        label=label(id),
        readings=_readings(document, id),
        counted=f"n {told['n']:,}" + (f", worth {worth:,.0f} independent" if worth is not None else ""),
        note=", ".join(filter(None, [_of(told), told.get("reason", "")])),
        interval=INTERVALS.get(told.get("interval", ""), ""),
        parts=tuple((part["label"], plain(part["value"], part.get("unit", unit)), f"{part['n']:,}") for part in parts),
        hidden=told.get("parts_hidden", 0),
        rows=rows(told.get("rows", [])),
        doc=_doc(id),
        queries=direct(id),
        laws=tuple(_laws(document, id)),
    )


def _readings(document: Mapping[str, Any], id: str) -> tuple[tuple[str, str], ...]:
    names = stored.readings(document["measures"][id])
    return tuple((READINGS[name] if len(names) > 1 else "", stored.shown(document, id, name)) for name in names)


def _of(told: Mapping[str, Any]) -> str:
    basis, base = told.get("basis", "ledger"), told.get("base", "")
    words = "" if basis == "ledger" else BASES[basis]
    return ", ".join(filter(None, [words, f"of {GROUPS[base]}" if base else ""]))


def _laws(document: Mapping[str, Any], id: str) -> list[tuple[str, str]]:
    return [
        (f"{law['name']} ({law['id']})", one["outcome"])
        for law in document["standards"] for one in law["criteria"] if one["measure"] == id
    ]  # fmt: skip


@cache
def _doc(id: str) -> str:
    """The page of the measure as HTML; the program's own words, so no text of the user's is in it."""
    from markdown_it import MarkdownIt

    from mlmcheck.explain import measure

    told = measure.doc(id) if id in measure.measures() else ""
    return str(MarkdownIt("commonmark", {"html": False}).render(told.partition("\n")[2].strip()))
