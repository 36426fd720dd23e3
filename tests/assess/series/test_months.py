"""Two months worked by hand; their sums are the report's own amounts."""

from __future__ import annotations

from tests.kit import report

SALES = """
    sold_at,    seller_id, buyer_id, kind,        amount
    2024-01-05, ,          a,        joining_fee, 50.00
    2024-01-06, a,         c,        product,     30.00
    2024-03-02, a,         c,        product,     20.00
    2024-03-03, ,          b,        product,      7.00
    2024-03-04, a,         c,        product,     -5.00
"""
RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    a,          ,           2024-01-05, participant
    b,          a,          2024-03-01, participant
    z,          a,          2019-01-01, participant
"""
PAYOUTS = """
    recipient_id, amount, paid_at
    a,            4.00,   2024-03-31
    a,            1.00,   2024-01-31
"""


def test_by_month_with_the_month_in_which_nothing_moved() -> None:
    found = report(sales=SALES, recruits=RECRUITS, payouts=PAYOUTS).series["months"]
    assert [column.name for column in found.columns] == [
        "month", "joins", "retail", "discount", "internal", "recruitment", "unknown", "paid",
    ]  # fmt: skip
    assert found.rows == (
        ("2024-01", 1, 3000, 0, 0, 5000, 0, 100),
        ("2024-02", 0, 0, 0, 0, 0, 0, 0),
        ("2024-03", 1, 1500, 0, 700, 0, 0, 400),  # the refund counts in its own month
    )
    assert found.says == (
        "From 2024-01 to 2024-03 2 people joined (at most 1 in one month, 2024-01); customers brought in 45.00, "
        "payments to take part 50.00."
    )
    assert found.note.endswith("Participants who joined on a day not known or in none of these months: 1.")


def test_what_has_no_date_has_a_row_without_a_month() -> None:
    sales = SALES.strip() + "\n, a, c, product, 9.00\n"
    rows = report(sales=sales, recruits=RECRUITS, payouts=PAYOUTS).series["months"].rows
    assert rows[-1] == (None, None, 900, 0, 0, 0, 0, 0)


def test_fees_that_only_the_recruits_state_stand_in_the_month_of_joining() -> None:
    sales = "sold_at, seller_id, buyer_id, amount\n2024-01-02, a, c, 5.00\n2024-02-02, a, c, 5.00"
    recruits = "recruit_id, joined_at, fee\na, 2024-01-05, 10.00\nb, 2024-02-07, 20.00"
    rows = report(sales=sales, recruits=recruits).series["months"].rows
    assert [(row[0], row[5]) for row in rows] == [("2024-01", 1000), ("2024-02", 2000)]


def test_nothing_is_dated() -> None:
    assert "months" not in report(sales="buyer_id, amount\nc, 5.00").series
