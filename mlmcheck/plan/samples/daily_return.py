"""A scheme of packages that "earn": a share of their price each working day, paid from the next packages."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan, Product

PRICES = (20_000, 50_000, 100_000, 250_000)
FIRST, MORE = (tuple(Product(f"{name}-{cents // 100}", cents, cents) for cents in PRICES) for name in ("PACK", "PLAN"))

COMPANY = Company(
    name="daily_return",
    title="Sample daily return scheme",
    story=(
        'Members buy advertising packages of $200 to $2,500 and are paid 1 % of the price each working day, a "profit'
        ' share" that names no order and no source, until 150 % is back. The recruiter gets 10 % of every package, the'
        " one above 4 %. Nobody outside buys anything."
    ),
    expected="pattern",
    plan=Plan(packs=FIRST, on_packs=(1_000, 400), on_own=(1_000, 400), pays_on="amount", daily=100, returned=15_000),
    behaviour=Behaviour(
        start=date(2023, 6, 1),
        joins=(8, 12, 18, 24, 30, 26, 12),
        leaves=10,
        own=Habit(buys=120, spend=PRICES),
        buys_pack=1000,
    ),
    goods=MORE,
    books=Books(refunds=20),
    seed=111,
)
