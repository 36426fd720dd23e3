"""People in the largest organisation, its root included."""

from __future__ import annotations

from tests.kit import reason, value


def test_the_largest_of_two_trees_without_customers() -> None:
    recruits = """
        recruit_id, sponsor_id, type
        A,          ,           distributor
        B,          A,          distributor
        C,          B,          distributor
        K,          B,          customer
        E,          ,           distributor
        F,          E,          distributor
    """
    # A, B, C; the customer K is in nobody's organisation
    assert value("organisation_size", recruits=recruits) == 3


def test_a_self_sponsor_is_a_root() -> None:
    recruits = "recruit_id, sponsor_id, type\nS, S, distributor\nT, S, distributor"
    assert value("organisation_size", recruits=recruits) == 2


def test_no_participants() -> None:
    recruits = "recruit_id, sponsor_id, type\nK, , customer"
    assert reason("organisation_size", recruits=recruits) == "there are no participants"
