"""Lines with fewer cells than the header: left-off empty cells at the end, or damage."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from mlmcheck.intake.reading.names import shape, shapes

_SHARE: Final = 0.01


def fills_up(names: Sequence[str], body: Sequence[tuple[str, ...]]) -> bool:
    """Whether short lines lack nothing but empty cells at their end, so that they are read as if these stood there.

    Proof is asked for, since a delimiter lost in the middle moves values into wrong columns: either only nameless
    columns are lacking, or no line at all ends with an empty cell (the writer leaves them off), several lines are
    short, and all that stands in them is of the kind that its column holds elsewhere. Else short lines are set aside.
    """
    short = [row for row in body if len(row) < len(names)]
    full = [row for row in body if len(row) == len(names)]
    if not short or not full:
        return False
    if all(name == f"column {at}" for row in short for at, name in enumerate(names, 1) if at > len(row)):
        return True
    if len(short) < 2 or len(short) < _SHARE * len(body) or any(not row[-1].strip() for row in body if row):
        return False
    kinds = shapes(full, len(names))
    if kinds[0] in {"", "text"} and (_broken(body, len(names)) or any(len(row) == 1 for row in short)):
        return False  # a first column of any text tells neither halves of lines nor footers from records
    return all(
        not cell.strip() or not kinds[at] or shape(cell) == kinds[at] for row in short for at, cell in enumerate(row)
    )


def _broken(body: Sequence[tuple[str, ...]], width: int) -> bool:
    """Whether two short lines in a row make up one whole line: a line break within a cell that is not quoted."""
    return any(max(len(one), len(other)) < width == len(one) + len(other) - 1 for one, other in pairwise(body))
