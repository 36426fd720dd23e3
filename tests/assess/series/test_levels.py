"""A root, two below, one below these: sums by level, and the level that may not be named alone."""

from __future__ import annotations

from tests.kit import report

SALES = """
    sold_at,    buyer_id, kind,    amount
    2024-01-01, root,     product, 10.00
    2024-01-01, a,        product, 20.00
    2024-01-01, b,        product, 30.00
    2024-01-01, c,        product, 40.00
"""
RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    root,       ,           2024-01-01, participant
    a,          root,       2024-01-01, participant
    b,          root,       2024-01-01, participant
    c,          a,          2024-01-01, participant
"""
PAYOUTS = """
    recipient_id, amount, paid_at
    root,         5.00,   2024-01-31
    a,            2.00,   2024-01-31
    b,            1.00,   2024-01-31
"""


def test_people_pay_and_what_they_paid_by_level() -> None:
    found = report(sales=SALES, recruits=RECRUITS, payouts=PAYOUTS).series["levels"]
    assert found.rows == ((1, 1, 500, 1000), (2, 2, 300, 5000), (3, 1, 0, 4000))
    assert found.published() == ()  # none of the levels has five people
    assert found.says == "The sponsor tree has 3 levels."


def test_the_sentence_names_no_level_of_few() -> None:
    crowd = "".join(
        f"m{at}, root, 2024-01-01, participant\n" for at in range(6)
    )  # with a and b 8 on level 2, and 6 below a
    below = "".join(f"n{at}, a, 2024-01-01, participant\n" for at in range(6))
    recruits = f"{RECRUITS.strip()}\n{crowd}{below}"
    found = report(sales=SALES, recruits=recruits, payouts=PAYOUTS).series["levels"]
    assert found.people == (1, 8, 7)
    # level 1 is one person; the smaller of the others goes with it, or it could be told from the whole
    assert [row[0] for row in found.published()] == [2]
    assert found.says == (
        "The sponsor tree has 3 levels; of the levels of 5 people or more, level 2 got most: 37.5 % of all pay for "
        "50.0 % of participants."
    )


def test_a_cycle_is_cut_and_everybody_has_a_level() -> None:
    recruits = RECRUITS.replace("root,       ,", "root,       c,")  # root under c under a under root
    found = report(sales=SALES, recruits=recruits, payouts=PAYOUTS).series["levels"]
    assert sum(found.people) == 4


def test_without_payouts_there_are_none() -> None:
    assert "levels" not in report(sales=SALES, recruits=RECRUITS).series
