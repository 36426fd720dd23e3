"""The first two digits of customers' payments."""

from __future__ import annotations

from dataclasses import dataclass, field

from mlmcheck.ledger.engine import Engine

NEEDS = (("sales",),)
QUERIES = ("first_digits",)


@dataclass(frozen=True, slots=True)
class Digits:
    """`free` counts freely valued amounts by their first two digits, `lines` all of customers' positive lines."""

    lines: int
    free: dict[int, int] = field(default_factory=dict)


def make(engine: Engine) -> Digits:
    """Counts by first digits."""
    rows = engine.frame("first_digits")
    free = dict(zip(rows["digits"].tolist(), rows["free"].tolist(), strict=True))
    return Digits(int(rows["lines"].sum()), dict(sorted(free.items())))
