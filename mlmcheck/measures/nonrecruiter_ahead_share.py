"""How many of those who recruited nobody ended ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.network import Network
from mlmcheck.ledger.select import covered, hidden_payments
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.bounds import affordable

if TYPE_CHECKING:
    import pandas as pd


def measure(
    people: pd.DataFrame, network: Network, facts: Facts, rewards: Rewards, streams: Streams
) -> Measurement | Unmeasured:
    """Of the participants who recruited nobody, how many ended ahead?

    **Why** If selling alone hardly ever pays, recruiting is what the plan is about.

    **How** Participants without recruits with net > 0 / participants without recruits, history covered. cash (the
    value and low end): all payments are costs; fees (the high end): only recruitment payments are. At the low end
    money whose buyer is unknown, or only known to be a participant, was paid by those whom it puts behind most cheaply.
    Unit: share.
    Interval: bounds. Source: the recoup share in FTC v. BurnLounge (9th Cir. 2014).

    **Blind spots** Own use is worth something to the buyer, and resale outside the books is not seen.
    """
    alone = people[(network.recruits == 0) & covered(people, facts)]
    if alone.empty:
        return Unmeasured(
            "no participant without recruits has a joining date covered by the sales", "recruits.joined_at"
        )
    ahead = alone["net"][alone["net"] > 0].to_numpy()
    cash = len(ahead) / len(alone)
    least = (len(ahead) - affordable(ahead, hidden_payments(streams, facts))) / len(alone)
    fees = int((alone["payouts"] + alone["resold"] > alone["paid_fees"]).sum()) / len(alone)
    return Measurement(Span(cash, min(least, fees), max(cash, fees)), "share", len(alone), "bounds")
