"""Cells of stated totals: what each means, and what is refused."""

from math import inf

import pytest

from mlmcheck.intake.aggregates.figure import Around, FigureError, mark, said
from mlmcheck.model import Span


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1234", Span.exact(123400)),
        ("1,234.5", Span.exact(123450)),
        ("1.234,5", Span.exact(123450)),
        ("1 234,50", Span.exact(123450)),
        ("1'234.50", Span.exact(123450)),
        ("1,234", Span.exact(123400)),  # three decimals would be more than cents
        ("12,5", Span.exact(1250)),
        ("1,234,567", Span.exact(123456700)),
        ("1,23,456", Span.exact(12345600)),  # lakh
        ("$1,234.50", Span.exact(123450)),
        ("5 USD", Span.exact(500)),
        ("\uff11\uff12\uff13", Span.exact(12300)),  # full-width digits
        ("0", Span.exact(0)),
        ("<1000", Span(None, 0, 99999)),
        ("<= 1000", Span(None, 0, 100000)),
        (">5", Span(None, 501, inf)),
        ("≥5", Span(None, 500, inf)),
        ("25,000+", Span(None, 2500000, inf)),
        ("10-20", Span(None, 1000, 2000)),
        ("10..20", Span(None, 1000, 2000)),
        ("10 \u2013 20", Span(None, 1000, 2000)),
        ("1.9-2.1 m", Span(None, 190000000, 210000000)),
        ("~200", Span(20000, 15000, 25000)),  # half of the last digit that is no trailing zero
        ("~205", Span(20500, 20450, 20550)),
        ("~0", Span(0, 0, 50)),
        ("about 2.50", Span(250, 250, 250)),  # half a cent is no cent
        ("~1.9 m", Span(190000000, 185000000, 195000000)),
        ("1.9 million", Span(190000000, 185000000, 195000000)),
    ],
)
def test_what_a_cell_means_in_cents(text: str, cents: Span) -> None:
    assert said(text, Around(currency="USD")).span(2) == cents


@pytest.mark.parametrize(
    ("text", "people"), [("<10", Span(None, 0, 9)), (">10", Span(None, 11, inf)), ("~7", Span.exact(7))]
)
def test_what_a_cell_means_in_people(text: str, people: Span) -> None:
    assert said(text).span() == people


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("12 %", "is a share, expected the sum or the number itself"),
        ("ten", "is 'ten', expected a figure"),
        ("-5", "expected no less than 0"),
        ("(5)", "expected no less than 0"),
        ("5-", "expected no less than 0"),
        ("20-10", "the wrong way round"),
        ("1e3", "expected a figure such as"),
        ("1_000", "expected a figure such as"),
        ("1,2,3", "expected a figure such as"),
        ("5 persons", "expected a figure such as"),
        ("2016-01-01", "expected a figure such as"),
        ("[red]=cmd()", "expected a figure"),
        ("€5", "which is not in USD"),
    ],
)
def test_what_is_refused(text: str, reason: str) -> None:
    with pytest.raises(FigureError, match=reason.replace("(", r"\(")):
        said(text, Around(currency="USD"))


def test_more_digits_than_the_currency_and_half_a_person_are_refused() -> None:
    with pytest.raises(FigureError, match="more digits than the currency has"):
        said("1234.567").span(2)
    with pytest.raises(FigureError, match="a fraction where people are counted"):
        said("12.5").span()
    with pytest.raises(FigureError, match="allows no amount at all"):
        said("<0").span(2)


def test_a_figure_in_thousands_is_as_wide_as_its_rounding() -> None:
    assert said("1247646", Around(factor=1000)).span(2) == Span(124764600000, 124764550000, 124764650000)


def test_what_could_be_two_figures_is_refused_until_the_others_decide() -> None:
    assert said("1.234", Around(scale=3, mark="point")).span(3) == Span.exact(1234)
    assert said("1.234", Around(scale=3, mark="comma")).span(3) == Span.exact(1234000)
    with pytest.raises(FigureError, match="two readings"):
        said("1.234", Around(factor=1000))
    with pytest.raises(FigureError, match="two readings"):
        said("1.234", Around(mark="mixed"))


@pytest.mark.parametrize(
    ("cells", "proved"),
    [(["1,234", "7"], ""), (["1,234", "7.5"], "point"), (["1.234,5"], "comma"), (["7.5", "7,5"], "mixed")],
)
def test_the_decimal_mark_that_cells_prove(cells: list[str], proved: str) -> None:
    assert mark(cells) == proved
