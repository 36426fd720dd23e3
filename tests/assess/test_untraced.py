"""Pay that nobody traced clears nobody (decision 009)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mlmcheck.model import Band
from tests.kit import report

MEMBERS = range(40)


def day(at: int, later: int = 0) -> date:
    return date(2024, 1, 1) + timedelta(3 * at + later)


RECRUITS = "recruit_id, sponsor_id, joined_at, type\n" + "\n".join(
    f"M{at}, {f'M{(at - 1) // 2}' if at else ''}, {day(at)}, participant" for at in MEMBERS
)
FEES = [f"fee{at}, {day(at)}, M{at}, , joining_fee, 100" for at in MEMBERS if at]


def band(shop: int, traced: int, pool: int) -> tuple[Band, str]:
    """39 fees of 100 and as many customers' orders of `shop`; on each order `traced` for its seller, besides a pool."""
    orders = [f"o{at}, {day(at, 5)}, X{at}, M{at}, product, {shop}" for at in MEMBERS if at]
    paid = [f"M{at}, {day(at, 6)}, o{at}, {traced}, retail_commission" for at in MEMBERS if at and traced]
    paid += [f"M{(at - 1) // 2}, {day(at, 7)}, , {pool}, pool" for at in MEMBERS if at]
    found = report(
        "[plan]\nqualification_volumes = []",
        None,
        recruits=RECRUITS,
        sales="\n".join(["order_id, sold_at, buyer_id, seller_id, kind, amount", *FEES, *orders]),
        payouts="\n".join(["recipient_id, paid_at, order_id, amount, kind", *paid]),
    ).verdict
    return found.band, found.headline


@pytest.mark.parametrize(
    ("shop", "traced", "pool", "expected"),
    [
        # 60 of pool pay on 50 of customers' money: 10 of 60 at least are participants', and up to all of it
        (50, 0, 60, Band.INSUFFICIENT),
        # 10 of 50 traced, all on customers; the other 40 may be on fees, though customers could have paid them
        (50, 10, 40, Band.INSUFFICIENT),
        # 30 of 50 traced: most pay is on customers for sure, and the rest may be
        (50, 30, 20, Band.CONSISTENT),
        # 60 of pool pay on 20 of customers' money: 40 of 60 at least are participants', who had paid before
        (20, 0, 60, Band.PATTERN),
    ],
)
def test_what_untraced_pay_says(shop: int, traced: int, pool: int, expected: Band) -> None:
    assert band(shop, traced, pool)[0] is expected


def test_the_least_is_called_the_least() -> None:
    assert "at least 67 came from" in band(20, 0, 60)[1]
