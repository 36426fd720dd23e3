"""How many sellers without recruits earned back what joining cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.select import covered, day_number
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(
    people: pd.DataFrame, network: Network, facts: Facts, rewards: Rewards, streams: Streams
) -> Measurement | Unmeasured:
    """Of those who sold to outsiders and recruited nobody, how many earned their outlay back in a year?

    **Why** A plan that rewards selling lets a seller recoup by selling. In BurnLounge 93.84 % of those who paid never
    recouped.

    **How** Participants without recruits, with a named outside sale and 365 days observed, whose first-year payouts
    and documented resale proceeds reach their required outlay (fees, kit, renewals, entry money) / all such
    participants. Unit: share. Interval: exact. Source: FTC v. BurnLounge (9th Cir. 2014), as reported.

    **Blind spots** Retail margin earned outside the books is not seen, so the share is a low one for buy-and-resell
    firms.
    """
    if facts.last is None:
        return Unmeasured("the sales are not dated", "sales.sold_at")
    year = covered(people, facts) & (people["joined"] + 365 <= day_number(facts.last))
    sellers = people[year & (network.recruits == 0) & (people["sold_named"] > 0)]
    if sellers.empty:
        return Unmeasured("no seller without recruits is observed for a year")
    outlay = sellers["outlay"] + sellers["fee"] + sellers["entry"]
    recouped = int((sellers["payouts_365"] + sellers["resold_365"] >= outlay).sum())
    return Measurement(Span.exact(recouped / len(sellers)), "share", len(sellers))
