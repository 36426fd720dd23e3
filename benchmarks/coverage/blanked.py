"""Whether the bounds on blanked books hold what the full books say, through the whole program."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from benchmarks.coverage.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy as np
    import pandas as pd

    from mlmcheck.model import Result

    Frames = dict[str, pd.DataFrame]

PLANS = ("retail_seller", "ordinary_mlm", "product_pyramid", "naked_pyramid", "buy_and_resell", "preferred_customer")
WAYS = ("buyers", "sources", "kinds", "volumes")
SLACK = 1e-12  # of the last digits of a float


@dataclass(slots=True)
class Held:
    """By measure and reading: intervals, those that held, and the first that did not (which company, how blanked)."""

    by: dict[str, Tally] = field(default_factory=dict)
    missed: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, truth: float, ends: tuple[float, float], told: str) -> None:
        """One interval of one measure."""
        tally = self.by.setdefault(name, Tally())
        tally.add(truth, ends[0] - SLACK, ends[1] + SLACK)
        if not ends[0] - SLACK <= truth <= ends[1] + SLACK:
            self.missed.setdefault(name, f"{told}: {truth:.6g} is not in [{ends[0]:.6g}, {ends[1]:.6g}]")


def run(task: tuple[int, int]) -> Held:
    """The companies from `first` up to `last`."""
    from mlmcheck.stats.draws import rng

    held = Held()
    for number in range(*task):
        _company(rng("blanked", number), number, held)
    return held


def _company(rng: np.random.Generator, number: int, held: Held) -> None:
    """One company: its full books, and the same with something blanked."""
    name, way = str(rng.choice(PLANS)), WAYS[number % len(WAYS)]
    frames, settings = _books(rng, name)
    truth = _results(frames, settings)
    blank, stated = _blanked(rng, way, frames, settings)
    for id, found in _results(blank, stated).items():
        for reading, ends in _bounds(found).items():
            full = _value(truth[id], reading)
            if full is not None:
                held.add(f"{id}/{reading}/{way}", full, ends, f"company {number}, {name} without {way}")


def _books(rng: np.random.Generator, name: str) -> tuple[Frames, dict[str, Any]]:
    """A small company by one of the sample plans, everything written down, and the fee in the sales alone."""
    import pandas as pd

    from mlmcheck.plan.books import tables
    from mlmcheck.plan.market import simulate
    from mlmcheck.plan.payroll import payroll
    from mlmcheck.plan.samples import company

    terms = company(name)
    months = int(rng.integers(6, 13))
    joins = tuple(int(each) for each in rng.poisson(rng.uniform(1, 6), months))
    terms = replace(
        terms,
        behaviour=replace(terms.behaviour, joins=joins),
        books=replace(terms.books, unnamed=0, unknown=0, fee_column=False, ships=0),
        seed=int(rng.integers(1, 2**31)),
    )
    world = simulate(terms, terms.seed)
    made = tables(world, payroll(world))
    frames = {role: pd.DataFrame(list(t.records), columns=list(t.columns), dtype="str") for role, t in made.items()}
    volumes = [terms.plan.quota // 100] if terms.plan.quota else []
    return frames, {"plan": {"qualification_volumes": volumes}}


def _blanked(
    rng: np.random.Generator, way: str, frames: Frames, settings: dict[str, Any]
) -> tuple[Frames, dict[str, Any]]:
    """Books that lost who bought (by order), what was paid for (by payout), what was a fee, or the quota."""
    import numpy as np

    share, out = rng.uniform(0.05, 1), {role: frame.copy() for role, frame in frames.items()}
    if way == "buyers":
        orders = out["sales"]["order_id"].unique()
        lost = np.asarray(out["sales"]["order_id"].isin(orders[rng.random(len(orders)) < share]))
        out["sales"].loc[lost, [each for each in ("buyer_id", "buyer_type") if each in out["sales"]]] = ""
    elif way == "sources":
        lost = rng.random(len(out["payouts"])) < share
        names = [each for each in ("order_id", "source_id", "kind", "level") if each in out["payouts"]]
        out["payouts"].loc[lost, names] = ""
    elif way == "kinds":
        out["sales"] = out["sales"].drop(columns="kind")
    else:
        settings = {}
    return out, settings


def _results(frames: Frames, settings: dict[str, Any]) -> Mapping[str, Result]:
    from mlmcheck import Company

    with Company.from_frames(settings=settings, **frames) as company:  # type: ignore[arg-type]
        return company.analyze().results


def _value(found: Result, reading: str) -> float | None:
    """What the full books say, if they say one number."""
    from mlmcheck.model import Measurement

    if not isinstance(found, Measurement):
        return None
    return found.reading("include" if reading == "include" else "exclude").value


def _bounds(found: Result) -> dict[str, tuple[float, float]]:
    """The bounds by reading, if it is a measurement with bounds."""
    from mlmcheck.model import Measurement

    if not isinstance(found, Measurement) or found.interval != "bounds":
        return {}
    ends = {"exclude": (found.span.low, found.span.high)}
    if found.include is not None:
        ends["include"] = (found.include.low, found.include.high)
    return ends


def together(parts: Iterable[Held]) -> dict[str, dict[str, Any]]:
    """What several workers found, as plain data: intervals, those that held, the first that did not."""
    found: dict[str, dict[str, Any]] = {}
    for part in parts:
        for name, tally in part.by.items():
            row = found.setdefault(name, {"companies": 0, "held": 0, "missed": ""})
            row["companies"] += tally.companies
            row["held"] += tally.held
            row["missed"] = row["missed"] or part.missed.get(name, "")
    return found
