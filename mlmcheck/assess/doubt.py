"""What the verdict would be if customers whom there is reason to doubt were participants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlmcheck.model import Limit, Measurement, Outcome, Span

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers

# SPEC 6: who pay follows is believed over the books from here on; a smaller gap may be chance or a mixed plan.
GAP = 0.15
DISGUISED = "disguised_customer_share"
IMPLIED = "implied_source_share"


@dataclass(frozen=True, slots=True)
class Doubt:
    """How much x and n rise, and the pay and payments of participants that come on top of those booked."""

    rise: float = 0.0
    pay: float = 0.0
    paid_in: float = 0.0

    def raised(self, share: float) -> float:
        """A share of rewards that participants fund, with the doubted pay in it."""
        return min(1.0, share + self.rise)

    def triggered(self, e2: Span | None, paid_in: int) -> Span | None:
        """The second element with the doubted pay and the doubted payments in it."""
        if e2 is None or paid_in + self.paid_in <= 0:
            return e2
        return Span.exact((e2.low * paid_in + self.pay) / (paid_in + self.paid_in))


def doubt(ledgers: Ledgers, x: float) -> Doubt:
    """The gravest of the doubts: customers who are participants, or pay that does not follow what the books say.

    Only pay on customers' money can move: with a doubted part d of that money x rises by (1 - x) d, and n as much,
    because a purchase disguised as a customer's is not taken for demand. They overlap, so they are not added up.
    """
    part = doubted_part(ledgers)
    retail = _retail(ledgers)
    pay = ledgers.rewards.total if ledgers.rewards else 0
    found = [Doubt(rise, rise * pay, part * retail) for rise in ((1 - x) * part,) if part]
    gap = implied_gap(ledgers, x)
    return max([Doubt(), *found, *([Doubt(gap, gap * pay)] if gap else [])], key=lambda one: one.rise)


def doubted_part(ledgers: Ledgers) -> float:
    """Share of retail money whose buyers are participants by account, earlier type or entry money."""
    retail, told = _retail(ledgers), ledgers.doubt or {}
    typed = (told.get("moved", 0) + told.get("entered", 0)) / retail if retail > 0 else 0.0
    hidden = ledgers.results.get(DISGUISED)
    return min(1.0, max(typed, hidden.span.low if isinstance(hidden, Measurement) else 0.0))


def implied_gap(ledgers: Ledgers, x: float) -> float:
    """How far the share that pay follows lies above the booked one, 0 if not by more than the line."""
    implied = ledgers.results.get(IMPLIED)
    if not isinstance(implied, Measurement) or implied.span.value is None:
        return 0.0
    line = Limit("above", x + GAP)
    return implied.span.value - x if line.judge(Span.exact(implied.span.value)) is Outcome.FLAGGED else 0.0


def _retail(ledgers: Ledgers) -> int:
    streams = ledgers.streams
    return max(0, streams.named + streams.labelled) if streams else 0
