"""How many people it takes, level by level, where everybody is to recruit alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mlmcheck.model.outlook import Generation


def generations(width: int, places: Sequence[tuple[str, int]]) -> tuple[Generation, ...]:
    """Level 1 is one person's own recruits; the last level is the first that no place can hold.

    Where everybody recruits one, or `width` is below 2, a chain needs no more people than there are: no levels.
    """
    return tuple(_grown(width, list(places))) if width > 1 and places else ()


def _grown(width: int, places: list[tuple[str, int]]) -> Iterator[Generation]:
    level, total = 0, 1
    while places:
        level += 1
        total += width**level
        outgrown = [place for place in places if place[1] < total]
        places = [place for place in places if place not in outgrown]
        yield Generation(level, width**level, total, tuple(name for name, _ in outgrown))
