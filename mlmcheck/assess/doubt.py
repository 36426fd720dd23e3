"""What the verdict would be if customers whom there is reason to doubt were participants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.model import Limit, Measurement, Outcome, Span

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers

# SPEC 6: what pay follows is held against the books from here on; a smaller gap may be chance or a mixed plan.
GAP = 0.15
DISGUISED = "disguised_customer_share"
IMPLIED = "implied_source_share"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Both readings with the doubt in them, and the pay and payments of participants on top of those booked."""

    x: float
    n: float
    pay: float = 0.0
    paid_in: float = 0.0

    def triggered(self, e2: Span | None, paid_in: int) -> Span | None:
        """The second element with the doubted pay and the doubted payments in it."""
        if e2 is None or paid_in + self.paid_in <= 0:
            return e2
        return Span.exact((e2.low * paid_in + self.pay) / (paid_in + self.paid_in))


def doubt(ledgers: Ledgers, x: float, n: float) -> Doubt:
    """The gravest of the doubts: they overlap, so they are not added up."""
    found = [Doubt(x, n), *_customers(ledgers, x, n), *_followed(ledgers, x, n)]
    return max(found, key=lambda one: one.x + one.n)


def _customers(ledgers: Ledgers, x: float, n: float) -> Iterator[Doubt]:
    """Customers who are participants. Only pay on customers' money can move: with a doubted part d of it, (1 - x) d.

    n rises as much: a purchase disguised as a customer's is not taken for demand.
    """
    part = doubted_part(ledgers)
    rise = (1 - x) * part
    yield Doubt(x + rise, min(1.0, n + rise), rise * ledgers.rewards.total, part * _retail(ledgers))


def _followed(ledgers: Ledgers, x: float, n: float) -> Iterator[Doubt]:
    """Pay that follows participants' money more than booked: its readings stand in place of lower booked ones."""
    implied = ledgers.results.get(IMPLIED)
    if not isinstance(implied, Measurement) or implied.span.value is None:
        return
    if Limit("above", x + GAP).judge(Span.exact(implied.span.value)) is Outcome.FLAGGED:
        planned = implied.reading("include")
        least = planned.low if planned.value is None else planned.value
        yield Doubt(implied.span.value, max(n, least), (implied.span.value - x) * ledgers.rewards.total)


def doubted_part(ledgers: Ledgers) -> float:
    """Share of retail money whose buyers are participants by account or earlier type."""
    retail, told = _retail(ledgers), ledgers.doubt or {}
    typed = told.get("moved", 0) / retail if retail > 0 else 0.0
    hidden = ledgers.results.get(DISGUISED)
    return min(1.0, max(0.0, typed, hidden.span.low if isinstance(hidden, Measurement) else 0.0))


def _retail(ledgers: Ledgers) -> int:
    streams = ledgers.streams
    return max(0, streams.named + streams.labelled) if streams else 0
