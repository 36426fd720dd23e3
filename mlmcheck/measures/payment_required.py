"""Whether the plan's terms make people pay before they can earn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[plan] joining_fee, starter_kit, required_purchase"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Must people pay, for a fee, a kit or goods, before they can earn?

    **Why** Payment for the chance to earn is the first half of most laws on pyramids, and some countries forbid it.

    **How** 1 if one of `[plan] joining_fee`, `starter_kit` and `required_purchase` of company.toml is above 0; 0 if all
    three are stated and none is. Unit: yes_no. Interval: exact. Source: China, Regulation on the Prohibition of
    Chuanxiao (Order 444), articles 2 and 7.

    **Blind spots** What the terms leave free may be needed in practice: `entry_cost` reads what people paid.
    """
    plan = settings.plan
    sums = {"joining_fee": plan.joining_fee, "starter_kit": plan.starter_kit,
            "required_purchase": plan.required_purchase}  # fmt: skip
    missing = [key for key, amount in sums.items() if amount is None]
    asked = any(amount for amount in sums.values())
    if missing and not asked:
        return Unmeasured("the plan's terms are not known", f"company.toml [plan] {', '.join(missing)}")
    return Measurement(Span.exact(float(asked)), "yes_no", 1, basis="terms")
