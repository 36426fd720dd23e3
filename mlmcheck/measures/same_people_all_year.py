"""Whether yearly figures are of people who stayed all year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Disclosure, Measurement, Unmeasured
from mlmcheck.model.told import answered

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

YEAR = 12


def measure(disclosure: Disclosure, settings: Settings) -> Measurement | Unmeasured:
    """Are the yearly figures of the income disclosure those of people who stayed all year?

    **Why** A month's income times twelve is what nobody got who left after three months.

    **How** 0 (no) if pay is given by the year and a rank was held for fewer than 12 months, else as told by [statement]
    same_people; unmeasured without either. Unit: yes_no. Interval: exact. Source: FTC staff report on income
    disclosures (4 September 2024), as reported: annual numbers that no real group earned.

    **Blind spots** Who left within the year may be missing from the table altogether.
    """
    months = [rank.months_in_rank.high for rank in disclosure.ranks if rank.months_in_rank]
    is_yearly = disclosure.pay_period == "year" or any(rank.annual_mean for rank in disclosure.ranks)
    is_short = is_yearly and any(count < YEAR for count in months)
    stayed = False if is_short else settings.statement.same_people
    return answered(stayed, len(disclosure.ranks), "[statement] same_people")
