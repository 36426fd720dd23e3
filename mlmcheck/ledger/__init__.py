"""Canonical tables -> compact exact frames, each made once and only when a measure asks for it by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from mlmcheck.ledger import frame
from mlmcheck.ledger.engine import Engine, closure, query
from mlmcheck.ledger.steering import FeesTo, makers

if TYPE_CHECKING:
    from mlmcheck.intake import Tables

__all__ = ["FeesTo", "Ledger", "MissingTableError", "frames_of", "needs", "queries"]


class MissingTableError(Exception):
    """A frame cannot be made: `tables` names what was not supplied."""

    def __init__(self, tables: str) -> None:
        super().__init__(tables)
        self.tables = tables


class Ledger:
    """The frames of one company in one window; `get(name)` makes a frame once.

    `wanted` names all frames that will be asked for, so that tables nobody reads any more give their memory back;
    `is_last` says that no other ledger will be made of these inputs, so that they do too.
    """

    def __init__(
        self,
        tables: Tables,
        fees_to: FeesTo | None = None,
        wanted: Sequence[str] | None = None,
        *,
        is_last: bool = False,
    ) -> None:
        self.tables = tables
        volumes = tables.settings.plan.volume_thousandths
        self.engine = Engine(
            tables.con,
            makers(fees_to, (tables.first, tables.last), volumes, tables.scale),
            None if wanted is None else self._roots(wanted),
            tables.release if is_last else None,
        )
        self._frames: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """The frame of this name; MissingTableError if its tables were not supplied."""
        if name not in self._frames:
            one = frame.load()[name]
            self._require(one)
            given: dict[str, Any] = {"engine": self.engine, "tables": self.tables, "has": self._has}
            parameters = inspect.signature(one.make).parameters
            self._frames[name] = one.make(
                **{each: given[each] if each in given else self.get(each) for each in parameters}
            )
        return self._frames[name]

    def give(self, name: str, made: Any) -> None:
        """Take a frame as made elsewhere."""
        self._frames[name] = made

    def _require(self, one: frame.Frame) -> None:
        if one.needs and not any(all(self._has(item) for item in option) for option in one.needs):
            raise MissingTableError(one.needs[0][0])

    def _has(self, item: str) -> bool:
        if item == "fees_as_transfers":
            return bool(self.get("facts").fees_as_transfers)
        if item == "transfers_only":
            return self._has("transfers") and not self._has("payouts")
        table, _, column = item.partition(".")
        columns = self.tables.supplied.get(table)
        return bool(columns) and (not column or column in (columns or ()))

    def _roots(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """The tables that Python will read for these frames and the frames they are made of."""
        possible = [name for name in _with_parts(wanted) if self._may(name)]
        return tuple(dict.fromkeys(root for name in possible for root in frame.load()[name].queries))

    def _may(self, name: str) -> bool:
        """Whether the tables of this frame may have been supplied; what nobody can make keeps no table in memory."""
        one = frame.load()[name]
        return not one.when or any(all(_is_told(item) or self._has(item) for item in option) for option in one.when)


def _is_told(item: str) -> bool:
    """Whether only the ledger itself can say if this is there."""
    return item == "fees_as_transfers"


def frames_of(function: Callable[..., Any]) -> tuple[str, ...]:
    """The frames a measure asks for: its parameter names."""
    return tuple(inspect.signature(function).parameters)


def needs(name: str) -> frame.Alternatives:
    """The tables a frame cannot do without, as alternatives: all of one of them."""
    return frame.load()[name].needs


def queries(frames: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Name and text of every query behind these frames, in the order they run."""
    made = makers(None, (None, None), None, 0)
    names: dict[str, None] = {}
    for one in _with_parts(frames):
        for root in frame.load()[one].queries:
            names.update(dict.fromkeys(closure(root, lambda item: made[item].needs if item in made else ())))
    return tuple((name, query(name).text) for name in names)


def _with_parts(frames: Sequence[str]) -> tuple[str, ...]:
    """These frames after the frames they are made of."""
    found: dict[str, None] = {}
    for name in frames:
        if name in frame.load():
            found.update(dict.fromkeys(_with_parts(frames_of(frame.load()[name].make))))
            found[name] = None
    return tuple(found)
