"""People who sponsor each other in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.select import recruit_rows
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    import pandas as pd


def measure(people: pd.DataFrame, network: Network) -> Measurement | Unmeasured:
    """How many circles of sponsors do the records hold?

    **Why** A person cannot be below themselves: a circle is an error or a made-up record, and it is worked around,
    not followed.

    **How** Number of cycles in the sponsor records, a self-sponsor being one; each is cut at its smallest id. Unit:
    count. Interval: exact. Source: this program.

    **Blind spots** A circle closed outside the files is not seen.
    """
    if not len(network.parent):
        return Unmeasured("there are no participants")
    rows = tuple(row for cycle in network.cycles for row in recruit_rows(people.iloc[cycle]))[:20]
    return Measurement(Span.exact(float(len(network.cycles))), "count", len(network.parent), rows=rows)
