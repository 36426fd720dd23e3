"""Records set aside, of all read."""

from __future__ import annotations

from mlmcheck.measures.quarantined_share import measure
from mlmcheck.model import Part, Unmeasured
from tests.kit import number, value


def test_told_by_file() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-06-03, X,        10
        2024-06-03, X,        ten
        2024-06-31, X,        10
        2024-06-04, X,        10
    """
    found = number("quarantined_share", sales=sales, recruits="recruit_id\nA")
    # an amount in letters and a 31 June of four sales, none of one recruit
    assert found.span.value == 2 / 5
    assert found.parts == (Part("sales.csv", 2 / 4, 4, "records"),)


def test_more_digits_than_the_currency_has() -> None:
    sales = "sold_at, buyer_id, amount\n2024-06-03, X, 10.001\n2024-06-03, X, 10.00"
    # a tenth of a cent is set aside, not rounded
    assert value("quarantined_share", '[company]\ncurrency = "USD"', sales=sales) == 1 / 2


def test_all_could_be_read() -> None:
    assert value("quarantined_share", sales="sold_at, buyer_id, amount\n2024-06-03, X, 10") == 0


def test_no_records() -> None:
    assert measure(()) == Unmeasured("the files hold no records")
