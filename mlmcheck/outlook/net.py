"""What a first year comes to: what the plan's rules bring in, less what it costs."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mlmcheck.model import Span
from mlmcheck.model.outlook import YearNet
from mlmcheck.outlook import cost, earn

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

RECRUITS: Final = (0, 2, 5)
SALES: Final = (0, 100, 300)
"""How much is sold a month to outsiders, in major units."""


def nets(settings: Settings, scale: int) -> tuple[YearNet, ...]:
    """First years with so many recruits and so much sold a month, as far as it is known what these bring."""
    each = earn.per_recruit(settings, scale).high
    is_told = 0 < each < math.inf or (_sells_below(settings) and settings.pitch.downline_rate)
    sales = SALES if settings.pitch.outsiders_can_buy is not False and settings.pitch.margin else SALES[:1]
    recruits = RECRUITS if is_told else RECRUITS[:1]
    return tuple(net(settings, scale, heads, sold * 10**scale) for heads in recruits for sold in sales)


def net(settings: Settings, scale: int, recruits: int, sales: int) -> YearNet:
    """One first year, in minor units; `sales` a month likewise.

    Low: all costs, the goods worth nothing to the buyer. High: without events and tools, the goods worth their price.
    Costs that are not known could make it worse, pay that is not known better.
    """
    made = list(_made(settings, scale, recruits, sales))
    levels = {one.level: one for one in cost.year(settings, scale)}
    is_better = any(math.isinf(span.high) for span in made)
    low = sum(span.low for span in made) - levels["full"].money.low
    least = levels["paid"].money.low - cost.goods(settings, scale)
    high = sum(span.low if math.isinf(span.high) else span.high for span in made) - least
    span = Span(low if low == high else None, low, high)
    return YearNet(recruits, sales, span, _hourly(span, settings), bool(levels["full"].missing), is_better)


def _made(settings: Settings, scale: int, recruits: int, sales: int) -> Iterator[Span]:
    each = earn.per_recruit(settings, scale)
    if recruits:
        yield Span(None, recruits * each.low, recruits * each.high)
    yield earn.from_sales(settings, sales)
    yield earn.from_recruits_sales(settings, recruits, sales)


def _sells_below(settings: Settings) -> bool:
    return "downline_sales" in (settings.pitch.pays_on or ())


def _hourly(net: Span, settings: Settings) -> Span | None:
    if not settings.pitch.hours:
        return None
    hours = float(settings.pitch.hours * cost.MONTHS)
    return Span(None if net.value is None else net.value / hours, net.low / hours, net.high / hours)
