"""The rule of the verdict, cell by cell."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from mlmcheck.assess.doubt import Doubt, doubt
from mlmcheck.assess.verdict import band
from mlmcheck.assess.windows import flips, windows
from mlmcheck.model import Band, Measurement, Part, Result, Span, Unmeasured
from mlmcheck.standards import load

LINES = {c.id: c.limit for law in load() if law.id == "mlmcheck_lines" for c in law.criteria}


@pytest.mark.parametrize(
    ("x", "n", "has_elements", "expected"),
    [
        (0.9, 0.51, True, Band.PATTERN),
        (0.9, 0.50, True, Band.INDICATORS),  # one half is not more than one half
        (0.9, 0.34, True, Band.INDICATORS),
        (0.9, 1 / 3, True, Band.QUESTIONS),  # one third is not more than one third
        (0.5, 0.40, True, Band.QUESTIONS),  # x must be more than one half for indicators
        (0.34, 0.0, True, Band.QUESTIONS),
        (1 / 3, 0.0, True, Band.CONSISTENT),
        (0.0, 0.0, True, Band.CONSISTENT),
        (1.0, 1.0, False, Band.QUESTIONS),  # without both elements nothing is above open questions
        (0.2, 0.2, False, Band.CONSISTENT),
    ],
)
def test_band(x: float, n: float, has_elements: bool, expected: Band) -> None:
    assert band(LINES, x, n, has_elements) is expected


def ledgers(results: dict[str, Result], **told: int) -> Any:
    """Retail 1,000, rewards 500."""
    return SimpleNamespace(
        results=results,
        doubt=told,
        streams=SimpleNamespace(named=600, labelled=400),
        rewards=SimpleNamespace(total=500),
    )


def share(value: float, low: float | None = None, planned: float | None = None) -> Measurement:
    include = None if planned is None else Span(planned, 0.0, 1.0)
    return Measurement(Span(value, value if low is None else low, 1.0), "share", 100, "bounds", include=include)


def test_doubted_customers_raise_both_readings_by_their_part_of_the_pay_on_retail() -> None:
    # a quarter of customers' money is doubted; 60 of 100 of pay is on customers, so 15 of 100 move
    found = doubt(ledgers({}, moved=250), 0.4, 0.1)
    assert (found.x, found.n) == pytest.approx((0.55, 0.25))
    # 15 % of 500 is 75 of pay on 250 of payments more: (100 + 75) / (1,000 + 250)
    e2 = found.triggered(Span.exact(0.1), 1000)
    assert e2 is not None
    assert e2.value == pytest.approx(175 / 1250)


def test_where_no_pay_is_on_retail_there_is_none_to_doubt() -> None:
    found = doubt(ledgers({}, moved=1000), 1.0, 0.2)
    assert (found.x, found.n) == (1.0, 0.2)


def test_only_the_low_end_of_disguised_customers_is_judged() -> None:
    found = doubt(ledgers({"disguised_customer_share": share(0.5, low=0.2)}), 0.0, 0.0)
    assert (found.x, found.n) == pytest.approx((0.2, 0.2))


@pytest.mark.parametrize(
    ("implied", "planned", "x", "n"),
    [
        (0.55, 0.5, 0.4, 0.1),  # booked .4: 15 points above are not more than 15 points above
        (0.56, 0.5, 0.56, 0.5),
        (0.56, 0.05, 0.56, 0.1),  # a reading that lies above stays
    ],
)
def test_what_pay_follows_counts_from_a_gap_of_fifteen_points(
    implied: float, planned: float, x: float, n: float
) -> None:
    found = doubt(ledgers({"implied_source_share": share(implied, planned=planned)}), 0.4, 0.1)
    assert (found.x, found.n) == pytest.approx((x, n))


def test_doubts_overlap_so_the_gravest_counts() -> None:
    both: dict[str, Result] = {
        "disguised_customer_share": share(0.5), "implied_source_share": share(0.8, planned=0.4),
    }  # fmt: skip
    # 60 x .5 = 30 on both readings, to .7 + .7; pay follows .8 + .4
    found = doubt(ledgers(both, moved=300), 0.4, 0.4)
    assert (found.x, found.n) == pytest.approx((0.7, 0.7))


def test_nothing_doubted() -> None:
    found = doubt(ledgers({"implied_source_share": Unmeasured("pay follows nothing")}), 0.4, 0.1)
    assert found == Doubt(0.4, 0.1)
    assert found.triggered(Span.exact(0.1), 1000) == Span.exact(0.1)


def spread(**parts: float) -> dict[str, Result]:
    labelled = tuple(Part(label.replace("_", " "), value, 500, "records") for label, value in parts.items())
    return {"window_spread": Measurement(Span.exact(0.4), "share", 500, parts=labelled)}


def rule(x: float, n: float) -> Band:
    return band(LINES, x, n, has_elements=True)


def test_the_band_in_each_window() -> None:
    told = spread(x_whole=0.4, n_whole=0.1, x_worst=0.6, n_worst=0.4, x_best=0.3, n_best=0.1, retail_best=0.9)
    found = windows(told, rule)
    assert [(each.window, each.band) for each in found] == [
        ("whole", Band.QUESTIONS),
        ("best", Band.CONSISTENT),
        ("worst", Band.INDICATORS),
    ]
    assert flips(found) is True


def test_windows_alike_or_none() -> None:
    assert flips(windows(spread(x_whole=0.4, n_whole=0.1, x_worst=0.5, n_worst=0.1), rule)) is False
    assert flips(windows({"window_spread": Unmeasured("less than two years")}, rule)) is None
    assert flips(windows({}, rule)) is None
