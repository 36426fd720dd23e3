"""How many customers still buy a year after their first purchase."""

from __future__ import annotations

from math import inf
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
MIN_FOLLOWED = 10  # who could be watched for the year, gone or not: fewer say nothing of its end


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
    followed = int(clientele.sellers["begun"].sum())
    if followed < MIN_FOLLOWED:
        return Unmeasured(f"fewer than {MIN_FOLLOWED} customers are followed for a year after their first purchase")
    curve = kaplan_meier(np.zeros(len(days), dtype=np.int64), days.astype(np.int64), ended.astype(bool), count)
    value = curve.at(YEAR)
    try:
        worth = _worth(clientele.sellers, network, people, value**2 * curve.log_variance_at(YEAR))
    except TooDependent as alike:
        return Unmeasured(str(alike))
    low, high = log_log(value, curve.log_variance_at(YEAR), followed, worth)
    return Measurement(Span(value, low, high), "share", n, "process", note=_note(curve), effective=n / worth)


def _worth(sellers: pd.DataFrame, network: Network, people: pd.DataFrame, variance: float) -> float:
    """The design effect: what likeness along the tree adds to the `variance` of strangers.

    Added, not multiplied: the curve follows more customers than those who could stay a year, but of the same sellers.
    """
    import numpy as np

    at = positions(people["member"].to_numpy(), sellers["member"].to_numpy())
    begun, stayed = np.zeros(len(people)), np.zeros(len(people))
    np.add.at(begun, at[at >= 0], sellers["begun"].to_numpy()[at >= 0])
    np.add.at(stayed, at[at >= 0], sellers["stayed"].to_numpy()[at >= 0])
    share = float(stayed.sum() / begun.sum()) if begun.sum() else 0.0
    if not 0 < share < 1:
        return 1.0
    found = tree_ratio(stayed, begun, network.parent, network.level)
    alone = share * (1 - share) / begun.sum()
    added = ((found.high - found.low) / 2 / 1.96) ** 2 - alone
    return float(1 + max(0.0, added) / (variance if 0 < variance < inf else alone))


def _note(curve: Curve) -> str:
    half = curve.median()
    told = "more than half stay to the end" if half is None else f"half are gone after {half:,.0f} days"
    return f"{told}; on average they stay {curve.restricted_mean(YEAR):,.0f} days of the first year"
