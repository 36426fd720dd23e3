"""How much of the rewards participants' own payments triggered."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.select import reward_fault
from mlmcheck.ledger.shares import funded
from mlmcheck.model import Measurement, Unmeasured


def measure(rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 paid to participants, how much was triggered by what other participants paid?

    **Why** This is the question behind "primarily" in Koscot, 4finance, Norway and Taiwan: are the rewards paid for
    selling to people outside, or from the payments of those who joined?

    **How** exclude: pay on P + D + F / rewards of known source, between (P + F) / Y and 1 - V / Y. include: pay on F,
    entry, quota and stake purchases / rewards of known source, between the same / Y and that plus unknown / Y; with
    no qualification volume known the high end is (F + P + unknown) / Y. Y payouts less self-rebates. The low end is
    never under that of `outside_funding_gap`; the ends cover every lag tried. Unit: share. Interval: bounds. Source:
    In re Koscot, 86 F.T.C. 1106 (1975); FTC staff advisory opinion of 14 January 2004.

    **Blind spots** Follows what the books say triggered a payout; pay that only pretends to follow an order is taken
    at its word here.
    """
    if fault := reward_fault(rewards, streams):
        return Unmeasured(fault)
    found = funded(rewards, streams)
    if found is None:
        return Unmeasured("no payout can be traced to what triggered it", "payouts.order_id or payouts.source_id")
    exclude, include = found
    return Measurement(
        exclude, "share", rewards.count, "bounds", include=include, rows=rewards.evidence("recruitment", "internal")
    )
