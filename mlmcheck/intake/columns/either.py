"""A column of sales that is only called `type`: the values tell whether it is the line's kind or the buyer's type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from mlmcheck.intake.values.vocabulary import WORDS
from mlmcheck.intake.words.aliases import ALIASES, normalise

_BARE: Final = frozenset(
    word for word, column in ALIASES["transfers"].items() if column == "kind" == ALIASES["payouts"].get(word)
)
"""`type`, `tipo`, `Art`, `类型`: what payouts and transfers call their kind says nothing more in sales."""
_COLUMNS: Final = ("kind", "buyer_type")
_MOST: Final = 0.8


def typed(
    role: str, headers: Sequence[str], free: Iterable[int], taken: Iterable[str],
    values: Callable[[int], Sequence[str]],
) -> Iterator[tuple[str, int]]:  # fmt: skip
    """Column and place of each such header whose values are words of one column, and of that one more than the other.

    `free` are the places of headers not used yet, `taken` the columns that have one.
    """
    left = [column for column in _COLUMNS if role == "sales" and column not in taken]
    for at in free:
        found = values(at) if left and normalise(headers[at]) in _BARE else ()
        shares = sorted(((_share(column, found), column) for column in left), reverse=True)
        if found and shares[0][0] >= _MOST and shares[0][0] > (shares[1][0] if len(shares) > 1 else 0):
            left.remove(shares[0][1])
            yield shares[0][1], at


def _share(column: str, values: Sequence[str]) -> float:
    known = WORDS[f"sales.{column}"]
    return sum(normalise(value) in known for value in values) / len(values) if values else 0.0
