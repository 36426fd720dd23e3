"""Hand-worked: joinings that double every month have a growth of 1; the last month of the records is not full."""

from __future__ import annotations

import pytest

from tests.kit import number, reason


def books(counts: list[int]) -> dict[str, str]:
    rows = ["recruit_id, joined_at, type"]
    for at, count in enumerate(counts):
        rows += [f"P{at}x{k}, {2022 + at // 12}-{at % 12 + 1:02d}-15, distributor" for k in range(count)]
    last = len(counts)
    sales = f"sold_at, amount\n2022-01-01, 5\n{2022 + last // 12}-{last % 12 + 1:02d}-10, 5"
    return {"recruits": "\n".join(rows), "sales": sales}


DOUBLING = [2**k for k in range(8)]


def test_doubling_every_month() -> None:
    found = number("join_growth", **books(DOUBLING))
    assert found.span.value == pytest.approx(1.0)
    assert (found.n, found.note) == (255, "over 8 full months")


def test_an_even_flow_does_not_grow() -> None:
    found = number("join_growth", **books([10] * 12))
    assert found.span.value == pytest.approx(0.0, abs=1e-12)
    assert found.span.low < 0 < found.span.high


def test_too_short_or_too_few() -> None:
    why = "fewer than 8 full months or 30 joinings in them"
    assert reason("join_growth", **books([10] * 7)) == why
    assert reason("join_growth", **books([3] * 9)) == why
