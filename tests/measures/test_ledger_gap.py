"""Sum of nets = outside money - what the firm keeps, the two sides from separate frames."""

from __future__ import annotations

import pandas as pd
import pytest

from mlmcheck.ledger.frames import Facts, Rewards, Sources, Streams
from mlmcheck.measures.ledger_gap import measure
from mlmcheck.model import Measurement
from tests.kit import reason, value

NOBODY = Facts(None, None, True, 0, 0, True, False, 0, 0, False, 0, 0, 0, 0)


def test_nothing_is_lost_in_a_messy_company() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, buyer_type,  kind,        amount
        1,        2024-01-10, A,         B,        ,            joining_fee, 100
        1,        2024-01-10, A,         B,        ,            product,     33.33
        1,        2024-02-10, ,          ,         ,            product,     -10.01
        2,        2024-02-10, B,         X,        ,            product,     70
        3,        2024-02-10, ,          ,         participant, product,     12
        4,        2024-02-10, ,          ,         ,            starter_kit, 25
        5,        2024-02-10, GHOST,     D,        ,            other,       9
        6,        2024-02-10, ,          ,         ,            product,     8
        6,        2024-02-10, ,          ,         ,            tax,         1
    """
    recruits = """
        recruit_id, sponsor_id, joined_at,  fee
        A,          A,          2024-01-01,
        B,          A,          2024-01-10, 60
        C,          B,          2024-01-15, 40
        D,          ,           2024-01-15,
    """
    payouts = "recipient_id, order_id, amount\nA, 1, 50\nB, 1, 40\nA, 2, -7\nLATER, , 3"
    transfers = "payer_id, recipient_id, amount, paid_at\nC, A, 20, 2024-02-01"
    resales = "seller_id, amount, cost, sold_at\nB, 15, 9, 2024-03-01"
    tables = {"sales": sales, "recruits": recruits, "payouts": payouts}
    assert value("ledger_gap", **tables, transfers=transfers, resales=resales) == 0


def test_nothing_is_lost_where_fees_pass_from_hand_to_hand() -> None:
    sales = """
        sold_at,    seller_id, buyer_id, kind,        amount
        2024-01-10, A,         B,        joining_fee, 100
        2024-02-10, B,         C,        joining_fee, 80
    """
    assert value("ledger_gap", sales=sales) == 0


def test_nothing_is_lost_where_the_window_holds_only_the_clawback_or_refund() -> None:
    sales = "sold_at, buyer_id, kind, amount\n2024-06-03, X, product, 100\n2024-06-03, Z, joining_fee, -30"
    payouts = "recipient_id, amount\nA, 50\nQ, -5"
    # nets A +50, Q -5, Z +30 = 75; outside 100, the firm keeps 100 - 30 - 45 = 25
    assert value("ledger_gap", sales=sales, payouts=payouts) == 0


@pytest.mark.parametrize(("net", "gap"), [(-100, 0), (-99, 1)])
def test_a_lost_cent_shows(net: int, gap: int) -> None:
    people = pd.DataFrame({"net": [net], "given": [0], "resold": [0], "resale_moved": [0]})
    fee = Streams(0, 0, 0, 0, 100, 0, 0, 0, 0, 0, False, True, lines={"F": 1})
    none = Sources(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    # a fee of 100 and no pay: the firm keeps 100 and the payer must be at -100
    found = measure(people, Rewards(0, none, (none,), 0, False, 0, 0, 0), fee, NOBODY)
    assert isinstance(found, Measurement)
    assert found.span.value == gap


def test_no_payouts() -> None:
    assert reason("ledger_gap", sales="sold_at, buyer_id, amount\n2024-06-03, X, 10") == "no payouts supplied"
