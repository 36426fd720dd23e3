"""An ordinary multi-level seller: customers and participants buy about as much, and everything pays."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan

from ._goods import GOODS, SMALL

COMPANY = Company(
    name="ordinary_mlm",
    title="Sample ordinary multi-level seller",
    story=(
        "Somewhat under half of the money comes from named customers, as much from participants, who buy most months"
        " for sums of ordinary spread. A $59 kit, a $30 renewal and events pay nobody; 10 % on own sales and 14, 9, 7"
        " and 5 % on everything below. A month of 40 PV, own sales counted, qualifies."
    ),
    expected="questions",
    plan=Plan(
        kit=5_900,
        renewal=3_000,
        event=6_500,
        retail=1_000,
        on_own=(1_400, 900, 700, 500),
        on_sales=(1_400, 900, 700, 500),
        quota=4_000,
        quota_counts_sales=True,
    ),
    behaviour=Behaviour(
        start=date(2022, 7, 1),
        joins=(7,) * 20,
        leaves=45,
        own=Habit(buys=620, spend=(2_500, 3_400, 4_300, 5_200, 6_100, 7_400, 9_000, 12_500), begins=600),
        finds=(0, 0, 1, 1, 2),
        meets=450,
        customer=Habit(buys=260, spend=SMALL, stops=90, begins=1000),
        attends=25,
    ),
    goods=GOODS,
    books=Books(refunds=30, unnamed=70),
    seed=102,
)
