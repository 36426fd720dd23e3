"""Headers that are only like a known one: taken if no other column is nearly as like, and the values agree.

A sponsor or placement column is never taken so: the two are like each other, and they are two trees.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mlmcheck.intake.columns import looks
from mlmcheck.intake.schema import columns
from mlmcheck.intake.words.aliases import ALIASES, ASIDE, TRAPS, UNDECIDED
from mlmcheck.intake.words.header import digits, normalise, words

FLOOR: Final = 86.0
MARGIN: Final = 6.0
_SHORTEST: Final = 5
_LONGEST: Final = 60
_MOST_HEADERS: Final = 300
_NEVER: Final = frozenset({"sponsor_id", "placement_id"})
_PEOPLE: Final = frozenset({"seller_id", "recipient_id", "source_id", "payer_id"})
_ENOUGH: Final = 0.5

Known = Callable[[Sequence[str]], float | None]
"""The share of these ids that are recruits, None if no recruits were supplied."""


@dataclass(frozen=True, slots=True)
class Like:
    """A header that is like a column's name: `score` of 100, and `is_taken` if nothing speaks against it."""

    at: int
    column: str
    score: float
    is_taken: bool


def likes(
    role: str, headers: Sequence[str], free: Sequence[int], taken: frozenset[str],
    values: Callable[[int], Sequence[str]], known: Known,
) -> list[Like]:  # fmt: skip
    """The best column for each of the `free` headers that is like one, best first; each column at most once."""
    if len(headers) > _MOST_HEADERS:
        return []
    scored = sorted((one for at in free if (one := _best(role, headers[at], at))), key=lambda one: -one.score)
    found: list[Like] = []
    for at, one in enumerate(scored):
        rivals = [other for other in scored if other.column == one.column and other is not one]
        is_alone = all(one.score - other.score >= MARGIN for other in rivals)
        if one.column not in taken and not any(one.column == before.column for before in scored[:at]):
            is_taken = one.is_taken and is_alone and _agrees(role, one.column, values(one.at), known)
            found.append(Like(one.at, one.column, one.score, is_taken))
    return found


def _best(role: str, header: str, at: int) -> Like | None:
    key = normalise(header)
    if not _SHORTEST <= len(key) <= _LONGEST or key in ASIDE or key in UNDECIDED.get(role, ()) or _is_trapped(header):
        return None
    scores = _scores(role, key, digits(header))
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < FLOOR or ranked[0][0] not in columns(role):
        return None
    (column, score), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
    return Like(at, column, round(score, 1), column not in _NEVER and score - second >= MARGIN)


def _is_trapped(header: str) -> bool:
    """Whether a word in it changes what is counted; long ones, and those of unspaced scripts, also inside a word."""
    key = normalise(header)
    inside = (trap for trap in TRAPS if len(trap) > 4 or not trap.isascii())
    return bool(words(header) & TRAPS) or any(trap in key for trap in inside)


@cache
def _names(role: str) -> Mapping[str, str]:
    """Every word that is known -> its column of this role, "" for what is none of ours."""
    return dict.fromkeys(ASIDE | UNDECIDED.get(role, frozenset()), "") | dict(ALIASES[role])


def _scores(role: str, key: str, figures: str) -> Mapping[str, float]:
    """Column -> how like its likeliest name is; what is no column of ours competes under the name ""."""
    from rapidfuzz import fuzz, process

    found: dict[str, float] = {}
    names = _names(role)
    for word, score, _ in process.extract(
        key, list(names), scorer=fuzz.ratio, score_cutoff=FLOOR - 2 * MARGIN, limit=None
    ):
        if digits(word) == figures and len(word) >= _SHORTEST:
            found[names[word]] = max(found.get(names[word], 0.0), score)
    return found


def _agrees(role: str, column: str, values: Sequence[str], known: Known) -> bool:
    kind = columns(role)[column]
    if not values or not looks.agrees(kind, values):
        return False
    if kind == "id" and column in _PEOPLE:
        return (known(values) or 0.0) >= _ENOUGH
    return column != "recruit_id" or len(set(values)) == len(values)
