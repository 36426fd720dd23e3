"""A preferred-customer firm: most buyers joined for the discount and stand in the genealogy beside the sellers."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan

from ._goods import GOODS, SMALL

COMPANY = Company(
    name="preferred_customer",
    title="Sample preferred-customer seller",
    story=(
        "Most buyers join for the discount: they stand in the genealogy without a type, pay no fee or kit, never"
        " sponsor and never are paid. A minority bought a $35 kit, sells, and is paid 15 % on sales and 8, 5 and 4 % on"
        " what is bought below. No type is given for anybody."
    ),
    expected="questions",
    plan=Plan(kit=3_500, retail=1_500, on_own=(800, 500, 400), on_sales=(800, 500, 400)),
    behaviour=Behaviour(
        start=date(2023, 1, 1),
        joins=(5,) * 18,
        leaves=40,
        own=Habit(buys=250, spend=SMALL, begins=300),
        finds=(0, 1, 1, 2, 3),
        meets=550,
        enrols=880,
        customer=Habit(buys=200, spend=SMALL, stops=150, begins=1000),
        member=Habit(buys=300, spend=SMALL, stops=60, begins=1000, first=SMALL[:4], rest=31),
    ),
    goods=GOODS,
    books=Books(refunds=30, typed=False),
    seed=106,
)
