"""A stored document's figures in the words of the report itself, so that every form says the same of one number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from mlmcheck.model import Limit, Measurement, ReadingName, Span, Unit
from mlmcheck.render.words import READINGS, line, measured, quoted
from mlmcheck.render.words import span as spanned

Json = Mapping[str, Any]
NO_LIMIT = float("inf")
SHOWN_ROWS = 20


def scale(document: Json) -> int:
    """Digits after the point of the currency: those that the document writes its amounts with."""
    return max((len(text.partition(".")[2]) for text in _amounts(document)), default=2)


def _amounts(document: Json) -> Iterator[str]:
    money = document["money"]
    found = [money.get("paid_in"), *money["revenue"].values(), *money["payouts"].values()]
    found += [one["money_used"] for one in document["inputs"]]
    found += [one["value"] for one in document["measures"].values() if one["unit"] == "money"]
    yield from (text for text in found if isinstance(text, str))


def measurement(told: Json, places: int) -> Measurement:
    """The measured number behind an object of `measures`; amounts in minor units at `places` digits."""
    unit: Unit = told["unit"] or "ratio"
    include = told.get("include")
    return Measurement(
        span(told, unit, places),
        unit,
        told["n"] or 0,
        told["interval"] or "exact",
        include=None if include is None else span(include, unit, places),
        text=told.get("text", ""),
        note=told["reason"],
        basis=told.get("basis", "ledger"),
        base=told.get("base", ""),
    )


def readings(told: Json) -> tuple[ReadingName, ...]:
    """The readings that a measure is told in: one, or two where own use touches it."""
    return ("exclude", "include") if told.get("include") is not None else ("both",)


def shown(document: Json, id: str, reading: ReadingName) -> str:
    """A measure's figure as the report writes it, with its interval; empty where there is none."""
    return worded(document["measures"][id], reading, scale(document), document["currency"])


def worded(told: Json, reading: ReadingName, places: int, currency: str = "") -> str:
    """The figure of any object of `measures`, of the company or of a group; empty where there is none."""
    return measured(measurement(told, places), reading, places, currency) if told["status"] == "measured" else ""


def quote(document: Json, finding: Json) -> str:
    """The figure that a finding rests on, as the report writes it beside the finding; empty where there is none."""
    told = document["measures"].get(finding["measure"])
    if told is None or told["status"] != "measured":
        return ""
    places = scale(document)
    return quoted(measurement(told, places), finding["reading"], places, document["currency"])


def drawn(document: Json, finding: Json) -> str:
    """The line that a finding holds its figure against, in words; empty where there is no figure."""
    told = document["measures"].get(finding["measure"])
    if told is None or told["status"] != "measured":
        return ""
    unit: Unit = told["unit"] or "ratio"
    limit = Limit(finding["side"], finding["limit"], finding["limit_currency"])
    return line(limit, "count" if unit == "class" else unit, document["currency"])


def named(reading: str) -> str:
    """A reading in words."""
    return next((words for name, words in READINGS.items() if name == reading), reading)


def findings(document: Json) -> Sequence[Json]:
    """Every finding once: those of the report, then whatever criteria of standards are not among them."""
    every = [*document["findings"], *(each for law in document["standards"] for each in law["criteria"])]
    return tuple({each["id"]: each for each in every}.values())


def sources(finding: Json) -> str:
    """The sources of a finding on one line."""
    return "; ".join(map(source, finding["sources"]))


def source(one: Json) -> str:
    """A source with its place and the mark of how sure it is."""
    return f"{one['title']}, {one['locator']} ({one['mark']})"


def rows(told: Json) -> str:
    """The rows to read: `sales.csv:17; sales.csv:93`."""
    return "; ".join(f"{place['file']}:{place['line']}" for place in told["rows"][:SHOWN_ROWS])


def hidden(one: Json) -> str:
    """How many rows of a series are kept back, and why; empty where none is."""
    count = one.get("hidden", 0)
    return f"Rows not shown, as they would tell of fewer than 5 people: {count}." if count else ""


def span(told: Json, unit: Unit, places: int) -> Span:
    """Value, low and high of any object that has them; amounts in minor units."""
    value, low, high = (_number(told[key], unit, places) for key in ("value", "low", "high"))
    return Span(value, -NO_LIMIT if low is None else low, NO_LIMIT if high is None else high)


def share(told: Json) -> str:
    """A share with what the unknowns allow: `29.4 % (25.0 to 40.0 %)`."""
    return spanned(span(told, "share", 0), "share")


def _number(value: str | float | None, unit: Unit, places: int) -> float | None:
    """Minor units of an amount, exactly; any other number as it is."""
    if unit != "money" or value is None:
        return None if value is None else float(value)
    return int(Decimal(value).scaleb(places))
