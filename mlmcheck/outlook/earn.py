"""What a first year brings in by the plan's rules: for each recruit, and for what is sold to people outside."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mlmcheck.model import Span
from mlmcheck.outlook.cost import MONTHS

if TYPE_CHECKING:
    from decimal import Decimal

    from mlmcheck.intake import Settings

ENTRY = frozenset({"packs", "signups"})
NOTHING = Span.exact(0.0)
OPEN = Span(None, 0.0, math.inf)


def per_recruit(settings: Settings, scale: int) -> Span:
    """What one own recruit who recruits nobody can bring in during the first year, in minor units.

    The bonus for signing up; and at most the rate on the monthly minimum for all twelve months, for nobody knows how
    many of them the recruit stays. Not known: anything.
    """
    pitch, paid = settings.pitch, settings.pitch.pays_on
    bonus = NOTHING if paid is not None and not ENTRY & set(paid) else _known(pitch.signup_bonus, scale)
    if paid is not None and "downline_purchases" not in paid:
        return bonus
    bought = settings.plan.monthly_minimum
    if pitch.downline_rate is None or bought is None:
        more = OPEN if bought != 0 else NOTHING
    else:
        more = Span(None, 0.0, float(pitch.downline_rate * bought * MONTHS * 10**scale))
    return _plus(bonus, more)


def from_sales(settings: Settings, sales: float) -> Span:
    """What selling so much a month (minor units) to outsiders brings in during a year; the margin not known: open."""
    pitch = settings.pitch
    if not sales or pitch.outsiders_can_buy is False:
        return NOTHING
    year = sales * MONTHS
    return OPEN if pitch.margin is None else Span.exact(year * float(pitch.margin))


def from_recruits_sales(settings: Settings, recruits: int, sales: float) -> Span:
    """What recruits bring in who each sell as much as oneself, at most: nobody knows whether they do."""
    pitch = settings.pitch
    is_paid = pitch.pays_on is None or "downline_sales" in pitch.pays_on
    if not is_paid or not sales or not recruits or pitch.outsiders_can_buy is False:
        return NOTHING
    if pitch.downline_rate is None:
        return OPEN
    return Span(None, 0.0, float(pitch.downline_rate) * recruits * sales * MONTHS)


def break_even_sales(settings: Settings, paid: Span, full: Span) -> Span | None:
    """What must be sold a month to outsiders to get back a year's costs, from those of being paid to all of them.

    In minor units, recruiting nobody; None where nothing can be sold or the margin is not known.
    """
    pitch = settings.pitch
    if pitch.outsiders_can_buy is False or not pitch.margin:
        return None
    monthly = MONTHS * float(pitch.margin)
    high = full.high / monthly
    return Span(high if paid.low == full.high else None, paid.low / monthly, high)


def _known(amount: Decimal | None, scale: int) -> Span:
    return OPEN if amount is None else Span.exact(float(amount * 10**scale))


def _plus(one: Span, other: Span) -> Span:
    is_exact = one.value is not None and other.value is not None and one.low == one.high and other.low == other.high
    return Span(one.low + other.low if is_exact else None, one.low + other.low, one.high + other.high)
