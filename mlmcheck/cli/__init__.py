"""The command line: `mlmcheck` and its commands, one file each. Importing it loads nothing heavy."""

from __future__ import annotations

from mlmcheck.cli.app import main

__all__ = ["main"]
