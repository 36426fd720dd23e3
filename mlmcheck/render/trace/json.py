"""A trace as JSON: money as decimal strings, days as ISO dates, names as they are shown."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final

from mlmcheck.model.trace import Account, Connection, Fee, Person, Top, Trace
from mlmcheck.render.exact import amount, rounded
from mlmcheck.render.provenance import tool

SCHEMA_VERSION: Final = "1"
KINDS: Final[dict[type, str]] = {Person: "participant", Fee: "fee", Top: "top", Connection: "connection"}
MONEY: Final = frozenset(
    ("paid_in", "payouts", "net", "resold", "running", "money", "paid_on", "paid", "kept", "back", "untraced",
     "pay_on_them", "to_participants", "fees", "entry", "quota", "stake", "free", "given", "self_pay")
)  # fmt: skip
"""The fields that hold minor units; every other whole number is a count."""


def dumps(told: Trace) -> str:
    """The whole trace, with a newline at its end; the same trace gives the same bytes."""
    parts = {one.name: _plain(getattr(told, one.name), one.name, told.purse.scale) for one in fields(told)}
    purse = parts.pop("purse")
    head = {"schema_version": SCHEMA_VERSION, "trace": KINDS[type(told)], "tool": tool()}
    head |= {"company": purse["company"], "currency": purse["currency"]}
    return json.dumps({**head, **parts}, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any, name: str, scale: int) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        told = {one.name: _plain(getattr(value, one.name), one.name, scale) for one in fields(value)}
        if isinstance(value, Account):
            told |= {"paid_in": amount(value.paid_in, scale), "net": amount(value.net, scale)}
        return told
    if isinstance(value, tuple):
        return [_plain(one, name, scale) for one in value]
    if isinstance(value, date):
        return f"{value:%Y-%m}" if name == "month" else value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool) and name in MONEY:
        return amount(value, scale)
    return rounded(value) if isinstance(value, float) else value
