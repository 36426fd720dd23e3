"""The placement tree of the participants, beside the sponsor tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.people import positions
from mlmcheck.stats import tree

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

NEEDS = (("recruits.placement_id",),)
QUERIES = ("placement",)


@dataclass(frozen=True, slots=True)
class Placement:
    """Arrays in the order of `people`: `above` and `sponsor` are positions, -1 for nobody; `level` is 1 for a root.

    `above` and `level` are of the placement tree, its cycles cut at their smallest id; `sponsor` is as the recruits
    table names him, so that the two can be compared.
    """

    above: Ints
    level: Ints
    sponsor: Ints


def make(engine: Engine) -> Placement:
    """Levels of the placement tree, and the sponsors."""
    rows = engine.frame("placement")
    member = rows["member"].to_numpy()
    above, _ = tree.without_cycles(positions(member, rows["placed"].to_numpy()))
    return Placement(above, tree.levels(above), positions(member, rows["sponsor"].to_numpy()))
