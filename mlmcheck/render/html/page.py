"""The whole report as one HTML file that fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from mlmcheck.cases.figures import value as published
from mlmcheck.cases.words import OUTCOMES
from mlmcheck.model import Band
from mlmcheck.render import stored
from mlmcheck.render.clean import clean
from mlmcheck.render.groups import main
from mlmcheck.render.html.charts import charts
from mlmcheck.render.html.queries import queries
from mlmcheck.render.html.sections import sections
from mlmcheck.render.html.verdict import elements, moves, score, windows
from mlmcheck.render.html.words import money, plain, rows
from mlmcheck.render.law import FORCES, MARKS
from mlmcheck.render.nearest import CAUTION
from mlmcheck.render.page import label
from mlmcheck.render.provenance import tool
from mlmcheck.render.terminal import DISCLAIMER
from mlmcheck.render.top import CONTRADICTED, MEANING, NO_BOOKS, SHOWN, urgent

if TYPE_CHECKING:
    from jinja2 import Environment, Template

Document = Mapping[str, Any]
_LATER: Final[Document] = {
    "waived": (),
    "reconciliation": None,
    "series": {},
    "comparable": (),
    "contradictions": (),
    "groups": None,
}
"""What documents of earlier versions do not have."""


def html(document: Document) -> str:
    """The page of a report's JSON document, with a newline at its end; every text in it is escaped."""
    document = {**_LATER, **document}
    drawn = charts(document)
    verdict = document["verdict"]
    band = Band(verdict["band"])
    return (
        _template()
        .render(
            document=document, verdict=verdict, band=band, meaning=MEANING[band], title=_title(document),
            first=tuple(_first(document)), later=[told for told in document["warnings"] if not urgent(told)],
            no_books=NO_BOOKS if document.get("basis", "ledger") != "ledger" else "",
            reading_chart=drawn.get("readings"), sections=tuple(sections(document, drawn)), windows=windows(verdict),
            moves=moves(verdict), elements=elements(verdict), score=score(verdict),
            words=[one.phrase for one in Band][1:],
            sides=tuple(_sides(document)), places=tuple(_places(document)), sources=_sources(document),
            beside=tuple(_beside(document)), caution=CAUTION, unmeasured=tuple(_unmeasured(document)),
            broken=[(id, told) for id, told in document["measures"].items() if told["status"] == "broken"],
            said=[pair for pair in sorted(document["options"].items()) if pair[1] and not pair[0].endswith(" sha256")],
            disclaimer=DISCLAIMER, forces=FORCES, grouped=main(document), version=tool()["version"],
            queries=queries(id for id, told in document["measures"].items() if told["status"] == "measured"),
        )
        .translate(dict.fromkeys(range(0xD800, 0xE000), "�"))
        + "\n"
    )  # fmt: skip


def _title(document: Document) -> str:
    return SHOWN[document.get("basis", "ledger")].format(document["company"]["name"] or "this company")


def _first(document: Document) -> Iterator[str]:
    """What must be known before anything else is read."""
    yield from filter(urgent, document["warnings"])
    changed = [f"{key} = {value}" for key, value in document["options"].items() if key.startswith("limit ")]
    if changed:
        yield f"Lines changed by whoever ran this: {', '.join(changed)}."
    for one in document.get("contradictions", ()):
        is_beside = document.get("basis", "ledger") == "ledger"
        yield f"{'its income disclosure contradicts itself. ' if is_beside else CONTRADICTED}{one['message']}"


def _sides(document: Document) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The findings against and for the firm; several laws that draw one line on one number stand together."""
    numbers = _sources(document)
    for side, title in (("against", "Speaks against the firm"), ("for", "Speaks for the firm")):
        groups: dict[object, list[Mapping[str, Any]]] = {}
        for one in document["findings"]:
            if one["for_or_against"] == side:
                groups.setdefault(
                    (one["measure"], one["reading"], one["side"], one["limit"], one["limit_currency"]), []
                ).append(one)
        yield title, [_finding(document, alike, numbers) for alike in groups.values()]


def _finding(document: Document, alike: list[Mapping[str, Any]], numbers: Mapping[Any, int]) -> dict[str, Any]:
    one = alike[0]
    cited = sorted({numbers[_key(source)] for each in alike for source in each["sources"]})
    return {
        **one, "value": stored.quote(document, one), "line": stored.drawn(document, one), "cited": cited,
        "ids": [f"{each['id']} (waived)" if _is_waived(document, each["id"]) else each["id"] for each in alike],
    }  # fmt: skip


def _is_waived(document: Document, id: str) -> bool:
    return any(one["check"] == id and not one["expired"] for one in document.get("waived", ()))


def _places(document: Document) -> Iterator[tuple[str, list[Mapping[str, Any]]]]:
    by_place = sorted(document["standards"], key=lambda one: (one["jurisdiction"], one["id"]))
    for place, group in groupby(by_place, key=lambda one: one["jurisdiction"]):
        yield (
            place,
            [
                {
                    **law,
                    "criteria": [
                        {**one, "value": stored.quote(document, one), "line": stored.drawn(document, one)}
                        for one in law["criteria"]
                    ],
                }
                for law in group
            ],
        )


def _key(source: Mapping[str, Any]) -> tuple[str, str, str]:
    return source["title"], source["locator"], source["mark"]


def _sources(document: Document) -> dict[tuple[str, str, str], int]:
    """Every source that a finding names, numbered in the order of the findings, then of the standards."""
    findings = [*document["findings"], *(one for law in document["standards"] for one in law["criteria"])]
    cited = dict.fromkeys(_key(source) for one in findings for source in one["sources"])
    return {key: at for at, key in enumerate(cited, 1)}


def _beside(document: Document) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    for id, group in groupby(document.get("comparable", ()), key=lambda one: one["measure"]):
        told = document["measures"].get(id, {})
        here = stored.shown(document, id, stored.readings(told)[0]) if told else ""
        yield id, here or "not measured", [_case(one) for one in group]


def _case(one: Mapping[str, Any]) -> tuple[str, str]:
    alleged = " (alleged, not decided)" if one["source"]["mark"] == "A" else ""
    number = one["says"] if one["unit"] == "money" else published(stored.span(one, "ratio", 0), one["unit"])
    what = f"{number}: {one['name']}, {one['year']}, of {one['of']}{alleged}: {OUTCOMES[one['outcome']]}"
    return what, f"{one['source']['title']}, {one['source']['locator']}; {one['case']}"


def _unmeasured(document: Document) -> Iterator[tuple[str, str, list[str]]]:
    groups: dict[tuple[str, str], list[str]] = {}
    for id, told in document["measures"].items():
        if told["status"] == "unmeasured":
            groups.setdefault((told.get("remedy") or "", told["reason"]), []).append(id)
    for (remedy, reason), ids in sorted(groups.items()):
        yield reason, remedy, ids


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    engine: Environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    engine.filters |= {"clean": clean, "money": money, "plain": plain, "rows": rows, "label": label}
    engine.globals["marks"] = MARKS
    home = resources.files(__package__)
    source = home.joinpath("page.html.j2").read_text(encoding="utf-8")
    style = home.joinpath("page.css").read_text(encoding="utf-8")
    return engine.from_string(source.replace("/* STYLE */", style))
