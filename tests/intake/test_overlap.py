"""Parts of one table that hold the same records are refused, also where one export has more columns than the other."""

from __future__ import annotations

from .folder import given, refused

ORDERS = [(at, f"2024-01-{1 + at % 28:02d}", f"B{at % 40}", f"{5 + at}.00") for at in range(60)]
FULL = "order_id,sold_at,buyer_id,amount\n" + "".join(f"{','.join(map(str, row))}\n" for row in ORDERS)
SHORT = "sold_at,buyer_id,amount\n" + "".join(f"{','.join(row[1:])}\n" for row in ORDERS[:30])


def test_two_exports_of_one_shop_are_refused_with_both_names() -> None:
    assert refused({"sales_a.csv": FULL, "sales_b.csv": SHORT}) == (
        "sales_a.csv and sales_b.csv overlap: 100 % of the rows of the smaller one are in the other too; keep each "
        "record in one file"
    )


def test_rows_that_name_nobody_say_nothing() -> None:
    rows = "2024-01-01,,5.00\n2024-01-02,,6.00\n" * 30
    files = {f"sales_{name}.csv": f"sold_at,buyer_id,amount\n{rows}2024-01-03,{name},7.00\n" for name in "ab"}
    with given(files) as tables:
        assert [file.used for file in tables.inputs()] == [61, 61]
