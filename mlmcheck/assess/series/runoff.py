"""What would be left of the revenue month by month if nobody joined any more."""

from __future__ import annotations

from typing import Final

from mlmcheck.assess.series._terms import Terms, percent
from mlmcheck.ledger.keeping import Keeping
from mlmcheck.ledger.remaining import Remaining
from mlmcheck.model import Column, Series, Unmeasured
from mlmcheck.stats.runoff import survivors

MONTHS: Final = 24
YEAR: Final = 12
COLUMNS: Final = (Column("month", "months"), Column("customers", "share"), Column("participants", "share"))
NOTE: Final = (
    "Today's month is what today's active participants bring in beyond joining, and the joining money of a mean month "
    "of the last twelve, which would stop at once. Who stays goes on as in the last twelve months and leaves at the "
    "rates seen, as in runoff_12m_share. customers: what is sold to others, discount buyers and buyers nobody knows "
    "included, as long as the sellers stay; participants: their own purchases and fees. Accounting, not a forecast."
)


def make(
    terms: Terms,
    remaining: Remaining | str,
    keeping: Keeping,
) -> Series | Unmeasured:
    """Months 0 (today) to 24, as shares of today's monthly revenue."""
    if isinstance(remaining, str):
        return Unmeasured(remaining)
    left = survivors(remaining.base, remaining.hazard, MONTHS)[0] * remaining.worth
    joining = keeping.joining / keeping.months
    later = int(keeping.later.sum())
    loose = max(0, remaining.recent - later - keeping.joining)
    if left[0] + joining <= 0 or later + loose <= 0:
        return Unmeasured("revenue of the last twelve months is not positive")
    outside = (keeping.sold + loose) / (later + loose)
    shares = [float(each) / (float(left[0]) + joining) for each in left]
    rows = [(at, share * outside, share * (1 - outside)) for at, share in enumerate(shares)]
    rows[0] = (0, rows[0][1], 1 - rows[0][1])
    return Series(_says(rows), NOTE, COLUMNS, tuple(rows))


def _says(rows: list[tuple[int, float, float]]) -> str:
    _, customers, own = rows[YEAR]
    return (
        f"If nobody joined from now on, {percent(customers + own)} of today's monthly revenue would be left after "
        f"twelve months: {percent(customers)} from customers, {percent(own)} from participants' own payments."
    )
