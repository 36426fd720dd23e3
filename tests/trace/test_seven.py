"""Every unit of the ledger of seven, followed by hand: who paid it, who got it, what the firm kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from mlmcheck.model.trace import Fee, Month, Person
from mlmcheck.render.trace.words import sentence
from mlmcheck.trace import Books, between, fee, fees, person, top
from mlmcheck.trace.lookup import find
from tests.test_oracles import LEDGER_OF_SEVEN
from tests.trace.company import books

# fee 100 for all but A: 50 to the sponsor, 20 to the sponsor's sponsor, in cents
WHO_GOT = {
    "A": {}, "B": {"A": 50_00}, "C": {"A": 50_00}, "D": {"B": 50_00, "A": 20_00}, "E": {"B": 50_00, "A": 20_00},
    "F": {"C": 50_00, "A": 20_00}, "G": {"D": 50_00, "B": 20_00},
}  # fmt: skip
NETS = {"A": 163_00, "B": 32_00, "C": -48_00, "D": -50_00, "E": -100_00, "F": -92_00, "G": -100_00}


@pytest.fixture(scope="module")
def seven() -> Iterator[Books]:
    with books("", show=True, **LEDGER_OF_SEVEN) as found:
        yield found


def fee_of(seven: Books, id: str) -> Fee:
    return fee(seven, find(seven, id))


@pytest.mark.parametrize(
    ("view", "said"),
    [
        # those who joined in the first quarter are all; legs below A: B with D, E, G, and C with F; A is in none
        ('column = "joined_quarter"\nop = "="\nvalue = "2024Q1"', [("A", 163_00), ("B", 132_00), ("C", 52_00)]),
        ('column = "leg"\nop = "="\nvalue = "leg 2"', [("C", 52_00), ("F", 8_00)]),
    ],
)
def test_the_best_paid_of_a_view(view: str, said: list[tuple[str, int]]) -> None:
    with books(f"[views.some]\n{view}\n", show=True, **LEDGER_OF_SEVEN) as found:
        best = top(found, 3, "some")
        assert [(one.step.name, one.step.payouts) for one in best.listed] == said
        assert sentence(best).startswith(f"{best.people} people of the view some could earn")
        assert best.payouts == (405_00 if len(said) == 3 else 60_00)


def page_of(seven: Books, id: str) -> Person:
    return person(seven, find(seven, id))


@pytest.mark.parametrize("id", WHO_GOT)
def test_each_fee_to_the_cent(seven: Books, id: str) -> None:
    found = fee_of(seven, id)
    assert {flow.who: flow.money for flow in found.to} == WHO_GOT[id]
    assert found.paid == (0 if id == "A" else 100_00)
    assert found.kept == found.paid - sum(WHO_GOT[id].values())
    assert [(one.kind, one.money) for one in found.payments] == ([] if id == "A" else [("joining_fee", 100_00)])


def test_all_fees_together_are_the_payouts_on_fees(seven: Books) -> None:
    assert sum(flow.money for id in WHO_GOT for flow in fee_of(seven, id).to) == 380_00
    everybody, nobody = fees(seven)
    assert (sum(everybody.values()), nobody) == (380_00, 0)
    # the firm keeps 600 - 380
    assert sum(fee_of(seven, id).kept for id in WHO_GOT) == 220_00


def test_nets(seven: Books) -> None:
    pages = {id: page_of(seven, id) for id in NETS}
    assert {id: page.me.net for id, page in pages.items()} == NETS
    assert {id: page.account.net for id, page in pages.items()} == NETS
    assert {id: page.months[-1].running for id, page in pages.items()} == NETS


def test_where_pay_came_from(seven: Books) -> None:
    flows = {(flow.who, flow.stream, flow.relation): flow.money for flow in page_of(seven, "B").pay}
    # D and E joined under B, G under D; 20 % of X's 60 is B's own commission
    assert flows == {
        ("D", "F", "downline"): 50_00, ("E", "F", "downline"): 50_00, ("G", "F", "downline"): 20_00,
        ("B", "V", "own"): 12_00,
    }  # fmt: skip
    # A's share of X's 60 names the seller, not the customer
    last = page_of(seven, "A").pay[-1]
    assert (last.who, last.stream, last.relation, last.money, last.is_sold_by) == ("B", "V", "downline", 3_00, True)
    assert [(flow.stream, flow.money) for flow in page_of(seven, "A").streams] == [("F", 160_00), ("V", 3_00)]


def test_month_by_month(seven: Books) -> None:
    assert page_of(seven, "B").months == (
        Month(date(2024, 1, 1), 100_00, 0, 0, -100_00),
        Month(date(2024, 2, 1), 0, 100_00, 0, 0),
        Month(date(2024, 3, 1), 0, 32_00, 0, 32_00),
    )


def test_above_and_below(seven: Books) -> None:
    assert [step.name for step in page_of(seven, "G").upline] == ["D", "B", "A"]
    found = page_of(seven, "A").downline
    assert [(one.deepest, one.people, one.paid_in, one.payouts) for one in found] == [
        (1, 2, 200_00, 184_00), (2, 3, 300_00, 58_00), (3, 1, 100_00, 0),
    ]  # fmt: skip
    # 50 + 50 on B's and C's fees and 3 + 0 on what they sold; 20 each on D's, E's and F's
    assert [one.pay_on_them for one in found] == [103_00, 60_00, 0]


def test_customers(seven: Books) -> None:
    found = page_of(seven, "F").clients
    assert [(one.name, one.orders, one.money, one.first) for one in found.listed] == [
        ("Y", 1, 40_00, date(2024, 3, 12)),
    ]  # fmt: skip
    assert (found.count, found.money, found.to_participants) == (1, 40_00, 0)
    assert page_of(seven, "D").clients.to_participants == 100_00


def test_how_two_are_connected(seven: Books) -> None:
    found = between(seven, find(seven, "G"), find(seven, "F"))
    assert found.meet is not None
    assert [step.name for step in (*found.up, found.meet, *found.down)] == ["G", "D", "B", "A", "C", "F"]
    below = between(seven, find(seven, "A"), find(seven, "G"))
    assert below.meet is not None
    assert (below.up, below.meet.name, [step.name for step in below.down]) == ((), "A", ["B", "D", "G"])


def test_the_best_paid(seven: Books) -> None:
    found = top(seven, 3)
    assert [(one.step.name, one.step.payouts, one.below) for one in found.listed] == [
        ("A", 163_00, 6), ("B", 132_00, 3), ("C", 52_00, 1),
    ]  # fmt: skip
    assert (found.people, found.payouts, found.listed[0].share) == (7, 405_00, 163 / 405)
    # E and G were paid nothing, so they are not among the paid
    assert len(top(seven, 100).listed) == 5
