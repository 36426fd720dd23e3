"""Two stored reports held against each other: what moved, and whether it moved beyond what is not known and noise.

Documents in, differences out; nothing is measured again.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from mlmcheck.model import InputError

Moved = Literal["moved", "could be the same", "within noise", "the same", "only before", "only after", "not comparable"]
BANDS: Final = ("consistent", "questions", "indicators", "pattern")
OUTCOMES: Final = ("clear", "unclear", "flagged")
Z: Final = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure in one reading before and after: value and ends, None where there is none, in the unit of the report.

    `verdict` says whether it moved; `ratio` is after / before where both have a value and the first is not 0.
    """

    id: str
    reading: str
    unit: str
    before: tuple[float | None, float | None, float | None] | None
    after: tuple[float | None, float | None, float | None] | None
    moved: Moved

    @property
    def change(self) -> float | None:
        """After less before; None where one has no value."""
        if self.before is None or self.after is None or self.before[0] is None or self.after[0] is None:
            return None
        return self.after[0] - self.before[0]

    @property
    def ratio(self) -> float | None:
        """After over before; None where that has no meaning."""
        if self.change is None or self.before is None or not self.before[0] or self.after is None:
            return None
        return (self.after[0] or 0.0) / self.before[0]


@dataclass(frozen=True, slots=True)
class Changed:
    """A standard whose outcome differs."""

    id: str
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A check that somebody answers for in one report and not, or no longer, in the other; "" is not waived."""

    check: str
    before: Literal["", "waived", "expired"]
    after: Literal["", "waived", "expired"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two reports: whose they are, the verdicts, the standards, the figures, what to mind."""

    names: tuple[str, str]
    windows: tuple[str, str]
    bands: tuple[str, str]
    scores: tuple[float | None, float | None]
    standards: tuple[Changed, ...]
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]
    waivers: tuple[Answered, ...] = ()

    @property
    def is_worse(self) -> bool:
        """Whether the band is graver, or a standard is flagged that was not."""
        before, after = (BANDS.index(band) if band in BANDS else -1 for band in self.bands)
        flagged = any(one.after == "flagged" and one.before != "" for one in self.standards)
        return (after > before >= 0) or flagged


def compare(before: Mapping[str, Any], after: Mapping[str, Any]) -> Comparison:
    """The differences. Raises InputError for documents of two schema versions."""
    if before["schema_version"] != after["schema_version"]:
        raise InputError(
            f"the reports are of schema versions {before['schema_version']} and {after['schema_version']}; write both "
            "with the same program"
        )
    has_money = before.get("currency") == after.get("currency")
    return Comparison(
        names=(_name(before), _name(after)),
        windows=(_window(before), _window(after)),
        bands=(before["verdict"]["band"], after["verdict"]["band"]),
        scores=(before["verdict"].get("score"), after["verdict"].get("score")),
        standards=tuple(_standards(before.get("standards", ()), after.get("standards", ()))),
        figures=tuple(_figures(before["measures"], after["measures"], has_money=has_money)),
        notes=tuple(_notes(before, after, has_money=has_money)),
        waivers=tuple(_waivers(before.get("waived", ()), after.get("waived", ()))),
    )


def _name(document: Mapping[str, Any]) -> str:
    return str(document.get("company", {}).get("name", ""))


def _window(document: Mapping[str, Any]) -> str:
    told = document.get("window", {})
    return f"{told.get('from') or '?'} to {told.get('to') or '?'}"


def _standards(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Iterator[Changed]:
    old, new = ({one["id"]: one for one in each} for each in (before, after))
    for id in sorted(old.keys() | new.keys()):
        was, now = (each.get(id, {}).get("outcome", "") for each in (old, new))
        if was != now:
            yield Changed(id, (new.get(id) or old[id])["name"], was, now)


def _waivers(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Iterator[Answered]:
    old, new = ({one["check"]: "expired" if one["expired"] else "waived" for one in each} for each in (before, after))
    for check in sorted(old.keys() | new.keys()):
        was, now = old.get(check, ""), new.get(check, "")
        if was != now:
            yield Answered(check, was, now)  # type: ignore[arg-type]


def _figures(before: Mapping[str, Any], after: Mapping[str, Any], *, has_money: bool) -> Iterator[Figure]:
    for id in sorted(before.keys() | after.keys()):
        old, new = before.get(id, {}), after.get(id, {})
        if "measured" not in (old.get("status"), new.get("status")):
            continue
        unit = new.get("unit") or old.get("unit") or ""
        for reading in ("exclude", "include") if "include" in {**old, **new} else ("both",):
            was, now = _span(old, reading), _span(new, reading)
            yield Figure(
                id, reading, unit, was, now, _judged(old, new, was, now, is_apart=unit == "money" and not has_money)
            )


_Span = tuple[float | None, float | None, float | None]


def _span(told: Mapping[str, Any], reading: str) -> _Span | None:
    """Value, low and high of a reading; None if it was not measured."""
    if told.get("status") != "measured":
        return None
    found = told.get("include", told) if reading == "include" else told
    value, low, high = (None if found.get(key) is None else float(found[key]) for key in ("value", "low", "high"))
    return value, low, high


def _judged(
    old: Mapping[str, Any], new: Mapping[str, Any], was: _Span | None, now: _Span | None, *, is_apart: bool
) -> Moved:
    """Exact figures moved if they differ, bounds if they lie apart, others if the 95 % interval of the difference does.

    The difference of two estimates is taken as normal, the two as independent, each with the spread of its interval.
    """
    if was is None or now is None:
        return "only after" if was is None else "only before"
    if is_apart or old.get("unit") != new.get("unit") or old.get("basis") != new.get("basis"):
        return "not comparable"
    if old.get("text") != new.get("text"):
        return "moved"
    if was == now:
        return "the same"
    kinds = {old.get("interval"), new.get("interval")}
    if "process" in kinds:
        return _beyond_noise(was, now)
    ends = [-math.inf if end is None else end for end in (was[1], now[1])]
    tops = [math.inf if end is None else end for end in (was[2], now[2])]
    return "moved" if ends[0] > tops[1] or ends[1] > tops[0] else "could be the same"


def _beyond_noise(was: _Span, now: _Span) -> Moved:
    if None in (*was, *now):
        return "not comparable"
    spread = math.hypot(*((float(each[2] or 0) - float(each[1] or 0)) / (2 * Z) for each in (was, now)))
    return "moved" if abs(float(now[0] or 0) - float(was[0] or 0)) > Z * spread else "within noise"


def _notes(before: Mapping[str, Any], after: Mapping[str, Any], *, has_money: bool) -> Iterator[str]:
    if not has_money:
        codes = " and ".join(str(each.get("currency") or "?") for each in (before, after))
        yield f"the reports are in {codes}: money is not compared"
    old, new = before["options"], after["options"]
    for key in sorted(old.keys() | new.keys()):
        if key not in ("from", "to") and not key.endswith("sha256") and old.get(key) != new.get(key):
            yield f"made with other options: {key} was {old.get(key) or 'not given'}, is {new.get(key) or 'not given'}"
    tools = [each.get("tool", {}).get("version", "?") for each in (before, after)]
    if tools[0] != tools[1]:
        yield f"written by versions {tools[0]} and {tools[1]}: a figure may have moved with the program"
    if before.get("basis", "ledger") != after.get("basis", "ledger"):
        yield f"one rests on {before.get('basis', 'ledger')}, the other on {after.get('basis', 'ledger')}"
