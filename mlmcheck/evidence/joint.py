"""What the verdict asks of filings: what participants paid in, and how much of their pay their payments triggered."""

from __future__ import annotations

from collections.abc import Sequence

from mlmcheck.model import Filing, Span

OPEN = Span(None, 0.0, float("inf"))
"""Nothing is known but that it is not negative."""


def pooled(filings: Sequence[Filing], key: str) -> Span:
    """The sum of a figure over all periods; open where one period does not state it."""
    told = [filing.figures.get(key, OPEN) for filing in filings] or [OPEN]
    values = [span.value for span in told]
    known = [value for value in values if value is not None]
    return Span(
        sum(known) if len(known) == len(values) else None,
        sum(span.low for span in told),
        sum(span.high for span in told),
    )


def plus(*spans: Span) -> Span:
    """The sum of amounts that are each known within bounds."""
    values = [span.value for span in spans]
    known = [value for value in values if value is not None]
    value = sum(known) if len(known) == len(values) else None
    return Span(value, sum(span.low for span in spans), sum(span.high for span in spans))


def left(whole: Span, *parts: Span) -> Span:
    """What of a whole is left beside its parts, never less than nothing."""
    taken = plus(*parts)
    value = None if whole.value is None or taken.value is None else max(0.0, whole.value - taken.value)
    high = whole.high if taken.low == 0 else max(0.0, whole.high - taken.low)
    low = 0.0 if taken.high == float("inf") else max(0.0, whole.low - taken.high)
    return Span(value, low, high)


def paid_in(filings: Sequence[Filing]) -> Span | None:
    """All that participants paid the firm: product and payments to take part; None without a filing.

    Within what the total leaves beside customers where the parts are not all stated.
    """
    if not filings:
        return None
    bought, joined = pooled(filings, "revenue_participants"), pooled(filings, "revenue_recruitment")
    total, outside = pooled(filings, "revenue_total"), pooled(filings, "revenue_customers")
    stated, rest = plus(bought, joined), left(total, outside)
    return Span(stated.value, max(stated.low, 0.0), max(stated.low, min(stated.high, rest.high)))


def triggered(filings: Sequence[Filing]) -> Span | None:
    """Pay on participants' payments as a share of those payments; None where nothing bounds it.

    At least what outsiders' money cannot have paid.
    """
    paid = paid_in(filings)
    if paid is None:
        return None
    joining, product = (pooled(filings, key) for key in ("payouts_on_recruitment", "payouts_on_participant_purchases"))
    total, customers = pooled(filings, "payouts_total"), pooled(filings, "payouts_on_customer_sales")
    told, rest = plus(joining, product), left(total, customers)
    beyond = max(0.0, total.low - _outside(filings, paid))
    low, high = max(told.low, beyond), max(told.low, min(told.high, rest.high))
    return _ratio(Span(told.value, low, max(low, high)), paid)


def _outside(filings: Sequence[Filing], paid: Span) -> float:
    """The most that others than participants can have paid."""
    total, customers = pooled(filings, "revenue_total"), pooled(filings, "revenue_customers")
    return customers.high if total.high == float("inf") else max(customers.low, total.high - paid.low)


def _ratio(part: Span, whole: Span) -> Span | None:
    if whole.high <= 0 or (part.low == 0 and part.high == float("inf")):
        return None
    low = 0.0 if whole.high == float("inf") else part.low / whole.high
    high = part.high / whole.low if whole.low > 0 else float("inf")
    value = part.value / whole.value if part.value is not None and whole.value else None
    return Span(value, min(low, value) if value is not None else low, max(high, value) if value is not None else high)
