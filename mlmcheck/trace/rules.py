"""Two orders' rules held against one person's months: the Vemma order's majority, and the safeguards of Amway."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mlmcheck.ledger.leaks import CUSTOMERS, LAGS, SEVEN_TENTHS
from mlmcheck.trace.books import Books
from mlmcheck.trace.tree import below


def forfeited(books: Books, place: int) -> tuple[int, int]:
    """Months of pay, and that pay, when customers brought no majority of the organisation's money, all doubts for it.

    Doubts: buyers nobody can tell, discount buyers and sales without a seller count as the organisation's customers,
    and the pay may be on its own month or on one of the two before.
    """
    books.keep_organisation(books.people["member"].to_numpy()[below(books, place)])
    rows = books.ask("org_month", head=books.member(place))
    kept = {month: outside > inside for month, outside, inside, _ in rows}
    return _failed(books, {row[0]: row[3] for row in rows}, lambda month: kept.get(month, False))


def leaked(books: Books, place: int) -> tuple[int, int]:
    """Months with pay on the downline, and that pay, with neither 70 % resold nor ten customers, all doubts for it.

    Doubts: buyers nobody can tell, discount buyers and purchases the plan does not explain may be retail, as may the
    month before and the one before that.
    """
    rows = {row[0]: row[1:] for row in books.ask("retail_month", member=books.member(place))}

    def kept(month: date) -> bool:
        outside, doubtful, bought, free, customers, _ = rows.get(month, (0,) * 6)
        part, whole = SEVEN_TENTHS
        sold, held = outside + doubtful + free, outside + doubtful + bought
        return bool(customers >= CUSTOMERS or doubtful > 0 or free > 0 or (sold > 0 and whole * sold >= part * held))

    return _failed(books, {month: row[5] for month, row in rows.items()}, kept)


def _failed(books: Books, pay: dict[date, int], kept: Callable[[date], bool]) -> tuple[int, int]:
    """How many months of pay, and how much, kept the rule neither in their own month nor in one of the two before.

    Months that the sales do not cover may have kept it.
    """
    facts = books.ledger.get("facts")
    if facts.first is None or facts.last is None:
        return 0, 0
    first, last = facts.first.replace(day=1), facts.last
    bad = [
        money
        for month, money in pay.items()
        if money > 0 and all(first <= one <= last and not kept(one) for one in _before(month))
    ]
    return len(bad), sum(bad)


def _before(month: date) -> list[date]:
    """The month and the two before it."""
    counted = [month.year * 12 + month.month - 1 - lag for lag in range(LAGS)]
    return [date(at // 12, at % 12 + 1, 1) for at in counted if at >= 12]
