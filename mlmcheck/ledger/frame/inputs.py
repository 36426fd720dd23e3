"""The files as they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.model import InputFile

NEEDS = ()
QUERIES = ()


def make(tables: Tables) -> tuple[InputFile, ...]:
    """Every file: rows = used + quarantined + left out."""
    return tables.inputs()
