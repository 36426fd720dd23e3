"""What the plan's terms tell of the price of joining, without any books."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from mlmcheck.model import Measurement, Result, Span, Unmeasured

if TYPE_CHECKING:
    from mlmcheck.intake.settings import Settings

_KEYS = ("joining_fee", "starter_kit", "required_purchase")


def outlay(settings: Settings, scale: int) -> dict[str, Result]:
    """`entry_cost` and `first_week_payment` by id, in minor units of a currency with `scale` digits.

    Nobody joins for less than the terms ask; somebody may pay more in the first week. Where only some of the three
    payments are stated (a payment of 0 is stated), the others may be anything.
    """
    terms: list[Decimal | None] = [getattr(settings.plan, key) for key in _KEYS]
    stated = [term for term in terms if term is not None]
    if not stated:
        silent = Unmeasured("the plan's terms are not known", f"company.toml [plan] {', '.join(_KEYS)}")
        return {"entry_cost": silent, "first_week_payment": silent}
    least = float(sum(stated) * Decimal(10) ** scale)
    missing = [key for key, term in zip(_KEYS, terms, strict=True) if term is None]
    note = f"At least: the terms of {', '.join(missing)} are not known." if missing else ""
    open_ = Span(None, least, math.inf)
    return {
        "entry_cost": _terms(open_ if missing else Span.exact(least), note),
        "first_week_payment": _terms(open_, note or "At least: a joiner may pay more than the terms ask."),
    }


def _terms(span: Span, note: str) -> Measurement:
    return Measurement(span, "money", 1, "exact" if span.low == span.high else "bounds", note=note, basis="terms")
