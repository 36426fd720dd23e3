"""Whether sales and payouts cover the same period, and what they share (SPEC 4)."""

from __future__ import annotations

from datetime import date

from tests.reference.books import Books, day_of, pay_day

Dated = tuple[date, date, int]  # the first and last day on which money may have moved, and how much


def shared(whole: Books) -> Books | None:
    """All of it where both cover the same period, else what lies in the days they share, None if there are none."""
    rows = whole.rows
    sales: list[Dated] = [
        (row["sold_at"], row["sold_at"], abs(row["amount"])) for row in rows["sales"] if row["sold_at"]
    ]
    pay: list[Dated] = [
        (first, pay_day(row), abs(row["amount"])) for row in rows["payouts"] if (first := day_of("payouts", row))
    ]
    sold, paid = (sum(abs(row["amount"]) for row in rows[role]) for role in ("sales", "payouts"))
    if not sales or not pay or not (20 * _outside(sales, pay) > sold or 20 * _outside(pay, sales) > paid):
        return whole
    first = max(min(sales)[0], min(pay)[0])
    last = min(max(last for _, last, _ in sales), max(last for _, last, _ in pay))
    return whole.window(first, last) if first <= last else None


def _outside(money: list[Dated], other: list[Dated]) -> int:
    """The money that lies more than 62 days outside the other's dates."""
    first, last = min(other)[0], max(last for _, last, _ in other)
    return sum(n for early, late, n in money if (first - late).days > 62 or (early - last).days > 62)
