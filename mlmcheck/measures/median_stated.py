"""Whether the income disclosure says what the middle person got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Disclosure, Measurement, Unmeasured
from mlmcheck.model.told import said

if TYPE_CHECKING:
    from mlmcheck.intake import Settings


def measure(disclosure: Disclosure, settings: Settings) -> Measurement | Unmeasured:
    """Does the firm's income disclosure say what the person in the middle got?

    **Why** A few large incomes lift an average far above what nearly everybody gets; the median does not move.

    **How** 1 (yes) if a rank, the whole or [statement] median states one, else 0 (no). Unit: yes_no. Interval: exact.
    Source: FTC staff report on income disclosures (4 September 2024), as reported: averages over very unequal groups.

    **Blind spots** Medians by rank say nothing of the middle of everybody.
    """
    whole = disclosure.whole.median if disclosure.whole else None
    is_told = bool(settings.statement.median or whole or any(rank.median for rank in disclosure.ranks))
    return said(is_told, len(disclosure.ranks))
