"""Laws, orders and codes as typed literals, one file each: which measure, which side of which line, on whose word.

No logic lives here: `Limit.judge` compares, `assess` combines.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from mlmcheck.model import Standard


@cache
def load() -> tuple[Standard, ...]:
    """Every standard of this folder, by jurisdiction, then id."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    standards: list[Standard] = [module.STANDARD for module in modules]
    return tuple(sorted(standards, key=lambda standard: (standard.jurisdiction, standard.id)))
