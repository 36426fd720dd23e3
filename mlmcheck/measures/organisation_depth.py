"""How many levels the sponsor tree has."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(network: Network) -> Measurement | Unmeasured:
    """How many levels deep is the sponsor tree?

    **Why** Some laws count levels: China's standard for prosecuting organisers begins at three.

    **How** The greatest level, a root being level 1; cycles are cut at their smallest id. Unit: levels. Interval:
    exact. Source: SPP and MPS prosecution standard (II), article 78, as reported.

    **Blind spots** Depth by itself is found in lawful firms; placement trees are not looked at here.
    """
    if not len(network.level):
        return Unmeasured("there are no participants")
    return Measurement(Span.exact(float(network.level.max())), "levels", len(network.level))
