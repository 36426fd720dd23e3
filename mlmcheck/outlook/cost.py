"""What a first year costs, from the least that joining takes to everything; what is not known is "at least"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from mlmcheck.model import Span
from mlmcheck.model.outlook import Level, YearCost

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

MONTHS = 12
JOINING = ("plan.joining_fee", "plan.starter_kit")
PAID = ("plan.required_purchase", "plan.monthly_minimum")
FULL = ("costs.other",)


def year(settings: Settings, scale: int) -> tuple[YearCost, ...]:
    """The first year's cost at each level, goods counted at their price: joining; and being paid; and all the rest."""
    levels: list[tuple[Level, Sequence[str]]] = [
        ("joining", JOINING), ("paid", (*JOINING, *PAID)), ("full", (*JOINING, *PAID, *FULL)),
    ]  # fmt: skip
    return tuple(_cost(settings, scale, level, keys) for level, keys in levels)


def goods(settings: Settings, scale: int) -> float:
    """What is bought in a year to be paid, in minor units, as far as it is known: packs and monthly minimums."""
    return sum(_yearly(settings, key, scale) or 0.0 for key in PAID)


def _cost(settings: Settings, scale: int, level: Level, keys: Sequence[str]) -> YearCost:
    amounts = {key: _yearly(settings, key, scale) for key in keys}
    missing = tuple(key for key, amount in amounts.items() if amount is None)
    known = sum(amount for amount in amounts.values() if amount is not None)
    return YearCost(level, Span(None, known, math.inf) if missing else Span.exact(known), missing)


def _yearly(settings: Settings, key: str, scale: int) -> float | None:
    """An amount of a first year; the other costs are all that are told one by one, where they are."""
    if key == "costs.other":
        return _others(settings, scale)
    amount: Decimal | None = getattr(settings.plan, key.partition(".")[2])
    if amount is None:
        return None
    return float(amount * 10**scale * (MONTHS if key == "plan.monthly_minimum" else 1))


def _others(settings: Settings, scale: int) -> float | None:
    said = settings.costs
    told = [said.events, said.tools, said.travel, said.samples, said.phone, said.other]
    known = [amount for amount in told if amount is not None]
    return float(sum(known, Decimal(0)) * 10**scale) if known else None
