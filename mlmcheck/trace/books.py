"""The ledger as one person's page needs it: the people, the tree, and questions about one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from mlmcheck.intake.saved import named
from mlmcheck.ledger import FeesTo, Ledger
from mlmcheck.ledger.engine import room
from mlmcheck.ledger.labels import labels
from mlmcheck.ledger.network import network, placed
from mlmcheck.ledger.select import day_number
from mlmcheck.model import InputError
from mlmcheck.model.trace import Purse

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    from mlmcheck.intake import Tables
    from mlmcheck.intake.privacy import Names

    Ints = npt.NDArray[np.int64]

LISTED: Final = 20
"""The most rows of one list; what is beyond is put together in one."""


class Books:
    """One company's ledger, with the names its people are shown by.

    Everybody is known here by place: their position in the frame `people`, which is in the order of ids.
    """

    def __init__(self, tables: Tables, names: Names, fees_to: FeesTo | None = None) -> None:
        self.tables, self.names = tables, names
        self.ledger = Ledger(tables, fees_to)
        self._has_parts = False
        self.people: pd.DataFrame = self.ledger.get("people")
        if self.people.empty:
            raise InputError("nobody in these files can earn, so there is nobody to trace; see `mlmcheck inspect`")
        self.network = network(self.people)
        self.stated_parent = self.people["parent"].to_numpy()

    @cached_property
    def tree(self) -> Any:
        """Places in the sponsor tree, cycles cut."""
        return placed(self.network)

    @property
    def purse(self) -> Purse:
        """Currency, scale and company."""
        return Purse(self.tables.currency, self.tables.scale, self.tables.settings.company.name)

    def build(self, *names: str) -> None:
        """Make these tables of the ledger."""
        for name in names:
            self.ledger.engine.build(name)

    def make_parts(self) -> None:
        """Make the table of every part of every payout with who paid it, once."""
        if self._has_parts:
            return
        self.build("reward", "chosen", "pay", "package")
        with room():
            self.tables.con.execute(f"CREATE OR REPLACE TEMP TABLE trace_part AS {_text('part')}")
        self._has_parts = True

    def keep_organisation(self, members: Ints) -> None:
        """Put these members into the table that questions about an organisation read."""
        import pandas as pd

        self.tables.con.register("trace_org_frame", pd.DataFrame({"member": members}))
        with room():
            self.tables.con.execute("CREATE OR REPLACE TEMP TABLE trace_org AS SELECT member FROM trace_org_frame")
        self.tables.con.unregister("trace_org_frame")

    def ask(self, name: str, **given: Any) -> list[tuple[Any, ...]]:
        """The rows of trace/sql/<name>.sql with these parameters; the tables in its header are made first."""
        text = _text(name)
        needs = next((line[10:].split() for line in text.splitlines() if line.startswith("-- needs: ")), [])
        for need in needs:
            if need == "trace_part":
                self.make_parts()
            else:
                self.build(need)
        with room():
            return self.tables.con.execute(text, given or None).fetchall()

    def member(self, place: int) -> int:
        """The number the ledger has for who stands at this place."""
        return self.number("member", place)

    def place(self, member: int | None) -> int:
        """Where this member stands among the participants, -1 if not one."""
        if member is None:
            return -1
        at = int(self.people["member"].to_numpy().searchsorted(member))
        return at if at < len(self.people) and self.member(at) == member else -1

    def number(self, column: str, place: int) -> int:
        """What a column of `people` says of who stands at this place."""
        return int(self.people[column].to_numpy()[place])

    def ids(self, members: Sequence[int]) -> dict[int, str]:
        """The ids of these members."""
        return dict(self.ask("ids", members=list(members)))

    def within(self, view: str) -> tuple[Ints, str]:
        """The members of a saved view, and what it asks for in words. InputError if there is none such."""
        import numpy as np

        saved = named(self.tables.settings.views, view)
        found = [member for member, label in labels(self.ledger, saved.column).items() if saved.holds(label)]
        return np.array(found, dtype=np.int64), saved.words

    def called(self, places: Sequence[int]) -> list[str]:
        """The names to show of who stands at these places."""
        members = [self.member(place) for place in places]
        ids = self.ids(members)
        return [self.names.name(ids[member]) for member in members]

    def name_of(self, id: str, kind: str = "P") -> str:
        """The name to show of this id."""
        return self.names.name(id, kind)

    @cached_property
    def first_day(self) -> int | None:
        """The first day of the records, counted from 1970-01-01."""
        first = self.ledger.get("facts").first
        return None if first is None else day_number(first)


def _text(name: str) -> str:
    return (resources.files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8")
