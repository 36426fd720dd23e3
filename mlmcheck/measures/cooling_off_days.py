"""How long those who join may leave with all their money back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import figure

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[contract] cooling_off_days"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Within how many days may those who join leave with all their money back?

    **Why** Who was talked into joining in an evening must be able to think it over. Laws give a number of days.

    **How** Calendar days, as `[contract] cooling_off_days` of company.toml says; 0 where there is no such right.
    Unit: days. Interval: exact. Source: UK Trading Schemes Regulations 1997; Taiwan, Multi-Level Marketing
    Supervision Act, article 20.

    **Blind spots** The contract may promise what the firm does not do, and start the days at signing or at
    delivery.
    """
    return figure(settings.contract.cooling_off_days, "days", ASKS)
