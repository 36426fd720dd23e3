"""How many people got no more than 1,000 a year."""

from __future__ import annotations

from mlmcheck.model import Disclosure, IntervalKind, Measurement, Unmeasured
from mlmcheck.stats.brackets import below, brackets

LINE, CURRENCY = 1000, "USD"


def measure(disclosure: Disclosure, scale: int) -> Measurement | Unmeasured:
    """Of every 100 people in the firm's income disclosure, how many got no more than 1,000 a year?

    **Why** It is less than 84 a month, before any expense; the FTC's staff found the vast majority there.

    **How** sum share * 1[high <= 1,000] up to sum share * 1[low <= 1,000] over the ranks, in US
    dollars; weeks and months are multiplied to years for the high end. Unit: share. Interval: bounds.
    Source: FTC staff report on income disclosures (4 September 2024), as reported.

    **Blind spots** People whom the table leaves out are not in it.
    """
    if not disclosure.ranks:
        return Unmeasured("no rank is stated", "disclosure.csv")
    if disclosure.base in ("unstated", ""):
        return Unmeasured("whom the table is of is not stated", "disclosure.csv column base")
    if disclosure.currency not in ("", CURRENCY):
        return Unmeasured(f"the line of 1,000 is in {CURRENCY}", f"the disclosure in {CURRENCY}")
    span = below(brackets(disclosure), LINE * 10**scale, or_at=True)
    if (span.low, span.high) == (0.0, 1.0):
        return Unmeasured("the pay stated of each rank does not limit it", "disclosure.csv columns low and high")
    kind: IntervalKind = "exact" if span.low == span.high else "bounds"
    return Measurement(span, "share", len(disclosure.ranks), kind, basis="disclosure", base=disclosure.base)
