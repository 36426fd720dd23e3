"""A pack and quota firm whose recruiting wave broke: joins rose, stopped, and buying stopped with the pay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan, Product

from ._goods import GOODS, SMALL
from .product_pyramid import PACKS

QUOTA = Product("MONTH-100", 13_900, 10_000, elsewhere=4_900)

COMPANY = Company(
    name="collapsed_wave",
    title="Sample collapsed wave",
    story=(
        "Joins rose for seven months and then stopped; who joined in the wave left at 8 % a month. A pack of $600 to"
        " $1,200 on joining, then the $139 of product that make the 100 PV a month that qualifies: nine in ten buy them"
        " as long as somebody below them is in, one in five once the last has left. The like of the product costs $49"
        " in shops; `products.csv` has such prices."
    ),
    expected="pattern",
    plan=Plan(
        kit=2_900,
        packs=PACKS,
        retail=1_000,
        on_packs=(2_000, 1_000, 500),
        on_own=(1_200, 800, 500),
        on_sales=(500, 300),
        quota=10_000,
    ),
    behaviour=Behaviour(
        start=date(2022, 9, 1),
        joins=(10, 16, 26, 40, 58, 72, 60, 24, 8, 3, 1, 0, 0, 0, 0, 0, 0, 0),
        leaves=80,
        own=Habit(buys=30, spend=SMALL),
        finds=(0, 0, 0, 1),
        meets=120,
        customer=Habit(buys=120, spend=SMALL, stops=200, begins=1000),
        fills=900,
        fills_alone=200,
        buys_pack=800,
    ),
    goods=(*(replace(item, elsewhere=item.price * 2 // 5) for item in GOODS), QUOTA),
    books=Books(refunds=30, prices=True),
    seed=112,
)
