"""A retail-led seller: nearly all money comes from named customers who come back."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan

from ._goods import GOODS, SMALL

COMPANY = Company(
    name="retail_seller",
    title="Sample retail-led seller",
    story=(
        "Sellers buy a $49 starter kit at cost and sell to named customers, most of whom come back. They earn 25 % on"
        " their own sales and 5, 3 and 2 % on what is sold and bought on three levels below; the kit pays nobody. They"
        " buy little themselves."
    ),
    expected="consistent",
    plan=Plan(
        kit=4_900,
        retail=2_500,
        on_own=(500, 300, 200),
        on_sales=(500, 300, 200),
        pool=50,
        pool_places=3,
        quota_counts_sales=True,
    ),
    behaviour=Behaviour(
        start=date(2023, 1, 1),
        joins=(8,) * 18,
        founders=4,
        leaves=60,
        own=Habit(buys=120, spend=SMALL, begins=150),
        finds=(0, 1, 1, 2, 3),
        meets=520,
        customer=Habit(buys=280, spend=SMALL, stops=70, begins=1000),
    ),
    goods=GOODS,
    books=Books(refunds=30, ships=200, shipping=690, unnamed=30),
    seed=101,
)
