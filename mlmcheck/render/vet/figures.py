"""Money, ranges and odds in the words of somebody at a kitchen table: whole amounts, `1 in 32`."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_EVEN, Decimal

from mlmcheck.model import Span
from mlmcheck.model.outlook import Odds, Outlook, YearNet


def whole(minor: float, scale: int) -> str:
    """An amount in whole units of the currency: `-1,029`."""
    return f"{Decimal(minor).scaleb(-scale).quantize(Decimal(1), rounding=ROUND_HALF_EVEN) + 0:,}"


def amount(told: Outlook, span: Span) -> str:
    """`USD 429`, `USD 429 or more`, `USD -1,029 to -430`."""
    low = whole(span.low, told.scale)
    if math.isinf(span.high):
        return f"{told.currency} {low} or more".strip()
    high = whole(span.high, told.scale)
    return f"{told.currency} {low if low == high else f'{low} to {high}'}".strip()


def net(told: Outlook, year: YearNet) -> str:
    """What a first year comes to, in a sentence; what is not known and could move it is said."""
    low, high = whole(year.net.low, told.scale), whole(year.net.high, told.scale)
    reach = low if low == high else f"between {low} and {high}"
    text = f"your first year comes to {f'{told.currency} ' if told.currency and low == high else ''}{reach}"
    text += f" {told.currency}" if told.currency and low != high else ""
    worse = " Costs that you do not know make it worse." if year.is_worse else ""
    return f"{text}.{worse}{' Pay that you do not know could make it better.' if year.is_better else ''}"


def cell(told: Outlook, year: YearNet) -> str:
    """The same for a table, where `*` stands for an end that is open."""
    low, high = whole(year.net.low, told.scale), whole(year.net.high, told.scale)
    return f"{low if low == high else f'{low} to {high}'}{'*' if year.is_worse or year.is_better else ''}"


def chance(odds: Odds) -> str:
    """`1 in 32`."""
    return f"1 in {odds.one_in:,}" if odds.one_in else "next to none"


def of_people(odds: Odds) -> str:
    """`6.2 %`, as the exact law gives it for a scheme of that size."""
    return f"{100 * odds.share_of:.2g} %"
