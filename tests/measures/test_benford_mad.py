"""Hand-worked: amounts whose digits are known. X is a customer."""

from __future__ import annotations

from math import log10

import pytest

from tests.kit import number, reason


def sales(amounts: list[int]) -> str:
    """One line an amount, in cents."""
    return "buyer_id,amount\n" + "\n".join(f"X,{cents // 100}.{cents % 100:02d}" for cents in amounts)


def test_amounts_spread_evenly_begin_with_all_digits_alike() -> None:
    # 1000 to 9999 cents once each: each of the 90 first pairs has 1 / 90
    found = number("benford_mad", sales=sales(list(range(1000, 10_000))))
    by_hand = sum(abs(1 / 90 - log10(1 + 1 / d)) for d in range(10, 100)) / 90
    assert found.span.value == pytest.approx(by_hand, abs=1e-15)
    assert found.n == 9000
    assert found.parts[0].value == pytest.approx(0.0793469 / 9000**0.5, rel=1e-6)


def test_prices_and_what_has_no_two_digits_are_left_out() -> None:
    plain = number("benford_mad", sales=sales(list(range(1000, 10_000))))
    # a price of 19.95 on 20 more lines of 9,029 is more than one in a thousand, so all its lines go, the grown one too;
    # 9 cents have one digit
    priced = number("benford_mad", sales=sales([*range(1000, 10_000), *([1995] * 20), 9]))
    assert (plain.n, priced.n) == (9000, 8999)


def test_too_few_or_too_many_prices() -> None:
    assert reason("benford_mad", sales=sales(list(range(1000, 5999)))).startswith("4,999 of 4,999 lines")
    some = [*range(1000, 6500), *([4995] * 5502)]
    assert reason("benford_mad", sales=sales(some)).startswith("5,499 of 11,002 lines")
