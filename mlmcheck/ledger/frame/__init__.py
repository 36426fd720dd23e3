"""One file a frame: `make(...)` builds it from the engine and from the frames its parameters name.

`NEEDS` lists the tables it cannot do without, as alternatives: all of one of them (`table`, or `table.column`).
`WHEN`, if it differs, lists those without which it is made empty and reads nothing.
`QUERIES` names the tables of the engine that it reads, for `explain --sql` and so that they are kept.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

Alternatives = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """How one frame is made."""

    name: str
    make: Callable[..., Any]
    needs: Alternatives
    queries: tuple[str, ...]
    when: Alternatives = ()


@cache
def load() -> dict[str, Frame]:
    """Every frame of this folder by name, in alphabetical order."""
    return {name: _frame(name) for name in sorted(module.name for module in pkgutil.iter_modules(__path__))}


def _frame(name: str) -> Frame:
    module = import_module(f"{__name__}.{name}")
    return Frame(name, module.make, module.NEEDS, module.QUERIES, getattr(module, "WHEN", module.NEEDS))
