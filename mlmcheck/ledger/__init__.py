"""Canonical tables -> compact exact frames, each made once and only when a measure asks for it by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.engine import Engine, closure, query
from mlmcheck.ledger.steering import FeesTo, makers

if TYPE_CHECKING:
    from mlmcheck.intake import Tables

__all__ = ["FeesTo", "Ledger", "MissingTableError", "queries"]

# Which supplied tables a frame cannot do without: all of one of these alternatives.
NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "streams": (("sales",), ("transfers_only",)),
    "rewards": (("payouts",), ("transfers",), ("fees_as_transfers",)),
    "people": (("recruits",), ("sales",), ("payouts",), ("transfers",)),
    "network": (("recruits.sponsor_id",),),
    "shoppers": (("sales",),),
    "doubt": (("sales",),),
    "facts": (),
    "inputs": (),
}

# The queries behind each frame, for `explain --sql`.
QUERIES = {
    "facts": ("terms", "span", "fee", "relabelling"),
    "streams": ("stream_month", "fee", "people", "top_line"),
    "rewards": ("reward_total", "reward_buyer", "reward_recipient", "top_reward", "level", "reach"),
    "people": ("people",),
    "network": ("people",),
    "shoppers": ("shopper",),
    "doubt": ("stream_month",),
    "inputs": (),
}


class MissingTableError(Exception):
    """A frame cannot be made: `tables` names what was not supplied."""

    def __init__(self, tables: str) -> None:
        super().__init__(tables)
        self.tables = tables


class Ledger:
    """The frames of one company in one window; `get(name)` makes a frame once.

    `is_last` says that no other ledger will be made of these tables, so that their memory is given back as it goes.
    """

    def __init__(self, tables: Tables, fees_to: FeesTo | None = None, *, is_last: bool = False) -> None:
        self.tables = tables
        volumes = tables.settings.plan.volume_thousandths
        self.volumes_known = volumes is not None
        release = tables.release if is_last else None
        self.engine = Engine(
            tables.con, makers(fees_to, (tables.first, tables.last), volumes or (), tables.scale), release
        )
        self._frames: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """The frame of this name; MissingTableError if its tables were not supplied."""
        if name not in self._frames:
            self._require(name)
            maker: Callable[..., Any] = getattr(self, f"_{name}")
            parameters = inspect.signature(maker).parameters
            self._frames[name] = maker(**{each: self.get(each) for each in parameters})
        return self._frames[name]

    def _require(self, name: str) -> None:
        options = NEEDS[name]
        if options and not any(all(self._has(item) for item in option) for option in options):
            raise MissingTableError(options[0][0])

    def _has(self, item: str) -> bool:
        if item == "fees_as_transfers":
            return bool(self.get("facts").fees_as_transfers)
        if item == "transfers_only":
            return self._has("transfers") and not self._has("payouts")
        table, _, column = item.partition(".")
        columns = self.tables.supplied.get(table)
        return bool(columns) and (not column or column in (columns or ()))

    def _facts(self) -> Any:
        from mlmcheck.ledger import totals

        return totals.facts(self.engine, self._has("sales.kind"), self.volumes_known)

    def _people(self, facts: Any) -> Any:
        from mlmcheck.ledger import people

        return people.people(self.engine, facts.two_months)

    def _streams(self, people: Any, facts: Any) -> Any:
        from mlmcheck.ledger import totals

        return totals.streams(self.engine, people, facts, self._has("recruits.fee"))

    def _rewards(self, people: Any, facts: Any) -> Any:
        from mlmcheck.ledger import attribution

        return attribution.rewards(self.engine, people, facts)

    def _network(self, people: Any) -> Any:
        from mlmcheck.ledger import network

        return network.network(people)

    def _shoppers(self) -> Any:
        return self.engine.row("shopper")

    def _doubt(self) -> Any:
        from mlmcheck.ledger import totals

        return totals.doubt(self.engine)

    def _inputs(self) -> Any:
        return self.tables.inputs()


def frames_of(function: Callable[..., Any]) -> tuple[str, ...]:
    """The frames a measure asks for: its parameter names."""
    return tuple(inspect.signature(function).parameters)


def queries(frames: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Name and text of every query behind these frames, in the order they run."""
    names: dict[str, None] = {}
    for frame in frames:
        for root in QUERIES[frame]:
            names.update(dict.fromkeys(closure(root)))
    return tuple((name, query(name).text) for name in names)
