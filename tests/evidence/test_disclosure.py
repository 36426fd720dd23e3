"""What an income disclosure can tell: published answers, and tables worked by hand."""

from __future__ import annotations

import pytest

from mlmcheck.evidence.disclosure import results
from mlmcheck.intake.facts import parse
from mlmcheck.model import Disclosure, Measurement, Span, Unmeasured
from tests.evidence.tables import exact, rank, table

ADVOCARE = table(
    "all", rank(0.723, 0, 0), rank(0.18, 1, 250_00), rank(0.06, 250_01, 1000_00), rank(0.037, 1000_01, None)
)


def measured(id: str, of: Disclosure | None, *said: str) -> Measurement:
    found = results(of, parse(said), 2)[id]
    assert isinstance(found, Measurement), found
    return found


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("plan.joining_fee=59", 0.723, 0.903),
        ("plan.required_purchase=1200", 0.963, 1.0),
        ("costs.stated=1200", 0.963, 1.0),
    ],
)
def test_advocare_2016(said: str, low: float, high: float) -> None:
    found = measured("loss_share", ADVOCARE, said)

    assert (found.span.low, found.span.high) == pytest.approx((low, high))
    assert (found.basis, found.base, found.interval) == ("disclosure", "all", "bounds")
    assert measured("unpaid_share", ADVOCARE).span == Span.exact(0.723)


def test_from_the_fee_alone_to_all_that_it_takes() -> None:
    found = measured("loss_share", ADVOCARE, "plan.joining_fee=59", "plan.required_purchase=1200")
    told = {part.label: part.value for part in found.parts}

    assert (found.span.low, found.span.high) == pytest.approx((0.723, 1.0))
    assert told["minimal: at most"] == pytest.approx(0.903)
    # the goods worth all: 59 is left; worth half: 659; worth nothing: 1,259
    assert told["qualified, goods worth all: at most"] == pytest.approx(0.903)
    assert told["qualified, goods worth half: at least"] == pytest.approx(0.903)
    assert told["qualified, goods worth nothing: at least"] == pytest.approx(0.963)


def test_my_daily_choice_2018() -> None:
    said = ("statement.mean=580.08", "statement.median=0", "costs.stated=1608")

    assert measured("mean_net", None, *said).span == Span.exact(-1027_92)
    assert measured("median_net", None, *said).span == Span.exact(-1608_00)


def test_levels_of_cost_by_hand() -> None:
    # mean .5 x 0 + .5 x 1,000 = 500; fee 50 + renewal 20 = 70; 12 x 30 = 360 of goods; 100 of events
    half = table("all", rank(0.5, 0, 0), rank(0.5, 500_00, 1500_00, mean=exact(1000_00)))
    said = ("joining_fee=50", "renewal=20", "monthly_minimum=30", "events=100")
    told = {part.label: part.value / 100 for part in measured("mean_net", half, *said).parts}

    assert told == {
        "minimal": 430,
        "qualified, goods worth nothing": 70, "full, goods worth nothing": -30,
        "qualified, goods worth half": 250, "full, goods worth half": 150,
        "qualified, goods worth all": 430, "full, goods worth all": 330,
    }  # fmt: skip
    assert measured("mean_net", half, *said).span == Span(-30_00, -30_00, 430_00)


def test_a_table_of_the_paid_is_widened_by_those_it_leaves_out() -> None:
    # ranks of .2 of all: .8 got nothing. Of the paid half got under 59: .8 + .2 x .5 = .9
    paid = table(
        "paid", rank(0.5, 1, 50_00, share_of_all=exact(0.1)), rank(0.5, 100_00, 500_00, share_of_all=exact(0.1))
    )
    found = measured("loss_share", paid, "joining_fee=59")

    assert (found.span.low, found.span.high) == pytest.approx((0.9, 0.9))
    assert measured("unpaid_share", paid).span.low == pytest.approx(0.8)
    assert found.base == "all"


def test_without_a_word_on_who_is_missing_up_to_nine_in_ten_may_be() -> None:
    # loss of .5 among the paid: from .5 (nobody missing) to .9 + .1 x .5
    paid = table("paid", rank(0.5, 1, 50_00), rank(0.5, 100_00, 500_00))
    found = measured("loss_share", paid, "joining_fee=59")

    assert (found.span.low, found.span.high) == pytest.approx((0.5, 0.95))
    assert "up to 90 of 100 may be missing" in found.note
    assert isinstance(results(paid, parse([]), 2)["unpaid_share"], Unmeasured)


def test_no_cost_no_loss() -> None:
    assert isinstance(results(ADVOCARE, parse([]), 2)["loss_share"], Unmeasured)
    assert isinstance(results(None, parse(["joining_fee=59"]), 2)["loss_share"], Unmeasured)


def test_the_text_within_the_table_and_both_ends_where_they_contradict() -> None:
    # the table allows a mean from .5 x 100 = 50 to .5 x 300 = 150
    one = table("all", rank(0.5, 0, 0), rank(0.5, 100_00, 300_00))

    assert measured("mean_net", one, "joining_fee=10", "statement.mean=80").span == Span.exact(70_00)
    found = measured("mean_net", one, "joining_fee=10", "statement.mean=20").span
    assert found == Span(None, 10_00, 140_00)


def test_pay_of_a_month_is_made_a_year_and_said_so() -> None:
    # 12 x 40 = 480 at the most, against 300: may lose or not
    monthly = table("all", rank(1.0, 10_00, 40_00), period="month")
    found = measured("loss_share", monthly, "joining_fee=300")

    assert (found.span.low, found.span.high) == (0.0, 1.0)
    assert "Pay of a month times 12" in found.note
