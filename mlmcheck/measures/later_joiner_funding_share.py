"""Whether those ahead live on those who came after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.funding import Funding, beyond_own
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.ledger.select import quarters
from mlmcheck.model import Measurement, Part, Unmeasured
from mlmcheck.stats.bounds import spanned

if TYPE_CHECKING:
    import pandas as pd

IN_BOOKS = ("participant", "someone")


def measure(people: pd.DataFrame, rewards: Rewards, streams: Streams, funding: Funding) -> Measurement | Unmeasured:
    """Of what those who ended ahead were paid on participants' money, how much came from people who joined after them?

    **Why** Where the winners' pay comes from those who joined later, someone must always join later still, and the last
    to join have nobody to pay them. It is what a prospect asks: who funds whom?

    **How** Of participants with net > 0: pay that others' payments and purchases triggered, where the payer joined on a
    later day / all such pay with both joining dates known. At the ends of the interval pay of unknown source (also on
    own purchases beyond their price), of unnamed payers, of payers who joined on the same day or on no known day counts
    as from others or as from later joiners, whatever the lag between sale and pay. Also by the recipients' joining
    quarter. Unit: share. Interval: bounds. Source: wealth-transfer identity, and the net winners of the Madoff case
    (2d Cir. 2011).

    **Blind spots** In any sponsor tree the paid sponsor came first, so a share near 1 is common in every multi-level
    plan; read it with `wealth_transfer` and with where the rewards come from.
    """
    ahead = people[people["net"] > 0]
    if ahead.empty:
        return Unmeasured("nobody ended with more than they paid in")
    mine = funding.best[funding.best["recipient_ended"] == 1]
    known = _known(mine)
    if known <= 0:
        return Unmeasured("those who ended ahead were paid nothing on money of participants whose joining day is known")
    own = beyond_own(ahead)
    ends = [end for rows in funding.lags for end in _ends(rows[rows["recipient_ended"] == 1], own)]
    span = spanned(_later(mine), known, min(ends), max(ends))
    return Measurement(span, "share", len(ahead), "bounds", parts=_by_quarter(ahead, mine))


def _later(rows: pd.DataFrame) -> int:
    return int(rows.loc[(rows["source"] == "participant") & (rows["later"] == 1), "money"].sum())


def _known(rows: pd.DataFrame) -> int:
    """Pay on participants' money where it is told who joined first."""
    told = rows[(rows["source"] == "participant") & rows["later"].isin([-1, 0, 1])]
    return int(told["money"].sum())


def _ends(rows: pd.DataFrame, own: int) -> tuple[float, float]:
    """The share if all that is open came from those who did not join later, and if all did."""
    told = int(rows.loc[rows["source"].isin(IN_BOOKS), "money"].sum())
    whole = told + max(0, int(rows.loc[rows["source"] == "unknown", "money"].sum())) + own
    earlier = int(rows.loc[(rows["source"] == "participant") & (rows["later"] == -1), "money"].sum())
    return (_later(rows) / whole, (whole - earlier) / whole) if whole > 0 else (0.0, 1.0)


def _by_quarter(ahead: pd.DataFrame, rows: pd.DataFrame) -> tuple[Part, ...]:
    dated = ahead.loc[ahead["joined"] > NO_DAY, "joined"]
    told = []
    for label, mask in quarters(dated):
        mine = rows[rows["quarter"].dt.year.astype(str) + "Q" + rows["quarter"].dt.quarter.astype(str) == label]
        if (known := _known(mine)) > 0:
            told.append(Part(f"joined {label}", _later(mine) / known, int(mask.sum())))
    return tuple(told)
