"""Whether the plan pays for signing somebody up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import yes_or_no

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[contract] pays_for_recruiting"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Does the plan pay for signing somebody up?

    **Why** Pay for a recruit, rather than for a sale, is what every law on pyramids turns on.

    **How** 1 for yes and 0 for no, as `[contract] pays_for_recruiting` of company.toml says. Unit: yes_no.
    Interval: exact. Source: Canada, Competition Act, section 55.1; UK Trading Schemes Act 1996.

    **Blind spots** A plan can pay for recruits under another name, such as a commission on the pack they must buy:
    `recruitment_reward_share` reads what was paid.
    """
    return yes_or_no(settings.contract.pays_for_recruiting, ASKS)
