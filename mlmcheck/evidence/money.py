"""Ratios of stated money: what was paid out of what came in, and what outsiders cannot have paid."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from mlmcheck.evidence.boxes import ANYTHING, Period, narrowed, quotient, total
from mlmcheck.evidence.stated import PAYOUTS, REVENUE, label, parts
from mlmcheck.evidence.telling import pooled, silent, told
from mlmcheck.model import Filing, Result, Span, Unit
from mlmcheck.stats.bounds import clip

_C, _P, _F = REVENUE


def flows(filings: Sequence[Filing]) -> dict[str, Result]:
    """`payout_ratio`, `payback_ratio`, `unidentified_share` and `outside_funding_gap` by id."""
    return {
        "payout_ratio": _ratio(filings, revenue, "share", ("payouts_total", "revenue_total")),
        "payback_ratio": _ratio(filings, paid_in, "ratio", ("payouts_total", _P, _F)),
        "unidentified_share": pooled(filings, [[_unidentified(each) for each in filings]], ("revenue_total", *REVENUE)),
        "outside_funding_gap": _gap(filings),
    }


def revenue(filing: Filing) -> Span:
    """All that the firm received, in minor units."""
    return parts(filing, REVENUE).whole


def payouts(filing: Filing) -> Span:
    """All that the firm paid to participants, in minor units."""
    return parts(filing, PAYOUTS).whole


def paid_in(filing: Filing) -> Span:
    """What participants paid in: their purchases and what they paid to take part, within what the total leaves."""
    found = parts(filing, REVENUE)
    both, outside, rest = found.sum(_P, _F), found.spans[_C], found.rest.high
    value = both.value
    if value is None and not rest and found.whole.value is not None and outside.value is not None:
        value = found.whole.value - outside.value
    low, high = found.whole.low - outside.high - rest, found.whole.high - outside.low
    return narrowed(Span(value, both.low, both.high + rest), low, high)


def _ratio(filings: Sequence[Filing], whole: Callable[[Filing], Span], unit: Unit, columns: Sequence[str]) -> Result:
    """Payouts over all revenue, or over what participants paid in."""
    pairs = [(label(each), payouts(each), whole(each)) for each in filings]
    kept = [(name, paid, base, span) for name, paid, base in pairs if (span := quotient(paid, base)) and _limits(span)]
    span = quotient(total(row[1] for row in kept), total(row[2] for row in kept))
    if span is None:
        return silent(filings, columns)
    return told([span], unit, [(row[0], row[3]) for row in kept], len(filings))


def _limits(span: Span) -> bool:
    return span.low > 0 or span.high < math.inf


def _unidentified(filing: Filing) -> Period:
    """The rest of the revenue against its parts; with a part missing, anything that the stated ones leave."""
    found = parts(filing, REVENUE)
    is_whole = all(name in filing.figures for name in REVENUE) and "revenue_total" in filing.figures
    rest, stated = (found.rest, found.sum(*REVENUE)) if is_whole else (ANYTHING, found.sum(*REVENUE))
    value = (rest.value, stated.value) if rest.value is not None and stated.value is not None else None
    return Period(label(filing), rest, stated, rest.high, stated.high, found.whole.low, found.whole.high, value)


def _gap(filings: Sequence[Filing]) -> Result:
    """What outside money cannot have paid of the rewards, even if all of it had gone into them."""
    kept = [each for each in filings if payouts(each).low > 0 and outside(each, own_use=False).high < math.inf]
    if not kept:
        return silent(filings, ("payouts_total", "revenue_total", *REVENUE))
    spans = [_beyond(kept, own_use=own) for own in (False, True)]
    if spans[0].high == 1 and not spans[0].low:
        return silent(filings, REVENUE)
    return told(spans, "share", [(label(each), _beyond([each], own_use=False)) for each in kept], len(filings))


def _beyond(kept: Sequence[Filing], *, own_use: bool) -> Span:
    """The gap over these periods together; its value is its low end, which is all that it claims."""
    paid = total(payouts(each) for each in kept).low
    low = max(0.0, 1 - total(outside(each, own_use=own_use) for each in kept).high / paid)
    return Span(low, low, max(low, clip(total(paid_in(each) for each in kept).high / paid)))


def outside(filing: Filing, *, own_use: bool) -> Span:
    """What outsiders paid, with `own_use` also what participants bought, as far as the total limits it."""
    found = parts(filing, REVENUE)
    names = (_C, _P) if own_use else (_C,)
    stated, against = found.sum(*names), found.sum(*(name for name in REVENUE if name not in names))
    least, most = found.whole.low - against.high, found.whole.high - against.low
    return narrowed(Span(None, stated.low, stated.high + found.rest.high), least, most)
