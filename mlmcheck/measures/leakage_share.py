"""How much downline pay goes to people who hardly sell to customers themselves."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards
from mlmcheck.ledger.leaks import Leaks
from mlmcheck.ledger.teams import Teams
from mlmcheck.model import Measurement, Part, Unmeasured
from mlmcheck.stats.bounds import clip, within

NAMES = {
    "resale": "70 % not resold", "customers": "fewer than ten customers", "either": "either rule not kept",
}  # fmt: skip


def measure(teams: Teams, rewards: Rewards) -> Measurement | Unmeasured:
    """How much pay on the downline goes to people who that month neither resold 70 % nor sold to ten customers?

    **Why** In Amway the plan stood because rules tied pay to retail sales: at least 70 % of what is bought is sold in
    the month, and ten customers are served. Omnitrition asked whether such rules work. Here is the pay that flows all
    the same.

    **How** Downline pay of participant-months that kept neither rule / all downline pay; the parts tell each rule alone
    and either. 70 %: sales to customers and documented resale / these sales and own purchases; whoever sold nothing
    kept nothing. Ten: distinct identified customers and lines of customers without an id. The month is the lag before
    payment that explains most payouts. Low end: free purchases may all have been resold, to any number of customers;
    unknown and discount buyers are customers. High end: only named customers are; the ends cover lags of 0 to 2 months.
    Unit: share. Interval: bounds. Source: In re Amway, 93 F.T.C. 618 (1979); Webster v. Omnitrition (9th Cir. 1996).

    **Blind spots** Resale outside the books is not seen, so the value is a high one for buy-and-resell firms that
    document nothing.
    """
    found = teams.leaks
    lag = min(rewards.lag, len(found.judged) - 1)
    if found.pay <= 0 or found.judged[lag] <= 0:
        return Unmeasured("no dated pay on the downline stands beside a month of sales", "payouts.paid_at")
    low = clip(min(found.low) / found.pay)
    high = max(found.high[at] + max(0, found.pay - judged) for at, judged in enumerate(found.judged)) / found.pay
    span = within(clip(found.value[lag] / found.judged[lag]), low, max(low, clip(high)))
    return Measurement(span, "share", found.count, "bounds", parts=_parts(found, lag))


def _parts(found: Leaks, lag: int) -> tuple[Part, ...]:
    return tuple(
        Part(label, clip(found.parts[name][lag] / found.judged[lag]), found.count, "records")
        for name, label in NAMES.items()
    )
