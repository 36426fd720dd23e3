"""How many levels up a purchase or a sale still pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(distances: pd.DataFrame, rewards: Rewards) -> Measurement | Unmeasured:
    """How many sponsor levels above a buyer or seller does somebody still earn on it?

    **Why** China's criminal standard counts levels, and every further level rests on a longer chain of recruits. The
    plan may say one depth, the payouts another.

    **How** The longest distance in the sponsor tree between the recipient of a payout and the participant who triggered
    it (its `source_id`, else the buyer of the order if a participant, else its seller); 0 is pay on one's own purchase
    or sale. Unit: levels. Interval: exact, of the payouts that can be traced. Source: this program.

    **Blind spots** Pay that names neither order nor source may come from further down. Distances follow sponsors: pay
    along a placement tree may look unrelated, and the note counts such pairs.
    """
    inside = distances.dropna(subset=["distance"])
    if inside.empty:
        return Unmeasured("no payout names a trigger below its recipient", "payouts.order_id or payouts.source_id")
    pairs, apart = int(inside["pairs"].sum()), int(distances["pairs"].sum() - inside["pairs"].sum())
    note = f"{apart} of {pairs + apart} recipients and triggers stand in no line of sponsors." if apart else ""
    span = Span.exact(float(inside["distance"].max()))
    return Measurement(span, "levels", pairs, rows=rewards.evidence("internal", "recruitment"), note=note)
