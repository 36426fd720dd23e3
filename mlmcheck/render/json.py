"""The report as JSON: versioned, additive, the same bytes for the same report; no clock, no NaN."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mlmcheck.model import InputFile, Report
from mlmcheck.render.beside import beside, contradiction
from mlmcheck.render.exact import amount, rounded
from mlmcheck.render.figures import measures, placed
from mlmcheck.render.groups import document as by_group
from mlmcheck.render.judged import finding, judgement, verdict, waived
from mlmcheck.render.provenance import tool
from mlmcheck.render.reconciliation import document as by_plan
from mlmcheck.render.series import document as series

SCHEMA_VERSION = "1"
_STREAMS = (
    "retail_named", "retail_labelled", "discount", "internal", "entry", "quota", "stake", "free", "recruitment",
    "unknown", "total",
)  # fmt: skip
# A name read with a broken encoding may hold a lone surrogate, which UTF-8 cannot carry.
SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def dumps(report: Report) -> str:
    """The JSON document with a newline at its end; keys stand in a fixed order, and UTF-8 can carry it."""
    return json.dumps(document(report), ensure_ascii=False, allow_nan=False, indent=2).translate(SURROGATES) + "\n"


def document(report: Report) -> dict[str, Any]:
    """The document as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "inputs": [_input(report, one) for one in report.inputs],
        "company": {"name": report.company, "participants": report.participants},
        "window": {"from": report.window[0] or None, "to": report.window[1] or None},
        "currency": report.currency,
        "options": dict(sorted(report.options.items())),
        "money": _money(report),
        "measures": measures(report),
        "findings": [finding(one) for one in report.findings],
        "standards": [judgement(one) for one in report.judgements],
        "verdict": verdict(report.verdict),
        "warnings": list(report.warnings),
        "basis": report.basis,
        "contradictions": [contradiction(one) for one in report.contradictions],
        "comparable": [beside(one, report.scale) for one in report.comparable],
        "waived": [waived(one) for one in report.waived],
        "groups": by_group(report),
        "reconciliation": None if report.reconciliation is None else by_plan(report.reconciliation, report.scale),
        "series": series(report),
    }


def _input(report: Report, one: InputFile) -> dict[str, Any]:
    plain = ("role", "file", "sha256", "bytes", "rows", "used", "quarantined", "left_out", "dialect", "encoding")
    aside = (fault for fault in report.faults if fault.place.file == one.file)
    return {
        **{key: getattr(one, key) for key in plain},
        "mapping": dict(sorted(one.mapping.items())),
        "formats": dict(sorted(one.formats.items())),
        "numbers": dict(sorted(one.numbers.items())),
        "sure": {column: rounded(share) for column, share in sorted(one.sure.items())},
        "form": one.form,
        "notes": list(one.notes),
        "money_used": amount(one.money_used, report.scale),
        "money_left_out": amount(one.money_left_out, report.scale),
        "money_quarantined": amount(one.money_quarantined, report.scale),
        "unread": one.unread,
        "faults": [{**placed(fault.place), "reason": fault.reason} for fault in aside],
    }


def _money(report: Report) -> dict[str, Any]:
    bounds = sorted(report.revenue_bounds.items())
    return {
        "revenue": _amounts(report, report.revenue),
        "revenue_bounds": {
            key: {"low": _amount(report, low), "high": _amount(report, high)} for key, (low, high) in bounds
        },
        "payouts": _amounts(report, report.payouts),
        "paid_in": None if report.paid_in is None else _amount(report, report.paid_in),
        "outside": _amounts(report, report.outside),
    }


def _amount(report: Report, minor: int) -> str:
    return amount(minor, report.scale)


def _amounts(report: Report, money: Mapping[str, int]) -> dict[str, str]:
    """Streams in the order of the spec, then other keys by name."""
    order = [*filter(money.__contains__, _STREAMS), *sorted(money.keys() - set(_STREAMS))]
    return {key: _amount(report, money[key]) for key in order}
