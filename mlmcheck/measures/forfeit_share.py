"""How much of the pay the rule of a majority from customers would forfeit."""

from __future__ import annotations

from mlmcheck.ledger.frames import Rewards
from mlmcheck.ledger.teams import Teams
from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.stats.bounds import clip, within


def measure(teams: Teams, rewards: Rewards) -> Measurement | Unmeasured:
    """How much of all pay went to participants whose own and downline revenue came not mostly from customers?

    **Why** The Vemma order allows pay for a period only to those of whose own and downline revenue more than half came
    from customers; the rest is forfeited, all or nothing.

    **How** Pay of each participant and month, where customers' money / all money of the participant and the downline
    in the month the pay is about is not above one half / all pay. The month is the lag before payment that explains
    most payouts; the ends cover 0, 1 and 2 months, buyers nobody can tell, customers on the firm's word, discount
    buyers, and customers without a seller. Unit: share. Interval: bounds. Source: FTC v. Vemma, D. Ariz., order of
    December 2016, terms on compensation.

    **Blind spots** Organisations follow sponsors; a plan that pays along a placement tree has others. Goods resold
    outside the books count as participants' purchases.
    """
    found = teams.forfeits
    lag = min(rewards.lag, len(found.judged) - 1)
    if rewards.payouts <= 0 or found.pay <= 0 or found.judged[lag] <= 0:
        return Unmeasured("no dated pay stands beside a month of revenue", "payouts.paid_at")
    unjudged = [rewards.payouts - judged for judged in found.judged]
    low = min(found.low) / rewards.payouts
    high = max(found.high[at] + max(0, rest) for at, rest in enumerate(unjudged)) / rewards.payouts
    value = found.value[lag] / found.judged[lag]
    span = within(clip(value), clip(low), max(clip(low), clip(high)))
    return Measurement(span, "share", found.count, "bounds", note="Counted are months in which somebody was paid.")
