"""How many outside customers there are for each participant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.select import day_number, year_before
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(shoppers: dict[str, Any], people: pd.DataFrame, facts: Facts) -> Measurement | Unmeasured:
    """For each active participant, how many different outside customers bought in the last 12 months?

    **Why** A business of sellers has more buyers than sellers. Counting customers apart from sellers weighed in the
    firm's favour in FTC v. Neora (2023).

    **How** Distinct customers with a retail purchase / distinct participants who joined, bought, sold or were paid,
    both in the last 12 months of the sales. Unit: ratio. Interval: exact. Source: FTC v. Neora (N.D. Tex. 28
    September 2023), as reported.

    **Blind spots** Customers without an id cannot be counted; many one-off customers count as much as loyal ones.
    """
    if facts.last is None:
        return Unmeasured("the sales are not dated", "sales.sold_at")
    active = int((people["last_active"] > day_number(year_before(facts.last))).sum())
    if not active:
        return Unmeasured("no participant was active in the last 12 months")
    return Measurement(Span.exact(shoppers["recent"] / active), "ratio", active)
