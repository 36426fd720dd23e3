"""Text from the user's files made fit for a message."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from mlmcheck.intake.shape import shape
from mlmcheck.intake.words.aliases import ALIASES, LOOSE, WEAK, normalise

FEWEST: Final = 5
"""Fewer records than this are a small group: their word may be one person's name."""
_KINDS: Final = 30
_NUMBERED: Final = re.compile(r"column [0-9]+")
_DATUM: Final = re.compile(r"@|[0-9]{4}|^[\s0-9.,:/+()-]+$")
_VALUES: Final = frozenset({"item", "mobile", "total"}).union(*LOOSE.values(), *WEAK.values())
"""Headers that also stand as values in columns of types and kinds."""
_PERSONAL: Final = re.compile(r"@|[0-9]{4}")


def listed(headers: Sequence[str], most: int = 20) -> str:
    """The headers as a reader sees them, shortened; what may be a record taken for a header is not shown."""
    named = [header for header in headers if is_header(header) or _are_headers(headers)]
    shown = ", ".join(f"'{clean(header)}'" for header in named[:most])
    hidden = len(headers) - len(named)
    told = [shown] if shown else []
    told += [f"{len(named) - most} more"] if len(named) > most else []
    told += [f"{hidden} that are not shown, as they may be a record's values"] if hidden else []
    return " and ".join(told)


def is_header(header: str) -> bool:
    """Whether this is a word that files have as a header, whatever its table."""
    return bool(_NUMBERED.fullmatch(header)) or any(normalise(header) in known for known in ALIASES.values())


def _are_headers(headers: Sequence[str]) -> bool:
    """Whether the line is surely one of headers: one is a column's name and no usual value, and none looks like one."""
    known = any(is_header(header) and normalise(header) not in _VALUES for header in headers)
    return known and not any(_DATUM.search(header) for header in headers)


def words(counts: Mapping[str, int], *, show: bool = False) -> list[str]:
    """The words of a column of kinds, most frequent first, that a message may name, then the shapes of the others.

    A word in fewer than 5 records, or in a column of so many words that it holds no kinds, may be a person's name.
    """
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    kinds = len(counts) <= _KINDS
    named = [word for word in ranked if show or (kinds and counts[word] >= FEWEST and not _PERSONAL.search(word))]
    return named + sorted({shape(word) for word in set(ranked) - set(named)})


def clean(text: str, most: int = 40) -> str:
    """Text from a file made fit for a message: no control characters, not long."""
    plain = "".join(letter if letter.isprintable() else "?" for letter in text)
    return plain if len(plain) <= most else plain[: most - 3] + "..."
