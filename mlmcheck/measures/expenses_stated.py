"""Whether the income disclosure states what people spend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Disclosure, Measurement, Unmeasured
from mlmcheck.model.told import answered

if TYPE_CHECKING:
    from mlmcheck.intake import Settings


def measure(disclosure: Disclosure, settings: Settings) -> Measurement | Unmeasured:
    """Does the firm's income disclosure state what people spend to earn?

    **Why** Fees, monthly purchases, events and travel can exceed what people are paid; income alone is no profit.

    **How** As told by [statement] expenses, or yes where [costs] stated holds the firm's own figure; without either
    unmeasured, as no table shows it. Unit: yes_no. Interval: exact. Source: FTC staff report on income disclosures (4
    September 2024), as reported: most ignore expenses.

    **Blind spots** A figure may leave out most of what people spend.
    """
    stated = True if settings.costs.stated is not None else settings.statement.expenses
    return answered(stated, len(disclosure.ranks), "[statement] expenses")
