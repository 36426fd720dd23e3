"""The answer in one sentence, and what to do now."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mlmcheck.evidence.answers import has_outside_pay
from mlmcheck.outlook import cost, earn

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Span
    from mlmcheck.model.outlook import Ask, Odds, Sign


def sentence(settings: Settings, scale: int, odds: Sequence[Odds], sales: Span | None) -> str:
    """The one sentence: where the pay comes from, and what it takes to get the money back."""
    if has_outside_pay(settings.pitch) is False:
        return "What is paid here comes from the people who take part" + _taken(odds) + "."
    known = cost.year(settings, scale)[1].money.low
    if not known:
        return _unknown(settings, scale)
    if not odds or (sales is not None and _has_no_entry_pay(settings)):
        return "You would be paid for what you sell, not for signing people up" + _sold(settings, scale, sales) + "."
    if settings.pitch.pays_on is None:
        return "What you would be paid for is not known" + _taken(odds, " without selling") + "."
    return "You would be paid for sales and for people you bring in" + _taken(odds, " without selling") + "."


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


def _has_no_entry_pay(settings: Settings) -> bool:
    paid = settings.pitch.pays_on
    return paid is not None and not earn.ENTRY & set(paid)


def _taken(odds: Sequence[Odds], without: str = "") -> str:
    if not odds:
        return ""
    one = odds[len(odds) // 2]
    heads = "1 person" if one.recruits == 1 else f"{one.recruits:,} people"
    chance = f"about 1 in {one.one_in:,} ever does" if one.one_in else "next to nobody ever does"
    if one.of_100:
        rate = f"even if {one.of_100} of every 100 they pay were yours"
        return f"; {rate}, you would have to bring in {heads} to get your money back{without}, and {chance}"
    return f"; to get your money back{without} you would have to bring in {heads}, and {chance}"


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
