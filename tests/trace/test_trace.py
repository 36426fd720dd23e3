"""Books that are broken, thin or hostile, and what must always add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck import intake
from mlmcheck.intake.privacy import Names
from mlmcheck.model import InputError
from mlmcheck.trace import Books, between, fee, fees, person
from mlmcheck.trace.lookup import find
from tests.trace.company import books

SAMPLES = Path(__file__).parents[2] / "sample_data"


@pytest.mark.parametrize("name", ["naked_pyramid", "product_pyramid", "messy_leak", "ordinary_mlm", "daily_return"])
def test_every_unit_of_a_sample_is_accounted_for_once(name: str) -> None:
    with intake.read(SAMPLES / name) as tables:
        found = Books(tables, Names(show=True))
        everybody, nobody = fees(found)
        # all that follows fees = what the ledger booked on recruitment, worked out another way
        assert sum(everybody.values()) + nobody == found.ledger.get("rewards").best.recruitment
        for at in range(0, len(found.people), max(1, len(found.people) // 12)):
            one, paid = person(found, at), fee(found, at)
            assert (one.account.paid_in, one.account.net) == (one.me.paid_in, one.me.net)
            assert sum(flow.money for flow in one.pay) == sum(flow.money for flow in one.streams) == one.me.payouts
            assert sum(flow.money for flow in one.spent) + one.kept == one.me.paid_in
            assert (one.months[-1].running if one.months else 0) == one.me.net
            assert sum(level.people for level in one.downline) == found.network.size[at] - 1
            assert paid.paid == one.account.fees + one.account.given
            assert sum(each.paid_on for each in paid.payments) == sum(flow.money for flow in paid.to)
            assert sum(flow.money for flow in paid.to) - paid.back == everybody.get(at, 0)


CIRCLE = """
    recruit_id, sponsor_id, joined_at, type
    A, C, 2024-01-01, distributor
    B, A, 2024-01-02, distributor
    C, B, 2024-01-03, distributor
    D, B, 2024-01-04, distributor
    S, S, 2024-01-05, distributor
"""


def test_a_circle_of_sponsors_is_named_and_ends() -> None:
    with books(recruits=CIRCLE) as found:
        page = person(found, find(found, "D"))
        assert page.cycle == ("A", "C", "B")  # A is under C, C under B, B under A
        assert [step.name for step in page.upline] == ["B", "A"]  # cut above the first id
        assert [flag.id for flag in page.flags] == []  # D is below the circle, not on it
        assert [flag.id for flag in person(found, find(found, "C")).flags] == ["cycle"]
        own = person(found, find(found, "S"))
        assert (own.cycle, [flag.id for flag in own.flags], own.upline) == (("S",), ["cycle"], ())
        apart = between(found, find(found, "D"), find(found, "S"))
        assert (apart.meet, [step.name for step in apart.up], [step.name for step in apart.down]) == (
            None, ["D", "B", "A"], ["S"],
        )  # fmt: skip
        assert len(apart.notes) == 2


def test_a_chain_of_ten_thousand_is_one_short_page() -> None:
    rows = "\n".join(f"{at:05}, {f'{at - 1:05}' if at else ''}, distributor" for at in range(10_000))
    with books(recruits=f"recruit_id, sponsor_id, type\n{rows}") as found:
        last, first = person(found, 9_999), person(found, 0)
        # 49 nearest and the root; 9,999 stand above the last
        assert (len(last.upline), last.skipped, last.upline[-1].name) == (50, 9_949, "00000")
        assert [(one.depth, one.deepest, one.people) for one in first.downline[-2:]] == [
            (49, 49, 1),
            (50, 9_999, 9_950),
        ]
        line = between(found, 9_999, 5)
        assert (line.meet is not None, len(line.up), line.skipped, len(line.down)) == (True, 50, 9_944, 0)


def test_leading_zeros_are_other_people() -> None:
    with books(payouts="recipient_id, amount\n007, 5\n7, 3") as found:
        assert [person(found, find(found, id)).me.payouts for id in ("007", "7")] == [500, 300]


def test_a_pseudonym_finds_its_person_and_shows_no_id() -> None:
    with books(payouts="recipient_id, amount\nanna, 5\nbert, 3", show=False) as found:
        name = person(found, find(found, "anna")).me.name
        assert name.startswith("P-")
        assert find(found, name) == find(found, f" {name.lower()} ") == find(found, "anna") == 0
        with pytest.raises(InputError, match="--key-file"):
            find(found, "P-00000000")
        with pytest.raises(InputError, match="nobody here has the id 'karl'"):
            find(found, "karl")


def test_a_customer_has_no_page() -> None:
    sales = "seller_id, buyer_id, amount\nS, X, 5"
    with books(sales=sales) as found, pytest.raises(InputError, match="nothing shows that 'X' could earn"):
        find(found, "X")


def test_nobody_to_trace() -> None:
    with pytest.raises(InputError, match="nobody in these files can earn"), books(sales="amount\n5"):
        pass


RECRUITS = """
    recruit_id, sponsor_id, joined_at, type, bank_account
    A, , 2024-01-01, distributor, DE89370400440532013000
    B, A, 2024-01-01, distributor, DE89370400440532013000
"""


def test_one_order_of_a_fee_and_goods_is_divided_and_a_refund_is_told() -> None:
    sales = """
        order_id, sold_at,    seller_id, buyer_id, kind,        amount
        1,        2024-01-01, A,         B,        joining_fee, 30.00
        1,        2024-01-01, A,         B,        product,     60.00
        2,        2024-03-01, A,         B,        product,     -10.00
    """
    payouts = "paid_at, recipient_id, order_id, amount\n2024-01-02, A, 1, 10.00"
    with books(sales=sales, recruits=RECRUITS, payouts=payouts) as found:
        page, paid = person(found, find(found, "B")), fee(found, find(found, "B"))
        # 10.00 on 30 of fees and 60 of goods: 3.33 and 6.67
        assert [(flow.stream, flow.money) for flow in page.spent] == [("P", 667), ("F", 333)]
        assert (page.me.paid_in, page.kept) == (80_00, 70_00)
        assert (paid.paid, paid.kept, [one.paid_on for one in paid.payments]) == (30_00, 26_67, [333])
        assert {flag.id for flag in page.flags} == {"refunds", "shared_account"}
        assert "10.00" in next(flag.says for flag in page.flags if flag.id == "refunds")


def test_pay_without_an_order_names_its_source() -> None:
    payouts = "recipient_id, source_id, kind, amount\nA, B, recruitment_bonus, 5\nA, , recruitment_bonus, 2"
    with books(recruits=RECRUITS, payouts=payouts) as found:
        assert [(flow.who, flow.money) for flow in person(found, 0).pay] == [("B", 500), ("", 200)]
        paid = fee(found, find(found, "B"))
        # the bonus is on B's joining, of which the books hold no payment
        assert (paid.paid, paid.kept, [(one.kind, one.paid_on) for one in paid.payments]) == (0, -500, [("", 500)])
        assert fees(found) == ({1: 500}, 200)


def test_transfers_are_payments_with_a_recipient() -> None:
    transfers = "payer_id, recipient_id, amount, paid_at\nA, B, 5, 2024-01-01\nB, A, 1,"
    with books(transfers=transfers) as found:
        paid = fee(found, find(found, "A"))
        assert (paid.paid, paid.kept, [(flow.who, flow.money) for flow in paid.to]) == (500, 0, [("B", 500)])
        # the second has no date, so it stands in the last line of the months
        assert [(one.month, one.running) for one in person(found, 0).months][-1] == (None, -400)


def test_customers_with_a_participants_account() -> None:
    sales = (
        "sold_at, seller_id, buyer_id, buyer_type, amount\n2024-02-01, A, X, customer, 9\n2024-02-02, A, Y, customer, 7"
    )
    customers = "customer_id, bank_account, phone\nX, DE89370400440532013000, 1\nY, DE02120300000000202051, 2"
    with books(sales=sales, recruits=RECRUITS, customers=customers) as found:
        page = person(found, 0)
        assert [(one.name, one.contact) for one in page.clients.listed] == [("X", "strong"), ("Y", "")]
        assert "disguised" in {flag.id for flag in page.flags}


def test_three_months_without_customers_are_told_by_both_rules() -> None:
    sales = "sold_at, seller_id, buyer_id, kind, amount\n" + "\n".join(
        f"2024-0{month}-05, A, B, {'joining_fee' if month == 1 else 'product'}, 50" for month in (1, 2, 3, 4)
    )
    payouts = "paid_at, recipient_id, source_id, amount\n2024-03-20, A, B, 5\n2024-02-20, A, B, 5"
    with books(sales=sales, recruits=RECRUITS, payouts=payouts) as found:
        told = {flag.id: flag.says for flag in person(found, 0).flags}
        # February's pay may be on December, which the books do not hold; March's is on none of three months' customers
        assert told["forfeit"].startswith("5.00 of pay in 1 month ")
        assert told["leakage"].startswith("5.00 of pay on the downline in 1 month ")


def test_books_of_different_times_and_a_cut_list_are_told() -> None:
    sales = (
        "sold_at, seller_id, buyer_id, kind, amount\n2023-01-05, A, B, joining_fee, 50\n2023-02-05, Z, Y, product, 50"
    )
    payouts = "paid_at, recipient_id, source_id, amount\n2024-03-20, A, B, 5"
    with books(sales=sales, recruits=RECRUITS, payouts=payouts) as found:
        told = " ".join(person(found, 0).notes)
        assert "sales cover 2023-01-05 to 2023-02-05, payouts 2024-03-20 to 2024-03-20" in told
        assert "the list of recruits is not complete" in told  # Z sells and is not in it


def test_who_joined_before_the_records_begin_is_told() -> None:
    sales = "sold_at, seller_id, buyer_id, amount\n2024-03-05, A, B, 50"
    with books(sales=sales, recruits=RECRUITS) as found:
        assert any("joined before the records begin" in note for note in person(found, 0).notes)


def test_pay_that_can_only_be_on_own_purchases_came_back() -> None:
    # B has nobody below and sold nothing, so unlabelled pay is on B's own purchases (decision 015)
    sales = "sold_at, seller_id, buyer_id, amount\n2024-01-05, A, B, 50\n2024-01-06, A, Y, 9"
    payouts = "paid_at, recipient_id, kind, amount\n2024-02-20, B, other, 5"
    with books(sales=sales, recruits=f"{RECRUITS}\n    Y, A, 2024-01-01, customer,", payouts=payouts) as found:
        page = person(found, find(found, "B"))
        assert [(flow.who, flow.relation, flow.steps, flow.money) for flow in page.spent] == [("B", "self", 0, 500)]
        assert (page.kept, page.untraced, page.account.self_pay) == (45_00, 0, 500)


def test_pay_beyond_own_purchases_did_not_come_back() -> None:
    sales = "sold_at, seller_id, buyer_id, amount\n2024-01-05, A, B, 3"
    payouts = "paid_at, recipient_id, kind, amount\n2024-02-20, B, other, 5"
    with books(sales=sales, recruits=RECRUITS, payouts=payouts) as found:
        page = person(found, find(found, "B"))
        # 3.00 were paid in, so of 5.00 only 3.00 can be a return; the rest is of unknown source
        assert [flow.money for flow in page.spent] == [3_00]
        assert (page.kept, page.account.self_pay, [(flow.stream, flow.money) for flow in page.streams]) == (
            0, 3_00, [("N", 5_00)],
        )  # fmt: skip
