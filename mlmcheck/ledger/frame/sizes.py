"""Participants' months by how much they bought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.sizes import Sizes

if TYPE_CHECKING:
    from mlmcheck.intake import Tables

NEEDS = (("sales.buyer_id", "sales.sold_at"),)
QUERIES = ("size_count", "size_month", "size_outside", "terms")


def make(engine: Engine, tables: Tables) -> Sizes:
    """Counts by size, with the volumes that company.toml states; in points (thousandths) if the sales carry them."""
    stated = tables.settings.plan.volume_thousandths
    has_volume = bool(engine.row("terms")["has_volume"])
    unit = 1000 if has_volume else 10**tables.scale
    volumes = None if stated is None else tuple(volume * unit // 1000 for volume in stated)
    return Sizes(engine, volumes, unit, has_volume=has_volume)
