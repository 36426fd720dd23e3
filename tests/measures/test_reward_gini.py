"""Hand-worked: 2 sum i x_i / (n sum x) - (n + 1) / n."""

from __future__ import annotations

import pytest

from tests.kit import number, reason, value


def test_one_to_five() -> None:
    payouts = "recipient_id, amount\nA, 1\nB, 2\nC, 3\nD, 4\nE, 5"
    # 1 + 4 + 9 + 16 + 25 = 55, 1 + 2 + 3 + 4 + 5 = 15
    assert value("reward_gini", payouts=payouts) == pytest.approx(2 * 55 / (5 * 15) - 6 / 5)  # that is 4 / 15


def test_what_hangs_on_a_handful() -> None:
    payouts = "recipient_id, amount\nBEST, 900\n" + "\n".join(f"P{i}, 10" for i in range(6))
    found = number("reward_gini", payouts=payouts)
    # 10 (1 + ... + 6) + 900 x 7 = 6510: 2 x 6510 / (7 x 960) - 8 / 7; then all have the same, and ten is more than all
    assert found.span.value == pytest.approx(2 * 6510 / (7 * 960) - 8 / 7)
    assert [(each.label, each.value, each.n) for each in found.parts] == [
        ("without the best 1 paid", 0, 6),
        ("without the best 5 paid", 0, 2),
    ]


def test_the_unpaid_and_the_clawed_back_count_as_nothing() -> None:
    recruits = "recruit_id, type\nA, distributor\nB, distributor\nC, distributor\nD, distributor"
    payouts = "recipient_id, amount\nA, 10\nB, 5\nB, -7"
    # one of four has all: (n - 1) / n
    assert value("reward_gini", recruits=recruits, payouts=payouts) == 3 / 4


def test_all_the_same() -> None:
    assert value("reward_gini", payouts="recipient_id, amount\nA, 7\nB, 7\nC, 7") == 0


def test_nobody_was_paid() -> None:
    assert reason("reward_gini", payouts="recipient_id, amount\nA, 30\nA, -30") == "nobody was paid anything"
