"""Circles of sponsors, a self-sponsor being one."""

from __future__ import annotations

from mlmcheck.model import Row
from tests.kit import number, reason, value


def test_a_self_sponsor_and_a_ring_of_three() -> None:
    recruits = """
        recruit_id, sponsor_id, type
        A,          ,           distributor
        S,          S,          distributor
        X,          Z,          distributor
        Y,          X,          distributor
        Z,          Y,          distributor
        BELOW,      X,          distributor
    """
    found = number("sponsor_cycles", recruits=recruits)
    # who stands below a circle is not in it
    assert found.span.value == 2
    assert set(found.rows) == {Row("recruits", at) for at in (1, 2, 3, 4)}


def test_a_tree_has_none() -> None:
    recruits = "recruit_id, sponsor_id, type\nA, , distributor\nB, A, distributor"
    assert value("sponsor_cycles", recruits=recruits) == 0


def test_no_sponsors_told() -> None:
    assert reason("sponsor_cycles", recruits="recruit_id\nA") == "no sponsor_id supplied"
