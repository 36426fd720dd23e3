"""Rates of money in minor units, exact: half a minor unit is rounded away from nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import numpy as np

from mlmcheck.plan.pay.columns import Orders
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.trees import Ints

MILLION: Final = 1_000_000


def share(base: Ints, rate: Decimal) -> Ints:
    """A rate (0 to 1, at most six decimals) of sums in minor units; what was paid back gives the same, negative."""
    return _rounded(base * int(rate * MILLION), MILLION)


def base(scheme: Scheme, orders: Orders) -> Ints:
    """What each order is paid on, in minor units: its money, or its points at what a point is worth."""
    if scheme.plan.pays_on == "money":
        return orders.money
    return _rounded(orders.volume * scheme.minor(scheme.plan.point_value), 1_000)


def _rounded(value: Ints, by: int) -> Ints:
    rounded: Ints = np.sign(value) * ((np.abs(value) + by // 2) // by)
    return rounded
