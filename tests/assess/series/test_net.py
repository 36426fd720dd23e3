"""Bins at round money, 0 always between two of them; people as loss_share counts them."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.assess.series.net import bins
from mlmcheck.model import Measurement
from tests.kit import report

SALES = """
    sold_at,    buyer_id, kind,        amount
    2024-01-01, a,        joining_fee, 100.00
    2024-01-01, b,        joining_fee, 100.00
    2024-01-01, c,        joining_fee, 100.00
    2024-01-01, d,        joining_fee, 100.00
"""
RECRUITS = """
    recruit_id, sponsor_id, joined_at
    a, , 2024-01-01
    b, a, 2024-01-01
    c, a, 2024-01-01
    d, a, 2024-01-01
    e, a, 2024-01-01
"""
PAYOUTS = """
    recipient_id, amount, paid_at
    a,            250.00, 2024-01-31
    b,            100.00, 2024-01-31
"""  # nets: a 150, b 0, c -100, d -100; e paid nothing


def test_people_by_what_they_were_left_with() -> None:
    told = report(sales=SALES, recruits=RECRUITS, payouts=PAYOUTS)
    found, share = told.series["net"], told.results["loss_share"]
    assert [row for row in found.rows if row[2]] == [(-10_000, -9_500, 2), (0, 500, 1), (500, None, 1)]
    assert (found.rows[0], found.rows[1][0], found.rows[-2][1]) == ((None, -10_000, 0), -10_000, 500)
    assert found.people == tuple(row[2] for row in found.rows)
    assert isinstance(share, Measurement)
    assert share.span.value == 2 / 4
    assert found.says == (
        "Of 4 participants who paid in anything, 2 (50.0 %) got less than they paid; the one in the middle ended with "
        "-50.00."
    )


@pytest.mark.parametrize(
    ("net", "edges"),
    [
        # 100 people at -100.00 and 0.00 each half: beyond the edges lie 5; the range of 10,000 in steps of 500
        ([-10_000] * 50 + [0] * 50, [*range(-10_000, 501, 500)]),
        ([0] * 40, [-1, 0, 1]),  # nobody differs
        ([7], [*range(-1, 8)]),
        ([-7_000_000], [*range(-7_000_000, 500_001, 500_000)]),  # 14 steps and one above 0
        # 2,000 people: beyond the edges lie 40 on each side, so the ten who won a million do not stretch the bins
        ([*range(-995, 995), *[10**8] * 10], [*range(-900, 901, 100)]),
    ],
)
def test_edges_are_round_and_one_is_0(net: list[int], edges: list[int]) -> None:
    assert bins(np.array(net)) == edges
