"""Hand-worked: all payouts against all revenue."""

from __future__ import annotations

from mlmcheck.model import Measurement, Unmeasured
from tests.kit import reason, report, value

RECRUITS = "recruit_id, type\nA, distributor\nB, distributor"


def test_rebates_count_and_shipping_does_not() -> None:
    sales = """
        order_id, sold_at,    buyer_id, kind,     amount
        1,        2024-06-03, B,        product,  60
        2,        2024-06-03, X,        product,  40
        2,        2024-06-03, X,        shipping, 9
    """
    payouts = """
        recipient_id, order_id, amount
        B,            1,        10
        A,            1,        30
        A,            1,        -5
    """
    assert value("payout_ratio", sales=sales, recruits=RECRUITS, payouts=payouts) == (10 + 30 - 5) / 100


def test_two_periods_are_limited_to_what_they_share() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2023-01-10, X,        1000
        2024-06-10, X,        100
        2024-07-10, Y,        100
    """
    payouts = """
        recipient_id, paid_at,    amount
        A,            2024-06-01, 10
        A,            2024-07-10, 40
    """
    # 1,000 of 1,200 lies more than 62 days before the first payout: only June and July count
    found = report(sales=sales, recruits=RECRUITS, payouts=payouts)
    assert found.warnings[0].startswith("Sales and payouts cover different periods")
    assert value("payout_ratio", sales=sales, recruits=RECRUITS, payouts=payouts) == 50 / 200


def test_five_percent_outside_is_still_one_period() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2023-01-10, X,        50
        2024-06-10, X,        950
    """
    payouts = "recipient_id, paid_at, amount\nA, 2024-06-10, 100"
    assert value("payout_ratio", sales=sales, recruits=RECRUITS, payouts=payouts) == 100 / 1000


def test_clawbacks_beyond_payouts() -> None:
    sales = "sold_at, buyer_id, amount\n2024-06-03, X, 100"
    payouts = "recipient_id, paid_at, amount\nA, 2024-06-04, 5\nA, 2024-06-09, -6"
    why = "clawbacks exceed payouts"
    assert reason("payout_ratio", sales=sales, recruits=RECRUITS, payouts=payouts) == why
    assert reason("payout_ratio", sales=sales, recruits=RECRUITS) == "no payouts supplied"


def test_periods_that_share_no_day() -> None:
    sales = "sold_at, buyer_id, amount\n2023-01-10, X, 100"
    payouts = "recipient_id, paid_at, amount\nA, 2023-07-01, 10"
    # nothing that needs both can be measured; the analysis still says what sales alone show
    found = report(sales=sales, recruits=RECRUITS, payouts=payouts)
    assert isinstance(found.results["payout_ratio"], Unmeasured)
    assert isinstance(found.results["retail_share"], Measurement)
