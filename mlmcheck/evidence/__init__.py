"""Measurements from what a firm states instead of showing its books; what is not stated widens the bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from mlmcheck.evidence import answers, disclosure, filing
from mlmcheck.evidence.conflicts import conflicts
from mlmcheck.evidence.filing import payouts, revenue
from mlmcheck.evidence.joint import paid_in, triggered
from mlmcheck.model import Contradiction, Measurement, Place, Result, Unmeasured

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Aggregates

__all__ = ["contradictions", "paid_in", "payouts", "places", "results", "revenue", "triggered"]


def results(stated: Aggregates, settings: Settings) -> dict[str, Result]:
    """Measures by id from all that is stated: a filing where it gives a number, else the disclosure, else answers."""
    found: dict[str, Result] = {}
    for told in (filing.results(stated.filings, settings), *_disclosed(stated, settings), answers.results(settings)):
        for id, result in told.items():
            if isinstance(result, Measurement) or id not in found:
                found[id] = _first(found.get(id), result)
    return found


def _disclosed(stated: Aggregates, settings: Settings) -> Iterator[Mapping[str, Result]]:
    """Of several disclosures the latest speaks."""
    if stated.disclosures or settings.statement.model_fields_set:
        table = stated.disclosures[-1] if stated.disclosures else None
        yield disclosure.results(table, settings, stated.scale)


def _first(known: Result | None, other: Result) -> Result:
    """The first number, or the first reason why there is none."""
    if known is None or (isinstance(known, Unmeasured) and isinstance(other, Measurement)):
        return other
    return known


def contradictions(stated: Aggregates, settings: Settings) -> tuple[Contradiction, ...]:
    """Figures that cannot all be true, within a filing, within a disclosure, and between the two."""
    found = [*filing.contradictions(stated.filings)]
    for table in stated.disclosures:
        found += conflicts(table, settings, stated)
    return tuple(found)


def places(stated: Aggregates) -> dict[str, tuple[Place, ...]]:
    """Where the figures behind the numbers of each kind of evidence stand."""
    filed = tuple(one.place for one in stated.filings if one.place)
    told = tuple(rank.place for table in stated.disclosures for rank in table.ranks if rank.place)
    return {"filing": filed, "disclosure": told}
