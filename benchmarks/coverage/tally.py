"""How often the interval of a process measure holds the truth, over simulated companies.

A module of this folder named after a measure says how: `company(rng, tied) -> (frames, truth)`, where `frames` holds
what the measure's parameters name, `truth` is the expectation that the generator works by, and `tied` asks for
behaviour that is alike along the sponsor tree. It may also name `READING` ("include") and `NOTE`, a sentence on where
and why the interval does not hold. All draws come from `rng`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from importlib import import_module
from math import isfinite
from statistics import mean
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class Tally:
    """Companies simulated, intervals that held, their widths, and the reasons of refusal."""

    companies: int = 0
    held: int = 0
    above: int = 0
    strangers: int = 0  # held by the interval that takes people as strangers, where it is tried
    widths: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def made(self) -> int:
        """Companies that got an interval."""
        return self.companies - self.refused.total()

    def add(self, truth: float, low: float, high: float) -> None:
        """One interval: whether it holds the truth, or lies above it."""
        self.companies += 1
        self.held += low <= truth <= high
        self.above += low > truth
        self.widths.append(high - low)

    def refuse(self, reason: str) -> None:
        """One company without an interval."""
        self.companies += 1
        self.refused["".join(" " if mark.isdigit() else mark for mark in reason)] += 1

    def told(self) -> dict[str, Any]:
        """As plain data for the stored results."""
        widths = [width for width in self.widths if isfinite(width)]
        reason = self.refused.most_common(1)
        return {
            "companies": self.companies, "made": self.made, "held": self.held, "above": self.above,
            "strangers": self.strangers,
            "width": mean(widths) if widths else None, "endless": len(self.widths) - len(widths),
            "reason": " ".join(reason[0][0].split()) if reason else "",
        }  # fmt: skip


def summed(tallies: Iterable[Tally]) -> Tally:
    """The tallies of several workers as one."""
    whole = Tally()
    for each in tallies:
        whole.companies += each.companies
        whole.held += each.held
        whole.above += each.above
        whole.strangers += each.strangers
        whole.widths += each.widths
        whole.refused += each.refused
    return whole


def run(task: tuple[str, bool, int, int]) -> Tally:
    """The companies from `first` up to `last` of one measure."""
    from mlmcheck.ledger import frames_of
    from mlmcheck.measures import load
    from mlmcheck.model import Measurement, Unmeasured
    from mlmcheck.stats.draws import rng

    id, tied, first, last = task
    module, measure, tally = import_module(f"benchmarks.coverage.{id}"), load()[id], Tally()
    for number in range(first, last):
        frames, truth = module.company(rng(f"{id}/{'tied' if tied else 'apart'}", number), tied)
        found = measure(**{name: frames[name] for name in frames_of(measure)})
        if isinstance(found, Unmeasured):
            tally.refuse(found.reason)
            continue
        assert isinstance(found, Measurement), found  # noqa: S101 - a benchmark's own check
        span = found.reading(getattr(module, "READING", "exclude"))
        tally.add(truth, span.low, span.high)
    return tally
