"""Whether joiners are told that stock is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import yes_or_no

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[contract] is_buyback_told"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Are those who join told that the firm takes stock back?

    **Why** A right nobody knows of protects nobody; Canada's law asks for both the right and the notice.

    **How** 1 for yes and 0 for no, as `[contract] is_buyback_told` of company.toml says. Unit: yes_no. Interval:
    exact. Source: Canada, Competition Act, section 55.1.

    **Blind spots** A line in small print counts as told. `refund_honoured` tells whether stock was really taken
    back.
    """
    return yes_or_no(settings.contract.is_buyback_told, ASKS)
