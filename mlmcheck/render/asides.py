"""What a stored document tells beside findings and figures, as tables; only those that hold anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from mlmcheck.cases.figures import value
from mlmcheck.cases.words import OUTCOMES
from mlmcheck.render import stored
from mlmcheck.render.reconciliation import WORDS
from mlmcheck.render.table import Cell, Table, exact, table

Json = Mapping[str, Any]
_BESIDE = {
    "measure": "", "case": "", "name": "", "year": "", "of": "", "figure": "", "value": "own",
    "low": "own", "high": "own", "unit": "", "says": "", "outcome": "", "source": "",
}  # fmt: skip


def asides(document: Json) -> tuple[Table, ...]:
    """Contradictions, waived findings, published figures of other firms, and the plan, as far as there are any."""
    told = (contradictions(document), waived(document), beside(document), by_plan(document))
    return tuple(each for each in told if each.rows)


def contradictions(document: Json) -> Table:
    """Figures of one source that cannot all be true."""
    rows = ((one["id"], one["message"], stored.rows(one)) for one in document.get("contradictions", ()))
    return table("Contradictions", {"id": "", "message": "", "rows": ""}, rows)


def waived(document: Json) -> Table:
    """Findings that somebody answers for; they stay findings."""
    heads = ("check", "outcome", "reason", "author", "expires")
    rows = (
        (*(one[head] for head in heads), "expired" if one["expired"] else "waived")
        for one in document.get("waived", ())
    )
    return table("Waived", dict.fromkeys((*heads, "state"), ""), rows)


def beside(document: Json) -> Table:
    """Published figures of the same quantity and the same people; each with what became of its case."""
    return table("Published", _BESIDE, (_beside(one) for one in document.get("comparable", ())))


def _beside(one: Json) -> Iterator[Cell]:
    told = {**one, "outcome": OUTCOMES[one["outcome"]], "source": stored.source(one["source"])}
    told["figure"] = value(stored.span(one, "ratio", 0), one["unit"])
    for head, unit in _BESIDE.items():
        yield exact(told[head], told["unit"]) if unit else told[head]


def by_plan(document: Json) -> Table:
    """Payouts held against a plan: what was booked, what was due, and each kind of difference."""
    found = document.get("reconciliation") or {}
    rows: list[tuple[Cell, ...]] = []
    if found:
        rows = [
            ("all payouts", None, _money(found, "booked"), _money(found, "due")),
            ("as the plan says", None, _money(found, "matched"), _money(found, "matched_due")),
            *_differences(found["differences"]),
        ]
    heads = {"what": "", "count": "count", "booked": "money", "due": "money"}
    return table("Plan", heads, rows, " ".join(found.get("notes", ())))


def _differences(told: Json) -> Iterator[tuple[Cell, ...]]:
    words = {str(kind): each for kind, each in WORDS.items()}
    for kind, each in told.items():
        yield words.get(kind, kind), each["count"], _money(each, "booked"), _money(each, "due")


def _money(told: Json, key: str) -> Decimal:
    return Decimal(told[key])
