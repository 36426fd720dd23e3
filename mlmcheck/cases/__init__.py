"""Published cases as typed literals, one file each: outcome, figures, base, source. No logic lives in them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from mlmcheck.model import Case


@cache
def load() -> tuple[Case, ...]:
    """Every case of this folder, by id."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    cases: list[Case] = [module.CASE for module in modules if hasattr(module, "CASE")]
    return tuple(sorted(cases, key=lambda case: case.id))
