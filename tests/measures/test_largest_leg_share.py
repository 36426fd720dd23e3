"""The largest subtree directly below a root, of all participants."""

from __future__ import annotations

from tests.kit import reason, value


def test_legs_of_one_root_and_of_two() -> None:
    one = """
        recruit_id, sponsor_id, type
        A,          ,           distributor
        B,          A,          distributor
        C,          B,          distributor
        D,          B,          distributor
        E,          A,          distributor
    """
    # legs B with C, D and E alone, of five
    assert value("largest_leg_share", recruits=one) == 3 / 5
    # E made a second root: the leg stays, and so do the five
    assert value("largest_leg_share", recruits=one.replace("E,          A", "E,          ")) == 3 / 5


def test_in_a_chain_all_but_the_root() -> None:
    recruits = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor\nC, B, distributor\nD, C, distributor"
    assert value("largest_leg_share", recruits=recruits) == 3 / 4


def test_roots_alone_have_no_legs() -> None:
    recruits = "recruit_id, sponsor_id, type\nA, , distributor\nS, S, distributor"
    assert reason("largest_leg_share", recruits=recruits) == "nobody was sponsored by a root"
