"""The pages of the program: a measure, a standard, a published case, a term of the field; from the code itself."""

from __future__ import annotations

from collections.abc import Callable

from mlmcheck import cases, standards
from mlmcheck.explain import case, find, measure, standard, term
from mlmcheck.explain.measure import measures
from mlmcheck.explain.standard import cited, line
from mlmcheck.explain.terms import terms
from mlmcheck.model import InputError

__all__ = ["cited", "index", "line", "measures", "page", "terms"]


def page(id: str, *, sql: bool = False) -> str:
    """Everything known of one measure, standard, case or term, as Markdown that also reads as plain text.

    An id may be written in any case, with spaces or hyphens. `sql` adds the queries whose frames a measure reads.
    Raises `InputError` for an unknown id, with up to three that may be meant.
    """
    known = _pages()
    meant = find.meant(id, known)
    if meant is None:
        near = find.near(id, {one: "" if kind == "measure" else name for kind, one, name in index()})
        ask = f"; did you mean {' or '.join(near)}?" if near else ""
        raise InputError(f"unknown id '{id}'{ask}; `mlmcheck explain` lists all ids")
    return known[meant]() + (measure.queries(meant) if sql and meant in measures() else "")


def index() -> tuple[tuple[str, str, str], ...]:
    """Every page as (kind, id, first line): measures, standards, cases, terms, each by id."""
    laws = sorted(standards.load(), key=lambda law: law.id)
    return (
        *(("measure", id, measure.doc(id).splitlines()[0]) for id in measures()),
        *(("standard", law.id, f"{law.name} ({law.place or law.jurisdiction})") for law in laws),
        *(("case", one.id, f"{one.name}, {one.years}") for one in cases.load()),
        *(("term", id, one.name) for id, one in terms().items()),
    )


def _pages() -> dict[str, Callable[[], str]]:
    """Id -> what writes its page; ids are the same in no two kinds."""
    found: dict[str, Callable[[], str]] = {id: _later(term.page, one) for id, one in terms().items()}
    found |= {one.id: _later(case.page, one) for one in cases.load()}
    found |= {law.id: _later(standard.page, law) for law in standards.load()}
    return found | {id: _later(measure.page, id) for id in measures()}


def _later(write: Callable[..., str], what: object) -> Callable[[], str]:
    return lambda: write(what)
