"""For how many months after the purchase the firm takes stock back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import figure

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[plan] buyback_months"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """For how many months after the purchase does the firm promise to take stock back?

    **Why** Stock piles up slowly: a right that ends after a month ends before it is needed.

    **How** Months, as `[plan] buyback_months` of company.toml says; 0 where nothing is taken back. Unit: months.
    Interval: exact. Source: US Direct Selling Association, code of ethics (12 months).

    **Blind spots** A promise, and only for goods that can still be sold.
    """
    return figure(settings.plan.buyback_months, "months", ASKS, "the plan's terms are not known")
