"""Whether those who join get a contract in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Unmeasured
from mlmcheck.model.told import yes_or_no

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[contract] written"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Do those who join get a contract in writing?

    **Why** Some laws prescribe one. Without it nobody can prove what was promised about leaving, returning stock or
    pay.

    **How** 1 for yes and 0 for no, as `[contract] written` of company.toml says. Unit: yes_no. Interval: exact.
    Source: UK Trading Schemes Regulations 1997; India, Direct Selling Rules 2021.

    **Blind spots** What the contract must say is not checked: a paper that lacks what the law prescribes counts as
    one here.
    """
    return yes_or_no(settings.contract.written, ASKS)
