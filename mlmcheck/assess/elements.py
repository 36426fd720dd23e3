"""The two elements: people paid before they were paid, and downline pay lives on participants' payments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.model import Elements, Limit, Outcome, Span

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.assess.measuring import Ledgers

# Half of downline pay: "participants pay for the right to be rewarded" (Koscot prong one), most of the pay.
E1 = Limit("at_least", 0.5)
# A convention, swept from 0 to 10 % in the report: pay on participants' payments is not a trifle.
E2 = Limit("at_least", 0.02)


def elements(ledgers: Ledgers) -> Elements:
    """Both elements from the joint ledger; None where there is nothing to form them from."""
    if ledgers.people is None or ledgers.rewards is None:
        return Elements(None, None, None, None)
    e1, e2 = paid_before(ledgers.people), triggered(ledgers)
    return Elements(e1, e2, met(E1, e1), met(E2, e2))


def met(line: Limit, span: Span | None, end: str = "value") -> bool:
    """Whether the value (or the low or high end) reaches the line; nothing to measure does not."""
    if span is None:
        return False
    at = span.value if end == "value" and span.value is not None else span.high if end == "high" else span.low
    return line.judge(Span.exact(at)) is Outcome.FLAGGED


def paid_before(people: pd.DataFrame) -> Span | None:
    """Share of downline pay to people who had paid to take part before their first downline pay.

    A fee, a kit, entry money, a month's quota and a stake are payments to take part; returns on stakes count as pay to
    people who had paid. Who has no sponsor set the firm up and was not asked to pay: such pay is left out unless
    nobody else was paid (decision 009).
    """
    import numpy as np

    returned = people["returned"].to_numpy()
    downline = people["downline_pay"].clip(lower=0).to_numpy()
    above = people["parent"].to_numpy()
    recruited = (above >= 0) & (above != np.arange(len(people)))  # nobody recruits himself
    kept = recruited if (downline + returned)[recruited].sum() else np.ones(len(people), dtype=bool)
    downline, returned = np.where(kept, downline, 0), np.where(kept, returned, 0)
    total = int((downline + returned).sum())
    if not total:
        return None
    paid_day = _first_payment(people)
    first = people["first_downline"].to_numpy()
    undated = (people["paid_fees"].to_numpy() > 0) & (paid_day == NO_DAY) | (paid_day != NO_DAY) & (first == NO_DAY)
    before = (paid_day != NO_DAY) & (first != NO_DAY) & (paid_day <= first)
    low = int(downline[before].sum() + returned.sum())
    return Span(low / total, low / total, (low + int(downline[undated].sum())) / total)


_PAYMENTS = {"first_fee": "", "first_near": "entry", "first_quota": "quota", "first_bought": "stake"}
"""The day of a payment to take part -> the money that must have been paid for the day to count."""


def _first_payment(people: pd.DataFrame) -> Any:
    """The first day of any payment to take part, NO_DAY without one."""
    import numpy as np

    never = -NO_DAY  # later than any day, so that the earliest wins
    first = np.full(len(people), never, dtype=np.int64)
    for day, money in _PAYMENTS.items():
        days = people[day].to_numpy(dtype=np.int64)
        counts = (days != NO_DAY) & (people[money].to_numpy() > 0 if money else True)
        first = np.where(counts, np.minimum(first, days), first)
    return np.where(first == never, NO_DAY, first)


def triggered(ledgers: Ledgers) -> Span | None:
    """Downline pay triggered by participants' payments, and returns on stakes, as a share of all they paid in.

    Where sources are unknown, what outside money cannot have paid is the least it can be.
    """
    rewards, paid = ledgers.rewards, paid_in(ledgers)
    if paid <= 0 or rewards.total <= 0:
        return None
    on_participants = rewards.downline_on_participants + int(ledgers.people["returned"].sum())
    low = max(on_participants, beyond_outsiders(rewards, ledgers.joint_streams))
    high = max(low, on_participants + rewards.best.unexplained)
    return Span(low / paid, low / paid, high / paid)


def paid_in(ledgers: Ledgers) -> int:
    """All that participants paid in, those without a name included, over the dates that sales and payouts share."""
    facts = ledgers.joint_facts
    return int(ledgers.people["paid_in"].sum()) + int(facts.unnamed_internal + facts.unnamed_recruitment)


def beyond_outsiders(rewards: Rewards, streams: Streams | None) -> int:
    """Rewards that all money of non-participants, discount buyers included, could not have paid."""
    if streams is None:
        return 0
    outside = streams.named + streams.labelled + streams.discount + streams.unknown
    return max(0, rewards.total - outside)
