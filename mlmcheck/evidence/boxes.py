"""What totals leave open: parts that are at least 0, each between two ends, and sum to a total between two ends.

The bounds of a share are sharp (Manski 2005, partial identification): both ends are reached by some completion of what
is stated. In one period `part / (part + other)` grows with `part` and falls with `other`, so its most is at the corner
with `part` as large and `other` as small as the total allows; of several periods pooled the corners add up, because
that corner is the best of its period whatever the others are.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mlmcheck.model import Span

NOTHING = Span.exact(0.0)
ANYTHING = Span(None, 0.0, math.inf)


@dataclass(frozen=True, slots=True)
class Period:
    """One period's parts of a total: the parts counted, those against them, and the strip their sum lies in.

    `part_most` and `other_most` hold what may be on either side. `value` is part and other as stated, None if they are
    not. All in one unit, people or minor units.
    """

    label: str
    part: Span
    other: Span
    part_most: float
    other_most: float
    least: float
    most: float
    value: tuple[float, float] | None = None

    @property
    def is_possible(self) -> bool:
        """Whether any completion fits: the least of the parts is not above the total, nor their most below it."""
        return self.part.low + self.other.low <= self.most and self.part_most + self.other_most >= self.least

    def highest(self) -> tuple[float, float]:
        """Part and other where the share is largest."""
        part = min(self.part_most, self.most - self.other.low)
        return part, max(self.other.low, self.least - part)

    def lowest(self) -> tuple[float, float]:
        """Part and other where the share is smallest."""
        part = max(self.part.low, self.least - self.other_most)
        return part, min(self.other_most, self.most - part)


def share(periods: Sequence[Period]) -> Span | None:
    """The share of the parts in the sum over all periods; None if nothing can have been there."""
    high = _over(period.highest() for period in periods)
    low = _over(period.lowest() for period in periods)
    if high is None and low is None:
        return None
    # a corner where both are 0 says nothing: next to it the share is all or none
    least, most = 1.0 if low is None else low, 0.0 if high is None else high
    stated = [period.value for period in periods]
    value = _over(pair for pair in stated if pair) if all(stated) else least if least == most else None
    return Span(None if value is None else min(max(value, least), most), least, most)


def _over(pairs: Iterable[tuple[float, float]]) -> float | None:
    """Sum of the first over the sum of both; None for nothing over nothing."""
    found = list(pairs)
    part, other = sum(pair[0] for pair in found), sum(pair[1] for pair in found)
    if math.isinf(part):
        return 1.0
    return part / (part + other) if part + other > 0 else None


def total(spans: Iterable[Span]) -> Span:
    """The sum of quantities that do not depend on each other."""
    found = list(spans)
    values = [span.value for span in found]
    value = None if any(one is None for one in values) else sum(one for one in values if one is not None)
    return Span(value, sum(span.low for span in found), sum(span.high for span in found))


def quotient(part: Span, whole: Span) -> Span | None:
    """Part / whole of two that do not depend on each other, part >= 0; None if the whole is nothing."""
    if whole.high <= 0:
        return None
    value = part.value / whole.value if part.value is not None and whole.value else None
    return Span(value, part.low / whole.high, part.high / whole.low if whole.low > 0 else math.inf)


def narrowed(span: Span, low: float, high: float) -> Span:
    """The span within two more ends; a value outside them is dropped."""
    least, most = max(span.low, low), min(span.high, high)
    inside = span.value is not None and least <= span.value <= most
    return Span(span.value if inside else least if least == most else None, least, most)
