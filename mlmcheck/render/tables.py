"""A stored document as tables: what a spreadsheet or a CSV file holds of it, text as text and numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mlmcheck.model import Band
from mlmcheck.render import stored
from mlmcheck.render.asides import asides
from mlmcheck.render.page import label
from mlmcheck.render.table import Cell, Table, exact, table
from mlmcheck.render.terminal import DISCLAIMER
from mlmcheck.render.words import of_whom

Json = Mapping[str, Any]


def tables(document: Json) -> tuple[Table, ...]:
    """Everything that the document tells, in the order of a reader: the answer first, the inputs last."""
    return (
        summary(document), findings(document), measures(document), groups(document), *divided(document),
        standards(document), money(document), *asides(document), *series(document), inputs(document),
    )  # fmt: skip


def summary(document: Json) -> Table:
    """The answer, what it could become, and what it rests on."""
    return table("Summary", {"what": "", "told": ""}, _summary(document))


def findings(document: Json) -> Table:
    """Every number held against a line."""
    heads = (
        "standard", "criterion", "reading", "outcome", "speaks", "figure", "line", "measure", "message", "why",
        "next_step", "sources",
    )  # fmt: skip
    return table("Findings", dict.fromkeys(heads, ""), (finding(document, one) for one in stored.findings(document)))


def finding(document: Json, one: Json) -> tuple[Cell, ...]:
    """One finding in the columns of the table of findings."""
    standard, _, criterion = one["id"].rpartition(".")
    return (
        standard, criterion, one["reading"], one["outcome"], one["for_or_against"], stored.quote(document, one),
        stored.drawn(document, one), one["measure"], one["message"], one["why"], one["next_step"], stored.sources(one),
    )  # fmt: skip


def measures(document: Json) -> Table:
    """Every measure, a row for each reading; one without a number says why."""
    heads = {
        "measure": "", "question": "", "reading": "", "status": "", "figure": "", "value": "own", "low": "own",
        "high": "own", "unit": "", "interval": "", "n": "count", "of_whom": "", "note": "", "remedy": "", "rows": "",
    }  # fmt: skip
    every = document["measures"].items()
    return table("Measures", heads, (row for id, told in every for row in measure(document, id, told)))


def measure(document: Json, id: str, told: Json) -> Iterator[tuple[Cell, ...]]:
    """One measure in the columns of the table of measures: a row for each reading."""
    whom = of_whom(stored.measurement(told, 2)) if told["status"] == "measured" else ""
    for reading in stored.readings(told):
        ends = told["include"] if reading == "include" else told
        yield (
            id, label(id), reading, told["status"], stored.shown(document, id, reading),
            *(exact(ends[key], told["unit"]) for key in ("value", "low", "high")), told["unit"], told["interval"],
            told["n"], whom, told["reason"], told.get("remedy", ""), stored.rows(told),
        )  # fmt: skip


def groups(document: Json) -> Table:
    """The figures of groups, for measures that are also told by group."""
    heads = {"measure": "", "group": "", "value": "own", "unit": "", "n": "count"}
    parts = ((id, told, part) for id, told in document["measures"].items() for part in told.get("parts", ()))
    units = ((id, part, part.get("unit") or told["unit"]) for id, told, part in parts)
    told = ((id, part["label"], exact(part["value"], unit), unit, part["n"]) for id, part, unit in units)
    return table("Groups", heads, told)


def divided(document: Json) -> Iterator[Table]:
    """Every measure of each group that --by or --view asked for, a row for each reading; no table if neither did."""
    told = document.get("groups")
    if told is None:
        return
    heads = {
        "group": "", "people": "count", "measure": "", "reading": "", "status": "", "figure": "", "value": "own",
        "low": "own", "high": "own", "unit": "", "interval": "", "n": "count", "note": "",
    }  # fmt: skip
    every = ((one, id, what) for one in told["groups"] for id, what in one["measures"].items())
    places, currency = stored.scale(document), document["currency"]
    rows = (row for one, id, what in every for row in _of_group(one, id, what, places, currency))
    yield table(f"By {told['by'].replace('_', ' ')}", heads, rows, " ".join(told["notes"]))


def _of_group(one: Json, id: str, told: Json, places: int, currency: str) -> Iterator[tuple[Cell, ...]]:
    for reading in stored.readings(told):
        ends = told["include"] if reading == "include" else told
        yield (
            one["label"], one["participants"], id, reading, told["status"],
            stored.worded(told, reading, places, currency),
            *(exact(ends[key], told["unit"]) for key in ("value", "low", "high")), told["unit"], told["interval"],
            told["n"], told["reason"],
        )  # fmt: skip


def standards(document: Json) -> Table:
    """Every law, order or code with its outcome."""
    heads = ("id", "name", "jurisdiction", "force", "outcome", "decided_by", "combine", "says", "says_not")
    return table(
        "Standards", dict.fromkeys(heads, ""), (tuple(one[key] for key in heads) for one in document["standards"])
    )


def money(document: Json) -> Table:
    """Where the money came from and where it went, with the least and the most it can be."""
    return table(
        "Money", {"side": "", "stream": "", "amount": "money", "low": "money", "high": "money"}, _money(document)
    )


def series(document: Json) -> Iterator[Table]:
    """The rows behind the charts, a table each."""
    for id, one in document.get("series", {}).items():
        heads = {column["name"]: column["unit"] for column in one["columns"]}
        units = tuple(heads.values())
        rows = (tuple(exact(cell, unit) for cell, unit in zip(row, units, strict=False)) for row in one["rows"])
        yield table(f"Series {id}", heads, rows, " ".join(filter(None, [one["says"], one["note"], stored.hidden(one)])))


def inputs(document: Json) -> Table:
    """Each file with what became of its records."""
    heads = ("role", "file", "sha256", "bytes", "rows", "used", "quarantined", "left_out", "dialect", "encoding")
    counts = ("bytes", "rows", "used", "quarantined", "left_out")
    units = {head: "count" if head in counts else "" for head in heads}
    return table("Inputs", units, (tuple(one[key] for key in heads) for one in document["inputs"]))


def _summary(document: Json) -> Iterator[tuple[Cell, Cell]]:
    verdict, window = document["verdict"], document["window"]
    yield "company", document["company"]["name"]
    yield "headline", verdict["headline"]
    yield "verdict", Band(verdict["band"]).phrase
    yield from ((f"fact {at}", told) for at, told in enumerate(verdict["drivers"], 1))
    yield "what would decide it", verdict["would_decide"]
    yield from ((key.replace("_", " "), verdict[key]) for key in ("score", "score_low", "score_high", "measured_share"))
    yield "participants", document["company"]["participants"]
    yield from (("from", window["from"]), ("to", window["to"]), ("currency", document["currency"]))
    yield "evidence", document.get("basis", "ledger")
    yield from ((f"option {name}", told) for name, told in document["options"].items())
    yield from (("warning", told) for told in document["warnings"])
    yield "made with", f"mlmcheck {document['tool']['version']}"
    yield "note", DISCLAIMER


def _money(document: Json) -> Iterator[tuple[Cell, ...]]:
    told = document["money"]
    for side in ("revenue", "payouts", "outside"):
        bounds = told["revenue_bounds"] if side == "revenue" else {}
        for stream in dict.fromkeys([*told[side], *bounds]):
            ends = bounds.get(stream, {})
            amounts = (told[side].get(stream), ends.get("low"), ends.get("high"))
            yield side, stream, *(exact(each, "money") for each in amounts)
    yield "paid in", "by participants", exact(told["paid_in"], "money"), None, None
