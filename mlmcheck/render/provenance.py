"""Which program, on which libraries, wrote a document: what a second run needs to be the same run."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

LIBRARIES: Final = ("duckdb", "numpy", "pandas", "scipy")
"""Libraries whose version could move a figure."""


def tool() -> dict[str, Any]:
    """Name and version of the program, of Python and of the libraries that compute; no clock, no machine, no user."""
    return {
        "name": "mlmcheck",
        "version": tool_version(),
        "python": platform.python_version(),
        "libraries": {name: _version(name) for name in LIBRARIES},
        "seed": None,  # no measure draws a random number
    }


def tool_version() -> str:
    """The version of the installed program, `unknown` where it runs uninstalled."""
    return _version("mlmcheck")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
