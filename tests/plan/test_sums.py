"""The 3x4 matrix of the IMF seminar of 13 May 1998, exactly, from plan.toml; and first years by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from mlmcheck.plan.scheme import load
from mlmcheck.plan.sums import entry, full, what_if

PLANS = Path(__file__).parents[2] / "sample_data" / "plans"
MATRIX = load(PLANS / "matrix.toml")


def test_full_payout_is_3960_dollars_or_792_percent() -> None:
    paid = full(MATRIX, 3, 4).root_pay  # 3 x 150 + 9 x 30 + 27 x 30 + 81 x 30
    assert paid == 396_000
    assert Fraction(paid, entry(MATRIX)) == Fraction(792, 100)


@pytest.mark.parametrize(
    ("depth", "share"), [(3, 0.90000), (4, 0.89256), (5, 0.89011), (6, 0.88930), (8, 0.88893), (10, 0.88889)]
)
def test_the_losing_share_by_depth(depth: int, share: float) -> None:
    assert round(float(full(MATRIX, 3, depth).losing_share), 5) == share


def test_the_losing_share_goes_to_eight_ninths_and_the_firm_keeps_260_a_head() -> None:
    at4, at9 = full(MATRIX, 3, 4), full(MATRIX, 3, 9)
    assert (at4.people, at4.losers, at4.kept) == (121, 108, 3_332_000)
    assert abs(float(at9.losing_share - Fraction(8, 9))) < 1e-4
    assert at9.kept / at9.people == pytest.approx(26_000, abs=10)


def nets(plan: str) -> dict[tuple[int, int], int]:
    return {(one.recruits, one.sales // 100): one.net for one in what_if(load(PLANS / f"{plan}.toml"))}


def test_matrix_by_hand() -> None:
    found = nets("matrix")
    # -500; 2 x 150 - 500; three at 150 and two who spill to level 2 at 30: 510 - 500. Nothing is sold.
    assert found[0, 0] == -50_000
    assert found[2, 0] == -20_000
    assert found[5, 0] == 1_000
    assert {sold for _, sold in found} == {0}


def test_binary_by_hand() -> None:
    found = nets("binary")
    # 39.95 + 12 x 80 = 999.95; two legs of 60 points: 12 x 6 = 72
    assert found[0, 0] == -99_995
    assert found[2, 0] == -99_995 + 7_200
    # five: legs of three and two people, 120 points matched: 12 a month; the first recruit has two below: earns 6, of
    # which 10 % match; 12 x 12.60 = 151.20
    assert found[5, 0] == -99_995 + 15_120
    # the seller keeps 20 % of 100 a month
    assert found[0, 100] == -99_995 + 24_000


def test_breakaway_by_hand() -> None:
    found = nets("breakaway")
    assert found[0, 0] == -4_900
    # 100 a month is 80 points: active, no rank: 25.00 margin + 3 % of 80.00 = 2.40; 12 x 27.40 - 49 = 279.80
    assert found[0, 100] == 27_980
    # 300: 240 points, still no rank (300): 75 + 7.20; 12 x 82.20 - 49 = 937.40
    assert found[2, 300] == 93_740
