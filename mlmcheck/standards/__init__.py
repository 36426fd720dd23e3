"""Laws, orders and codes as typed literals, one file each: which measure, which side of which line, on whose word.

No logic lives in them: `Limit.judge` compares, `assess` combines. A file whose name begins with `_` is no standard.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from mlmcheck.model import Standard
from mlmcheck.standards import _places


@cache
def load() -> tuple[Standard, ...]:
    """Every standard of this folder, by jurisdiction, then id."""
    names = (found.name for found in iter_modules(__path__) if not found.name.startswith("_"))
    standards: list[Standard] = [import_module(f"{__name__}.{name}").STANDARD for name in names]
    return tuple(sorted(standards, key=lambda standard: (standard.jurisdiction, standard.id)))


def of(codes: Sequence[str]) -> tuple[Standard, ...]:
    """The standards that hold in these places, all of them for no code; own lines and industry codes always stay.

    A code or a place's name, in any case: `no`, `Norway`, `US-CA`. A country takes in its states and a state its
    country, a member of the European Union takes the Union in. InputError for a place that has no standard here.
    """
    laws = load()
    if not codes:
        return laws
    wanted = _places.chosen(codes, {law.jurisdiction: law.place for law in laws})
    return tuple(law for law in laws if law.jurisdiction in wanted or _places.is_everywhere(law))
