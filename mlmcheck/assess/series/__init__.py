"""One file a series: `make(terms, ...)` takes the frames its parameters name and returns rows, or why there are none.

No series reads records: all is made from frames that measures made already, so that a chart shows what was measured.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from mlmcheck.assess.series._terms import Terms
from mlmcheck.model import Series, Unmeasured

__all__ = ["Make", "Terms", "load"]

Make = Callable[..., Series | Unmeasured]


@cache
def load() -> dict[str, Make]:
    """Every series of this folder by id, in alphabetical order."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    return {name: _make(import_module(f"{__name__}.{name}")) for name in names}


def _make(module: Any) -> Make:
    made: Make = module.make
    return made
