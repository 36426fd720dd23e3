"""Makes the series behind the charts from the frames that the measures made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mlmcheck.assess import series
from mlmcheck.assess.series import Terms
from mlmcheck.ledger import Ledger, MissingTableError, frames_of
from mlmcheck.model import Result, Series

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlmcheck.intake import Tables

JOINT = "rewards"


def frames(*, joint: bool) -> tuple[str, ...]:
    """The frames that series ask for: all, or without `joint` only of those that need no payouts."""
    return tuple(name for make in series.load().values() if joint or not _is_joint(make) for name in _asked(make))


class Drawn:
    """The series `made` so far, and the sentences on those that a fault of this program broke.

    `results` are the measures' results; series that tell the interval of a measure look there for it.
    """

    def __init__(self, tables: Tables, results: Mapping[str, Result]) -> None:
        self.made: dict[str, Series] = {}
        self.broken: list[str] = []
        self._terms = Terms(results, tables.currency, tables.scale)

    def draw(self, ledger: Ledger, *, joint: bool) -> None:
        """Make those that need sales and payouts of the same period (`joint`), or those that do not."""
        for id, make in series.load().items():
            if _is_joint(make) == joint:
                self._one(ledger, id, make)

    def _one(self, ledger: Ledger, id: str, make: series.Make) -> None:
        try:
            found = make(self._terms, *(ledger.get(name) for name in _asked(make)))
        except MissingTableError:
            return
        except Exception as bug:
            if _is_not_ours(bug):
                raise
            self.broken.append(f"The rows of {id} are missing by a fault of mlmcheck: {type(bug).__name__}: {bug}")
            return
        if isinstance(found, Series):
            self.made[id] = found


def _is_not_ours(bug: Exception) -> bool:
    """Whether it must go up: refused inputs, a broken-off query, the engine; with MLMCHECK_DEBUG everything."""
    from mlmcheck.model import InputError

    engine = type(bug).__module__.startswith(("duckdb", "_duckdb")) or "interrupted" in str(bug).lower()
    return isinstance(bug, InputError) or engine or bool(os.environ.get("MLMCHECK_DEBUG"))


def _asked(make: series.Make) -> tuple[str, ...]:
    return frames_of(make)[1:]


def _is_joint(make: series.Make) -> bool:
    return JOINT in _asked(make)
