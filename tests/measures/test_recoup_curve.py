"""Hand-worked: who had earned back what they paid by the end of month 12, joining being month 0."""

from __future__ import annotations

import pytest

from mlmcheck.model import Part, Span
from tests.kit import number, reason

RECRUITS = "recruit_id, joined_at, type\n" + "\n".join(
    [f"A{at}, 2023-01-15, distributor" for at in range(20)] + [f"B{at}, 2023-04-15, distributor" for at in range(20)]
)
FEES = "sold_at, buyer_id, kind, amount\n" + "\n".join(
    [f"2023-01-15, A{at}, joining_fee, 100" for at in range(20)]
    + [f"2023-04-15, B{at}, joining_fee, 100" for at in range(20)]
)


def paid(who: str, day: str, amount: str) -> str:
    return f"\n{who}, {day}, {amount}"


# month 12 of A is January 2024, of B April 2024
PAYOUTS = (
    "recipient_id, paid_at, amount"
    + paid("A0", "2023-01-20", "100")  # recouped in month 0
    + paid("A1", "2024-01-31", "100")  # on the last day of month 12
    + paid("A2", "2024-02-01", "100")  # a day late
    + paid("A3", "2023-06-01", "99.99")  # a cent short
    + paid("B0", "2023-06-01", "150")
)


def test_all_observed_for_twelve_months() -> None:
    found = number("recoup_curve", sales=FEES + "\n2024-04-30, X, product, 1", recruits=RECRUITS, payouts=PAYOUTS)
    # A0, A1, B0 of 40: everybody observed, so nothing is open
    assert (found.span, found.n) == (Span.exact(3 / 40), 40)
    assert [part for part in found.parts if part.label.startswith("joined")] == [
        Part("joined 2023Q1", 2 / 20, 20), Part("joined 2023Q2", 1 / 20, 20),
    ]  # fmt: skip
    # by month 3: A0 and B0; by month 6 as well; month 24 is not observed
    assert [part for part in found.parts if part.label.startswith("by")] == [
        Part("by month 3", 2 / 40, 40), Part("by month 6", 2 / 40, 40), Part("by month 12", 3 / 40, 40),
    ]  # fmt: skip


def test_those_who_joined_late_are_waiting() -> None:
    late = "".join(f"\nC{at}, 2023-10-15, distributor" for at in range(40))
    fees = "".join(f"\n2023-10-15, C{at}, joining_fee, 100" for at in range(40))
    sales, recruits = FEES + fees + "\n2024-04-30, X, product, 1", RECRUITS + late
    payouts = PAYOUTS + "".join(paid(f"C{at}", "2023-11-02", "100") for at in range(20))
    found = number("recoup_curve", sales=sales, recruits=recruits, payouts=payouts)
    # low: 3 + 20 of 80. Kaplan-Meier: month 0: 1 of 80; 1: 20 of 79; 2: B0 of 59; month 12, C (observed to month 6)
    # gone and 38 of A and B waiting: 1 of 38
    high = 1 - 79 / 80 * 59 / 79 * 58 / 59 * 37 / 38
    assert (found.span.value, found.span.low, found.n) == (None, 23 / 80, 80)
    assert found.span.high == pytest.approx(high)
    # of those observed for twelve months 3 of 40; the autumn quarter is not yet told
    assert Part("by month 12", 3 / 40, 40) in found.parts
    assert not any(part.label == "joined 2023Q4" for part in found.parts)


def test_what_comes_after_the_records_end_or_a_purchase_after_recouping() -> None:
    sales = FEES + "\n2024-01-31, B0, product, 900\n2024-04-30, X, product, 1"
    payouts = PAYOUTS + paid("B1", "2024-05-02", "500")
    found = number("recoup_curve", sales=sales, recruits=RECRUITS, payouts=payouts)
    # B0 had recouped in month 2; May is after the last month of the sales
    assert found.span.value == 3 / 40


def test_too_few_or_no_dates() -> None:
    few = "\n".join(RECRUITS.splitlines()[:25])
    why = "24 who paid in are observed for twelve months after joining; 30 are needed"
    sales = "\n".join(FEES.splitlines()[:25]) + "\n2024-04-30, X, product, 1"
    assert reason("recoup_curve", sales=sales, recruits=few, payouts=PAYOUTS) == why
    undated = "recipient_id, amount\nA0, 5000"
    why = "more than 5 % of participants' money carries no date"
    assert reason("recoup_curve", sales=FEES, recruits=RECRUITS, payouts=undated) == why
