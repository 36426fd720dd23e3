"""What one table says of another: unknown people, unknown orders, times that cannot be, circles."""

from __future__ import annotations

from mlmcheck.assess import inspecting
from mlmcheck.intake.quality.looking import Look
from mlmcheck.model import Weight

from .folder import given
from .test_whole import signs, where

PEOPLE = "recruit_id,sponsor_id,joined_at\na,,2024-01-01\nb,a,2024-02-01\nc,zz,2024-03-01\n"


def test_sponsors_payees_sellers_and_orders_that_nobody_knows() -> None:
    found = signs({
        "recruits.csv": PEOPLE,
        "payouts.csv": "recipient_id,amount,paid_at,order_id\na,1,2024-03-05,o1\n"
        "x,1,2024-03-05,o9\nx,1,2024-03-06,o1\n",
        "sales.csv": "amount,sold_at,seller_id,order_id\n1,2024-03-01,a,o1\n1,2024-03-01,b,o2\n",
    })  # fmt: skip
    sponsors, payees = found["unknown_recruits_sponsor_id"], found["unknown_payouts_recipient_id"]
    assert sponsors.told == "1 of 2 sponsors (50.0 %) are not in recruits, in 1 record"
    assert payees.told == "1 of 2 payees (50.0 %) are not in recruits, in 2 records"
    assert (where(sponsors), where(payees)) == ([4], [3])  # the first record of each
    assert found["unknown_payouts_order_id"].told.startswith("1 of 2 orders named by payouts (50.0 %) are not in sales")
    assert "unknown_sales_seller_id" not in found


def test_more_than_half_unknown_is_another_way_of_writing() -> None:
    found = signs({
        "recruits.csv": "recruit_id,sponsor_id\n1,\n2,1\n",
        "payouts.csv": "recipient_id,amount\n0001,5\n0002,5\n",
    })["unknown_payouts_recipient_id"]  # fmt: skip
    assert found.weight is Weight.STOP
    assert "leading zeros" in found.step


def test_ids_are_told_only_by_the_names_they_are_given() -> None:
    files = {"recruits.csv": "recruit_id\na\n", "payouts.csv": "recipient_id,amount\nSecret,5\nSecret,6\na,7\n"}
    with given(files) as tables:
        hidden = {sign.id: sign for sign in Look(tables).signs}["unknown_payouts_recipient_id"]
        shown = {sign.id: sign for sign in Look(tables, named=lambda id: f"P-{len(id)}").signs}
    assert hidden.ids == ()
    assert shown["unknown_payouts_recipient_id"].ids == ("P-6",)
    assert "Secret" not in repr(shown)


def test_times_that_cannot_be() -> None:
    found = signs({
        "recruits.csv": "recruit_id,sponsor_id,joined_at,left_at\n"
        "a,a,2024-05-01,2024-06-01\nb,a,2024-02-01,2024-01-01\n",
        "payouts.csv": "recipient_id,amount,paid_at\na,1,2024-04-30\na,1,2024-05-01\nb,1,2024-02-01\n",
        "sales.csv": "amount,sold_at,seller_id\n1,2024-01-31,b\n1,2024-02-01,b\n",
    })  # fmt: skip
    assert found["sponsor_after_recruit"].told == "1 of 2 people joined before their own sponsor did"
    assert found["self_sponsor"].told == "1 of 2 people are their own sponsor"
    assert where(found["left_before_joining"]) == [3]
    assert where(found["paid_before_joining"]) == [2]
    assert where(found["sold_before_joining"]) == [2]


def test_people_listed_twice() -> None:
    found = signs({"recruits.csv": "recruit_id,joined_at\na,2024-01-01\nb,2024-01-01\na,2024-02-01\n"})["listed_twice"]
    assert (found.count, where(found)) == (1, [2])


def test_circles_of_sponsors() -> None:
    # a -> b -> c -> a is one circle of three; d -> d is no circle but a self-sponsor; e hangs below the circle
    text = "recruit_id,sponsor_id\na,b\nb,c\nc,a\nd,d\ne,a\n"
    with given({"recruits.csv": text}) as tables:
        found = {sign.id: sign for sign in inspecting.inspect(tables, (), {}).signs}
    assert found["sponsor_circles"].told == "1 circle of people who sponsor each other, 3 people in all"
    assert where(found["sponsor_circles"]) == [2, 3, 4]
    assert found["self_sponsor"].count == 1


def test_files_that_fit_each_other_show_no_sign() -> None:
    files = {
        "recruits.csv": "recruit_id,sponsor_id,joined_at\na,,2024-01-01\nb,a,2024-01-02\n",
        "payouts.csv": "recipient_id,amount,paid_at,order_id\na,1,2024-01-31,o1\n",
        "sales.csv": "amount,sold_at,seller_id,order_id,buyer_id,kind\n5,2024-01-20,a,o1,c,product\n",
    }
    with given(files) as tables:
        assert [sign.told for sign in inspecting.inspect(tables, (), {}).signs] == []
