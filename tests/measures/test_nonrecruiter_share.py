"""Participants who sponsored no participant."""

from __future__ import annotations

from tests.kit import reason, value


def test_a_chain_and_a_star() -> None:
    chain = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nC, B, distributor\nD, C, distributor"
    assert value("nonrecruiter_share", recruits=chain) == 1 / 4
    star = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nC, A, distributor\nD, A, distributor"
    assert value("nonrecruiter_share", recruits=star) == 3 / 4


def test_bringing_in_a_customer_is_not_recruiting() -> None:
    recruits = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nK, B, customer"
    assert value("nonrecruiter_share", recruits=recruits) == 1 / 2


def test_sponsoring_oneself_is_not_recruiting() -> None:
    assert value("nonrecruiter_share", recruits="recruit_id, sponsor_id, type\nS, S, distributor") == 1.0


def test_no_tree() -> None:
    assert reason("nonrecruiter_share", recruits="recruit_id\nA") == "no sponsor_id supplied"
