"""Hand-worked: who was placed under somebody else than the sponsor."""

from __future__ import annotations

from tests.kit import number, reason

SALES = "buyer_id, amount\nA, 1\n"


def test_two_of_three() -> None:
    recruits = """
        recruit_id, sponsor_id, placement_id, type
        A,          ,           ,             distributor
        B,          A,          A,            distributor
        C,          A,          B,            distributor
        D,          A,          C,            distributor
        E,          A,          ,             distributor
        F,          ,           A,            distributor
    """
    # B under the sponsor, C and D not; A, E and F lack one of the two
    found = number("spillover_share", recruits=recruits, sales=SALES)
    assert (found.span.value, found.n) == (2 / 3, 3)


def test_no_sponsors() -> None:
    recruits = "recruit_id, placement_id, type\nA, , distributor\nB, A, distributor\n"
    assert reason("spillover_share", recruits=recruits, sales=SALES).startswith("nobody has both")
