"""The `measures` block: one object a measure, the same keys whether it has a number or not."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Broken, Measurement, Part, Place, Report, Result, Span, Unit, Unmeasured
from mlmcheck.render.exact import quantity, rounded
from mlmcheck.render.small import told_parts

_SILENT = {"value": None, "low": None, "high": None, "interval": None, "unit": None, "n": None}


def measures(report: Report) -> dict[str, Any]:
    """Every result by id, in alphabetical order."""
    return {id: _one(report, id, report.results[id]) for id in sorted(report.results)}


def spanned(span: Span, unit: Unit, scale: int) -> dict[str, Any]:
    """Value, low and high; null where only bounds are known, or where there is no bound."""
    ends = {"value": span.value, "low": span.low, "high": span.high}
    return {name: quantity(end, unit, scale) for name, end in ends.items()}


def placed(place: Place) -> dict[str, Any]:
    """Where a record stands in the user's file."""
    return {"file": place.file, "line": place.line}


def _one(report: Report, id: str, what: Result) -> dict[str, Any]:
    match what:
        case Measurement():
            return _measured(report, id, what)
        case Unmeasured():
            return {**_SILENT, "status": "unmeasured", "reason": what.reason, "remedy": what.remedy, "rows": []}
        case Broken():
            return {**_SILENT, "status": "broken", "reason": what.reason, "rows": []}


def _measured(report: Report, id: str, what: Measurement) -> dict[str, Any]:
    told = spanned(what.span, what.unit, report.scale)
    told |= {"interval": what.interval, "unit": what.unit, "n": what.n, "status": "measured", "reason": what.note}
    if what.include is not None:
        told["include"] = spanned(what.include, what.unit, report.scale)
    if what.effective is not None:
        told["effective_n"] = rounded(what.effective)
    told["basis"] = what.basis
    if what.base:
        told["base"] = what.base
    if what.text:
        told["text"] = what.text
    if what.parts:
        parts = told_parts(report, what)
        told["parts"] = [_part(part, what.unit, report.scale) for part in parts]
        told["parts_hidden"] = len(what.parts) - len(parts)
    told["rows"] = [placed(place) for place in _places(report, id, what)]
    return told


def _places(report: Report, id: str, what: Measurement) -> tuple[Place, ...]:
    """The rows behind a number: its own, or those of the statement it comes from."""
    return report.places.get(id) or report.places.get(what.basis, ())


def _part(part: Part, unit: Unit, scale: int) -> dict[str, Any]:
    told = {"label": part.label, "value": quantity(part.value, part.unit or unit, scale), "n": part.n}
    return told | ({"unit": part.unit} if part.unit else {})
