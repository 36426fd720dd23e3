"""How many earn back what they paid, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.select import covered, quarters
from mlmcheck.ledger.tenure import Tenure
from mlmcheck.model import Measurement, Part, Span, Unmeasured

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

MONTH: Final = 12
MONTHS: Final = (3, 6, 12, 24)
MIN_OBSERVED: Final = 30  # of fewer people, one alone would move the share by more than three points
MAX_UNDATED: Final = 0.05  # money without a date is in no month: more of it, and months do not tell the result


def measure(
    people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams, tenure: Tenure
) -> Measurement | Unmeasured:
    """Of those who paid to take part, how many had earned it all back by the end of the twelfth month?

    **Why** A prospect asks not only whether, but when: money is risked now and comes back later, if ever. Whoever
    joined last has had no time to recoup, and counting them as losers would be as wrong as leaving them out.

    **How** Recouped: at the end of a calendar month everything received so far (payouts, documented resale) reached
    everything paid in so far; month 0 is that of joining, and who recouped once stays recouped. Low: of all entrants,
    with those not yet recouped counted as never. High: 1 - Kaplan-Meier, where only the end of the records ends an
    observation: who leaves unrecouped stays unrecouped. A value where all are observed for twelve months. Entrants
    whose joining the files cover and who paid anything. Also by month 3, 6, 12 and 24 of those observed that long, and
    by joining quarter if all of it is observed for twelve months. Unit: share. Interval: bounds. Source: the recoup
    share in FTC v. BurnLounge (9th Cir. 2014); Kaplan and Meier (1958).

    **Blind spots** Later purchases that undo a recoupment do not count against it. The high end takes those who joined
    late to do as well as those before them. The worth of goods, and resale and costs outside the books, are not seen.
    """
    if tenure.undated > MAX_UNDATED:
        return Unmeasured("more than 5 % of participants' money carries no date", "payouts.paid_at")
    paid = covered(people, facts) & (people["paid_in"].to_numpy() > 0) & (tenure.observed >= 0)
    observed, recouped = tenure.observed[paid], tenure.recouped[paid]
    recouped[recouped > observed] = -1  # what was paid after the last month of the records is not looked at
    long = int((observed >= MONTH).sum())
    if long < MIN_OBSERVED:
        return Unmeasured(f"{long} who paid in are observed for twelve months after joining; {MIN_OBSERVED} are needed")
    low = int(((recouped >= 0) & (recouped <= MONTH)).sum()) / len(observed)
    span = Span.exact(low) if long == len(observed) else Span(None, low, max(low, _ever(observed, recouped)))
    parts = _by_month(observed, recouped) + _by_quarter(people.loc[paid, "joined"], observed, recouped)
    return Measurement(span, "share", len(observed), "bounds", parts=parts)


def _share(observed: Ints, recouped: Ints, month: int) -> float:
    """The share recouped by this month, of those observed that long."""
    mine = recouped[observed >= month]
    return int(((mine >= 0) & (mine <= month)).sum()) / len(mine)


def _ever(observed: Ints, recouped: Ints) -> float:
    """1 - Kaplan-Meier at month 12: product over months of 1 - recouped in it / still waiting and observed in it."""
    import numpy as np

    ends = np.where(recouped >= 0, recouped, observed)
    waiting = 1.0
    for month in range(MONTH + 1):
        if at_risk := int((ends >= month).sum()):
            waiting *= 1 - int((recouped == month).sum()) / at_risk
    return 1 - waiting


def _by_month(observed: Ints, recouped: Ints) -> tuple[Part, ...]:
    seen = ((month, int((observed >= month).sum())) for month in MONTHS)
    return tuple(
        Part(f"by month {month}", _share(observed, recouped, month), n) for month, n in seen if n >= MIN_OBSERVED
    )


def _by_quarter(joined: pd.Series, observed: Ints, recouped: Ints) -> tuple[Part, ...]:
    cohorts = ((label, mask.to_numpy()) for label, mask in quarters(joined))
    return tuple(
        Part(f"joined {label}", _share(observed[mask], recouped[mask], MONTH), int(mask.sum()))
        for label, mask in cohorts
        if observed[mask].min() >= MONTH
    )
