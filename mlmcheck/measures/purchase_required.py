"""Whether people must buy goods to take part, beside sales material at its cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

ASKS: Final = "[plan] required_purchase, starter_kit; [contract] kit_at_cost"


def measure(settings: Settings) -> Measurement | Unmeasured:
    """Must people buy goods to take part, other than sales material at what it costs the firm?

    **Why** Goods one has to buy are a fee under another name, unless they are only the tools to sell with, at cost.

    **How** 1 if `[plan] required_purchase` of company.toml is above 0, or if a kit is needed (`starter_kit` is not 0)
    and `[contract] kit_at_cost` is false; 0 if no purchase is required and the kit is free or at cost. Unit: yes_no.
    Interval: exact. Source: Canada, Competition Act, section 55.1.

    **Blind spots** What is free on paper may be needed to earn: see `entry_cost` and `quota_money_share`. What a kit
    costs the firm is taken on its word.
    """
    needed, loaded_kit = _is_above(settings.plan.required_purchase), _is_loaded(settings)
    if needed or loaded_kit:
        return Measurement(Span.exact(1.0), "yes_no", 1, basis="terms")
    if needed is None:
        return Unmeasured("the plan's terms are not known", "company.toml [plan] required_purchase")
    if loaded_kit is None:
        return Unmeasured(
            "what the starter kit costs the firm is not known",
            "company.toml [plan] starter_kit or [contract] kit_at_cost",
        )
    return Measurement(Span.exact(0.0), "yes_no", 1, basis="terms")


def _is_loaded(settings: Settings) -> bool | None:
    """Whether the kit costs the joiner more than the firm; None if the terms do not tell."""
    is_sold, at_cost = _is_above(settings.plan.starter_kit), settings.contract.kit_at_cost
    if is_sold is False or at_cost:
        return False
    return None if at_cost is None else True


def _is_above(amount: object) -> bool | None:
    """Whether a stated amount is above zero; None if none is stated."""
    return None if amount is None else bool(amount)
