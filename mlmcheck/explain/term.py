"""The page of a term of the field, in plain words."""

from __future__ import annotations

from mlmcheck.explain.terms.entry import Term


def page(term: Term) -> str:
    """What it means, and what to read beside it."""
    see = f"\nSee also: {', '.join(f'`{id}`' for id in term.see)}.\n" if term.see else ""
    return f"# {term.id}\n\n**{term.name}.** {term.says}\n{see}"
