"""A product pyramid: packs on joining and a monthly quota, with hardly a customer."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan, Product

from ._goods import GOODS, SMALL

PACKS = (Product("PACK-A", 60_000, 48_000), Product("PACK-B", 90_000, 72_000), Product("PACK-C", 120_000, 96_000))

COMPANY = Company(
    name="product_pyramid",
    title="Sample pack and quota seller",
    story=(
        "Newcomers buy a pack of $600 to $1,200, booked as product, within days of a $39 kit, then $189 of product that"
        " counts exactly the 150 PV a month that qualifies. Packs pay 25, 10, 6, 5 and 4 %, the monthly product 10,"
        " 8, 6, 5 and 4 %. There are hardly any customers."
    ),
    expected="pattern",
    plan=Plan(
        kit=3_900,
        packs=PACKS,
        retail=1_000,
        on_packs=(2_500, 1_000, 600, 500, 400),
        on_own=(1_000, 800, 600, 500, 400),
        on_sales=(500, 300),
        quota=15_000,
    ),
    behaviour=Behaviour(
        start=date(2023, 3, 1),
        joins=(12, 14, 16, 19, 22, 25, 29, 33, 37, 41, 45, 48, 50, 50),
        leaves=90,
        own=Habit(buys=25, spend=SMALL),
        finds=(0, 0, 0, 1),
        meets=120,
        customer=Habit(buys=120, spend=SMALL, stops=200, begins=1000),
        fills=900,
        buys_pack=900,
    ),
    goods=(*GOODS, Product("MONTH-150", 18_900, 15_000)),
    books=Books(refunds=30),
    seed=103,
)
