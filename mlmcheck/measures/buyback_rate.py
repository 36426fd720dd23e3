"""What share of its cost the firm promises to pay for stock returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import figure

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[plan] buyback_rate"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """What share of what it cost does the firm promise to pay for stock that is returned?

    **Why** Nobody can be left with stock that the firm takes back at nearly its price.

    **How** The promised share of the purchase price, as `[plan] buyback_rate` of company.toml says; 0 where nothing
    is taken back. Unit: share. Interval: exact. Source: US Direct Selling Association, code of ethics (90 %).

    **Blind spots** A promise: `refund_honoured` tells whether it was kept. Charges for restocking or freight may
    eat it up.
    """
    rate = settings.plan.buyback_rate
    return figure(None if rate is None else float(rate), "share", ASKS, "the plan's terms are not known")
