"""What company.toml says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlmcheck.intake import Settings, Tables

NEEDS = ()
QUERIES = ()


def make(tables: Tables) -> Settings:
    """The settings as read, empty where nothing was said."""
    return tables.settings
