"""Hand-worked: what those behind lost to those who were not, and results that add up to the cent."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck import intake, measures
from mlmcheck.assess import measuring
from mlmcheck.ledger import Ledger
from mlmcheck.model import Measurement, Part, Span
from tests.kit import number, reason
from tests.test_oracles import LEDGER_OF_SEVEN

SAMPLES = Path(__file__).parents[2] / "sample_data"


def test_the_ledger_of_seven() -> None:
    found = number("wealth_transfer", **LEDGER_OF_SEVEN)
    # behind: C, D, E, F, G, who lost 48 + 50 + 100 + 92 + 100 = 390. Their fees brought A 50 (C) + 20 + 20 + 20 and B
    # 50 + 50 + 20 (G) = 230; fees of A and B brought them nothing. The firm kept of their 500: 170, of which outsiders
    # paid their 10 of commission: 230 + 170 - 10 = 390.
    assert found.span == Span(230 / 390, 230 / 390, 230 / 390)
    # seven people in one quarter and, with fewer than five on each level, told as one: -195 = 100 - 295
    assert found.parts == (
        Part("joined 2024Q1", -195_00, 7, unit="money"),
        Part("level 1 to 4", -195_00, 7, unit="money"),
    )


RECRUITS = """
    recruit_id, sponsor_id, joined_at
    A,          ,           2024-01-01
    B,          A,          2024-01-10
    C,          B,          2024-05-01
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,        amount
    1,        2024-01-10, A,         B,        joining_fee, 100
    2,        2024-05-01, B,         C,        joining_fee, 100
    3,        2024-05-02, A,         X,        product,     50
"""


def test_pay_without_a_source_may_come_from_either_side() -> None:
    payouts = "recipient_id, order_id, amount\nA, 1, 40\nA, , 25\nB, 2, 50\nC, , 5"
    # A +65, B -50, C -95: 145 lost. B's fee brought A 40; B and C are both behind, so C's 50 to B stays among them.
    # A's 25 may be theirs too; C's 5 may be A's, who paid nothing in, but the books cannot say so
    found = number("wealth_transfer", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span(40 / 145, (40 - 5) / 145, (40 + 25) / 145)


def test_money_handed_on_within_a_gifting_circle() -> None:
    transfers = """
        payer_id, recipient_id, amount, paid_at
        B,        A,            100,    2024-01-10
        C,        A,            100,    2024-02-10
        A,        C,            30,     2024-03-10
    """
    # A +170, B -100, C -70: all of 170 went from B and C to A (200 less 30 back)
    assert number("wealth_transfer", transfers=transfers).span == Span.exact(1.0)


def test_a_return_on_own_purchases_beyond_their_price_comes_from_somebody() -> None:
    sales = """
        order_id, sold_at,    buyer_id, kind,        amount
        1,        2024-01-10, A,        joining_fee, 100
        2,        2024-01-10, B,        joining_fee, 100
    """
    payouts = "recipient_id, order_id, amount\nA, 1, 150"
    # A +50, B -100: the 50 beyond A's own 100 may be B's
    assert number("wealth_transfer", sales=sales, payouts=payouts).span == Span(0.0, 0.0, 50 / 100)


def test_a_bonus_without_an_order_names_its_payer() -> None:
    payouts = """
        recipient_id, source_id, order_id, kind,              amount, paid_at
        A,            ,          3,        ,                  5,      2024-01-20
        A,            B,         ,         recruitment_bonus, 30,     2024-04-12
    """
    # April: no fee of B within 0 to 2 months before, so the label decides the stream and the source names the payer;
    # B and C lost 100 each
    found = number("wealth_transfer", sales=SALES, recruits=RECRUITS, payouts=payouts)
    assert found.span == Span.exact(30 / 200)


def test_nobody_behind() -> None:
    sales = "sold_at, buyer_id, amount\n2024-06-03, X, 10"
    why = "nobody ended with less than they paid in"
    assert reason("wealth_transfer", sales=sales, payouts="recipient_id, amount\nA, 5") == why


@pytest.mark.parametrize("name", ["naked_pyramid", "ordinary_mlm", "messy_leak", "unknown_buyers"])
def test_results_add_up_to_outside_money_less_what_the_firm_keeps(name: str) -> None:
    with intake.read(SAMPLES / name) as tables:
        ledger = Ledger(tables)
        found = measuring.measure(ledger, measures.load()["wealth_transfer"])
        people, streams, paid = ledger.get("people"), ledger.get("streams"), ledger.get("rewards").payouts
    given, resold, moved = (int(people[c].sum()) for c in ("given", "resold", "resale_moved"))
    outside = streams.total - streams.internal - moved - streams.recruitment + resold
    kept = streams.total + given - paid
    assert isinstance(found, Measurement)
    nobody = sum(part.value for part in found.parts if part.label == "payers without a name")
    for family in ("joined", "level"):
        told = [part for part in found.parts if part.label.startswith(family)]
        assert min(part.n for part in told) >= 5
        assert sum(part.value for part in told) + nobody == outside - kept, family
