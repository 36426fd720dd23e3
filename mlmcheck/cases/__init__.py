"""Published cases as typed literals, one file each: outcome, figures, base, source. No logic lives in them."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from mlmcheck.model import Case, Figure, InputError


@cache
def load() -> tuple[Case, ...]:
    """Every case of this folder, by id."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    cases: list[Case] = [module.CASE for module in modules if hasattr(module, "CASE")]
    return tuple(sorted(cases, key=lambda case: case.id))


def find(id: str) -> Case:
    """The case of this id, or the only one whose id begins so. Raises `InputError`, naming the nearest, for others."""
    known = {case.id: case for case in load()}
    begun = [case for name, case in known.items() if id and name.startswith(id)]
    if id in known or len(begun) == 1:
        return known.get(id) or begun[0]
    near = [case.id for case in begun] or get_close_matches(id, known, n=3, cutoff=0.5)
    meant = f"; did you mean {' or '.join(near)}?" if near else ""
    raise InputError(f"unknown case '{id}'{meant}; `mlmcheck cases` lists all")


def measured(measure: str) -> tuple[tuple[Case, Figure], ...]:
    """Every published figure of this measure, by base, then case. Raises `InputError` if there is none."""
    found = [(case, each) for case in load() for each in case.figures if each.measure == measure]
    if not found:
        known = sorted({each.measure for case in load() for each in case.figures if each.measure})
        raise InputError(f"no published figure is comparable with '{measure}'; there are some of {', '.join(known)}")
    return tuple(sorted(found, key=lambda one: (one[1].base, one[0].id, one[1].year)))
