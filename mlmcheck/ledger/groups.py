"""The ledger of a group of participants inside the ledger of the whole company.

Who takes part, which stream a line is of, what triggered a payout, which lag and which quota hold: all that is taken
from the whole company. Only then the lines, payouts, fees and people of the group are singled out, and everything
after is made of them (decision 025).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from mlmcheck.ledger import Ledger
from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.labels import labels, network_of
from mlmcheck.ledger.network import Network, placed

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.intake import Tables
    from mlmcheck.ledger import FeesTo

_BEFORE: Final = ("line", "pay", "standing")
"""What is made of the whole company, with all that it needs."""
_WHOLE: Final = ("chosen", "quota", "quota_month", "package", "cell", "fee")
"""What is made of the whole company, while what it needs is made again for each group."""
_OWNER: Final = """
    from whole_line l left join whole_standing s on s.member = l.buyer and s.class = 'participant'
    where case when s.member is not null then l.buyer else l.seller end"""
_CUT: Final = {
    "line": f"select l.* {_OWNER} in (select member from group_member)",
    "pay": "select * from whole_pay where recipient in (select member from group_member)",
    "fee": "select * from whole_fee where member in (select member from group_member)",
    "standing": """select * from whole_standing
    where class <> 'participant' or member in (select member from group_member)""",
}  # fmt: skip
"""A line is its buyer's if that is a participant, else its seller's; a payout is its recipient's."""


class Divided:
    """One company, ready to be cut into groups; nothing else may be asked of its tables meanwhile."""

    def __init__(self, tables: Tables, fees_to: FeesTo | None) -> None:
        self._ledger = Ledger(tables, fees_to)
        self.people: pd.DataFrame = self._ledger.get("people")
        self._network: Network | None = network_of(self._ledger)
        engine = self._ledger.engine
        for name in (*_BEFORE, *_WHOLE):
            engine.build(name)
        self._built = frozenset(_WHOLE).union(*(engine.behind(name) for name in _BEFORE))
        con = tables.con
        for name in _CUT:
            con.execute(f"CREATE OR REPLACE TEMP TABLE whole_{name} AS SELECT * FROM {name}")
        self.unowned: int = con.execute(f"SELECT count(*) {_OWNER} IS NULL").fetchall()[0][0]

    def labels(self, by: str) -> dict[int, str]:
        """For each participant the name of its group, "" where none is stated. InputError for a column there is not."""
        return labels(self._ledger, by)

    def of(self, members: list[int]) -> Ledger:
        """The ledger of these participants; it holds until the next group is asked for."""
        import pandas as pd

        tables = self._ledger.tables
        tables.con.execute("CREATE OR REPLACE TEMP TABLE group_member (member INTEGER)")
        tables.con.register("group_given", pd.DataFrame({"member": members}))
        tables.con.execute("INSERT INTO group_member SELECT member FROM group_given")
        tables.con.unregister("group_given")
        for name, text in _CUT.items():
            tables.con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {text}")
        found = Ledger(tables)
        found.engine = Engine(tables.con, self._ledger.engine.makers, built=self._built)
        if self._network is not None:
            found.give("network", _part(self._network, self.people, members))
            found.give("tree", placed(_own(self._network, self.people, members)))
        return found


def _at(people: pd.DataFrame, members: list[int]) -> Any:
    import numpy as np

    return np.flatnonzero(people["member"].isin(members).to_numpy())


def _part(whole: Network, people: pd.DataFrame, members: list[int]) -> Network:
    """Levels, sizes and recruits as they are in the whole company; sponsors outside the group are none."""
    at = _at(people, members)
    return Network(_inside(whole, at), whole.level[at], whole.size[at], whole.recruits[at], ())


def _own(whole: Network, people: pd.DataFrame, members: list[int]) -> Network:
    """The group as a tree of its own."""
    from mlmcheck.stats import tree

    parent = _inside(whole, _at(people, members))
    level = tree.levels(parent)
    return Network(parent, level, tree.subtree_sizes(parent, level), tree.recruits(parent), ())


def _inside(whole: Network, at: Any) -> Any:
    import numpy as np

    place = np.full(len(whole.parent) + 1, -1)  # the last stands for -1, who has no sponsor
    place[at] = np.arange(len(at))
    return place[whole.parent[at]]
