"""Whether yearly pay is made from weeks or months."""

from __future__ import annotations

from mlmcheck.model import Disclosure, Measurement, Unmeasured
from mlmcheck.model.told import said


def measure(disclosure: Disclosure) -> Measurement | Unmeasured:
    """Is the yearly pay of the income disclosure made from weeks or months?

    **Why** Pay of a good month times twelve is more than people who come and go ever get.

    **How** 1 (yes) if the table states pay of weeks or months, else 0. Unit: yes_no. Interval: exact. Source: FTC staff
    report on income disclosures (4 September 2024), as reported: annual numbers that no real group earned.

    **Blind spots** A table by the year may have been made the same way without saying so.
    """
    is_made = disclosure.pay_period != "year"
    return said(is_made, len(disclosure.ranks))
