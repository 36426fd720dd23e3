"""What every series may need to say its sentence: the measures' results and the currency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from mlmcheck.model import Measurement, Result


@dataclass(frozen=True, slots=True)
class Terms:
    """`results` by the measure's id as far as measured; money has `scale` digits and may carry a `currency`."""

    results: Mapping[str, Result]
    currency: str = ""
    scale: int = 2

    def measured(self, id: str) -> Measurement | None:
        """A measure that has a number."""
        found = self.results.get(id)
        return found if isinstance(found, Measurement) else None

    def money(self, minor: float) -> str:
        """`USD 1,234.50` from 123450."""
        exact = Decimal(minor).scaleb(-self.scale).quantize(Decimal(1).scaleb(-self.scale), rounding=ROUND_HALF_EVEN)
        return f"{self.currency} {exact + 0:,f}".lstrip()


def percent(share: float) -> str:
    """`83.0 %` from .83."""
    return f"{100 * share + 0.0:.1f} %"
