"""One simulated company through the public API: what the program says of it, and of its bent books."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np

import mlmcheck
from benchmarks.validation import later, lawful, pyramids
from benchmarks.validation.books import BENDS, Books, Frames, books
from benchmarks.validation.firm import Firm
from mlmcheck.model import Measurement, Report, Span

FUNDED: Final = "participant_funded_reward_share"
KINDS: Final = {"lawful": lawful.KINDS | later.LAWFUL, "pyramid": pyramids.KINDS | later.PYRAMIDS}
LEAST: Final = 50
MOST: Final = 50_000
BENT_MOST: Final = 5_000
"""Bent books are analysed of companies up to this size: six more runs each."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one report says: the band, the bands it may rise to, the two readings and the two elements."""

    band: str
    doubted: str
    flips: str
    x: tuple[float, float, float] | None
    n: tuple[float, float, float] | None
    e1: float | None
    e2: float | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One company: what it is by construction, what was left out of its books, and what was said of it."""

    number: int
    group: Literal["lawful", "pyramid"]
    kind: str
    size: int
    months: int
    lines: int
    gaps: tuple[str, ...]
    said: Said
    bent: dict[str, Said] = field(default_factory=dict)
    seconds: float = 0.0


def case(number: int, seed: int, bend_every: int, most: int = MOST, *, seen: bool = False) -> Case:
    """The company of this number: odd ones are pyramids, the kinds of each group take turns, sizes are log-uniform.

    `seen` leaves the kinds written later out, so that rules can be worked on without looking at them.
    """
    began = time.perf_counter()
    group: Literal["lawful", "pyramid"] = "pyramid" if number % 2 else "lawful"
    kinds = [kind for kind in KINDS[group] if not (seen and kind in later.NAMES)]
    kind = kinds[number // 2 % len(kinds)]
    rng = np.random.default_rng([seed, number])
    firm = Firm(rng, int(np.exp(rng.uniform(np.log(LEAST), np.log(most)))))
    KINDS[group][kind](firm)
    made = books(firm)
    asked = number // 2 // len(kinds) % bend_every == 0 and firm.n <= BENT_MOST if bend_every else False
    bent = {name: say(bend(made), made) for name, bend in BENDS.items()} if asked else {}
    lines = sum(map(len, firm.sold)) + sum(map(len, firm.paid))
    said = say(made.tables, made)
    return Case(
        number, group, kind, firm.n, firm.months, lines, made.gaps, said, bent, round(time.perf_counter() - began, 2)
    )


def say(tables: Frames, made: Books) -> Said:
    """What the program says of these tables; books that it refuses say so."""
    try:
        with mlmcheck.Company.from_frames(settings=made.settings, show_ids=False, **tables) as company:
            return told(company.analyze())
    except mlmcheck.InputError as refused:
        return Said("refused", "refused", "", None, None, None, None, str(refused))


def told(report: Report) -> Said:
    """The figures of a report that decide its band."""
    verdict, share = report.verdict, report.results[FUNDED]
    x = n = None
    if isinstance(share, Measurement):
        x, n = ends(share.span), ends(share.reading("include"))
        # the score is 50 (x + n): it tells the n that was judged, the low end where no qualification volume is known
        n = (n[0] if verdict.score is None else verdict.score / 50 - x[0], *n[1:])
    flips = getattr(verdict, "flips_on_window", None)
    return Said(
        str(verdict.band), str(verdict.band_if_customers_doubted or verdict.band),
        "" if flips is None else str(bool(flips)).lower(), x, n,
        value(verdict.elements.e1), value(verdict.elements.e2), "" if x else getattr(share, "reason", ""),
    )  # fmt: skip


def ends(span: Span) -> tuple[float, float, float]:
    """Value, low, high; a value that is not known is its low end."""
    return (span.low if span.value is None else span.value, span.low, span.high)


def value(span: Span | None) -> float | None:
    """The value of an element."""
    return None if span is None else ends(span)[0]
