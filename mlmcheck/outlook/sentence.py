"""The answer in one sentence, and what to do now."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mlmcheck.evidence.answers import SALES, has_outside_pay
from mlmcheck.outlook import cost

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Span
    from mlmcheck.model.outlook import Ask, Odds, Sign


def sentence(settings: Settings, scale: int, odds: Sequence[Odds], sales: Span | None) -> str:
    """The one sentence: where the pay comes from, and what it takes to get the money back."""
    if has_outside_pay(settings.pitch) is False:
        return "What is paid here comes from the people who take part" + _taken(settings, scale, odds) + "."
    if not cost.year(settings, scale)[1].money.low:
        return _unknown(settings, scale)
    if not odds or (sales is not None and _pays_sales_only(settings)):
        return "You would be paid for what you sell, not for signing people up" + _sold(settings, scale, sales) + "."
    taken = _taken(settings, scale, odds, " without selling") + "."
    if settings.pitch.pays_on is None:
        return f"What you would be paid for is not known{taken}"
    return f"You would be paid for sales and for people you bring in{taken}"


def steps(settings: Settings, flags: Sequence[Sign], safeguards: Sequence[Sign], asks: Sequence[Ask]) -> Iterator[str]:
    """What to do now, first things first."""
    if flags and len(flags) >= len(safeguards):
        yield "Do not pay anything yet, and sign nothing tonight. A good offer is still there next week."
    else:
        yield "Take the contract home and read it before you pay. A good offer is still there next week."
    if asks:
        more = f" ({len(asks)} questions are below; send them in writing.)" if len(asks) > 1 else ""
        yield f'Ask: "{asks[0].words}"{more}'
    days = settings.contract.cooling_off_days
    if days:
        yield f"If you have paid already: you were told you can cancel within {days} days. Write today, keep a copy."
    else:
        yield "If you have paid already: cancel in writing today and ask for your money back; see further down."


def _pays_sales_only(settings: Settings) -> bool:
    return set(settings.pitch.pays_on or {"nobody knows"}) <= SALES


def _taken(settings: Settings, scale: int, odds: Sequence[Odds], without: str = "") -> str:
    if not odds:
        return ""
    one = odds[len(odds) // 2]
    heads = "1 person" if one.recruits == 1 else f"{one.recruits:,} people"
    chance = f"about 1 in {one.one_in:,} ever does" if one.one_in else "next to nobody ever does"
    back = f"to get {_cost(settings, scale)} back{without}"
    if one.of_100:
        rate = f"even if {one.of_100} of every 100 they pay were yours"
        return f"; {rate}, you would have to bring in {heads} {back}, and {chance}"
    return f"; {back} you would have to bring in {heads}, and {chance}"


def _cost(settings: Settings, scale: int) -> str:
    """`your USD 526 or more of the first year`: all that must be paid to be paid, as far as it is known."""
    paid = cost.year(settings, scale)[1]
    amount = f"{settings.company.currency} {math.ceil(paid.money.low / 10**scale):,}".strip()
    return f"your {amount}{' or more' if paid.missing else ''} of the first year"


def _sold(settings: Settings, scale: int, sales: Span | None) -> str:
    if sales is None:
        return ""
    most = sales.low if math.isinf(sales.high) else sales.high
    amount = f"{settings.company.currency} {math.ceil(most / 10**scale):,}".strip()
    return f": {amount} a month sold to people outside covers what it costs"


def _unknown(settings: Settings, scale: int) -> str:
    missing = cost.year(settings, scale)[1].missing
    if missing:
        return "What this costs is not known, so nobody can say what it is worth: ask before you pay."
    return "It costs nothing to try, as you were told; what it brings depends on what you sell and whom you bring in."
