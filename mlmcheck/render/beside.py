"""What stands beside a firm's own figures: contradictions among them, and published figures of other firms."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Comparable, Contradiction
from mlmcheck.render.figures import placed, spanned
from mlmcheck.render.judged import source


def contradiction(one: Contradiction) -> dict[str, Any]:
    """Figures that cannot all be true, as JSON carries them."""
    return {"id": one.id, "message": one.message, "rows": [placed(place) for place in one.places]}


def beside(one: Comparable, scale: int) -> dict[str, Any]:
    """A published figure with its case, as JSON carries it; money in major units of its own currency."""
    figure, case = one.figure, one.case
    told = {"measure": one.measure, "case": case.id, "name": case.name, "outcome": case.outcome}
    told |= spanned(figure.span, "ratio" if figure.unit == "money" else figure.unit, scale)
    told |= {"unit": figure.unit, "says": figure.says, "of": figure.of, "year": figure.year, "base": figure.base}
    return told | {"source": source(figure.source)}
