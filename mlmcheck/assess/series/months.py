"""Who joined, where the money came from and what was paid out, month by month."""

from __future__ import annotations

from typing import Final

from mlmcheck.assess.series._terms import Terms
from mlmcheck.ledger.calendar import COLUMNS, Calendar
from mlmcheck.model import Column, Series, Unmeasured

NOTE: Final = (
    "By the calendar month in which money moved; refunds count in the month of the refund. Fees that only the recruits "
    "table states stand in the month of joining. The sums over all rows are the amounts of the report."
)
REST: Final = (
    " The row without a month holds what carries no date, and what documented resales move from participants' purchases"
    " to retail."
)


def make(terms: Terms, calendar: Calendar) -> Series | Unmeasured:
    """One row a month from the first to the last with money; then one without a month for what no month holds."""
    if not calendar.months:
        return Unmeasured("the records are not dated")
    rows: list[tuple[str | int | None, ...]] = [
        (month, calendar.joins[at], *(calendar.money[name][at] for name in COLUMNS))
        for at, month in enumerate(calendar.months)
    ]
    has_rest = any(calendar.rest.values())
    if has_rest:
        rows.append((None, None, *(calendar.rest[name] for name in COLUMNS)))
    columns = (Column("month", "month"), Column("joins", "count"), *(Column(name, "money") for name in COLUMNS))
    return Series(_says(terms, calendar), NOTE + REST * has_rest + _elsewhere(calendar), columns, tuple(rows))


def _says(terms: Terms, calendar: Calendar) -> str:
    most = max(range(len(calendar.months)), key=lambda at: (calendar.joins[at], -at))
    count, months = sum(calendar.joins), calendar.months
    retail, fees = (sum(calendar.money[name]) + calendar.rest[name] for name in ("retail", "recruitment"))
    money = f"customers brought in {terms.money(retail)}, payments to take part {terms.money(fees)}"
    if not count:
        return f"From {months[0]} to {months[-1]} {money}."
    peak = f"at most {calendar.joins[most]:,} in one month, {months[most]}"
    return f"From {months[0]} to {months[-1]} {count:,} people joined ({peak}); {money}."


def _elsewhere(calendar: Calendar) -> str:
    some = calendar.elsewhere
    return f" Participants who joined on a day not known or in none of these months: {some:,}." if some else ""
