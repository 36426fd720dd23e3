"""A pack firm that shares most of each month's money out among its largest groups and says nothing of what for."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan

from ._goods import GOODS, SMALL
from .product_pyramid import PACKS

COMPANY = Company(
    name="pool_pay",
    title="Sample pool pay scheme",
    story=(
        "Newcomers buy a pack of $600 to $1,200, booked as product, and hardly anything after. Each month 55 % of the"
        " volume goes into a pool for the 60 largest groups; the payouts name no order, no source and no kind. A few"
        " customers buy; nobody is paid for that by name."
    ),
    expected="pattern",
    plan=Plan(packs=PACKS, pool=5_500, pool_places=60),
    behaviour=Behaviour(
        start=date(2023, 2, 1),
        joins=(10, 14, 18, 24, 30, 38, 46, 54, 60, 64),
        leaves=60,
        own=Habit(buys=30, spend=SMALL),
        finds=(0, 0, 0, 1),
        meets=250,
        customer=Habit(buys=200, spend=SMALL, stops=200, begins=1000),
        buys_pack=1000,
    ),
    goods=GOODS,
    books=Books(refunds=30, pay_kinds=False),
    seed=110,
)
