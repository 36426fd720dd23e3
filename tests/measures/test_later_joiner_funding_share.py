"""Hand-worked: whose money the winners were paid."""

from __future__ import annotations

from mlmcheck.model import Part, Span
from tests.kit import number, reason
from tests.test_oracles import LEDGER_OF_SEVEN

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2024-04-01, distributor
    B,          A,          2024-04-10, distributor
    C,          A,          2024-04-01, distributor
    D,          A,          2024-03-01, distributor
    E,          A,          ,           distributor
"""
SALES = """
    order_id, sold_at,    buyer_id, kind,    amount
    1,        2024-04-10, B,        product, 100
    2,        2024-04-11, C,        product, 100
    3,        2024-04-12, D,        product, 100
    4,        2024-04-13, E,        product, 100
    5,        2024-04-13, X,        product, 100
"""
PAYOUTS = """
    recipient_id, order_id, amount
    A,            1,        10
    A,            2,        20
    A,            3,        30
    A,            4,        15
    A,            ,         25
    A,            5,        60
    B,            3,        5
"""


def test_the_ledger_of_seven() -> None:
    # A and B end ahead; all 160 and 120 of fee money came from later joiners
    assert number("later_joiner_funding_share", **LEDGER_OF_SEVEN).span == Span.exact(1.0)


def test_who_joined_when() -> None:
    found = number("later_joiner_funding_share", sales=SALES, recruits=RECRUITS, payouts=PAYOUTS)
    # only A (+160) is ahead. B joined later: 10. C joined the same day, D before: known 10 + 20 + 30. E has no date and
    # 25 no source: at worst all but D's 30 of the 100 came from later joiners; X is no participant
    assert found.span == Span(10 / 60, 10 / 100, 70 / 100)
    assert found.parts == (Part("joined 2024Q2", 10 / 60, 1),)


def test_nothing_to_tell() -> None:
    name, tables = "later_joiner_funding_share", {"sales": SALES, "recruits": RECRUITS}
    assert reason(name, **tables, payouts="recipient_id, order_id, amount\nB, 3, 5") == (
        "nobody ended with more than they paid in"
    )
    assert reason(name, **tables, payouts="recipient_id, order_id, amount\nA, 5, 50").startswith(
        "those who ended ahead"
    )
    assert reason(name, **tables) == "no payouts supplied"
