"""What a plan pays on, and what it pays, as columns: people, orders and payouts. Money in minor units, exact.

Months are whole numbers from 0, people and orders are places in their columns, volume is in thousandths of a point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

import numpy as np

from mlmcheck.plan.trees import Ints

NEVER: Final = 2**31
"""The month of leaving of somebody who stays."""
NONE: Final = -1
"""The place of a sponsor, an order or a source that there is none of."""


class Kind(IntEnum):
    """What an order is: what a participant pays to take part, buys, or sells to somebody outside.

    MINIMUM is an own purchase that the plan asks for each month; books do not tell it from OWN.
    """

    FEE = 0
    KIT = 1
    RENEWAL = 2
    PACK = 3
    OWN = 4
    SALE = 5
    MINIMUM = 6


ENTRY: Final = (Kind.FEE, Kind.KIT, Kind.PACK)
"""What somebody pays to come in."""
PURCHASES: Final = (Kind.OWN, Kind.MINIMUM)
"""Goods that participants buy for themselves: because they want them, or to stay paid."""


@dataclass(frozen=True, slots=True)
class People:
    """Participants in order of joining, so that a sponsor stands before all he recruited.

    `sponsor` and `placement` are places of people (NONE for a root), `joined` the month of joining, `left` the first
    month no longer in (NEVER: stays).
    """

    sponsor: Ints
    placement: Ints
    joined: Ints
    left: Ints

    def active(self, month: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Who is in during that month."""
        return (self.joined <= month) & (month < self.left)


@dataclass(frozen=True, slots=True)
class Orders:
    """What the firm was paid: in which month, credited to whom, for what (`Kind`), how much, and for what volume.

    `person` is the buyer of an own purchase or fee, the seller of a sale to an outsider.
    """

    month: Ints
    person: Ints
    kind: Ints
    money: Ints
    volume: Ints

    def __len__(self) -> int:
        return len(self.month)

    def only(self, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]] | Ints) -> Orders:
        """These orders alone."""
        columns = {name: getattr(self, name)[chosen] for name in self.__slots__}
        return replace(self, **columns)


@dataclass(frozen=True, slots=True)
class Payouts:
    """What the plan pays: when, to whom, how much, by which rule, at which level, and for which order.

    `rule` is a place in the plan's names of rules, `level` the distance in the tree that was paid (0: own sale),
    `order` the place of the order that triggered it, `source` whose it was; both NONE where many did together.
    """

    month: Ints
    recipient: Ints
    money: Ints
    rule: Ints
    level: Ints
    order: Ints
    source: Ints

    def __len__(self) -> int:
        return len(self.month)
