"""A stored document as blocks of text: what Markdown, and a terminal without the files, show of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mlmcheck.model import Band, ReadingName
from mlmcheck.render import stored
from mlmcheck.render.asides import asides
from mlmcheck.render.groups import main
from mlmcheck.render.page import label
from mlmcheck.render.paper.blocks import Block, Document, Grid, Listed, Para, Section
from mlmcheck.render.table import Cell, Table
from mlmcheck.render.terminal import DISCLAIMER
from mlmcheck.render.words import money, of_whom

Json = Mapping[str, Any]
NONE = Para("None.")
_TITLES = {"against": "Speaks against the firm", "for": "Speaks for the firm", "": "Neither for nor against"}
_ASIDES = {
    "Contradictions": "Figures that cannot all be true",
    "Waived": "Waived: each stays a finding, and changes no outcome",
    "Published": "Beside published cases, of the same quantity and the same people; they prove nothing about this firm",
    "Plan": "Payouts held against the plan",
}
_COUNTS = ("rows", "used", "quarantined", "left_out")


def paper(document: Json) -> Document:
    """The whole report: the answer first, then findings, standards, figures, gaps and inputs."""
    verdict = document["verdict"]
    band = Band(verdict["band"]).phrase
    company = document["company"]["name"]
    return Document(
        title=f"{company or 'A company'}: {band}",
        sentence=verdict["headline"] or band,
        sections=tuple(_sections(document)),
        foot=DISCLAIMER,
    )


def _sections(document: Json) -> Iterator[Section]:
    yield Section("In short", tuple(_short(document)))
    for side, title in _TITLES.items():
        found = [one for one in stored.findings(document) if one["for_or_against"] == side]
        yield Section(title, (_findings(document, found) if found else NONE,))
    yield Section("Standards by place", _standards(document))
    yield from (Section(_ASIDES[each.name], _aside(each)) for each in asides(document))
    yield Section("Money", _money(document))
    yield Section("Figures", tuple(_measures(document)))
    yield from _by_group(document)
    yield Section("What could not be measured", _unmeasured(document))
    yield from _series(document)
    yield Section("Inputs", tuple(_inputs(document)))


def _short(document: Json) -> Iterator[Block]:
    verdict, window = document["verdict"], document["window"]
    if verdict["drivers"]:
        yield Listed(tuple((told, "") for told in verdict["drivers"]), is_numbered=True)
    if verdict["would_decide"]:
        yield Para(f"What would decide it: {verdict['would_decide']}")
    people = document["company"]["participants"]
    told = (
        "" if people is None else f"participants: {people:,}",
        f"from {window['from']}" if window["from"] else "",
        f"to {window['to']}" if window["to"] else "",
        f"currency: {document['currency']}" if document["currency"] else "",
    )
    if any(told):
        yield Para(", ".join(filter(None, told)))
    if document["warnings"]:
        yield Listed(tuple((f"Warning: {each}", "") for each in document["warnings"]))


def _findings(document: Json, found: Sequence[Json]) -> Listed:
    """Each as its outcome and message; below it its id, reading, figure, line and source."""
    return Listed(tuple((f"{one['outcome']}: {one['message']}", _drawn(document, one)) for one in found))


def _drawn(document: Json, one: Json) -> str:
    figure = stored.quote(document, one)
    held = f"{one['measure']} {figure}; line: {stored.drawn(document, one)}" if figure else one["measure"]
    step = f"What to do: {one['next_step']}" if one["next_step"] else ""
    named = f"{one['id']} ({stored.named(one['reading'])})"
    return "; ".join(filter(None, [f"{named}: {held}", stored.sources(one), step]))


def _standards(document: Json) -> tuple[Block, ...]:
    told = tuple(
        (f"{one['outcome']}: {one['name']}", f"{one['jurisdiction']}, {one['force']}; {one['id']}")
        for one in document["standards"]
    )
    return (Listed(told),) if told else (NONE,)


def _aside(told: Table) -> tuple[Block, ...]:
    """Each row as its first two cells, the others below it under their names."""
    points = Listed(tuple((_cells(row[:2]), _named(told.heads[2:], row[2:])) for row in told.rows))
    return (points, Para(told.says)) if told.says else (points,)


def _cells(row: Sequence[Cell]) -> str:
    return ": ".join(str(cell) for cell in row if cell is not None)


def _named(heads: Sequence[str], row: Sequence[Cell]) -> str:
    told = ((head.replace("_", " "), cell) for head, cell in zip(heads, row, strict=True))
    return "; ".join(f"{head} {cell}" for head, cell in told if cell not in (None, ""))


def _money(document: Json) -> tuple[Block, ...]:
    told = document["money"]
    amounts = ((side, name, _amount(amount)) for side in ("revenue", "payouts") for name, amount in told[side].items())
    paid = (("paid in by participants", _amount(told["paid_in"])),) if told["paid_in"] else ()
    every = (*((f"{side}: {name.replace('_', ' ')}", amount) for side, name, amount in amounts), *paid)
    return (Grid(("stream", f"amount {document['currency']}".rstrip()), every),) if every else (NONE,)


def _measures(document: Json) -> Iterator[Block]:
    every = document["measures"].items()
    told = (row for id, one in every if one["status"] == "measured" for row in _measure(document, id, one))
    yield Listed(tuple(told))
    yield Para("What a figure means, its formula and its query: mlmcheck explain ID --sql.")


def _measure(document: Json, id: str, told: Json) -> Iterator[tuple[str, str]]:
    """The figure under its question, once for each reading; below it the id, the count and the rows to read."""
    whom = of_whom(stored.measurement(told, stored.scale(document)))
    trail = (f"n {told['n'] or 0:,}", whom, told["reason"], stored.rows(told))
    for reading in _asked(document, told):
        words = "" if reading == "both" else f" ({stored.named(reading)})"
        point = f"{label(id)}{words}: {stored.shown(document, id, reading)}"
        yield point, "; ".join(filter(None, [f"{id} in {told['unit']}", *trail]))


def _asked(document: Json, told: Json) -> Sequence[ReadingName]:
    """The readings that --own-use asked for; one that own use does not touch has none to choose from."""
    found = stored.readings(told)
    return tuple(name for name in found if name == document["options"].get("own_use")) or found


def _by_group(document: Json) -> Iterator[Section]:
    """The main figures of each group, own purchases no demand in them, and what to mind."""
    told = document.get("groups")
    if told is None:
        return
    table = Grid(*main(document))
    yield Section(f"By {table.heads[0]}", (*((table,) if table.rows else ()), *map(Para, told["notes"])))


def _unmeasured(document: Json) -> tuple[Block, ...]:
    silent = ((id, told) for id, told in document["measures"].items() if told["status"] != "measured")
    every = tuple((f"{one['status']}: {id}: {one['reason']}", _needs(one)) for id, one in silent)
    return (Listed(every),) if every else (NONE,)


def _needs(told: Json) -> str:
    return f"needs {told['remedy']}" if told.get("remedy") else ""


def _series(document: Json) -> Iterator[Section]:
    """What each chart shows, in its sentence; its rows are in the other forms."""
    every = document.get("series", {}).values()
    told = tuple((one["says"], " ".join(filter(None, [one["note"], stored.hidden(one)]))) for one in every)
    if told:
        yield Section("Over time and by group", (Listed(told),))


def _inputs(document: Json) -> Iterator[Block]:
    heads = ("file", "rows", "used", "quarantined", "left out")
    told = ((f"{one['file']} ({one['role']})", *(f"{one[key]:,}" for key in _COUNTS)) for one in document["inputs"])
    yield Grid(heads, tuple(told))
    yield Listed(tuple((one["file"], f"sha256 {one['sha256']}") for one in document["inputs"]))
    options = "; ".join(f"{name} {value}" for name, value in document["options"].items() if value)
    yield Para(f"Run with: {options}" if options else "Run with the usual options.")
    yield Para(f"Made with mlmcheck {document['tool']['version']}.")


def _amount(text: str) -> str:
    """An amount with its thousands marked."""
    whole, point, cents = text.partition(".")
    return f"{money(int(whole), 0)}{point}{cents}" if not whole.startswith("-0") else text
