"""How many people the largest organisation has."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(network: Network) -> Measurement | Unmeasured:
    """How many participants stand in the largest organisation, its root included?

    **Why** China's standard for prosecuting organisers counts people: thirty, with three levels.

    **How** The largest subtree of a root of the sponsor tree. Unit: count. Interval: exact. Source: SPP and MPS
    prosecution standard (II), article 78, as reported.

    **Blind spots** Size by itself is found in lawful firms.
    """
    if not len(network.size):
        return Unmeasured("there are no participants")
    return Measurement(Span.exact(float(network.size.max())), "count", len(network.size))
