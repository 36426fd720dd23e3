"""Groups of so few people that a figure about them is a figure about somebody."""

from __future__ import annotations

from typing import Final

from mlmcheck.model.number import Part

FEWEST: Final = 5


def published(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The groups that may be told, in their order: of records, of nobody, or of at least 5 people.

    If those kept back are fewer than 5 people together, the smallest of the others is kept back too, or it could be
    told from the whole what they are.
    """
    people = sorted(
        (part for part in parts if part.of == "people" and part.n > 0), key=lambda part: (part.n, part.label)
    )
    kept: list[Part] = []
    for part in people:
        if part.n >= FEWEST and (not kept or sum(one.n for one in kept) >= FEWEST):
            break
        kept.append(part)
    return tuple(part for part in parts if part not in kept)
