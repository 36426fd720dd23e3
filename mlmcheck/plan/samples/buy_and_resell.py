"""A buy-and-resell seller: participants buy wholesale and resell where the firm's books do not reach."""

from __future__ import annotations

from datetime import date

from mlmcheck.plan.terms import Behaviour, Books, Company, Habit, Plan

from ._goods import GOODS

COMPANY = Company(
    name="buy_and_resell",
    title="Sample wholesale seller",
    story=(
        "Participants buy at wholesale in irregular months and widely spread sums and resell outside the firm's books,"
        " so that nothing retail is in them. A $45 kit; no packs, no quota. 5 % comes back on own purchases; 10, 6 and"
        " 4 % is paid on the wholesale purchases of three levels below."
    ),
    expected="questions",
    plan=Plan(kit=4_500, rebate=500, on_own=(1_000, 600, 400)),
    behaviour=Behaviour(
        start=date(2022, 1, 1),
        joins=(8,) * 24,
        leaves=35,
        own=Habit(
            buys=700,
            spend=(2_500, 4_000, 6_500, 9_000, 12_500, 16_000, 21_000, 27_000, 36_000, 48_000, 65_000, 90_000),
            begins=350,
            first=(3_000, 5_000, 8_000, 12_000),
            rest=20,
        ),
    ),
    goods=GOODS,
    books=Books(refunds=30),
    seed=105,
)
