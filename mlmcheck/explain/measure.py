"""The page of a measure: its docstring, the lines drawn on it, what only the user can tell, and the SQL behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from inspect import cleandoc, signature
from pkgutil import iter_modules

from mlmcheck import measures as room
from mlmcheck import standards
from mlmcheck.explain.standard import condition


def page(id: str) -> str:
    """Everything known of one measure."""
    lines = "\n".join(_drawn(id))
    drawn = f"\n**Lines drawn on it**\n\n{lines}\n" if lines else "\nNo standard here draws a line on it.\n"
    asked = room.asks(id)
    told = f"\n**Told by** `{asked}` of company.toml, or with `--fact`.\n" if asked else ""
    return f"# {id}\n\n{doc(id)}\n{told}{drawn}"


def measures() -> tuple[str, ...]:
    """The ids of all measures: the files of the measures room."""
    return tuple(sorted(found.name for found in iter_modules(room.__path__) if not found.name.startswith("_")))


def doc(id: str) -> str:
    """The text of a measure: its question, why, how, blind spots."""
    return cleandoc(_function(id).__doc__ or "")


def queries(id: str) -> str:
    """The queries whose frames the measure reads."""
    return "".join(f"\n**{name}**\n\n```sql\n{text.strip()}\n```\n" for name, text in behind(id))


def behind(id: str) -> tuple[tuple[str, str], ...]:
    """Name and text of these queries, in the order they run."""
    from mlmcheck.ledger import queries as of_frames

    return of_frames(tuple(signature(_function(id)).parameters))


def _function(id: str) -> Callable[..., object]:
    found: Callable[..., object] = import_module(f"mlmcheck.measures.{id}").measure
    return found


def _drawn(id: str) -> Iterable[str]:
    for law in standards.load():
        for criterion in law.criteria:
            if criterion.measure == id:
                yield f"- `{law.id}` ({law.place or law.jurisdiction}): {condition(criterion)}"
