"""Headers that are known word for word, and what becomes of several for one column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mlmcheck.intake.columns import looks
from mlmcheck.intake.columns.say import clash
from mlmcheck.intake.schema import columns
from mlmcheck.intake.text import clean
from mlmcheck.intake.words.aliases import ALIASES, LOOSE, TREES, WEAK
from mlmcheck.intake.words.header import normalise, pieces

_UNSURE: Final = 0.7
_TWICE: Final = 0.95
_HARMLESS: Final = frozenset({"contact", "text"})
"""Kinds of which the first header serves: no figure of a report comes from them alone."""


@dataclass(frozen=True, slots=True)
class Exact:
    """What is known word for word; `sure` holds what is less than certain, `unused` why a known header was left."""

    mapping: dict[str, int] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


def meaning(role: str, header: str) -> tuple[str, bool] | None:
    """The column that a header names, even one that is not read, and whether word for word; None if it is unknown."""
    known, key = ALIASES[role], normalise(header)
    if key in known:
        return known[key], True
    named = {known.get(piece) for piece in pieces(header)}
    column = named.pop() if len(named) == 1 else None
    return (column, False) if column else None


def exact(
    role: str, headers: Sequence[str], free: Sequence[int], stated: frozenset[str],
    values: Callable[[int], Sequence[str]], file: str,
) -> Exact:  # fmt: skip
    """The columns whose names stand among the `free` headers. Raises InputError if two mean one that matters."""
    found, heads = Exact(), _heads(role, headers, free, stated)
    for column, places in heads.items():
        kept = _no_names(role, column, headers, places, values, found)
        at = _one(role, column, headers, kept, file, found)
        if at is not None:
            found.mapping[column] = at
            _doubts(role, column, headers[at], heads, found)
    return found


def _heads(role: str, headers: Sequence[str], free: Sequence[int], stated: frozenset[str]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at in free:
        known = meaning(role, headers[at])
        if known and known[0] not in stated and known[0] in columns(role):
            found.setdefault(known[0], []).append(at)
    return found


def _no_names(
    role: str, column: str, headers: Sequence[str], places: Sequence[int], values: Callable[[int], Sequence[str]],
    found: Exact,
) -> list[int]:  # fmt: skip
    """The places without those that hold names or addresses of persons, which are no ids."""
    kept: list[int] = []
    for at in places:
        is_loose = columns(role)[column] == "id" and normalise(headers[at]) in LOOSE[role]
        if is_loose and (odd := _no_ids(values(at))):
            found.unused.append(
                f"'{clean(headers[at])}' holds what look like {odd}, not ids, so it was not used; "
                f'--map "{role}.{column}={clean(headers[at])}" uses it'
            )
        else:
            kept.append(at)
    return kept


def _no_ids(values: Sequence[str]) -> str:
    """What the values are instead of ids, nothing if they may be ids."""
    if looks.names(values) or looks.contacts(values):
        return "names of persons"
    return "amounts or dates" if looks.amounts(values) else ""


def _one(
    role: str, column: str, headers: Sequence[str], places: Sequence[int], file: str, found: Exact
) -> int | None:  # fmt: skip
    """The one header that serves: strong words before weak ones, a sponsor's before an upline's."""
    if len(places) < 2:
        return places[0] if places else None
    best = _better(places, lambda at: normalise(headers[at]) not in TREES.get(column, ()))
    best = _better(best, lambda at: normalise(headers[at]) not in WEAK[role])
    if len(best) > 1 and columns(role)[column] not in _HARMLESS:
        raise clash(role, column, headers, best, file)
    best = _better(best, lambda at: normalise(headers[at]) == normalise(column))
    unused = [at for at in places if at != best[0]]
    shown = " and ".join(f"'{clean(headers[at])}'" for at in unused)
    is_tree = column == "sponsor_id" and all(normalise(headers[at]) in TREES[column] for at in unused)
    other, does = ("placement_id", "reads it as the placement tree") if is_tree else (column, "exchanges them")
    found.notes.append(
        f"'{clean(headers[best[0]])}' was read as {column}, and {shown} not at all; --map "
        f'"{role}.{other}={clean(headers[unused[0]])}" {does}'
    )
    return best[0]


def _better(places: Sequence[int], is_better: Callable[[int], bool]) -> Sequence[int]:
    return [at for at in places if is_better(at)] or places


def _doubts(role: str, column: str, header: str, heads: Mapping[str, object], found: Exact) -> None:
    key, shown = normalise(header), clean(header)
    if key in TREES.get(column, ()):
        other = "placement_id" if column == "sponsor_id" else "sponsor_id"
        meant = (
            "who recruited" if column == "sponsor_id" else "who stands above in the placement tree, not who recruited"
        )
        found.sure[column] = _UNSURE
        more = "" if other in heads or column == "sponsor_id" else ", so no sponsor is known"
        found.notes.append(
            f"'{shown}' was read as {meant}{more}; if it is the other tree, --map \"{role}.{column}=\" "
            f'--map "{role}.{other}={shown}"'
        )
    elif key not in ALIASES[role]:
        found.sure[column] = _TWICE
        found.notes.append(f"'{shown}' was read as {column}; overrule with --map \"{role}.{column}=HEADER\"")
