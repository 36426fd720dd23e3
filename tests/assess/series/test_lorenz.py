"""Ten people of whom five share all pay; the benchmark against the shares that the authority published."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mlmcheck.assess.series import _lawful
from tests.kit import report

RECRUITS = "recruit_id, sponsor_id, joined_at, type\n" + "".join(
    f"p{at}, , 2024-01-01, participant\n" for at in range(10)
)
SALES = "sold_at, buyer_id, seller_id, amount\n2024-01-01, c, p0, 5.00\n2024-01-31, c, p0, 5.00"
PAYOUTS = "recipient_id, amount, paid_at\n" + "".join(f"p{at}, 20.00, 2024-01-31\n" for at in range(5))


def test_five_of_ten_got_everything() -> None:
    found = report(sales=SALES, recruits=RECRUITS, payouts=PAYOUTS).series["lorenz"]
    assert [(row[0], row[1]) for row in found.rows if row[1] is not None] == [(0.0, 0.0), (0.5, 0.0), (1.0, 1.0)]
    assert found.says == (
        "Of 10 participants 50.0 % were paid nothing; a handful got half."  # three of the five hold more than half
    )


def test_points_stand_five_people_apart_and_are_few() -> None:
    many = "recruit_id, sponsor_id, joined_at, type\n" + "".join(
        f"p{at:03d}, , 2024-01-01, participant\n" for at in range(400)
    )
    pay = "recipient_id, amount, paid_at\n" + "".join(f"p{at:03d}, {at}.00, 2024-01-31\n" for at in range(1, 400))
    rows = report(sales=SALES.replace("p0", "p000"), recruits=many, payouts=pay).series["lorenz"].rows
    mine = [(round(float(row[0] or 0) * 400), row[1]) for row in rows if row[1] is not None]
    assert len(rows) <= 100
    assert min(after - before for (before, _), (after, _) in pairwise(mine)) >= 5
    # the n least paid of 0, 1, ..., 399 hold n (n - 1) / 2 of 79,800
    assert [share for _, share in mine] == pytest.approx([n * (n - 1) / 2 / 79_800 for n, _ in mine])


def test_the_benchmark_is_what_is_published() -> None:
    found = list(_lawful.curve().items())
    # 5.68 of 7.05 million got nothing; of the paid 70 % hold 85,000 each, 24 % 830,000, 5 % 7.41 m, 1 % 72.74 m (KRW)
    everything = 70 * 85 + 24 * 830 + 5 * 7_410 + 72_740
    paid = 1 - 568 / 705
    assert found[1] == pytest.approx((568 / 705, 0.0))
    assert found[2] == pytest.approx((568 / 705 + 0.7 * paid, 70 * 85 / everything))
    assert found[3] == pytest.approx((568 / 705 + 0.94 * paid, (70 * 85 + 24 * 830) / everything))
    # the authority's own figure for the best paid hundredth of the paid in 2022: 53.6 %
    assert 1 - found[4][1] == pytest.approx(0.536, abs=5e-4)
    assert (found[0], found[-1]) == ((0.0, 0.0), (1.0, 1.0))


def test_nobody_was_paid() -> None:
    nothing = "recipient_id, amount, paid_at\np0, 0.00, 2024-01-31"
    assert "lorenz" not in report(sales=SALES, recruits=RECRUITS, payouts=nothing).series
