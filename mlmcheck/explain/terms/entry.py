"""One entry of the glossary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field: what it means, in plain words, and the ids of pages to read beside it."""

    id: str
    name: str
    says: str
    see: tuple[str, ...] = ()
