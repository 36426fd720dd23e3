"""Whether the money adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, rewards: Rewards, streams: Streams, facts: Facts) -> Measurement | Unmeasured:
    """Do the results of all participants add up to outside money less what the firm kept?

    **Why** Every coin a participant ends with came from outside or from another participant. If the two sides differ,
    this program lost money on the way and no figure of it should be believed.

    **How** Sum of nets - (outside money - what the firm keeps), the nets from the people's accounts, the right side
    from the streams of revenue and the payouts. Must be 0. Unit: money. Interval: exact. Source: wealth-transfer
    identity, the net investment method of the Madoff case (2d Cir. 2011).

    **Blind spots** Money that never was in the files is on neither side.
    """
    if not streams.count and not rewards.count:
        return Unmeasured("there is no money in the files")
    nets = int(people["net"].sum()) - facts.unnamed_internal - facts.unnamed_recruitment
    given, resold, moved = (int(people[c].sum()) for c in ("given", "resold", "resale_moved"))
    outside = streams.total - streams.internal - moved - streams.recruitment + resold
    kept = streams.total + given - rewards.payouts
    return Measurement(Span.exact(float(nets - (outside - kept))), "money", len(people))
