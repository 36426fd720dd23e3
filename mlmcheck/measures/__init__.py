"""One file a measure: `measure(...)` takes the frames its parameters name and returns one number with its interval."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module

from mlmcheck.model import Measurement, Unmeasured

Measure = Callable[..., Measurement | Unmeasured]


@cache
def load() -> dict[str, Measure]:
    """Every measure of this folder by id, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}").measure for name in names}


def asks(id: str) -> str:
    """The keys of company.toml that answer a measure no table can, such as `[contract] written`; else empty."""
    found: str = getattr(import_module(f"{__name__}.{id}"), "ASKS", "")
    return found
