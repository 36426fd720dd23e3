"""Hand-worked: customers who share keys with participants. A sponsors B; C1 to C30 are customers."""

from __future__ import annotations

import random

from mlmcheck.model import Row, Span
from tests.kit import number, reason

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type,        bank_account, phone
    A,          ,           2022-01-01, distributor, ACCT-00001,   0171 555 0001
    B,          A,          2024-03-01, distributor, ACCT-00002,   0171 555 0002
"""


def customers(**special: str) -> str:
    """Thirty customers with an account and a telephone of their own, but for those given as `account,phone`."""
    lines = ["customer_id,bank_account,phone"]
    lines += [f"C{at}," + special.get(f"C{at}", f"OWN-{10_000 + at},0151 77 {10_000 + at}") for at in range(1, 31)]
    return "\n".join(lines)


def sales(*more: str) -> str:
    """Each customer buys for 10 on 1 June 2024, so 300 in all; `more` are further lines."""
    lines = [f"2024-06-01,A,C{at},10" for at in range(1, 31)]
    return "\n".join(["sold_at,seller_id,buyer_id,amount", *lines, *more])


def test_low_counts_accounts_and_high_any_contact() -> None:
    people = customers(
        C1="acct 00001,0151 77 11111",  # A's account
        C2="OWN-20002,0171/5550002",  # B's telephone
        C3=",",  # no keys at all
    )
    people += "\nC31,OWN-10031,0151 77 10031"
    books = sales("2024-06-01,A,C31,10")
    found = number("disguised_customer_share", sales=books, recruits=RECRUITS, customers=people)
    # account 10 of 310; account or telephone 20 and unknown 10 of 310; accounts known of 30 customers, 300
    assert found.span == Span(10 / 300, 10 / 310, (20 + 10) / 310)
    assert found.n == 30
    assert found.rows == (Row("sales", 0),)


def test_family_is_told_apart_from_a_row_of_customers() -> None:
    people = customers(C1="ACCT-00001,", C2="ACCT-00002,", C3="ACCT-00002,", C4="OWN-20004,01715550001")
    found = number("disguised_customer_share", sales=sales(), recruits=RECRUITS, customers=people)
    # one customer has A's account: perhaps a spouse; two have B's
    assert [(part.label, part.value, part.n) for part in found.parts] == [
        ("same bank account or tax id", 30 / 300, 3),
        ("the same, keys of one customer left out", 20 / 300, 2),
        ("any same contact", 40 / 300, 4),
        ("any same contact, keys of one customer left out", 20 / 300, 2),
    ]


def test_who_joined_later_was_a_customer_before() -> None:
    people = customers(C1="ACCT-00002,")
    early = "2024-01-15,A,C1,40"
    found = number("disguised_customer_share", sales=sales(early), recruits=RECRUITS, customers=people)
    # C1 is B under an earlier id: 40 before 31 January 2024 (30 days before B joined) are a customer's, 10 are not
    assert found.span == Span(10 / 340, 10 / 340, 10 / 340)


def test_a_refund_takes_its_order_s_buyer() -> None:
    people = customers(C1="ACCT-00001,")
    orders = sales().replace("amount", "amount,order_id").replace(",C1,10", ",C1,10,one").splitlines()
    back = "2024-06-09,A,,-4,one"
    lines = [line if line.count(",") == 4 else line + "," for line in orders]
    found = number("disguised_customer_share", sales="\n".join([*lines, back]), recruits=RECRUITS, customers=people)
    assert found.span == Span(6 / 296, 6 / 296, 6 / 296)


def test_only_telephones_give_no_value() -> None:
    recruits = RECRUITS.replace("ACCT-00001", "").replace("ACCT-00002", "")
    people = "customer_id,phone\n" + "\n".join(f"C{at},0151 77 {10_000 + at}" for at in range(1, 31))
    found = number("disguised_customer_share", sales=sales(), recruits=recruits, customers=people)
    assert found.span == Span(None, 0.0, 0.0)


def test_too_little_is_known() -> None:
    no_keys = "\n".join(["customer_id", *(f"C{at}" for at in range(1, 31))])
    assert reason("disguised_customer_share", sales=sales(), recruits=RECRUITS).startswith(
        "contact keys are known of 0"
    )
    assert "known of 0" in reason("disguised_customer_share", sales=sales(), recruits=RECRUITS, customers=no_keys)
    few = customers(C1=",")
    lines = "\n".join(sales().splitlines()[:30])
    assert "known of 28" in reason("disguised_customer_share", sales=lines, recruits=RECRUITS, customers=few)
    bare = "recruit_id\nA\nB\n"
    assert reason("disguised_customer_share", sales=sales(), recruits=bare, customers=few) == "no customers supplied"


def test_the_figure_of_the_whole_file_lies_between_the_ends_when_keys_are_missing() -> None:
    dice = random.Random(4)
    theirs, own = "ACCT-00001,0151 99 7777", "OWN-{},01715550002"
    special = {f"C{at}": theirs if dice.random() < 0.3 else own.format(10_000 + at) for at in range(1, 20)}
    extra = "".join(f"\nD{at},OWN-{20_000 + at},0151 88 {20_000 + at}" for at in range(40))
    books = sales(*(f"2024-06-01,A,D{at},{dice.randrange(1, 40)}" for at in range(40)))
    whole = number("disguised_customer_share", sales=books, recruits=RECRUITS, customers=customers(**special) + extra)
    head, *lines = (customers(**special) + extra).splitlines()
    for _ in range(4):
        fields = [line.split(",") for line in lines]
        kept = [f"{one},{account if dice.random() < 0.7 else ''},{phone}" for one, account, phone in fields]
        cut = number("disguised_customer_share", sales=books, recruits=RECRUITS, customers="\n".join([head, *kept]))
        assert whole.span.value is not None
        assert cut.span.low <= whole.span.value <= cut.span.high
