"""A quota firm most of whose "customers" are its participants under other names, who share their bank accounts."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan, Product

from ._goods import GOODS, SMALL

COMPANY = Company(
    name="disguised_customers",
    title="Sample disguised customers",
    story=(
        "As booked, a firm of customers: to earn on others a participant needs $120 of sales a month, and 85 of 100"
        " participants make them by buying in the names of two customers they made up. `customers.csv` has bank"
        " accounts and addresses: six in ten of the made-up ones share the account of their maker, two in ten the"
        " address; of the few real ones one in forty shares an address, since the seller took the parcel in."
    ),
    expected="consistent",
    doubted="pattern",
    plan=Plan(
        kit=3_900,
        retail=500,
        on_own=(1_500, 900, 600, 400),
        on_sales=(1_500, 900, 600, 400),
        quota=12_000,
        quota_counts_sales=True,
    ),
    behaviour=Behaviour(
        start=date(2023, 1, 1),
        joins=(8, 10, 12, 15, 18, 21, 24, 26, 28, 28, 28, 28),
        leaves=70,
        own=Habit(buys=40, spend=SMALL),
        finds=(0, 0, 1),
        meets=250,
        customer=Habit(buys=220, spend=SMALL, stops=120, begins=1000),
        fills=850,
        disguises=850,
    ),
    goods=(*GOODS, Product("MONTH-120", 12_000, 12_000)),
    books=Books(refunds=30, contacts=True),
    seed=113,
)
