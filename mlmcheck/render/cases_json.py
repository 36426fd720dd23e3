"""The published cases as JSON: versioned, additive; money as decimal strings in major units."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from decimal import Decimal
from math import isfinite
from typing import Any

from mlmcheck.cases.words import is_alleged
from mlmcheck.model import MONEY, Case, Disclosure, Figure, Rank, Span, Unit
from mlmcheck.render.exact import quantity, rounded
from mlmcheck.render.provenance import tool

SCHEMA_VERSION = "1"


def dumps(cases: Sequence[Case]) -> str:
    """Whole cases."""
    return _text({"kind": "cases", "tool": tool(), "cases": [_case(one) for one in cases]})


def dumps_figures(found: Iterable[tuple[Case, Figure]], measure: str) -> str:
    """The figures of one measure, each with its case and what the authority did."""
    told = [{"case": case.id, "name": case.name, "outcome": case.outcome, **_figure(each)} for case, each in found]
    return _text({"kind": "case_figures", "tool": tool(), "measure": measure, "figures": told})


def _text(document: dict[str, Any]) -> str:
    return (
        json.dumps({"schema_version": SCHEMA_VERSION, **document}, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    )


def _case(case: Case) -> dict[str, Any]:
    words = ("id", "name", "place", "years", "outcome", "court", "says", "says_not", "discussed", "currency")
    return {
        **{key: getattr(case, key) for key in words},
        "figures": [_figure(each) for each in case.figures],
        "sources": [asdict(each) for each in case.sources],
        "period": {"from": case.period[0] or None, "to": case.period[1] or None},
        "totals": {key: _span(span, is_money=key in MONEY) for key, span in case.totals.items()},
        "terms": {key: said if isinstance(said, bool) else str(said) for key, said in sorted(case.plan.items())},
        "totals_alleged": case.is_alleged,
        "disclosure": None if case.disclosure is None else _disclosure(case.disclosure),
    }


def _disclosure(table: Disclosure) -> dict[str, Any]:
    from mlmcheck.intake.values.currency import scale

    return {
        "from": table.first.isoformat() if table.first else None,
        "to": table.last.isoformat() if table.last else None,
        "currency": table.currency,
        "base": table.base or "unstated",
        "of": table.base_text,
        "pay_period": table.pay_period,
        "ranks": [_rank(each, scale(table.currency)) for each in table.ranks],
    }


_RANK: tuple[tuple[str, Unit], ...] = (
    ("count", "count"), ("share", "share"), ("share_of_all", "share"), ("low", "money"), ("high", "money"),
    ("mean", "money"), ("median", "money"), ("annual_mean", "money"),
)  # fmt: skip


def _rank(rank: Rank, scale: int) -> dict[str, Any]:
    """What the table prints of a rank, each as value and ends."""
    told: dict[str, Any] = {"rank": rank.name}
    for key, unit in _RANK:
        span: Span | None = getattr(rank, key)
        ends = () if span is None else (("value", span.value), ("low", span.low), ("high", span.high))
        told[key] = {name: quantity(end, unit, scale) for name, end in ends} or None
    return told


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "says": figure.says,
        **_span(figure.span, is_money=figure.unit == "money"),
        "unit": figure.unit,
        "currency": figure.currency,
        "measure": figure.measure or None,
        "base": figure.base,
        "of": figure.of,
        "year": figure.year,
        "alleged": is_alleged(figure.source.mark),
        "source": asdict(figure.source),
    }


def _span(span: Span, *, is_money: bool) -> dict[str, Any]:
    """Value and ends; null where there is none, as at an open end."""
    ends = {"value": span.value, "low": span.low, "high": span.high}
    return {key: _money(end) if is_money else rounded(end) for key, end in ends.items()}


def _money(amount: float | None) -> str | None:
    return None if amount is None or not isfinite(amount) else f"{Decimal(repr(amount)).normalize():f}"
