"""An ordinary multi-level seller whose books do not say who bought most of the time."""

from __future__ import annotations

from dataclasses import replace

from mlmcheck.plan.terms import Books

from .ordinary_mlm import COMPANY as ORDINARY

COMPANY = replace(
    ORDINARY,
    name="unknown_buyers",
    title="Sample seller with lost buyers",
    story=(
        "The plan and the people of the ordinary seller, but two thirds of all lines carry neither a buyer nor a"
        " label: only the account they were credited to, which is the same for own purchases and for sales."
    ),
    expected="questions",
    books=Books(refunds=30, unnamed=40, unknown=740, own_seller=True),
    seed=107,
)
