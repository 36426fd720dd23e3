"""How many own recruits get back a sum, and how many joiners ever have so many where all recruit alike."""

from __future__ import annotations

import math
from typing import Final

from mlmcheck.model import Span
from mlmcheck.model.outlook import Odds
from mlmcheck.stats import recruiting

PEOPLE: Final = 1_000
"""How many people the scheme of the exact share has: a convention, large enough to be near the limit."""
MOST: Final = 60
"""More recruits than that are as good as impossible: 2^-60 is less than one of all people who ever lived."""
OF_100: Final = (10, 25, 50)
"""Shares of what each recruit pays that are tried where nobody knows what a recruit brings."""


def odds(cost: Span, reward: Span) -> tuple[Odds, ...]:
    """The fewest recruits that get back the least that it costs, at the most that each can bring; none if none do.

    Where it is not known what a recruit brings: for some shares of what each pays, each paying the same as oneself.
    Source: Gastwirth, "A Probability Model of a Pyramid Scheme", The American Statistician 31 (1977): 2^-ceil(F / b).
    """
    if not cost.low or not reward.high:
        return ()
    if math.isinf(reward.high):
        return tuple(_odds(cost, math.ceil(100 / share), share) for share in OF_100)
    return (_odds(cost, math.ceil(cost.low / reward.high), None),)


def _odds(cost: Span, recruits: int, of_100: int | None) -> Odds:
    if recruits > MOST:
        return Odds(cost, recruits, 0.0, None, PEOPLE, 0.0, of_100)
    share_of = float(max(0.0, 1 - recruiting.shares(PEOPLE, recruits - 1).sum()))
    return Odds(cost, recruits, recruiting.at_least(recruits), 2**recruits, PEOPLE, share_of, of_100)
