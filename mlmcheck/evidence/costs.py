"""What a year of taking part costs, by the plan's terms and what is said of other expenses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

STATED: Final = "all expenses, as the firm states them"
WORTH: Final = (Decimal(0), Decimal("0.5"), Decimal(1))
"""What goods bought may be worth to the buyer, as a share of their price."""
_WORDS: Final = {Decimal(0): "goods worth nothing", Decimal("0.5"): "goods worth half", Decimal(1): "goods worth all"}


@dataclass(frozen=True, slots=True)
class Cost:
    """A year's cost at one level, in minor units: `minimal`, `qualified`, `full` or STATED, the goods worth so much."""

    level: str
    worth: Decimal
    money: float

    @property
    def label(self) -> str:
        """The level in words, with what the goods are taken to be worth where any are bought."""
        return f"{self.level}, {_WORDS[self.worth]}" if self.level in ("qualified", "full") else self.level


def costs(settings: Settings, scale: int) -> tuple[Cost, ...]:
    """The levels that are known, cheapest first at each worth of the goods; none where no cost is known.

    minimal: joining fee, kit and renewal. qualified: and what must be bought to earn, a year of monthly minimums
    included, less what the goods are worth. full: and events, tools, travel, samples, phone; in its place the firm's
    own figure of all expenses, where there is one.
    """
    plan, unit = settings.plan, Decimal(10) ** scale
    minimal = _sum((plan.joining_fee, plan.starter_kit, plan.renewal))
    monthly = None if plan.monthly_minimum is None else 12 * plan.monthly_minimum
    goods = _sum((plan.required_purchase, monthly))
    found = [Cost("minimal", Decimal(0), float(minimal * unit))] if minimal is not None else []
    for worth in WORTH:
        bought = None if goods is None else (minimal or Decimal(0)) + goods * (1 - worth)
        if bought is not None:
            found.append(Cost("qualified", worth, float(bought * unit)))
        full = _full(settings, bought if bought is not None else minimal)
        if full is not None and (goods is not None or worth == 0):
            found.append(Cost("full", worth, float(full * unit)))
    said = settings.costs.stated
    return tuple(found) if said is None else (*found, Cost(STATED, Decimal(0), float(said * unit)))


def _full(settings: Settings, bought: Decimal | None) -> Decimal | None:
    said = settings.costs
    others = _sum((said.events, said.tools, said.travel, said.samples, said.phone, said.other))
    return None if others is None or said.stated is not None else others + (bought or Decimal(0))


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None
