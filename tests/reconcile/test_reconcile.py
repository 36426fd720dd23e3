"""Payouts held against a plan: ten lines by hand with each kind of difference, and simulated books that must agree."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from mlmcheck import intake
from mlmcheck.model import InputError
from mlmcheck.model.reconciliation import Reconciliation
from mlmcheck.plan.agents import written
from mlmcheck.plan.agents.assumptions import Assumptions
from mlmcheck.plan.agents.outcome import run
from mlmcheck.plan.pay.columns import Orders, Payouts
from mlmcheck.plan.scheme import Scheme, load
from mlmcheck.reconcile import reconcile
from tests.kit import company

PLANS = Path(__file__).parents[2] / "sample_data" / "plans"
TEN_PERCENT = Scheme.model_validate(
    {"plan": {"currency": "USD", "name": "ten and five"}, "goods": {}, "retail": {"margin": "0.2"},
     "unilevel": {"rates": ["0.10", "0.05"], "on": ["purchases", "sales"]}}
)  # fmt: skip
SETTINGS = '[company]\ncurrency = "USD"\n'
RECRUITS = """
    recruit_id, sponsor_id, joined_at
    A,          ,           2024-01-01
    B,          A,          2024-01-02
    C,          B,          2024-01-03
    D,          C,          2024-01-04
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,    amount
    o1,       2024-02-01, ,          D,        product, 100.00
    o2,       2024-02-02, D,         X,        product, 50.00
    o3,       2024-02-03, ,          B,        product, 30.00
"""


def seen(found: Reconciliation) -> dict[str, tuple[int, int, int]]:
    """The differences there are: how many, booked, due."""
    return {kind: (one.count, one.booked, one.due) for kind, one in found.totals.items() if one.count}


def held(payouts: str, scheme: Scheme = TEN_PERCENT, sales: str = SALES, recruits: str = RECRUITS) -> Reconciliation:
    with company(SETTINGS, sales=sales, recruits=recruits, payouts=payouts) as tables:
        return reconcile(tables, scheme)


def test_each_kind_of_difference_by_hand() -> None:
    # due: o1: C 10, B 5; o2: D 20 % = 10, C 5, B 2.50; o3: A 3. In all 35.50
    found = held("""
        recipient_id, amount, paid_at,    order_id, level
        C,            10.00,  2024-03-01, o1,       1
        B,            5.00,   2024-03-01, o1,       2
        A,            2.00,   2024-03-01, o1,       3
        D,            10.00,  2024-03-01, o2,       0
        C,            7.00,   2024-03-01, o2,       1
        B,            4.00,   2024-03-01, o9,       1
        A,            3.00,   2024-03-01, o3,       1
    """)
    assert (found.booked, found.due) == (4_100, 3_550)
    assert found.matched == found.matched_due == 2_800  # 10 + 5 + 10 + 3
    assert seen(found) == {
        "paid_deeper": (1, 200, 0),  # A on level 3 of two
        "paid_differently": (1, 700, 500),
        "paid_without_sale": (1, 400, 0),  # o9 is nowhere
        "unpaid_though_due": (1, 0, 250),  # B on o2
    }
    places = {one.kind: (one.place.file, one.place.line) for one in found.listed if one.place}
    assert places["paid_deeper"] == ("payouts.csv", 4)
    assert places["paid_without_sale"] == ("payouts.csv", 7)
    assert places["unpaid_though_due"] == ("sales.csv", 3)


def test_sums_add_up_to_the_cent() -> None:
    found = held("""
        recipient_id, amount, paid_at,    order_id, level
        C,            11.11,  2024-03-01, o1,       1
        Z,            5.55,   2024-03-01, o1,       2
        B,            4.00,   2024-03-01, ,         1
    """)
    assert found.booked == found.matched + found.unread + sum(one.booked for one in found.totals.values())
    assert found.due == found.matched_due + sum(one.due for one in found.totals.values())
    assert found.unread == 555  # Z is no recruit


def test_without_orders_by_month_and_the_lag_that_explains_most() -> None:
    # due in February: C 15, B 7.50, D 10, A 3; booked in March
    found = held("""
        recipient_id, amount, paid_at
        C,            15.00,  2024-03-10
        B,            7.50,   2024-03-10
        D,            10.00,  2024-03-10
        A,            3.00,   2024-03-10
    """)
    assert found.lag == 1
    assert found.matched == 3_550
    assert not any(total.count for total in found.totals.values())


def test_retail_by_order_and_the_rest_by_month() -> None:
    # o2's commission names its order; what is due up the line is booked monthly, without one
    found = held("""
        recipient_id, amount, paid_at,    order_id
        D,            10.00,  2024-02-28, o2
        C,            15.00,  2024-02-28,
        B,            7.50,   2024-02-28,
        A,            3.00,   2024-02-28,
    """)
    assert seen(found) == {}
    assert found.matched == found.booked == found.due == 3_550


def test_payouts_without_a_date_or_an_order_are_held_by_recipient() -> None:
    found = held("""
        recipient_id, amount
        C,            15.00
        B,            7.50
        D,            10.00
        A,            2.00
    """)
    assert seen(found) == {"paid_differently": (1, 200, 300)}


def test_orders_that_credit_nobody_or_have_no_date_are_not_recomputed() -> None:
    sales = SALES + "o4, 2024-02-05, , X, product, 80.00\no5, , , D, product, 60.00\n"
    found = held(
        """
        recipient_id, amount, paid_at,    order_id
        C,            8.00,   2024-03-01, o4
        C,            6.00,   2024-03-01, o5
        """,
        sales=sales,
    )
    assert seen(found)["not_recomputed"] == (2, 1_400, 0)
    assert "paid_without_sale" not in seen(found)
    assert sum("is not recomputed" in note for note in found.notes) == 2


def test_who_is_listed_as_a_customer_is_one() -> None:
    recruits = """
        recruit_id, sponsor_id, joined_at,  type
        A,          ,           2024-01-01, participant
        B,          A,          2024-01-02, participant
        K,          B,          2024-01-03, customer
    """
    sales = """
        order_id, sold_at,    seller_id, buyer_id, kind,    amount
        o1,       2024-02-01, B,         K,        product, 100.00
    """
    found = held(
        "recipient_id, amount, paid_at, order_id\nB, 20.00, 2024-02-01, o1\nA, 10.00, 2024-02-01, o1\n",
        sales=sales, recruits=recruits,
    )  # fmt: skip
    assert seen(found) == {}  # 20 % for the seller, 10 % for level 1


def test_a_small_payment_that_was_never_made_is_a_difference() -> None:
    sales = "order_id, sold_at, buyer_id, kind, amount\n" + "".join(
        f"s{number}, 2024-02-0{number}, D, product, 0.10\n" for number in range(1, 10)
    )
    found = held("recipient_id, amount, paid_at, order_id\nB, 0.01, 2024-02-01, s1\n", sales=sales)
    # C is due .01 for each of nine, B .005 rounded up to .01: only one of these eighteen was booked
    assert seen(found) == {"unpaid_though_due": (17, 0, 17)}


def test_pay_rounded_line_by_line_is_the_same_pay() -> None:
    sales = "order_id, sold_at, buyer_id, kind, amount\n" + "o1, 2024-02-01, D, product, 0.15\n" * 5
    # .10 x .15 = .015, so .02 a line: .10; of the order .75 at once .08; and .05 x .15 = .0075: .01 a line, .04 at once
    found = held(
        "recipient_id, amount, paid_at, order_id\nC, 0.10, 2024-02-01, o1\nB, 0.05, 2024-02-01, o1\n", sales=sales
    )
    assert seen(found) == {}


def test_a_level_too_deep_is_one_whatever_the_sum() -> None:
    found = held("""
        recipient_id, amount, paid_at,    order_id, level
        C,            10.00,  2024-03-01, o1,       7
    """)
    assert seen(found)["paid_deeper"] == (1, 1_000, 0)
    assert found.matched == 0
    retail = Scheme.model_validate({"plan": {"currency": "USD"}, "goods": {}, "retail": {"margin": "0.2"}})
    found = held("recipient_id, amount, paid_at, order_id, level\nC, 5.00, 2024-03-01, o2, 1\n", retail)
    assert seen(found)["paid_deeper"] == (1, 500, 0)


def test_places_that_nobody_wrote_down_are_not_recomputed() -> None:
    binary = Scheme.model_validate({"plan": {"currency": "USD"}, "goods": {}, "binary": {"rate": "0.1"}})
    found = held("recipient_id, amount, paid_at\nA, 5.00, 2024-03-01\n", binary)
    assert seen(found) == {"not_recomputed": (1, 500, 0)}
    assert found.due == 0


def test_the_dates_asked_for_cut_nothing_off() -> None:
    payouts = """
        recipient_id, amount, paid_at,    order_id, level
        C,            10.00,  2024-03-01, o1,       1
        B,            5.00,   2024-03-01, o1,       2
        D,            10.00,  2024-03-01, o2,       0
        C,            5.00,   2024-03-01, o2,       1
        B,            2.50,   2024-03-01, o2,       2
        A,            3.00,   2024-03-01, o3,       1
    """
    with company(SETTINGS, sales=SALES, recruits=RECRUITS, payouts=payouts) as tables:
        tables.window(date(2024, 3, 1), date(2024, 3, 31))
        found = reconcile(tables, TEN_PERCENT)
        assert (tables.first, tables.last) == (date(2024, 3, 1), date(2024, 3, 31))
    assert seen(found) == {}
    assert any("all dates" in note for note in found.notes)


def test_a_refund_takes_back_what_its_order_paid() -> None:
    sales = SALES + "o3, 2024-02-20, , B, product, -30.00\n"
    found = held(
        """
        recipient_id, amount, paid_at,    order_id, level
        C,            10.00,  2024-03-01, o1,       1
        B,            5.00,   2024-03-01, o1,       2
        D,            10.00,  2024-03-01, o2,       0
        C,            5.00,   2024-03-01, o2,       1
        B,            2.50,   2024-03-01, o2,       2
    """,
        sales=sales,
    )
    assert not any(total.count for total in found.totals.values())


def test_a_cycle_of_sponsors_is_named_and_ends() -> None:
    recruits = RECRUITS.replace("A,          ,", "A,          C,")  # A under C under B under A
    found = held("recipient_id, amount, paid_at, order_id\nC, 10.00, 2024-03-01, o1\n", recruits=recruits)
    assert any("3 people stand on a cycle" in note for note in found.notes)
    assert found.matched == 1_000


def test_what_is_needed_and_what_is_refused() -> None:
    with company(SETTINGS, sales=SALES) as tables, pytest.raises(InputError, match="needs recruits"):
        reconcile(tables, TEN_PERCENT)
    euros = TEN_PERCENT.model_copy(update={"plan": TEN_PERCENT.plan.model_copy(update={"currency": "EUR"})})
    with pytest.raises(InputError, match="plan is in EUR, the books in USD"):
        held("recipient_id, amount, paid_at\nC, 10.00, 2024-03-01\n", euros)


@pytest.fixture(scope="module", params=["matrix", "breakaway", "binary"])
def simulated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Scheme, Path]:
    scheme, kept = load(PLANS / f"{request.param}.toml"), list[tuple[Orders, Payouts]]()
    folder = tmp_path_factory.mktemp(request.param) / "books"
    written.write(folder, scheme, run(scheme, Assumptions(people=600, months=24), 4, kept), kept)
    return scheme, folder


def of(folder: Path, scheme: Scheme) -> Reconciliation:
    with intake.read(folder) as tables:
        return reconcile(tables, scheme)


def test_simulated_books_follow_their_plan(simulated: tuple[Scheme, Path]) -> None:
    scheme, folder = simulated
    found = of(folder, scheme)
    assert found.booked > 0
    assert (found.due, found.matched) == (found.booked, found.booked)
    assert not any(total.count for total in found.totals.values())


def test_what_was_tampered_with_is_what_is_shown(simulated: tuple[Scheme, Path], tmp_path: Path) -> None:
    scheme, folder = simulated
    copy = tmp_path / "tampered"
    shutil.copytree(folder, copy)
    rows = pd.read_csv(copy / "payouts.csv", dtype=str)
    named = rows[rows["order_id"].notna()].index
    gone, raised = int(named[3]), int(named[10])
    before, dropped = (float(str(rows.loc[row, "amount"])) for row in (raised, gone))
    rows.loc[raised, "amount"] = f"{before + 7:.2f}"
    rows.drop(index=gone).to_csv(copy / "payouts.csv", index=False)
    found = of(copy, scheme)
    kinds = {kind: (total.count, total.booked, total.due) for kind, total in found.totals.items() if total.count}
    assert set(kinds) <= {"unpaid_though_due", "paid_differently"}
    assert sum(booked - due for _, booked, due in kinds.values()) == 700 - round(dropped * 100)
    changed = next(one for one in found.listed if one.kind == "paid_differently" and one.booked - one.due == 700)
    assert changed.place is not None
    assert changed.place.file == "payouts.csv"
