"""Hand-worked: 2 sum i x_i / (n sum x) - (n + 1) / n."""

from __future__ import annotations

import pytest

from tests.kit import reason, value


def test_one_to_five() -> None:
    payouts = "recipient_id, amount\nA, 1\nB, 2\nC, 3\nD, 4\nE, 5"
    # 1 + 4 + 9 + 16 + 25 = 55, 1 + 2 + 3 + 4 + 5 = 15
    assert value("reward_gini", payouts=payouts) == pytest.approx(2 * 55 / (5 * 15) - 6 / 5)  # that is 4 / 15


def test_the_unpaid_and_the_clawed_back_count_as_nothing() -> None:
    recruits = "recruit_id, type\nA, distributor\nB, distributor\nC, distributor\nD, distributor"
    payouts = "recipient_id, amount\nA, 10\nB, 5\nB, -7"
    # one of four has all: (n - 1) / n
    assert value("reward_gini", recruits=recruits, payouts=payouts) == 3 / 4


def test_all_the_same() -> None:
    assert value("reward_gini", payouts="recipient_id, amount\nA, 7\nB, 7\nC, 7") == 0


def test_nobody_was_paid() -> None:
    assert reason("reward_gini", payouts="recipient_id, amount\nA, 30\nA, -30") == "nobody was paid anything"
