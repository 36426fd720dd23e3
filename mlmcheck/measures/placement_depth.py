"""How many levels the placement tree has."""

from __future__ import annotations

from mlmcheck.ledger.frame.placement import Placement
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(placement: Placement) -> Measurement | Unmeasured:
    """How many levels deep is the placement tree, in which many binary and matrix plans pay?

    **Why** Plans that place people pay along the placement tree, which is deeper than the sponsor tree: that is where
    money from below comes up.

    **How** The greatest level by `placement_id`, whoever has none being level 1; cycles are cut at their smallest id.
    The sponsor tree is measured apart (`organisation_depth`). Unit: levels. Interval: exact. Source: this program.

    **Blind spots** A placement that was changed later shows only as it stands in the file.
    """
    if not (placement.above >= 0).any():
        return Unmeasured("nobody is placed under a known participant", "recruits.placement_id")
    return Measurement(Span.exact(float(placement.level.max())), "levels", len(placement.level))
