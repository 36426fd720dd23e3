"""What nobody labelled: pay to those with nobody below and nothing sold, first payments, joining days nobody wrote down."""

from __future__ import annotations

from mlmcheck.ledger import Ledger
from tests.kit import company

TREE = "recruit_id, sponsor_id, joined_at, type\nA,,2024-01-01,distributor\nB,A,2024-01-01,distributor\nC,B,2024-03-01,distributor"


def test_pay_without_source_to_who_has_nobody_below_is_on_own_purchases() -> None:
    sales = "sold_at, seller_id, buyer_id, amount\n2024-01-10, , B, 100\n2024-02-10, , C, 50\n2024-03-20, , C, 50"
    payouts = """
        recipient_id, paid_at,    amount, kind
        B,            2024-02-01, 30,     pool
        B,            2024-03-02, 7,      pool
        C,            2024-04-01, 5,      rank_bonus
        C,            2024-04-02, 130,    other
    """
    # B recruits C on 1 March: before it only B's own purchases can be what the 30 is paid on, after it nobody can tell;
    # C has nobody: the 130 is a return up to the 100 paid in, the rest a reward of unknown source; a rank bonus says more
    with company(sales=sales, recruits=TREE, payouts=payouts) as tables:
        ledger = Ledger(tables)
        people, rewards = ledger.get("people"), ledger.get("rewards")
    assert list(people["self_pay"]) == [0, 3000, 13000]
    assert rewards.rebates == 3000  # C got more than half of 100 back: a return on a stake, not a rebate
    assert rewards.best.stake == 10000
    assert rewards.best.unknown == 700 + 500 + 3000
    assert list(people["stake"] + people["entry"]) == [
        0,
        10000,
        10000,
    ]  # no ordinary month: all bought on joining is entry


def test_without_a_sponsor_tree_nobody_can_tell() -> None:
    sales = "sold_at, seller_id, buyer_id, amount\n2024-01-10, , B, 100"
    payouts = "recipient_id, paid_at, amount, kind\nB, 2024-02-01, 30, pool"
    recruits = "recruit_id, joined_at, type\nB, 2024-01-01, distributor"
    with company(sales=sales, recruits=recruits, payouts=payouts) as tables:
        assert Ledger(tables).get("rewards").best.unknown == 3000


def test_a_training_fee_is_a_first_payment_too() -> None:
    sales = "sold_at, buyer_id, kind, amount\n2024-02-05, B, training, 500\n2024-02-03, B, product, 10"
    with company(sales=sales, recruits=TREE) as tables:
        people = Ledger(tables).get("people")
    assert people["first_fee"][1] == 19758  # 5 February 2024, in days since 1970


def test_who_has_no_joining_day_is_taken_to_join_on_the_first_purchase_seen() -> None:
    sales = """
        sold_at,    buyer_id, buyer_type,  amount
        2024-01-01, X,        customer,    10
        2024-01-20, A,        participant, 300
        2024-06-01, B,        participant, 400
        2024-08-01, B,        participant, 50
    """
    with company(sales=sales) as tables:
        people = Ledger(tables).get("people")
    # the records begin on 1 January: A may have joined before them, B's 400 are within 30 days of the first day seen
    assert list(people["entry"]) == [0, 40000]
    assert list(people["joined"] > 0) == [False, False]  # yet results stay limited to those whose joining day is known
