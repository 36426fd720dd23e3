"""A firm whose payouts are missing is not judged, even where its kits name the sponsor as seller (decision 001)."""

from __future__ import annotations

from datetime import date, timedelta

from mlmcheck.model import Band
from tests.kit import report

MEMBERS = range(40)


def day(at: int) -> date:
    return date(2024, 1, 1) + timedelta(3 * at)


RECRUITS = "recruit_id, sponsor_id, joined_at, type\n" + "\n".join(
    f"M{at}, {f'M{(at - 1) // 2}' if at else ''}, {day(at)}, participant" for at in MEMBERS
)
KITS = [f"{day(at)}, M{(at - 1) // 2}, M{at}, starter_kit, 50" for at in MEMBERS if at]
GUESTS = [f"{day(at) + timedelta(9)}, M{at}, G{at}, product, 200" for at in MEMBERS]
HEADER = "sold_at, seller_id, buyer_id, kind, amount"


def test_a_seller_without_payouts_is_no_gifting_circle() -> None:
    found = report(recruits=RECRUITS, sales="\n".join([HEADER, *KITS, *GUESTS]))
    assert found.verdict.band is Band.INSUFFICIENT
    # kits 39 x 50 = 1,950 and guests 40 x 200 = 8,000 of 9,950 in all
    assert "20 from joining fees" in found.verdict.headline
    assert "80 from outside customers" in found.verdict.headline
    assert found.verdict.would_decide == "the file payouts"


def test_the_same_kits_with_nothing_else_sold_are_one_and_the_report_says_so_first() -> None:
    found = report(recruits=RECRUITS, sales="\n".join([HEADER, *KITS]))
    assert found.warnings[0].startswith("No payouts, and the joining fees were sold by participants to participants")
    assert found.verdict.band is Band.PATTERN  # all but the root paid before they received, and all rewards are fees
