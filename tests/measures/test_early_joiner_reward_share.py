"""Hand-worked: what the first tenth to join received."""

from __future__ import annotations

from tests.kit import reason, value


def test_the_first_two_of_eleven_ties_by_id_whatever_the_order_of_rows() -> None:
    late = "\n".join(f"L{i}, 2024-02-0{i + 1}, distributor" for i in range(8))
    early = "02, 2024-01-01, distributor\n1, 2024-01-01, distributor\n01, 2024-01-01, distributor"
    recruits = f"recruit_id, joined_at, type\n{late}\n{early}"
    payouts = "recipient_id, amount\n01, 10\n02, 20\n1, 30\nL3, 40"
    # ceil(11 / 10) = 2: of three who joined on one day 01 and 02 come first as text
    assert value("early_joiner_reward_share", recruits=recruits, payouts=payouts) == (10 + 20) / 100


def test_those_without_a_date_are_left_out() -> None:
    recruits = "recruit_id, joined_at, type\nA, 2024-01-01, distributor\nB, 2024-01-02, distributor\nC, , distributor"
    payouts = "recipient_id, amount\nA, 10\nB, 30\nC, 60"
    assert value("early_joiner_reward_share", recruits=recruits, payouts=payouts) == 10 / 40


def test_no_dates() -> None:
    why = "no participant with a joining date was paid anything"
    assert reason("early_joiner_reward_share", payouts="recipient_id, amount\nA, 30") == why
