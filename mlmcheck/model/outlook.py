"""What somebody who was asked to join can expect: a year's money, the odds, the people it takes, what to ask.

Money is in minor units; a `Span` whose high end is infinite is "at least", one whose value is None only a range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from mlmcheck.model.law import Source
from mlmcheck.model.number import Span
from mlmcheck.model.report import Report

Level = Literal["joining", "paid", "full"]


@dataclass(frozen=True, slots=True)
class YearCost:
    """What the first year costs at one level: just `joining`, all that must be bought to be `paid`, or `full`.

    `missing` are the keys of answers that are not known and would add to it.
    """

    level: Level
    money: Span
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearNet:
    """A first year: so many own recruits, so much sold a month to outsiders, and what is left after all costs.

    From the costs in full with goods worth nothing to the buyer, to the costs of being paid with goods worth their
    price. `hourly` is in minor units an hour, None where the hours are not known. `is_worse`: costs that are not known
    would lower it; `is_better`: pay that is not known could raise it.
    """

    recruits: int
    sales: int
    net: Span
    hourly: Span | None
    is_worse: bool = False
    is_better: bool = False


@dataclass(frozen=True, slots=True)
class Odds:
    """How many own recruits get back a sum, and which share of joiners ever has so many where all recruit alike.

    `share` is 2^-recruits, the limit, and 1 in `one_in` (None: next to nobody); `share_of` the exact share in a scheme
    of `people`. Where it is not known what a recruit brings, `of_100` is what it is taken to be of every 100 they pay.
    """

    money: Span
    recruits: int
    share: float
    one_in: int | None
    people: int
    share_of: float
    of_100: int | None = None


@dataclass(frozen=True, slots=True)
class Generation:
    """One level down, everybody recruiting alike: people on it, people in all, and the places it is larger than."""

    level: int
    people: int
    total: int
    exceeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks against the offer, or for it: what, why it matters, and who says so."""

    id: str
    says: str
    why: str
    source: Source


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to put to the company before paying: the words, and what the answer would settle."""

    key: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class MoneyBack:
    """A way to get money back: what, and where that stands."""

    says: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The whole answer, in the order in which it is told.

    `sales_to_break_even` is what must be sold a month to outsiders, recruiting nobody, to get back what being paid
    costs; None where it is not known or nothing can be sold. `laws` are lines of the law where one lives that the terms
    cross. `width` is how many everybody recruits in `generations`.
    """

    company: str
    currency: str
    scale: int
    sentence: str
    steps: tuple[str, ...]
    costs: tuple[YearCost, ...]
    typical: YearNet
    nets: tuple[YearNet, ...]
    stated_median: Span | None
    sales_to_break_even: Span | None
    assumes: tuple[str, ...]
    odds: tuple[Odds, ...]
    width: int
    generations: tuple[Generation, ...]
    flags: tuple[Sign, ...]
    laws: tuple[Sign, ...]
    safeguards: tuple[Sign, ...]
    asks: tuple[Ask, ...]
    money_back: tuple[MoneyBack, ...]
    missing: tuple[str, ...]
    answers: Mapping[str, str]
    report: Report
