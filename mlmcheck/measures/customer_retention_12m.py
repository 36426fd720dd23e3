"""How many customers still buy a year after their first purchase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.people import positions
from mlmcheck.ledger.staying import YEAR, Clientele
from mlmcheck.model import Measurement, Span, Unmeasured
from mlmcheck.stats.process import TooDependent, tree_ratio
from mlmcheck.stats.survival import Curve, kaplan_meier, log_log

if TYPE_CHECKING:
    import pandas as pd

MIN_CUSTOMERS = 30  # fewer are a few households
MIN_FOLLOWED = 10  # the end of the curve hangs on those still watched there


def measure(clientele: Clientele, network: Network, people: pd.DataFrame) -> Measurement | Unmeasured:
    """Of every 100 new customers, how many still buy a year later?

    **Why** Demand outside the scheme shows in customers who come back without anybody being recruited. It is context:
    in FTC v. Neora, which the firm won, customers left faster than sellers.

    **How** Kaplan-Meier survival at 365 days since the first purchase; gone is who bought nothing in the last 90 days,
    at the last purchase. Customers first seen in the first 90 days of the records may be older and are left out. Unit:
    share. Interval: process, on the log-log scale with Greenwood's variance times the design effect of sellers in the
    sponsor tree. Source: Kaplan and Meier 1958; Greenwood 1926.

    **Blind spots** Orders in a customer's name are not orders by a customer: see `disguised_customer_share`. Who
    changes the customer number leaves and comes as new.
    """
    import numpy as np

    rows = clientele.spells
    n = int(rows["customers"].sum())
    if n < MIN_CUSTOMERS:
        return Unmeasured(f"fewer than {MIN_CUSTOMERS} customers are first seen 90 days into the records or later")
    days, ended, count = (rows[name].to_numpy() for name in ("days", "ended", "customers"))
    if int(count[days >= YEAR].sum()) < MIN_FOLLOWED:
        return Unmeasured(f"fewer than {MIN_FOLLOWED} customers are followed for a year after their first purchase")
    curve = kaplan_meier(np.zeros(len(days), dtype=np.int64), days.astype(np.int64), ended.astype(bool), count)
    try:
        worth = _worth(clientele.sellers, network, people)
    except TooDependent as alike:
        return Unmeasured(str(alike))
    value = curve.at(YEAR)
    low, high = log_log(value, curve.log_variance_at(YEAR), worth)
    return Measurement(Span(value, low, high), "share", n, "process", note=_note(curve), effective=n / worth)


def _worth(sellers: pd.DataFrame, network: Network, people: pd.DataFrame) -> float:
    """The design effect: how much more the share that stayed varies by seller than it would among strangers."""
    import numpy as np

    at = positions(people["member"].to_numpy(), sellers["member"].to_numpy())
    begun, stayed = np.zeros(len(people)), np.zeros(len(people))
    np.add.at(begun, at[at >= 0], sellers["begun"].to_numpy()[at >= 0])
    np.add.at(stayed, at[at >= 0], sellers["stayed"].to_numpy()[at >= 0])
    share = float(stayed.sum() / begun.sum()) if begun.sum() else 0.0
    if not 0 < share < 1:
        return 1.0
    found = tree_ratio(stayed, begun, network.parent, network.level)
    alone = 1.96 * (share * (1 - share) / begun.sum()) ** 0.5
    return float(max(1.0, ((found.high - found.low) / 2 / alone) ** 2))


def _note(curve: Curve) -> str:
    half = curve.median()
    told = "more than half stay to the end" if half is None else f"half are gone after {half:,.0f} days"
    return f"{told}; on average they stay {curve.restricted_mean(YEAR):,.0f} days of the first year"
