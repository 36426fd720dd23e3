"""Payouts split over the parts of an order, to the cent."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mlmcheck.ledger.split import largest_remainder


def split(*parts: tuple[int, int, int]) -> list[int]:
    """Each part: group, the group's amount, weight."""
    group, amount, weight = (np.array(column, dtype=np.int64) for column in zip(*parts, strict=True))
    return [int(part) for part in largest_remainder(group, amount, weight)]


def test_the_largest_remainders_get_what_rounding_leaves() -> None:
    # 10 cents over 1 : 1 : 1 is 3.33 each: one cent is left, ties go to the earlier part
    assert split((0, 10, 1), (0, 10, 1), (0, 10, 1)) == [4, 3, 3]
    # 100 over 2 : 1 is 66.67 and 33.33
    assert split((0, 100, 2), (0, 100, 1)) == [67, 33]


def test_groups_do_not_touch_each_other_and_clawbacks_mirror_pay() -> None:
    assert split((0, 10, 1), (0, 10, 1), (0, 10, 1), (1, -10, 1), (1, -10, 2)) == [4, 3, 3, -3, -7]


def test_a_group_without_weight_gives_all_to_its_first_part() -> None:
    assert split((0, 5, 0), (0, 5, 0)) == [5, 0]


def test_sums_beyond_64_bits() -> None:
    assert split((0, 2**40, 2**40), (0, 2**40, 2**40)) == [2**39, 2**39]


@given(
    st.lists(
        st.tuples(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 10**9), min_size=1, max_size=5)), min_size=1
    )
)
def test_parts_add_up_and_are_within_a_cent_of_their_share(groups: list[tuple[int, list[int]]]) -> None:
    rows = [(at, amount, weight) for at, (amount, weights) in enumerate(groups) for weight in weights]
    parts = split(*rows)
    for at, (amount, weights) in enumerate(groups):
        mine = [part for part, row in zip(parts, rows, strict=True) if row[0] == at]
        assert sum(mine) == amount
        total = sum(weights)
        if total:
            assert all(abs(part * total - amount * weight) < total for part, weight in zip(mine, weights, strict=True))
