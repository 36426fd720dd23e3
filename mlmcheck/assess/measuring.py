"""Runs every measure on the frames it names; what cannot be measured says why, what fails is our bug and says so."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from mlmcheck import measures
from mlmcheck.assess import drawing
from mlmcheck.assess.overlap import overlap
from mlmcheck.ledger import FeesTo, Ledger, MissingTableError, frames_of
from mlmcheck.model import Broken, InputError, Result, Unmeasured

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlmcheck.intake import Tables

JOINT = "rewards"
VERDICT = ("facts", "streams", "people", "doubt")


class Ledgers:
    """The company's ledger over all dates, and over the dates that sales and payouts share where they differ.

    `results` holds every measure's result by id; `frames` what the verdict needs, None where it could not be made.
    """

    def __init__(
        self,
        tables: Tables,
        fees_to: FeesTo | None,
        progress: Callable[[str, float], None] | None,
        *,
        is_last: bool = False,
    ) -> None:
        self.tables = tables
        self._tell = progress or _silent
        self.results: dict[str, Result] = {}
        todo = measures.load()
        whole = {name: run for name, run in todo.items() if JOINT not in frames_of(run)}
        self.overlap = overlap(Ledger(tables))
        asked = todo if self.overlap is None else whole
        full = Ledger(tables, fees_to, _wanted(asked), is_last=is_last and self.overlap is None)
        self._measure(full, whole, 0, len(todo))
        self.drawn = drawing.Drawn(tables, self.results)
        self.drawn.draw(full, joint=False)
        self.facts = full.get("facts")
        self.streams = _frame(full, "streams")
        self.inputs = tables.inputs()
        self.people_count = len(_frame(full, "people")) if _frame(full, "people") is not None else 0
        self.doubt = _frame(full, "doubt")
        both = {name: run for name, run in todo.items() if name not in whole}
        self._measure_joint(full, fees_to, both, len(whole))
        self.results = dict(sorted(self.results.items()))

    def _measure_joint(
        self, full: Ledger, fees_to: FeesTo | None, both: dict[str, measures.Measure], done: int
    ) -> None:
        """What needs sales and payouts, over the dates they share; nothing of it where they share none."""
        self.rewards: Any = None
        self.people: Any = None
        self.joint_streams: Any = None
        self.joint_facts: Any = self.facts
        if self.overlap and self.overlap[0] > self.overlap[1]:
            apart = Unmeasured("sales and payouts share no day", "payouts of the same period")
            self.results |= dict.fromkeys(both, apart)
            return
        asked, joint = (self.tables.first, self.tables.last), full
        if self.overlap:
            self.tables.window(*self.overlap)
            joint = Ledger(self.tables, fees_to, _wanted(both))
        self._measure(joint, both, done, done + len(both))
        self.drawn.draw(joint, joint=True)
        self.rewards, self.people = _frame(joint, "rewards"), _frame(joint, "people")
        self.joint_streams, self.joint_facts = _frame(joint, "streams"), joint.get("facts")
        if self.overlap:
            self.tables.window(*asked)

    def _measure(self, ledger: Ledger, todo: dict[str, measures.Measure], done: int, total: int) -> None:
        for at, (name, run) in enumerate(todo.items()):
            self._tell(name, (done + at) / total)
            self.results[name] = measure(ledger, run)


def _wanted(todo: Mapping[str, measures.Measure]) -> tuple[str, ...]:
    """The frames that these measures, the verdict and the series will ask for."""
    asked = (name for run in todo.values() for name in frames_of(run))
    return tuple(
        dict.fromkeys([*VERDICT, *asked, *drawing.frames(joint=any(JOINT in frames_of(run) for run in todo.values()))])
    )


def measure(ledger: Any, run: measures.Measure) -> Result:
    """One measure's result on the frames that `ledger.get(name)` gives for its parameter names."""
    try:
        return run(**{name: ledger.get(name) for name in frames_of(run)})
    except MissingTableError as missing:
        table, _, column = missing.tables.partition(".")
        return Unmeasured(f"no {column or table} supplied", missing.tables)
    except InputError:
        raise
    except Exception as bug:
        if "interrupted" in str(bug).lower():
            raise KeyboardInterrupt from bug
        if os.environ.get("MLMCHECK_DEBUG") or type(bug).__module__.startswith(("duckdb", "_duckdb")):
            raise
        return Broken(f"{type(bug).__name__}: {bug}")


def _silent(_step: str, _done: float) -> None:
    """No progress to tell."""


def _frame(ledger: Ledger, name: str) -> Any:
    try:
        return ledger.get(name)
    except MissingTableError:
        return None
