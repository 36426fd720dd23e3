"""The inspection as JSON: versioned, additive, the same bytes for the same files; no clock."""

from __future__ import annotations

import json
from typing import Any

from mlmcheck.model import Aside, FileLook, Inspection, Reason, Sign, TableLook
from mlmcheck.render.exact import amount
from mlmcheck.render.figures import placed
from mlmcheck.render.json import SURROGATES
from mlmcheck.render.provenance import tool

SCHEMA_VERSION = "1"
_FILE = ("role", "file", "sha256", "bytes", "rows", "used", "quarantined", "left_out", "dialect", "encoding", "form")


def dumps(found: Inspection) -> str:
    """The JSON document with a newline at its end; UTF-8 can carry it."""
    return json.dumps(document(found), ensure_ascii=False, allow_nan=False, indent=2).translate(SURROGATES) + "\n"


def document(found: Inspection) -> dict[str, Any]:
    """The document as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "inspection",
        "tool": tool(),
        "currency": found.currency,
        "options": dict(sorted(found.options.items())),
        "files": [_file(found, one) for one in found.files],
        "tables": [_table(found, one) for one in found.tables],
        "not_used": [_aside(one) for one in found.asides],
        "signs": [_sign(one) for one in found.signs],
        "measures": [{"id": id, "lacks": lacks} for id, lacks in sorted(found.measures.items())],
        "warnings": list(found.warnings),
    }


def _file(found: Inspection, one: FileLook) -> dict[str, Any]:
    return {
        **{key: getattr(one.input, key) for key in _FILE},
        "why": one.why,
        "money": _money(found, one.money),
        "refunds": one.refunds,
        "refunded": amount(one.refunded, found.scale),
        "money_used": amount(one.input.money_used, found.scale),
        "money_left_out": amount(one.input.money_left_out, found.scale),
        "money_quarantined": amount(one.input.money_quarantined, found.scale),
        "unread": one.input.unread,
        "dated_by": one.dated_by,
        "from": one.first or None,
        "to": one.last or None,
        "empty_months": list(one.empty_months),
        "columns": [
            {key: getattr(column, key) for key in ("name", "header", "kind", "filled", "sure", "format")}
            for column in one.columns
        ],
        "missing": list(one.missing),
        "unused": one.unused,
        "set_aside": [_reason(each) for each in one.reasons],
        "notes": list(one.input.notes),
    }


def _table(found: Inspection, one: TableLook) -> dict[str, Any]:
    plain = ("role", "files", "rows", "used", "quarantined")
    return {
        **{key: getattr(one, key) for key in plain},
        "money": _money(found, one.money),
        "from": one.first or None,
        "to": one.last or None,
        "serves": list(one.serves),
        "lost": list(one.lost),
    }


def _money(found: Inspection, minor: int | None) -> str | None:
    return None if minor is None else amount(minor, found.scale)


def _reason(one: Reason) -> dict[str, Any]:
    return {"reason": one.reason, "count": one.count, "rows": [placed(place) for place in one.places]}


def _aside(one: Aside) -> dict[str, Any]:
    return {"file": one.file, "reason": one.reason, "is_blocking": one.is_blocking}


def _sign(one: Sign) -> dict[str, Any]:
    told = {"id": one.id, "weight": one.weight.value, "about": one.about, "message": one.told, "next_step": one.step}
    return {**told, "count": one.count, "rows": [placed(place) for place in one.places], "ids": list(one.ids)}
