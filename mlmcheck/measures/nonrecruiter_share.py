"""How many participants recruited nobody."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.recruiting import capped


def measure(network: Network) -> Measurement | Unmeasured:
    """How many participants recruited nobody?

    **Why** Recruiting at random leaves exactly half without recruits, and .381966 if each may recruit two: the odds
    of a latecomer.

    **How** Participants who sponsored no participant / participants. Unit: share. Interval: exact. Source: Gastwirth,
    A Probability Model of a Pyramid Scheme (1977); the random recursive tree.

    **Blind spots** Many participants of a lawful firm never mean to recruit.
    """
    if not len(network.recruits):
        return Unmeasured("there are no participants")
    n = len(network.recruits)
    alike = f"if all recruited alike it would be .5; if nobody could recruit more than two, {capped(2)[0]:.6f}"
    return Measurement(Span.exact(int((network.recruits == 0).sum()) / n), "share", n, note=alike)
