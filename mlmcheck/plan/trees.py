"""Sponsor trees as parent arrays: entry k is the place of k's sponsor, -1 for a root. Parents come before children."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def random_recursive_tree(n: int, rng: np.random.Generator) -> Ints:
    """Each newcomer is recruited by one of those already there, all equally likely (Gastwirth 1977)."""
    recruiters = np.floor(rng.random(max(n - 1, 0)) * np.arange(1, n)).astype(np.int64)
    return np.concatenate([np.full(min(n, 1), -1, dtype=np.int64), recruiters])


def complete_tree(width: int, levels: int) -> Ints:
    """A full matrix: everybody above the last of `levels` levels under the root has recruited `width` people."""
    people = sum(width**level for level in range(levels + 1))
    return (np.arange(people, dtype=np.int64) - 1) // width


def uplines(parents: Ints, people: Ints, levels: int) -> Ints:
    """For each of `people` a row: the sponsor, the sponsor's sponsor and so on up to `levels`; -1 above a root."""
    above = np.empty((len(people), levels), dtype=np.int64)
    here = people
    for level in range(levels):
        here = np.where(here >= 0, parents[here], -1)
        above[:, level] = here
    return above


def recruits(parents: Ints) -> Ints:
    """How many people each has recruited."""
    return np.bincount(parents[parents >= 0], minlength=len(parents))
