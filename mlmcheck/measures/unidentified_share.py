"""How much of the revenue has no known kind of buyer."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Span, Unmeasured


def measure(streams: Streams) -> Measurement | Unmeasured:
    """How much of the revenue came from buyers the files do not identify?

    **Why** Every bound in the report widens with it: silence is not innocence, and it is not guilt.

    **How** U / T. U product money without buyer id and without the firm's label, T all revenue net of refunds. Unit:
    share. Interval: exact. Source: Manski, partial identification (2005).

    **Blind spots** A buyer with an id counts as identified even where the id is invented.
    """
    if streams.total <= 0 or (name := streams.negative()):
        return Unmeasured(
            "revenue is not positive" if streams.total <= 0 else f"refunds exceed sales in the {name} stream"
        )
    return Measurement(Span.exact(streams.unknown / streams.total), "share", streams.count, rows=streams.evidence("U"))
