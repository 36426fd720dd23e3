"""How much of the network one leg holds."""

from __future__ import annotations

from mlmcheck.ledger.network import Network
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(network: Network) -> Measurement | Unmeasured:
    """What share of all participants stands in the largest leg directly below a root?

    **Why** Where one leg is nearly everything, figures about "the network" are figures about one person's
    organisation.

    **How** Largest subtree of a person sponsored by a root / participants. Unit: share. Interval: exact. Source: this
    program.

    **Blind spots** Firms that list themselves as the root shift every leg by one level.
    """
    legs = network.size[network.level == 2]
    if not len(legs):
        return Unmeasured("nobody was sponsored by a root", "recruits.sponsor_id")
    return Measurement(Span.exact(int(legs.max()) / len(network.size)), "share", len(legs))
