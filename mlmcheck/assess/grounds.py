"""What the verdict rests on, whatever the evidence was: books, stated totals, a table of ranks, answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mlmcheck.model import Elements, Result, Span

FUNDED = "participant_funded_reward_share"


@dataclass(frozen=True, slots=True)
class Doubted:
    """Both readings and the second element if customers whom there is reason to doubt were participants."""

    x: float
    n: float
    e2: Span | None


@dataclass(frozen=True, slots=True)
class Grounds:
    """The evidence as the rule needs it.

    `x` and `n` are the share of rewards that participants fund, own use excluded and included (None: unmeasured);
    with no qualification volume known, the value of `n` is its least. `people` and `days` are how many participants
    and days are observed, None if that is not stated. `clears_nobody` names what is missing where the evidence may
    accuse but not clear ("" if it may do both), `unsound` why it can do neither. `is_floor`: x is no more than what
    outsiders' money cannot have paid. `currency` and `scale` are those of the money in `results`. `payers` and
    `revenue` are words for the headline: whose payments x counts, and the sentence on the money received.
    """

    results: Mapping[str, Result]
    elements: Elements
    x: Span | None
    n: Span | None
    people: int | None
    days: int | None
    payers: str
    revenue: str
    knows_quota: bool
    is_floor: bool = False
    clears_nobody: str = ""
    unsound: str = ""
    doubted: Doubted | None = None
    currency: str = ""
    scale: int = 2
