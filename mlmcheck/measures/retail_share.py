"""How much of the revenue people outside the network paid."""

from __future__ import annotations

from mlmcheck.ledger.frames import Streams
from mlmcheck.ledger.shares import retail
from mlmcheck.model import Measurement, Unmeasured


def measure(streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 the firm received, how much came from buyers outside the network?

    **Why** A firm whose customers want its goods can pay its sellers from what those customers pay; a pyramid cannot.
    Courts dispute whether participants' own use counts, so both readings are given.

    **How** exclude: (V + L) / (T - U) between V / T and (V + L + D + U) / T. include: (V + L + D + free P) / (T - U)
    between (V + D + free P at its least) / T and (V + L + D + free P at its most + U) / T. V named retail, L labelled
    retail, D discount buyers, P internal consumption, U unknown, T all revenue net of refunds. Unit: share. Interval:
    bounds. Source: Manski, partial identification (2005), for the bounds; California Penal Code 327 and Texas Bus. &
    Com. Code 17.461 for the readings.

    **Blind spots** A named customer may be an invented one; goods resold outside the firm's books look like internal
    consumption.
    """
    if streams.total <= 0 or (name := streams.negative()):
        return Unmeasured(
            "revenue is not positive" if streams.total <= 0 else f"refunds exceed sales in the {name} stream"
        )
    exclude, include = retail(streams)
    return Measurement(exclude, "share", streams.count, "bounds", include=include, rows=streams.evidence("VL"))
