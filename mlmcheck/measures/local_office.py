"""Whether the firm has an office in the country."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import yes_or_no

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[contract] has_office"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Does the firm have an office in the country?

    **Why** Who has to be paid back needs somebody to ask.

    **How** 1 for yes and 0 for no, as `[contract] has_office` of company.toml says. Unit: yes_no. Interval: exact.
    Source: India, Consumer Protection (Direct Selling) Rules 2021.

    **Blind spots** An address is not a staffed office.
    """
    return yes_or_no(settings.contract.has_office, ASKS)
