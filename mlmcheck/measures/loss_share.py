"""How many participants paid in more than they got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.select import covered, quarters, recruit_rows
from mlmcheck.model import Measurement, Part, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams) -> Measurement | Unmeasured:
    """Of the participants who paid in anything, how many ended with less than they paid?

    **Why** It is what a prospect asks first. It is shown and never judged: it ranks lawful own-use clubs beside
    pyramids.

    **How** Participants with net < 0 / participants who paid in anything. cash (the value): all payments are costs;
    fees (the low end): only recruitment payments are. Those whose history begins before the files are left out of the
    value and put at the better and worse end of the interval. Also, in cash, by joining quarter. Net = payouts +
    documented resale proceeds - paid in. Unit: share. Interval: bounds. Source: the net investment method of the Madoff
    case (2d Cir. 2011).

    **Blind spots** The worth of the goods, resale outside the books and costs outside the books (events, tools) are
    not seen. Later quarters had less time to earn: see `recoup_curve`.
    """
    payers = people[people["paid_in"] > 0]
    seen = payers[covered(payers, facts)]
    if seen.empty:
        return Unmeasured("no participant who paid in has a joining date covered by the sales", "recruits.joined_at")
    cash = int((seen["net"] < 0).sum())
    fees = int((seen["payouts"] + seen["resold"] < seen["paid_fees"]).sum())
    hidden = len(payers) - len(seen)
    span = Span(cash / len(seen), min(fees, cash) / len(payers), (cash + hidden) / len(payers))
    parts = tuple(
        Part(label, int((seen["net"][mask] < 0).sum()) / int(mask.sum()), int(mask.sum()))
        for label, mask in quarters(seen["joined"])
    )
    return Measurement(span, "share", len(seen), "bounds", rows=recruit_rows(seen.nsmallest(20, "net")), parts=parts)
