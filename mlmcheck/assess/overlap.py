"""The dates that sales and payouts share."""

from __future__ import annotations

from datetime import date

from mlmcheck.ledger import Ledger


def overlap(ledger: Ledger) -> tuple[date, date] | None:
    """The dates that sales and payouts share, where they cover different periods.

    They do where more than 5 % of either's money lies more than 62 days outside the other's dates. None where both
    cover the same period. Where they share no day at all, the window is empty (first after last) and what uses both
    has no money to measure.
    """
    span = ledger.engine.row("span")
    if not span["is_apart"]:
        return None
    return max(span["first_sale"], span["first_payout"]), min(span["last_sale"], span["last_payout"])
