"""How participants' months lie around the volume that qualifies."""

from __future__ import annotations

from typing import Final

from mlmcheck.assess.series._terms import Terms
from mlmcheck.ledger.sizes import BINS_TO_VOLUME, MIN_MONTHS, WINDOW, Sizes
from mlmcheck.model import Column, Series, Unmeasured
from mlmcheck.stats.bunching import REACH, counterfactual

NOTE: Final = (
    "Months of participants by how much product they bought, in twentieths of the volume, a row from its size on. "
    "expected: a polynomial of degree 4 through the rows outside 0 to +10 % of the volume and of other volumes, as in "
    "quota_bunching."
)


def make(terms: Terms, sizes: Sizes) -> Series | Unmeasured:
    """Rows from a twentieth of the volume to just below twice it, at the volume that stands out most."""
    excesses = [sizes.excess(volume) for volume in sizes.volumes]
    if not excesses or terms.measured("quota_bunching") is None:
        return Unmeasured("no qualification volume is known, or too few months lie around it")
    one = max(excesses, key=lambda each: each.eligible.relative)
    if one.months < MIN_MONTHS or one.eligible.expected <= 0:
        return Unmeasured("too few months lie around the volume")
    counts = sizes.around(one.volume)
    usual = counterfactual(counts, WINDOW, without=sizes.apart(one.volume))
    in_points = sizes.has_volume
    starts = [-(-one.volume * step // BINS_TO_VOLUME) for step in range(1, 2 * REACH + 2)]
    rows = tuple(
        (start / sizes.unit if in_points else start, int(count), max(float(expected), 0.0))
        for start, count, expected in zip(starts, counts, usual, strict=True)
    )
    columns = (
        Column("from", "points" if in_points else "money"), Column("count", "count"), Column("expected", "count"),
    )  # fmt: skip
    people = tuple(count for _, count, _ in rows)
    at = f"{one.volume / sizes.unit:,.10g} points" if in_points else terms.money(one.volume)
    found = "found in the purchases" if sizes.is_found else "as stated"
    inside = one.eligible.excess + one.eligible.expected
    says = (
        f"At 0 to +10 % of the qualification volume of {at} ({found}) lie {inside:,.0f} months of participants, "
        f"where {one.eligible.expected:,.1f} would be expected."
    )
    return Series(says, NOTE, columns, rows, people)
