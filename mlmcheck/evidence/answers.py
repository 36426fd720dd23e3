"""Measurements from what somebody who was asked to join was told; what they do not know widens or stays unmeasured.

A plan's rules say what pay can follow, not how much followed: a share is a number here only where the rules leave no
other possibility.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Result, Span, Unmeasured
from mlmcheck.model.number import IntervalKind, Unit

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.intake.pitch import Pitch

SALES: Final = frozenset({"own_sales", "downline_sales"})
ENTRY: Final = frozenset({"packs", "signups"})
_ASK: Final = "company.toml [pitch]"


def results(settings: Settings) -> dict[str, Result]:
    """The measures that the answers give a number, or at least a reason, by id; nothing without answers."""
    pitch = settings.pitch
    if not pitch.model_fields_set - {"asked"}:
        return {}
    return {
        "retail_share": _retail(pitch),
        "participant_funded_reward_share": _funded(pitch),
        "recruitment_reward_share": _for_recruiting(pitch),
        "recruiting_paid": _recruiting_paid(settings),
        "unpaid_share": _unpaid(pitch),
        "price_premium": _premium(pitch),
    }


def has_outside_pay(pitch: Pitch) -> bool | None:
    """Whether anything can be paid on a sale to outsiders; None if that is not known."""
    if pitch.outsiders_can_buy is False:
        return False
    if pitch.pays_on is None:
        return None
    return bool(SALES & set(pitch.pays_on))


def _retail(pitch: Pitch) -> Result:
    """Where nobody outside can buy, no money comes from outside; what participants buy for own use stays open."""
    from mlmcheck.intake.pitch import share

    if pitch.outsiders_can_buy is False:
        return _told(Span.exact(0.0), "share", include=Span(None, 0.0, 1.0))
    if not pitch.outside_share:
        return Unmeasured("nobody said how much comes from people outside", f"{_ASK} outside_share")
    value, low, high = share(pitch.outside_share)
    return _told(Span(value, low, high), "share", include=Span(None, low, 1.0))


def _funded(pitch: Pitch) -> Result:
    """All of it where nothing is paid on sales outside, none where nothing else is paid on; else it may be anything."""
    has_sales = has_outside_pay(pitch)
    paid = set(pitch.pays_on or ())
    if has_sales is False and (paid or pitch.outsiders_can_buy is False):
        is_entry = bool(paid) and paid <= ENTRY
        return _told(Span.exact(1.0), "share", include=Span.exact(1.0) if is_entry else Span(None, 0.0, 1.0))
    if paid and paid <= SALES and pitch.outsiders_can_buy:
        return _told(Span.exact(0.0), "share", include=Span.exact(0.0))
    return Unmeasured("the plan pays on several things, or on what is not known", f"{_ASK} pays_on, or books")


def _for_recruiting(pitch: Pitch) -> Result:
    """All of it where only signing up is paid, none where neither that nor packs are paid."""
    paid = set(pitch.pays_on or ())
    if paid == {"signups"}:
        return _told(Span.exact(1.0), "share")
    if paid and not paid & ENTRY:
        return _told(Span.exact(0.0), "share")
    return Unmeasured("how much of the pay is for signing people up is not known", f"{_ASK} pays_on, or books")


def _recruiting_paid(settings: Settings) -> Result:
    """Pay on packs may be pay for signing up under another name: alone it settles nothing."""
    said, paid = settings.contract.pays_for_recruiting, settings.pitch.pays_on
    if said is None and paid is not None and ("signups" in paid or "packs" not in paid):
        said = "signups" in paid
    if said is None:
        return Unmeasured("whether signing up is paid is not known", f"{_ASK} pays_on")
    return _told(Span.exact(float(said)), "yes_no")


def _unpaid(pitch: Pitch) -> Result:
    from mlmcheck.intake.pitch import share

    if not pitch.unpaid_share:
        return Unmeasured("the share who got nothing is not known", f"{_ASK} unpaid_share")
    value, low, high = share(pitch.unpaid_share)
    return Measurement(Span(value, low, high), "share", 1, _interval(low, high), basis="answers", base="unstated")


def _premium(pitch: Pitch) -> Result:
    if not pitch.shop_price:
        return Unmeasured("what the like costs in a shop is not known", f"{_ASK} shop_price")
    return _told(Span.exact(1 / float(pitch.shop_price)), "ratio")


def _told(span: Span, unit: Unit, include: Span | None = None) -> Measurement:
    return Measurement(span, unit, 1, _interval(span.low, span.high), include=include, basis="answers")


def _interval(low: float, high: float) -> IntervalKind:
    return "exact" if low == high else "bounds"
