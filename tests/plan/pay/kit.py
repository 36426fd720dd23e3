"""Small worlds written in the test that uses them: who sponsors whom, and who buys what when."""

from __future__ import annotations

from typing import Any

import numpy as np

from mlmcheck.plan.pay.columns import NEVER, Kind, Orders, People
from mlmcheck.plan.pay.engine import payouts
from mlmcheck.plan.pay.placing import placement
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.scheme.model import RULES


def scheme(**tables: Any) -> Scheme:
    """A plan in dollars."""
    return Scheme.model_validate({"plan": {"currency": "USD"}, **tables})


def people(
    told: Scheme, sponsors: list[int], joined: dict[int, int] | None = None, left: dict[int, int] | None = None
) -> People:
    """People by their sponsors' places; all join in month 0 and stay, but for those named."""
    sponsor = np.array(sponsors, dtype=np.int64)
    starts, ends = np.zeros(len(sponsors), np.int64), np.full(len(sponsors), NEVER)
    for who, month in (joined or {}).items():
        starts[who] = month
    for who, month in (left or {}).items():
        ends[who] = month
    return People(sponsor, placement(told, sponsor), starts, ends)


def paid(told: Scheme, who: People, *orders: tuple[int, int, Kind, int, int]) -> list[tuple[int, int, int, str, int]]:
    """(month, recipient, money, rule, level) for orders of (month, person, kind, cents, points)."""
    columns = [np.array(column, dtype=np.int64) for column in zip(*orders, strict=True)]
    columns[4] = columns[4] * 1000
    found = payouts(told, who, Orders(*columns))
    rows = zip(found.month, found.recipient, found.money, found.rule, found.level, strict=True)
    return [(int(m), int(r), int(c), RULES[rule], int(level)) for m, r, c, rule, level in rows]
