"""The digits of the currency's minor unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlmcheck.intake import Tables

NEEDS = ()
QUERIES = ()


def make(tables: Tables) -> int:
    """Money is in units of 10 to the minus this."""
    return tables.scale
