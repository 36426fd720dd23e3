"""Whether yearly pay is made from weeks or months."""

from __future__ import annotations

from mlmcheck.model import Disclosure, Measurement, PayPeriod, Rank, Unmeasured
from mlmcheck.model.told import said
from mlmcheck.stats.brackets import CLOSE, PER_YEAR


def measure(disclosure: Disclosure) -> Measurement | Unmeasured:
    """Is the yearly pay of the income disclosure made from weeks or months?

    **Why** Pay of a good month times twelve is more than people who come and go ever get.

    **How** 1 (yes) if a rank states the mean of a week or month and a yearly one that is 52 or 12 times as much, give
    or take 5 %; else 0 (no). Pay of a week or month alone claims no year. Unit: yes_no.
    Interval: exact. Source: FTC staff report on income disclosures (4 September 2024), as reported: annual numbers that
    no real group earned.

    **Blind spots** A table by the year may have been made the same way without saying so.
    """
    is_made = disclosure.pay_period != "year" and any(
        _is_made(rank, disclosure.pay_period) for rank in disclosure.ranks
    )
    return said(is_made, len(disclosure.ranks))


def _is_made(rank: Rank, pay_period: PayPeriod) -> bool:
    if rank.mean is None or rank.annual_mean is None or not rank.mean.value or not rank.annual_mean.value:
        return False
    times = rank.annual_mean.value / rank.mean.value
    return abs(times / PER_YEAR[pay_period] - 1) <= CLOSE
