"""The page of a measure or a standard, from the code itself: docstrings, literals and, on request, the SQL behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from importlib import import_module
from inspect import cleandoc, signature
from pkgutil import iter_modules

from mlmcheck import standards
from mlmcheck.model import Criterion, InputError, Limit, Source, Standard

_SIDES = {"above": "above", "at_least": "at least", "below": "below", "at_most": "at most"}
_READINGS = {"exclude": "own use excluded", "include": "own use included", "both": ""}
_COMBINED = {"all": "Met only if all are met", "any": "Each speaks for itself"}


def page(id: str, *, sql: bool = False) -> str:
    """Everything known of one measure or standard, as Markdown that also reads as plain text.

    `sql` adds the queries whose frames the measure reads. Raises `InputError` for an unknown id.
    """
    laws = {standard.id: standard for standard in standards.load()}
    if id in laws:
        return _standard(laws[id])
    if id in measures():
        return _measure(id) + (_queries(id) if sql else "")
    raise InputError(f"unknown id '{id}'{_nearest(id, [*laws, *measures()])}; `mlmcheck explain` lists all ids")


def index() -> tuple[tuple[str, str, str], ...]:
    """Every page as (kind, id, first line): measures, then standards, each by id."""
    found = [("measure", id, _doc(id).splitlines()[0]) for id in measures()]
    laws = sorted(standards.load(), key=lambda standard: standard.id)
    return (*found, *(("standard", law.id, f"{law.name} ({law.jurisdiction})") for law in laws))


def measures() -> tuple[str, ...]:
    """The ids of all measures: the files of the measures room."""
    room = import_module("mlmcheck.measures")
    return tuple(sorted(found.name for found in iter_modules(room.__path__) if not found.name.startswith("_")))


def line(limit: Limit) -> str:
    """A limit in words: the side that is evidence against the firm, and the value."""
    return f"{_SIDES[limit.side]} {limit.value:.4g} {limit.currency}".rstrip()


def cited(source: Source) -> str:
    """A source with its place and its mark of confidence."""
    return f"{source.title}, {source.locator} [{source.mark}]"


def _function(id: str) -> Callable[..., object]:
    found: Callable[..., object] = import_module(f"mlmcheck.measures.{id}").measure
    return found


def _doc(id: str) -> str:
    return cleandoc(_function(id).__doc__ or "")


def _measure(id: str) -> str:
    lines = "\n".join(_drawn(id))
    drawn = f"\n**Lines drawn on it**\n\n{lines}\n" if lines else "\nNo standard here draws a line on it.\n"
    return f"# {id}\n\n{_doc(id)}\n{drawn}"


def _drawn(id: str) -> Iterable[str]:
    for law in standards.load():
        for criterion in law.criteria:
            if criterion.measure == id:
                yield f"- `{law.id}` ({law.jurisdiction}): {_condition(criterion)}"


def _condition(criterion: Criterion) -> str:
    reading = _READINGS[criterion.reading]
    return line(criterion.limit) + (f", {reading}" if reading else "")


def _standard(law: Standard) -> str:
    criteria = "\n".join(
        f"- `{law.id}.{each.id}`: {each.says}\n"
        f"  Line: `{each.measure}` {_condition(each)}.\n"
        f"  Source: {cited(each.source)}."
        for each in law.criteria
    )
    combined = f" ({_COMBINED[law.combine].lower()})" if len(law.criteria) > 1 else ""
    return (
        f"# {law.id}\n\n{law.name}. Place: {law.jurisdiction}. Force: {law.force}.\n\n**Says** {law.says}\n\n"
        f"**Evidence against the firm**{combined}\n\n{criteria}\n\n**Does not say** {law.says_not}\n"
    )


def _queries(id: str) -> str:
    from mlmcheck.ledger import queries

    frames = tuple(signature(_function(id)).parameters)
    return "".join(f"\n**{name}**\n\n```sql\n{text.strip()}\n```\n" for name, text in queries(frames))


def _nearest(id: str, known: list[str]) -> str:
    close = get_close_matches(id, known, n=3, cutoff=0.5)
    return f"; did you mean {' or '.join(close)}?" if close else ""
