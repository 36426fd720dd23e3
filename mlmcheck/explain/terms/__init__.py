"""The glossary: terms of the field in plain words, by subject."""

from __future__ import annotations

from functools import cache

from mlmcheck.explain.terms import evidence, law, money, people, plans
from mlmcheck.explain.terms.entry import Term

__all__ = ["Term", "terms"]


@cache
def terms() -> dict[str, Term]:
    """Every term by id, in alphabetical order of ids."""
    found = [term for room in (evidence, law, money, people, plans) for term in room.TERMS]
    return {term.id: term for term in sorted(found, key=lambda term: term.id)}
