"""How many were placed under someone who did not sponsor them."""

from __future__ import annotations

from mlmcheck.ledger.frame.placement import Placement
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(placement: Placement) -> Measurement | Unmeasured:
    """Of those who have a sponsor and a place, how many were placed under somebody else?

    **Why** "Spillover" is a promise to recruits: people above will fill your tree for you. It also tells how far the
    tree that pays differs from who recruited whom.

    **How** Participants whose `placement_id` names another participant than their sponsor / participants with both,
    known ones. Unit: share. Interval: exact. Source: this program.

    **Blind spots** Says nothing of who profits: being placed below someone is not being paid on.
    """
    both = (placement.above >= 0) & (placement.sponsor >= 0)
    if not both.any():
        return Unmeasured("nobody has both a known sponsor and a known place", "recruits.placement_id")
    elsewhere = both & (placement.above != placement.sponsor)
    return Measurement(Span.exact(int(elsewhere.sum()) / int(both.sum())), "share", int(both.sum()))
