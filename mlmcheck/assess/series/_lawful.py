"""The spread of pay among the members of licensed firms, as far as it is published."""

from __future__ import annotations

from functools import cache
from typing import Final

from mlmcheck.cases import korea_licensed

WHO: Final = (
    "all licensed multi-level sellers of Korea together in 2022 (Fair Trade Commission, yearly disclosure, as "
    "reported): the members without pay, and four groups of the paid with their mean pay. It is a population that "
    "nobody accuses, not a line to pass."
)


@cache
def curve() -> dict[float, float]:
    """Share of members, from the least paid, to the share of pay they hold; only where a published group ends."""
    case = korea_licensed.CASE
    members, unpaid = (case.totals[key].value or 0.0 for key in ("participants", "participants_unpaid"))
    ranks = case.disclosure.ranks if case.disclosure else ()
    groups = [(one.share.value or 0.0, one.mean.value or 0.0) for one in reversed(ranks) if one.share and one.mean]
    everything = sum(share * mean for share, mean in groups)
    people, pay = unpaid / members, 0.0
    points = {0.0: 0.0, people: 0.0}
    for share, mean in groups[:-1]:
        people, pay = people + share * (1 - unpaid / members), pay + share * mean / everything
        points[people] = pay
    return {**points, 1.0: 1.0}
