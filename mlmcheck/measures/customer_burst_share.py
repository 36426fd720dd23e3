"""How many customers appeared on days on which unusually many did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd

MIN_CUSTOMERS = 100  # among fewer a family's first order makes a burst
MIN_DAYS = 20  # days with new customers; fewer do not tell what an ordinary day is
MANY = 5  # times an ordinary day's; this program's convention


def measure(new_customers: pd.DataFrame) -> Measurement | Unmeasured:
    """How many of the customers were first seen on days with more than five times an ordinary day's newcomers?

    **Why** Customers come one by one. Customers who are written into the books to make up a number come in a batch.

    **How** Customers first seen on days with more than 5 times the median of new customers a day (days with any) / all
    customers first seen from 30 days into the records on. Unit: share. Interval: exact. Source: auditors' tests for
    batches of accounts; the factor is this program's convention.

    **Blind spots** A fair, a campaign or a data migration brings customers in batches too: look at the days. An order
    system with one posting day a month shows nothing.
    """
    counts = new_customers["customers"].to_numpy()
    n = int(counts.sum())
    if n < MIN_CUSTOMERS or len(counts) < MIN_DAYS:
        return Unmeasured(f"fewer than {MIN_CUSTOMERS} customers are first seen on {MIN_DAYS} days or more")
    ordinary = sorted(counts.tolist())
    twice = ordinary[len(ordinary) // 2] + ordinary[(len(ordinary) - 1) // 2]
    burst = int(counts[2 * counts > MANY * twice].sum())
    days = int((2 * counts > MANY * twice).sum())
    return Measurement(
        Span.exact(burst / n), "share", n, note=f"days past that: {days}; an ordinary day brings {twice / 2:,.10g}"
    )
