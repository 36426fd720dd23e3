"""Levels of the sponsor tree, a root being level 1."""

from __future__ import annotations

from tests.kit import reason, value


def test_a_root_is_level_one() -> None:
    assert value("organisation_depth", recruits="recruit_id, sponsor_id, type\nA, , distributor") == 1
    recruits = "recruit_id, sponsor_id, type\nC, B, distributor\nB, A, distributor\nA, , distributor"
    assert value("organisation_depth", recruits=recruits) == 3


def test_a_circle_is_cut_at_its_smallest_id() -> None:
    recruits = "recruit_id, sponsor_id, type\nB, C, distributor\nC, B, distributor\nD, C, distributor"
    # B becomes a root: B, C, D
    assert value("organisation_depth", recruits=recruits) == 3


def test_a_sponsor_whom_nobody_listed_is_a_level() -> None:
    assert value("organisation_depth", recruits="recruit_id, sponsor_id, type\nB, GHOST, distributor") == 2


def test_the_placement_tree_is_another_tree() -> None:
    recruits = "recruit_id, placement_id, type\nA, , distributor\nB, A, distributor"
    assert reason("organisation_depth", recruits=recruits) == "no sponsor_id supplied"
