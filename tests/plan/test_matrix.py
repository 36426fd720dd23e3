"""The 3x4 matrix of the IMF seminar of 13 May 1998, through the rule that pays the samples (SPEC 4, oracles)."""

from __future__ import annotations

import pytest

from mlmcheck.plan.rules import VALENTINE, fee_outcome
from mlmcheck.plan.trees import complete_tree


def test_a_full_matrix_pays_its_root_3960_dollars() -> None:
    # 3 x 150 + 9 x 30 + 27 x 30 + 81 x 30
    assert fee_outcome(VALENTINE, complete_tree(3, 4)).pay[0] == 396_000


def test_of_121_people_108_lose_and_the_firm_keeps_33320_dollars() -> None:
    outcome = fee_outcome(VALENTINE, complete_tree(3, 4))
    assert (len(outcome.nets), outcome.losers, outcome.kept) == (121, 108, 3_332_000)
    assert outcome.kept / 121 == pytest.approx(27_537, abs=1)


@pytest.mark.parametrize(
    ("levels", "share"), [(3, 0.90000), (4, 0.89256), (5, 0.89011), (6, 0.88930), (8, 0.88893), (10, 0.88889)]
)
def test_the_losing_share_falls_to_eight_in_nine(levels: int, share: float) -> None:
    outcome = fee_outcome(VALENTINE, complete_tree(3, levels))
    assert outcome.losers / len(outcome.nets) == pytest.approx(share, abs=5e-6)


def test_a_deep_matrix_leaves_the_firm_260_dollars_a_head() -> None:
    outcome = fee_outcome(VALENTINE, complete_tree(3, 10))
    assert outcome.kept / len(outcome.nets) == pytest.approx(26_002, abs=1)
    assert outcome.nets.sum() == -outcome.kept
