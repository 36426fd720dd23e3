"""Hand-worked: A sponsors B, C and D; B is placed under A, C under B, D under C."""

from __future__ import annotations

from tests.kit import number, reason, value

RECRUITS = """
    recruit_id, sponsor_id, placement_id, joined_at,  type
    A,          ,           ,             2024-01-01, distributor
    B,          A,          A,            2024-01-01, distributor
    C,          A,          B,            2024-01-01, distributor
    D,          A,          C,            2024-01-01, distributor
"""
SALES = "buyer_id, amount\nA, 1\n"


def test_the_placement_tree_is_not_the_sponsor_tree() -> None:
    assert value("placement_depth", recruits=RECRUITS, sales=SALES) == 4
    assert value("organisation_depth", recruits=RECRUITS, sales=SALES) == 2


def test_a_cycle_is_cut_at_its_smallest_id() -> None:
    # B under C under B: cut above B, so B is a root, C at level 2, D at 3
    found = number("placement_depth", recruits=RECRUITS.replace("B,          A,          A,", "B, A, C,"), sales=SALES)
    assert found.span.value == 3


def test_nobody_is_placed() -> None:
    lost = "recruit_id, placement_id\nA, Z\nB, Z\n"
    assert reason("placement_depth", recruits=lost, sales=SALES).startswith("nobody is placed")
    assert reason("placement_depth", recruits="recruit_id\nA\n", sales=SALES) == "no placement_id supplied"
