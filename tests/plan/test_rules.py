"""Pay by the plan's rules, each case worked by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np

from mlmcheck.plan.market import World
from mlmcheck.plan.orders import Line, Order
from mlmcheck.plan.payroll import payroll
from mlmcheck.plan.people import STAYS, Person, calendar
from mlmcheck.plan.rules import level_pay, share
from mlmcheck.plan.terms import Behaviour, Company, Habit, Plan

A, B, C, D, E, F, G = range(7)


def test_half_a_cent_is_rounded_up() -> None:
    assert [share(cents, 1_000) for cents in (4, 5, 14, 15)] == [0, 1, 1, 2]


def test_the_ledger_of_seven() -> None:
    # fees of 100 from B..G pay 50 and 20; B sells 60 and F 40 to customers: seller 20 %, sponsor 5 % (research 6.11)
    parents = np.array([-1, A, A, B, B, C, D])
    fees = level_pay(parents, np.arange(1, 7), np.full(6, 10_000), sums=(5_000, 2_000))
    sales = level_pay(parents, np.array([B, F]), np.array([6_000, 4_000]), rates=(500,))
    pay: Counter[int] = Counter({B: share(6_000, 2_000), F: share(4_000, 2_000)})
    for paid in (fees, sales):
        for who, cents in zip(paid.recipient.tolist(), paid.cents.tolist(), strict=True):
            pay[who] += cents
    nets = [pay[A], *(pay[who] - 10_000 for who in (B, C, D, E, F, G))]
    assert nets == [16_300, 3_200, -4_800, -5_000, -10_000, -9_200, -10_000]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def goods(part: str, volume: int) -> tuple[Line, ...]:
    return (Line("V" if part == "V" else "free", "product", "X", 2 * volume, volume),)


def world(plan: Plan, *orders: Order) -> World:
    """A, under whom B, under whom C; B leaves on 15 February."""
    start = day("2024-01-01")
    people = (Person(start, STAYS, -1), Person(start, day("2024-02-15"), A), Person(start, STAYS, B))
    behaviour = Behaviour(date(2024, 1, 1), (0, 0, 0), Habit(0, (1,)))
    company = Company("three", "Three", "", "", plan, behaviour, ())
    return World(company, calendar(behaviour.start, 3), people, orders)


def paid(plan: Plan, *orders: Order) -> list[tuple[int, int, str, int, str, int]]:
    """Order, level, kind, recipient, month paid for, cents."""
    where = world(plan, *orders)
    rows = [(p.order, p.level, p.kind, p.recipient, where.months[p.month].text, p.cents) for p in payroll(where)]
    return sorted(rows, key=lambda row: (row[0], row[1], -row[5]))


def test_who_misses_the_quota_earns_nothing_on_others() -> None:
    plan = Plan(on_own=(1_000, 500), quota=10_000)
    bought_by_a = Order(day("2024-01-05"), A, A, goods("free", 10_000))
    bought_by_c = Order(day("2024-01-10"), C, C, goods("free", 5_000))
    # B, level 1, bought nothing in January: 10 % lapse; A met the 100 PV: 5 % of 50
    assert paid(plan, bought_by_a, bought_by_c) == [(1, 2, "override", A, "2024-01", 250)]


def test_sales_count_for_the_quota_only_if_the_plan_says_so() -> None:
    sale_by_a = Order(day("2024-01-05"), 0, A, goods("V", 10_000), customer=True)
    bought_by_b = Order(day("2024-01-10"), B, B, goods("free", 5_000))
    own_only = Plan(on_own=(1_000,), quota=10_000)
    with_sales = Plan(on_own=(1_000,), quota=10_000, quota_counts_sales=True)
    assert paid(own_only, sale_by_a, bought_by_b) == []
    assert paid(with_sales, sale_by_a, bought_by_b) == [(1, 1, "override", A, "2024-01", 500)]


def test_a_refund_takes_back_every_payout_of_its_order() -> None:
    plan = Plan(retail=2_000, on_sales=(1_000,))
    sale = Order(day("2024-01-20"), 0, B, goods("V", 3_333), customer=True, refunded=day("2024-02-01"))
    # 20 % of 33.33 = 6.666, 10 % = 3.333
    assert paid(plan, sale) == [
        (0, 0, "retail_commission", B, "2024-01", 667),
        (0, 0, "retail_commission", B, "2024-02", -667),
        (0, 1, "override", A, "2024-01", 333),
        (0, 1, "override", A, "2024-02", -333),
    ]


def test_who_has_left_earns_nothing() -> None:
    plan = Plan(on_own=(1_000, 500))
    bought_by_c = Order(day("2024-02-15"), C, C, goods("free", 5_000))
    assert paid(plan, bought_by_c) == [(0, 2, "override", A, "2024-02", 250)]


def test_kit_without_volume_pays_nobody_and_the_rebate_goes_to_the_buyer() -> None:
    kit = Line("F", "starter_kit", "KIT", 4_500, 0)
    order = Order(day("2024-01-20"), B, B, (kit, *goods("free", 2_000)))
    plan = Plan(kit=4_500, rebate=500, on_fees=(1_000,), on_own=(1_000,))
    assert paid(plan, order) == [(0, 0, "other", B, "2024-01", 100), (0, 1, "override", A, "2024-01", 200)]


def test_the_pool_is_divided_among_the_largest_groups() -> None:
    plan = Plan(pool=100, pool_places=2)
    bought_by_b = Order(day("2024-01-10"), B, B, goods("free", 10_000))
    bought_by_c = Order(day("2024-01-10"), C, C, goods("free", 20_050))
    # groups: B 100 + C's 200.50, then C 200.50, then A 100; 1 % of 300.50 = 3.01 (half up), 1.50 each
    assert paid(plan, bought_by_b, bought_by_c) == [
        (-1, 0, "pool", B, "2024-01", 150),
        (-1, 0, "pool", C, "2024-01", 150),
    ]
