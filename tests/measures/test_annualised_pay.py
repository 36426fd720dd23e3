"""Worked by hand: a yearly mean that is the week's times 52 or the month's times 12."""

import pytest

from mlmcheck.measures.annualised_pay import measure
from mlmcheck.model import Disclosure, PayPeriod, Rank, Span
from mlmcheck.model.told import said


def table(pay_period: PayPeriod, *means: tuple[float | None, float | None]) -> Disclosure:
    def pay(amount: float | None) -> Span | None:
        return None if amount is None else Span.exact(amount)

    ranks = tuple(Rank("A", mean=pay(mean), annual_mean=pay(annual)) for mean, annual in means)
    return Disclosure("", None, None, "USD", "all", "", pay_period, ranks)


@pytest.mark.parametrize(
    ("pay_period", "mean", "annual", "answer"),
    [
        ("month", 2000, 24000, True),  # 4Life's associates: 20 and 240
        ("week", 2300, 121400, True),  # MonaVie's distributors: 23 and 1,214; 23 x 52 = 1,196
        ("year", 24000, 24000, False),
        ("month", 2000, None, False),  # no yearly pay is claimed
        ("month", None, 24000, False),
        ("month", 2000, 9000, False),  # what people really got in the year
        ("month", 0, 0, False),
    ],
)
def test_a_rank(pay_period: PayPeriod, mean: float, annual: float | None, answer: bool) -> None:
    assert measure(table(pay_period, (mean, annual))) == said(answer, 1)


def test_one_rank_is_enough() -> None:
    assert measure(table("month", (2000, None), (100, 1200))) == said(True, 2)
