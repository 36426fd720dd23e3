"""What stands in a pack: each file's name and bytes, made one after the other."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mlmcheck import explain
from mlmcheck.explain import measure as pages
from mlmcheck.model import InputError, Place
from mlmcheck.pack import graph, readme, records, sample
from mlmcheck.pack.wanted import Wanted
from mlmcheck.render.csv import Cell, lines

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.intake.privacy import Names

SUMS: Final = "SHA256SUMS"
INPUTS: Final = "inputs"


def build(wanted: Wanted, tables: Tables | None, names: Names, folder: Path) -> None:
    """Fill this empty folder; `tables` is None where a report rests on totals, which have no rows."""
    _measured(wanted.document)  # a report that is not sound is refused before anything is written
    shutil.copyfile(wanted.report, folder / "report.json")
    for name, file in wanted.inputs.items():
        target = folder / INPUTS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    _put(folder / "findings.csv", lines(*_findings(wanted.document)))
    _put(folder / "provenance.csv", lines(("of", "name", "value"), _provenance(wanted)))
    _queries(wanted.document, folder)
    drawn = [] if tables is None else _on_books(wanted, tables, names, folder)
    (folder / "README.md").write_text(readme.text(wanted, drawn, tables), encoding="utf-8")
    _sums(folder)


def _put(file: Path, parts: Iterable[str]) -> None:
    file.parent.mkdir(exist_ok=True)
    with file.open("wb") as out:
        for part in parts:
            out.write(part.encode("utf-8", "replace"))


def _on_books(wanted: Wanted, tables: Tables, names: Names, folder: Path) -> list[sample.Sample]:
    _rows(wanted.document, tables, names, folder / "rows")
    drawn: list[sample.Sample] = []
    for role in ("sales", "payouts"):
        if role in tables.held:
            drawn.append(found := sample.draw(tables, role, wanted.size, wanted.seed))
            _put(folder / "sample" / f"{role}.csv", lines(*_sampled(found, tables, names)))
    if wanted.graphml:
        _put(folder / "sponsors.graphml", graph.graphml(tables, names))
    if wanted.ftm:
        company = tables.settings.company.name
        _put(folder / "entities.ftm.json", graph.entities(tables, names, company))
    return drawn


def _measured(document: Mapping[str, Any]) -> dict[str, list[Place]]:
    """Measure -> the places of the rows that the report names. Raises InputError if the report is not sound."""
    try:
        return {
            id: [Place(str(row["file"]), int(row["line"])) for row in told.get("rows", ())]
            for id, told in document["measures"].items()
        }
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError("the report's rows cannot be read; make it again with analyze --format json") from error


def _rows(document: Mapping[str, Any], tables: Tables, names: Names, folder: Path) -> None:
    """One file a measure and table, in the order of the report: largest money first."""
    named = {id: places for id, places in _measured(document).items() if places and id in pages.measures()}
    found = records.find(tables, [place for places in named.values() for place in places])
    for id, places in named.items():
        if lost := next((place for place in places if place not in found), None):
            raise InputError(f"{id}: no record stands at {lost.file}:{lost.line}; make the report again")
        for role in dict.fromkeys(found[place].table for place in places):
            own = [(place, found[place].number) for place in places if found[place].table == role]
            cells = records.rows(tables, role, [number for _, number in own], names)
            blank: list[Cell] = [None] * len(records.headers(role))
            told = [[place.file, place.line, *cells.get(number, blank)] for place, number in own]
            _put(folder / f"{id}.{role}.csv", lines(["file", "line", *records.headers(role)], told))


def _sampled(found: sample.Sample, tables: Tables, names: Names) -> tuple[list[str], list[list[Cell]]]:
    from mlmcheck.model import Row

    numbers = [one.number for one in found.drawn]
    places = tables.places(Row(found.role, number) for number in numbers)
    cells = records.rows(tables, found.role, numbers, names)
    told: list[list[Cell]] = []
    for one in found.drawn:
        place = places[Row(found.role, one.number)]
        at = Decimal(one.at).scaleb(-tables.scale)
        told.append([place.file, place.line, one.hits, at, *cells[one.number]])
    return ["file", "line", "hits", "first_hit_at", *records.headers(found.role)], told


def _findings(document: Mapping[str, Any]) -> tuple[Sequence[str], list[list[Cell]]]:
    keys = ("id", "measure", "reading", "outcome", "side", "limit", "limit_currency", "message", "next_step")
    found = document.get("findings")
    listed = found if isinstance(found, list) else []
    told = [[_cell(one.get(key)) for key in keys] for one in listed if isinstance(one, dict)]
    return keys, told


def _provenance(wanted: Wanted) -> Iterator[Sequence[Cell]]:
    document = wanted.document
    tool = document.get("tool") if isinstance(document.get("tool"), dict) else {}
    for name, value in (tool or {}).items():
        parts = value.items() if isinstance(value, dict) else [(name, value)]
        yield from (["tool", str(key), str(one)] for key, one in parts)
    yield from (["option", name, value] for name, value in sorted(document["options"].items()))
    for one in document["inputs"]:
        keys = ("role", "sha256", "bytes", "rows", "used", "quarantined", "left_out", "dialect", "encoding")
        yield from (["input", one["file"], f"{key} {one.get(key, '')}"] for key in keys)
        mapping = one.get("mapping")
        found = mapping.items() if isinstance(mapping, dict) else ()
        yield from (["mapping", one["file"], f"{column} is read from {header}"] for column, header in found)


def _cell(value: Any) -> Cell:
    return value if isinstance(value, str | int | float | None) else str(value)


def _queries(document: Mapping[str, Any], folder: Path) -> None:
    """queries/<name>.sql once each, and which measure reads which in queries/index.csv; what is read is in its page."""
    from inspect import signature

    from mlmcheck import measures
    from mlmcheck.ledger import queries

    runs, index = measures.load(), list[list[Cell]]()
    for id in sorted(id for id in document["measures"] if id in runs):
        for at, (name, text) in enumerate(queries(tuple(signature(runs[id]).parameters)), 1):
            index.append([id, at, f"{name}.sql"])
            _put(folder / "queries" / f"{name}.sql", [text.strip(), "\n"])
        _put(folder / "measures" / f"{id}.md", [explain.page(id).strip(), "\n"])
    _put(folder / "queries" / "index.csv", lines(("measure", "step", "query"), index))


def _sums(folder: Path) -> None:
    """The digests of all files, in the form that sha256sum reads."""
    told: list[str] = []
    for file in sorted(found for found in folder.rglob("*") if found.is_file()):
        with file.open("rb") as source:
            told.append(f"{file_digest(source, 'sha256').hexdigest()}  {file.relative_to(folder).as_posix()}\n")
    (folder / SUMS).write_text("".join(told), encoding="utf-8", newline="\n")
