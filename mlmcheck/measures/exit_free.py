"""Whether participants may leave when they like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import yes_or_no

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[contract] is_exit_free"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """May participants leave at any time?

    **Why** Who cannot leave goes on paying. A plan that nobody can leave is one of the signs that Malaysia's law
    lists.

    **How** 1 for yes and 0 for no, as `[contract] is_exit_free` of company.toml says. Unit: yes_no. Interval:
    exact. Source: Malaysia, Direct Sales and Anti-Pyramid Scheme Act 1993, as amended.

    **Blind spots** The contract may promise what the firm does not do.
    """
    return yes_or_no(settings.contract.is_exit_free, ASKS)
