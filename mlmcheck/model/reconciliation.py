"""What a plan would have paid for the books' own orders, held against what was booked. Money in minor units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mlmcheck.model.number import Place

DifferenceKind = Literal["paid_without_sale", "paid_deeper", "paid_differently", "unpaid_though_due", "not_recomputed"]
KINDS: tuple[DifferenceKind, ...] = (
    "paid_without_sale", "paid_deeper", "paid_differently", "unpaid_though_due", "not_recomputed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One payment that the plan does not explain: what was booked, what was due, and where it stands.

    `place` is the payout's row, or the row of the order on which it was due.
    """

    kind: DifferenceKind
    booked: int
    due: int
    place: Place | None


@dataclass(frozen=True, slots=True)
class Total:
    """All differences of a kind: how many, what was booked in them and what was due."""

    count: int
    booked: int
    due: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Due and booked, in all and matched, and the differences by kind, the largest listed.

    booked = matched + the booked of all kinds + `unread`; due = matched due + the due of all kinds: both exact.
    `matched_due` may differ from `matched` by a minor unit a payment, for rounding. `unread`: booked for people who are
    not among the recruits. `lag` is how many months pay without an order is booked after it was earned. `notes` say
    what the plan needs and the books lack.
    """

    plan: str
    booked: int
    due: int
    matched: int
    matched_due: int
    unread: int
    lag: int
    totals: Mapping[DifferenceKind, Total]
    listed: tuple[Difference, ...]
    notes: tuple[str, ...]
