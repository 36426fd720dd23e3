"""How fast long work goes, and how long the rest of it may take."""

from __future__ import annotations

import time


class Pace:
    """Counts from when it is made."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def words(self, done: int, total: int) -> str:
        """`12 of 400, 31.2 a minute, 747 s left`; without an estimate as long as nothing is done."""
        spent = max(time.monotonic() - self._began, 1e-9)
        left = f", {(total - done) * spent / done:,.0f} s left" if done else ""
        return f"{done:,} of {total:,}, {60 * done / spent:,.1f} a minute{left}"
