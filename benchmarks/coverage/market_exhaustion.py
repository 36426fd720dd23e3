"""Joinings that grow by 3 % a month towards 20,000 people: when the expected ones have used up all who are left."""

from __future__ import annotations

from math import exp, log1p

import numpy as np
import pandas as pd

from benchmarks.coverage.join_growth import GROWTH, MONTHS, START, drawn
from mlmcheck.intake import Settings

POPULATION = 20_000


def company(rng: np.random.Generator, tied: bool) -> tuple[dict[str, object], float]:
    """One company's joinings, and the months from the last one until nobody is left, as the generator expects it."""
    joins = drawn(rng, GROWTH, tied=tied)
    people = pd.DataFrame(index=range(int(joins.sum())))
    settings = Settings.model_validate({"company": {"addressable_population": POPULATION}})
    now = START * exp(GROWTH * (MONTHS - 1))
    truth = log1p(GROWTH * (POPULATION - len(people)) / now) / GROWTH
    return {"joins": joins, "people": people, "settings": settings}, truth
