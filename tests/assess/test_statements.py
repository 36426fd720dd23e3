"""A report on what a firm states: the same rule, what is not stated left open, the basis on every figure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from mlmcheck.assess import Options, on_statements
from mlmcheck.intake import facts
from mlmcheck.model import Aggregates, Band, Filing, Measurement, Report, Span

FIRST, LAST = date(2023, 1, 1), date(2023, 12, 31)
PACKS = {
    "participants": 5_000, "revenue_total": 1_000_000_00, "revenue_customers": 20_000_00,
    "revenue_participants": 80_000_00, "revenue_recruitment": 900_000_00, "payouts_total": 600_000_00,
    "payouts_on_customer_sales": 6_000_00, "payouts_on_participant_purchases": 24_000_00,
    "payouts_on_recruitment": 570_000_00,
}  # fmt: skip
"""Nine of ten received are joining fees, 95 of 100 paid are paid on them."""


def report(figures: Mapping[str, float], *said: str, first: date | None = FIRST, last: date | None = LAST) -> Report:
    spans = {key: Span.exact(value) for key, value in figures.items()}
    stated = Aggregates("Aster", "USD", 2, (Filing("Aster", first, last, "USD", spans),))
    return on_statements.analyze(stated, facts.parse(said), Options())


def test_pay_on_joining_fees_is_a_pattern_where_everybody_pays_first() -> None:
    found = report(PACKS, "joining_fee=180")
    verdict = found.verdict

    # x = (24 + 570) / 600, n = 570 / 600 at its least; e2 = 594 of 980 paid in by participants
    assert verdict.band is Band.PATTERN
    assert verdict.score == pytest.approx(50 * (0.99 + 0.95))
    assert verdict.elements.e2 == Span(594 / 980, 594 / 980, 594 / 980)
    assert (found.basis, found.participants, found.window) == ("filing", 5_000, ("2023-01-01", "2023-12-31"))


def test_without_the_terms_nobody_knows_who_paid_first() -> None:
    verdict = report(PACKS).verdict

    assert verdict.elements.e1 == Span(None, 0.0, 1.0)
    assert verdict.elements.e1_met is None
    assert (verdict.band, verdict.band_low, verdict.band_high) == (Band.QUESTIONS, Band.QUESTIONS, Band.PATTERN)
    assert "if everybody must pay, this would read 'pyramid pattern'" in verdict.would_decide


def test_own_purchases_alone_never_reach_above_open_questions_at_their_value() -> None:
    # a buying club: all pay on participants' own purchases; whether those are demand no filing shows
    club = {
        "participants": 5_000, "revenue_total": 1_000_000_00, "revenue_customers": 0, "revenue_recruitment": 0,
        "revenue_participants": 1_000_000_00, "payouts_total": 300_000_00, "payouts_on_customer_sales": 0,
        "payouts_on_participant_purchases": 300_000_00, "payouts_on_recruitment": 0,
    }  # fmt: skip
    verdict = report(club, "joining_fee=10").verdict

    assert (verdict.band, verdict.band_high) == (Band.QUESTIONS, Band.PATTERN)


@pytest.mark.parametrize(
    ("left_out", "dates", "decides"),
    [
        ("participants", (FIRST, LAST), "records of at least 30 participants (their number is not stated)"),
        ("", (None, None), "records over at least 90 days (the dates are not stated)"),
        ("", (FIRST, date(2023, 1, 31)), "records over at least 90 days (these cover 31)"),
        ("payouts_on_recruitment", (FIRST, LAST), ""),
    ],
)
def test_too_little_is_insufficient(left_out: str, dates: tuple[date | None, date | None], decides: str) -> None:
    figures = {key: value for key, value in PACKS.items() if key != left_out}
    verdict = report(figures, "joining_fee=180", first=dates[0], last=dates[1]).verdict

    if decides:
        assert (verdict.band, verdict.would_decide) == (Band.INSUFFICIENT, decides)
    else:  # the total leaves 570,000 for the part that is not stated, so nothing is lost
        assert verdict.band is Band.PATTERN


def test_every_number_says_what_it_rests_on() -> None:
    results = report(PACKS, "joining_fee=180", "contract.cooling_off_days=7").results
    told = {id: result.basis for id, result in results.items() if isinstance(result, Measurement)}

    assert told["payout_ratio"] == "filing"
    assert told["cooling_off_days"] == "terms"
    assert set(told.values()) == {"filing", "terms"}


def test_the_headline_says_where_the_rest_came_from() -> None:
    told = report({"participants": 100, "revenue_total": 1_000_00, "revenue_recruitment": 400_00}).verdict.headline

    assert told == (
        "Of every 100 the firm received, 40 from joining fees and other payments to take part, 60 from buyers the "
        "firm does not tell apart."
    )


def test_figures_that_contradict_each_other_carry_no_band() -> None:
    found = report(PACKS | {"revenue_customers": 300_000_00}, "joining_fee=180")  # parts of 128 in a total of 100

    assert (found.verdict.band, found.verdict.would_decide) == (
        Band.INSUFFICIENT,
        "figures that do not contradict each other",
    )
    assert [one.id for one in found.contradictions] == ["parts_above_total"]
