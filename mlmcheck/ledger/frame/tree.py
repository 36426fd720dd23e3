"""Places in the sponsor tree, so that whole organisations can be summed."""

from __future__ import annotations

from mlmcheck.ledger.network import Network, Tree, placed

NEEDS = (("recruits.sponsor_id",),)
QUERIES = ()


def make(network: Network) -> Tree:
    """Pre-order places of the tree in the frame `network`."""
    return placed(network)
