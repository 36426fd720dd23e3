"""Participants who sponsored no participant."""

from __future__ import annotations

from tests.kit import number, reason, value


def test_a_chain_and_a_star() -> None:
    chain = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nC, B, distributor\nD, C, distributor"
    assert value("nonrecruiter_share", recruits=chain) == 1 / 4
    star = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nC, A, distributor\nD, A, distributor"
    assert value("nonrecruiter_share", recruits=star) == 3 / 4


def test_what_chance_would_leave() -> None:
    pair = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor"
    # two people: one always has no recruit, the exact .5; capped at two, 1 less the golden ratio's inverse .618034
    note = "if all recruited alike it would be .5; if nobody could recruit more than two, 0.381966"
    assert number("nonrecruiter_share", recruits=pair).note == note


def test_bringing_in_a_customer_is_not_recruiting() -> None:
    recruits = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nK, B, customer"
    assert value("nonrecruiter_share", recruits=recruits) == 1 / 2


def test_sponsoring_oneself_is_not_recruiting() -> None:
    assert value("nonrecruiter_share", recruits="recruit_id, sponsor_id, type\nS, S, distributor") == 1.0


def test_no_tree() -> None:
    assert reason("nonrecruiter_share", recruits="recruit_id\nA") == "no sponsor_id supplied"
