"""Own use within a stated cap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger import own_use
from mlmcheck.ledger.frames import Facts
from mlmcheck.ledger.months import Monthly

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.intake import Tables

NEEDS = (("sales",),)
QUERIES = ()


def make(monthly: Monthly, people: pd.DataFrame, facts: Facts, tables: Tables) -> own_use.OwnUse:
    """Free purchases up to `[plan] own_use_cap` a participant and month."""
    return own_use.own_use(monthly, people, facts, tables.settings.plan.own_use_cap, tables.scale)
