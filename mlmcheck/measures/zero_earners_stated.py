"""Whether people who got nothing are in the income disclosure."""

from __future__ import annotations

from mlmcheck.model import Disclosure, Measurement, Unmeasured
from mlmcheck.model.told import said


def measure(disclosure: Disclosure) -> Measurement | Unmeasured:
    """Are the people who got nothing in the firm's income disclosure?

    **Why** Most people get nothing; a table without them shows the incomes of those who are left.

    **How** 1 (yes) if the shares are of everybody who enrolled and a rank begins at nothing, or if each rank's share of
    everybody is stated too; else 0 (no). Unit: yes_no. Interval: exact. Source: FTC staff report on income disclosures
    (4 September 2024), as reported: most statements leave such people out.

    **Blind spots** A rank that begins at nothing may still leave out those who only enrolled.
    """
    is_told = disclosure.base == "all" and any(rank.low is None or rank.low.low <= 0 for rank in disclosure.ranks)
    return said(is_told or any(rank.share_of_all for rank in disclosure.ranks), len(disclosure.ranks))
