"""The table `place`: where each participant stands in the sponsor tree, for queries that ask who is below whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine, room
from mlmcheck.ledger.people import positions
from mlmcheck.stats import tree

if TYPE_CHECKING:
    import pandas as pd


def places(engine: Engine) -> None:
    """Make the table `place` (member, level, place, last) from `people`.

    Places number the tree in pre-order: b stands in a's organisation, a included, if b.place lies between a.place
    and a.last. `level` is 1 for a root; cycles are cut as in the frame `network`.
    """
    frame = _placed(engine.con.execute("SELECT member, sponsor FROM people ORDER BY member").df())
    with room():
        engine.con.register("placed", frame)
        engine.con.execute("CREATE OR REPLACE TEMP TABLE place AS SELECT * FROM placed")
        engine.con.unregister("placed")


def _placed(people: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    member = people["member"].to_numpy()
    parent, _ = tree.without_cycles(positions(member, people["sponsor"].to_numpy()))
    level = tree.levels(parent)
    place, last = tree.preorder(parent, level)
    return pd.DataFrame({"member": member, "level": level, "place": place, "last": last})
