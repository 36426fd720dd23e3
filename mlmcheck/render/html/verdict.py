"""The verdict's reach in words: what would move it, its two conditions, its windows and its score."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from mlmcheck.model import Band
from mlmcheck.render import stored
from mlmcheck.render.reach import ELEMENTS
from mlmcheck.render.top import WINDOWS
from mlmcheck.render.words import number

_ORDER = list(Band)
Verdict = Mapping[str, Any]


def moves(verdict: Verdict) -> list[str]:
    """The bands it could rise or fall to, each with its reason."""
    ends = [
        _band(verdict, key)
        for key in ("band_if_own_use_excluded", "band_low", "band_high", "band_if_customers_doubted")
    ]
    if ends == [None] * 4:
        return ["without a band there is none to rise or fall from"]
    band = Band(verdict["band"])
    return [
        _move(band, ends[0], "participants' own purchases are not demand"),
        _between(ends[1], ends[2]),
        _move(band, ends[3], "doubted customers are participants"),
    ]


def _band(verdict: Verdict, key: str) -> Band | None:
    return Band(verdict[key]) if verdict.get(key) else None


def _move(band: Band, other: Band | None, condition: str) -> str:
    if other is None:
        return f"cannot be said what follows if {condition}"
    step = _ORDER.index(other) - _ORDER.index(band)
    word = "rises to" if step > 0 else "falls to" if step < 0 else "stays"
    return f"{word} {other.phrase} if {condition}"


def _between(low: Band | None, high: Band | None) -> str:
    if low is None or high is None:
        return "how far the unknowns could move it cannot be said"
    if low is high:
        return f"stays {low.phrase} whatever the unknowns are"
    return f"could be {low.phrase} to {high.phrase}, by what the unknowns allow"


def elements(verdict: Verdict) -> list[tuple[str, str, str]]:
    """For each condition: met, not met or not measured; its words; its figure."""
    told = []
    for id, says in ELEMENTS.items():
        span = verdict["elements"].get(id)
        met = None if span is None else span["met"]
        word = "not measured" if met is None else "met" if met else "not met"
        told.append((word, says, stored.share(span) if span else ""))
    return told


def windows(verdict: Verdict) -> list[str]:
    """The windows on which the band is another one."""
    if not verdict.get("flips_on_window"):
        return []
    told = []
    for phrase, group in groupby(verdict["windows"], key=lambda one: Band(one["band"]).phrase):
        named = [WINDOWS[one["window"]] for one in group if one["window"] != "whole" and one["band"] != verdict["band"]]
        if named:
            told.append(f"It depends on the window: on {' and on '.join(named)} this would read '{phrase}'.")
    return told


def score(verdict: Verdict) -> str:
    """The score with its range and what it does not claim, and how much could be measured."""
    measured = f"{number(verdict['measured_share'], 'share')} of the findings could be measured."
    if verdict["score"] is None:
        return measured
    low, high = verdict["score_low"], verdict["score_high"]
    reach = f" ({low:.0f} to {high:.0f})" if low is not None and high is not None else ""
    claim = "it orders companies within a band and claims nothing else"
    return f"Score {verdict['score']:.0f} of 100{reach}: {claim}. {measured}"
