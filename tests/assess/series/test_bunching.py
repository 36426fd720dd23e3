"""Kleven's line 400 - 4k with 600 more at the volume: the line is what is expected, the 600 are the excess."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from mlmcheck.assess.series import Terms, bunching
from mlmcheck.ledger.sizes import Sizes
from mlmcheck.model import Measurement, Series, Span, Unmeasured

STEPS = range(-19, 20)  # twentieths of a volume of 20.00, each 1.00
COUNTS = pd.DataFrame(
    {
        "half": 1, "may_earn": True, "size": [100 * (20 + k) for k in STEPS], "money": 0,
        "months": [400 - 4 * k + (600 if k == 0 else 0) for k in STEPS],
    }
)  # fmt: skip
KNOWN = Terms({"quota_bunching": Measurement(Span.exact(1.5), "ratio", 1)}, "USD")


class Books:
    """As the engine would give the counts."""

    def frame(self, name: str) -> pd.DataFrame:
        return COUNTS if name == "size_count" else COUNTS[:0]

    def build(self, name: str) -> None:
        """Nothing to build."""


def sizes(*volumes: int, has_volume: bool = False) -> Sizes:
    books: Any = Books()
    return Sizes(books, volumes, 1000 if has_volume else 100, has_volume=has_volume)


def test_counts_beside_what_is_expected() -> None:
    found = bunching.make(KNOWN, sizes(2000))
    assert isinstance(found, Series)
    assert found.rows[0] == pytest.approx((100, 476, 476))
    assert found.rows[19] == pytest.approx((2000, 1000, 400))
    assert found.rows[20] == pytest.approx((2100, 396, 396))
    assert found.rows[-1][:2] == (3900, 324)
    assert found.people[19] == 1000
    assert found.says == (
        "At 0 to +10 % of the qualification volume of USD 20.00 (as stated) lie 1,396 months of participants, where "
        "796.0 would be expected."
    )


def test_points_are_told_in_points() -> None:
    found = bunching.make(KNOWN, sizes(2000, has_volume=True))
    assert isinstance(found, Series)
    assert (found.columns[0].unit, found.rows[19][0]) == ("points", 2.0)
    assert "of 2 points" in found.says


def test_an_uneven_volume_begins_each_row_at_a_whole_unit() -> None:
    found = bunching.make(KNOWN, sizes(1999))
    assert isinstance(found, Series)
    # 1999 / 20 = 99.95: the first size of the lowest bin is 100, and the volume begins its own bin
    assert (found.rows[0][0], found.rows[19][0]) == (100, 1999)


def test_no_volume_or_no_measure() -> None:
    assert isinstance(bunching.make(KNOWN, sizes()), Unmeasured)
    assert isinstance(bunching.make(Terms({}), sizes(2000)), Unmeasured)
