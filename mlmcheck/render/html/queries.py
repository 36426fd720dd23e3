"""The queries behind the figures of a page, each once; links lead from a figure to its own, and to what they read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

NEEDS = "-- needs:"


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the program: its text, and the queries whose tables it reads."""

    name: str
    text: str
    reads: tuple[str, ...]


def queries(ids: Iterable[str]) -> tuple[Query, ...]:
    """Every query behind these measures, by name."""
    found = {one.name: one for id in ids for one in _behind(id)}
    return tuple(found[name] for name in sorted(found))


def direct(id: str) -> tuple[str, ...]:
    """The queries that a measure reads itself: those that none of its others reads."""
    every = _behind(id)
    inner = {name for one in every for name in one.reads}
    return tuple(one.name for one in every if one.name not in inner)


@cache
def _behind(id: str) -> tuple[Query, ...]:
    from mlmcheck.explain import measure

    told = measure.behind(id) if id in measure.measures() else ()
    names = {name for name, _ in told}
    return tuple(Query(name, text.strip(), tuple(one for one in _needs(text) if one in names)) for name, text in told)


def _needs(text: str) -> list[str]:
    return next((line.removeprefix(NEEDS).split() for line in text.splitlines() if line.startswith(NEEDS)), [])
