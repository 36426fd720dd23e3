"""How much of the first year's payments fall around joining."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.select import covered, day_number, quarters
from mlmcheck.model import Measurement, Part, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, streams: Streams) -> Measurement | Unmeasured:
    """Of what entrants paid in their first year, how much did they pay within 30 days of joining?

    **Why** Money that comes in at the door and hardly afterwards is the price of a chance, not of goods one goes on
    wanting.

    **How** Sum paid in from -30 to +30 days around joining / sum from -30 to +365 days, over entrants with 365 days
    observed; told by joining quarter. Unit: share. Interval: exact. Source: the package share in revenue split of FTC
    v. BurnLounge (9th Cir. 2014).

    **Blind spots** A subscription paid yearly in advance looks the same; entrants of the last year are not seen.
    """
    if facts.last is None or not streams.count:
        return Unmeasured("the sales are not dated", "sales")
    seen = people[covered(people, facts) & (people["joined"] + 365 <= day_number(facts.last))]
    first, year = seen["first_30"] + seen["fee"], seen["first_365"] + seen["fee"]
    if year.sum() <= 0:
        return Unmeasured("no entrant who paid anything is observed for 365 days")
    parts = tuple(
        Part(label, int(first[rows].sum()) / int(year[rows].sum()), int(rows.sum()))
        for label, rows in quarters(seen["joined"])
        if year[rows].sum() > 0
    )
    return Measurement(Span.exact(int(first.sum()) / int(year.sum())), "share", len(seen), parts=parts)
