"""A naked recruitment pyramid: joining fees, a token of product, bonuses by level."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan, Product

COMPANY = Company(
    name="naked_pyramid",
    title="Sample fee and bonus scheme",
    story=(
        "Joining costs $500. Each new fee pays $150 to the recruiter and $60, $40, $30 and $20 to the four above. A few"
        " people buy a $19 e-book, on which nobody is paid."
    ),
    expected="pattern",
    plan=Plan(fee=50_000, bonus=(15_000, 6_000, 4_000, 3_000, 2_000), pays_on="amount"),
    behaviour=Behaviour(
        start=date(2023, 5, 1),
        joins=(20, 26, 34, 44, 57, 74, 96, 110, 130, 150, 170, 190, 200),
        own=Habit(buys=15, spend=(1_900,), begins=0),
        leaves=20,
    ),
    goods=(Product("EBOOK", 1_900, 0),),
    books=Books(refunds=20, fee_column=True),
    seed=104,
)
