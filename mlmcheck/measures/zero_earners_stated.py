"""Whether people who got nothing are in the income disclosure."""

from __future__ import annotations

from mlmcheck.model import Disclosure, Measurement, Unmeasured
from mlmcheck.model.told import said


def measure(disclosure: Disclosure) -> Measurement | Unmeasured:
    """Are the people who got nothing in the firm's income disclosure?

    **Why** Most people get nothing; a table without them shows the incomes of those who are left.

    **How** 1 (yes) if the shares are of everybody who enrolled and a rank begins at nothing, or if each rank's share of
    everybody is stated too; else 0 (no); unmeasured where it is not stated whom the shares are of, or where no rank of
    everybody begins. Unit: yes_no. Interval: exact. Source: FTC staff report on income disclosures (4 September 2024),
    as reported: most statements leave such people out.

    **Blind spots** A rank that begins at nothing may still leave out those who only enrolled.
    """
    ranks = disclosure.ranks
    if not ranks:
        return Unmeasured("no rank is stated", "disclosure.csv")
    if all(rank.share_of_all for rank in ranks):
        return said(True, len(ranks))
    if disclosure.base in ("unstated", ""):
        return Unmeasured("whom the table is of is not stated", "disclosure.csv column base")
    starts = [rank.low.low for rank in ranks if rank.low]
    if disclosure.base == "all" and len(starts) < len(ranks) and 0 not in starts:
        return Unmeasured("where the pay of a rank begins is not stated", "disclosure.csv column low")
    return said(disclosure.base == "all" and 0 in starts, len(ranks))
