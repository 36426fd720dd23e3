"""The section on the first year: what it costs, and what is left."""

from __future__ import annotations

from collections.abc import Iterator

from mlmcheck.model.outlook import Level, Outlook, YearCost
from mlmcheck.render.paper.blocks import Block, Grid, Listed, Para
from mlmcheck.render.vet.figures import amount, cell, net, whole
from mlmcheck.render.words import money

LEVELS: dict[Level, str] = {
    "joining": "just to join", "paid": "and to be paid all year", "full": "and events, travel, tools",
}  # fmt: skip
SHORT = {
    "plan.joining_fee": "the joining fee", "plan.starter_kit": "the kit", "plan.required_purchase": "the first order",
    "plan.monthly_minimum": "the monthly order", "costs.other": "events and tools",
}  # fmt: skip


def first_year(told: Outlook) -> Iterator[Block]:
    """Costs, the usual case, what else it could be, and what all that assumes."""
    yield Grid(("What it costs", "first year"), tuple((LEVELS[one.level], _cost(told, one)) for one in told.costs))
    yield Para(f"If you bring in nobody, as half of all who join, and sell nothing, {net(told, told.typical)}")
    if told.typical.hourly is not None:
        low, high = (money(end, told.scale) for end in (told.typical.hourly.low, told.typical.hourly.high))
        yield Para(f"For each hour you put in: {told.currency} {low if low == high else f'{low} to {high}'}.")
    if told.stated_median is not None:
        yield Para(
            f"By the company's own statement the middle person gets {amount(told, told.stated_median)} in a year, "
            "before anything it costs."
        )
    if told.sales_to_break_even is not None:
        yield Para(
            f"Without bringing in anybody: {amount(told, told.sales_to_break_even)} sold a month to people outside "
            "gets back what it costs."
        )
    yield from _what_if(told)
    yield Listed(tuple((text, "") for text in told.assumes))


def _cost(told: Outlook, one: YearCost) -> str:
    missing = ", ".join(SHORT[key] for key in one.missing)
    return f"{amount(told, one.money)}{f' (not known: {missing})' if missing else ''}"


def _what_if(told: Outlook) -> Iterator[Block]:
    sales = tuple(dict.fromkeys(one.sales for one in told.nets))
    recruits = tuple(dict.fromkeys(one.recruits for one in told.nets))
    if len(told.nets) < 2:
        return
    found = {(one.recruits, one.sales): one for one in told.nets}
    heads = tuple(f"sell {whole(sold, told.scale)} a month" for sold in sales)
    rows = tuple((f"bring in {heads_:,}", *(cell(told, found[heads_, sold]) for sold in sales)) for heads_ in recruits)
    yield Grid((f"What is left ({told.currency})".replace(" ()", ""), *heads), rows)
    if any(one.is_worse or one.is_better for one in told.nets):
        yield Para("* Costs that you do not know would make it less, pay that you do not know more.")
