"""The answer as JSON: money as decimal strings, shares as numbers, every text as it is told."""

from __future__ import annotations

import json
import math
from typing import Any, Final

from mlmcheck.model import Source, Span
from mlmcheck.model.outlook import Outlook, YearNet
from mlmcheck.render.exact import amount, rounded
from mlmcheck.render.provenance import tool

SCHEMA_VERSION: Final = "1"


def dumps(told: Outlook) -> str:
    """The JSON document with a newline at its end."""
    return json.dumps(_document(told), ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _document(told: Outlook) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "company": told.company,
        "currency": told.currency,
        "sentence": told.sentence,
        "steps": list(told.steps),
        "first_year": {
            "costs": [
                {"level": one.level, "money": _money(told, one.money), "missing": list(one.missing)}
                for one in told.costs
            ],
            "typical": _net(told, told.typical),
            "what_if": [_net(told, one) for one in told.nets],
            "stated_median": _money(told, told.stated_median),
            "sales_a_month_to_break_even": _money(told, told.sales_to_break_even),
            "assumes": list(told.assumes),
        },
        "odds": [
            {
                "to_get_back": _money(told, one.money), "recruits": one.recruits, "share": rounded(one.share),
                "one_in": one.one_in, "people": one.people, "share_of_people": rounded(one.share_of),
                "of_every_100_they_pay": one.of_100,
            }
            for one in told.odds
        ],
        "people": {
            "each_recruits": told.width,
            "levels": [
                {"level": one.level, "people": one.people, "total": one.total, "exceeds": list(one.exceeds)}
                for one in told.generations
            ],
        },
        "laws": [_sign(one) for one in told.laws],
        "flags": [_sign(one) for one in told.flags],
        "safeguards": [_sign(one) for one in told.safeguards],
        "standards": [
            {"id": one.standard.id, "jurisdiction": one.standard.jurisdiction, "outcome": one.outcome.value}
            for one in told.report.judgements
        ],
        "ask": [{"key": one.key, "words": one.words, "why": one.why} for one in told.asks],
        "money_back": [{"says": one.says, "source": _source(one.source)} for one in told.money_back],
        "missing": list(told.missing),
        "answers": dict(told.answers),
        "band": told.report.verdict.band.value,
    }  # fmt: skip


def _net(told: Outlook, one: YearNet) -> dict[str, Any]:
    return {
        "recruits": one.recruits, "sales_a_month": amount(one.sales, told.scale), "net": _money(told, one.net),
        "hourly": _money(told, one.hourly), "could_be_worse": one.is_worse, "could_be_better": one.is_better,
    }  # fmt: skip


def _money(told: Outlook, span: Span | None) -> dict[str, str | None] | None:
    if span is None:
        return None
    high = None if math.isinf(span.high) else amount(span.high, told.scale)
    return {"low": amount(span.low, told.scale), "high": high}


def _sign(one: Any) -> dict[str, Any]:
    return {"id": one.id, "says": one.says, "why": one.why, "source": _source(one.source)}


def _source(source: Source | None) -> dict[str, str] | None:
    return None if source is None else {"title": source.title, "locator": source.locator, "mark": source.mark}
