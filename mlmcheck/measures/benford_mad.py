"""How far the first digits of customers' payments are from those of grown numbers."""

from __future__ import annotations

from mlmcheck.ledger.frame.digits import Digits
from mlmcheck.model import Measurement, Part, Span, Unmeasured
from mlmcheck.stats.benford import expected_mad, mad

MIN_AMOUNTS = 5_000  # below 4,372 lines a perfect file deviates as much as the usual cut-offs allow


def measure(digits: Digits) -> Measurement | Unmeasured:
    """Do the first digits of what customers paid look grown, or typed in?

    **Why** Sums that come about by themselves begin with 1 far more often than with 9; people who invent sums do not
    know it.

    **How** Mean |observed - log10(1 + 1 / d)| over the first two digits d of customers' lines in minor units. Only
    freely valued amounts: an amount on more than one line in a thousand (and on more than two) is a price and left out;
    unmeasured if fewer than 5,000 lines, or less than half of all, are left. A part gives the deviation that a file of
    this size shows which follows the law. Unit: share. Interval: exact. Source: Nigrini, Benford's Law (2012); expected
    deviation: this program.

    **Blind spots** Price lists, packs and thresholds break the law lawfully; a script that draws invented sums from it
    keeps it. It proves nothing alone and is never judged.
    """
    n = sum(digits.free.values())
    if n < MIN_AMOUNTS or 2 * n < digits.lines:
        return Unmeasured(
            f"{n:,} of {digits.lines:,} lines of customers carry an amount that is no price; "
            f"{MIN_AMOUNTS:,}, and half of all, are needed"
        )
    expected = Part("expected of a file that follows the law", expected_mad(n), n, "records")
    return Measurement(Span.exact(mad(digits.free)), "share", n, parts=(expected,))
