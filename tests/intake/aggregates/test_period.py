"""The dates that a cell names."""

from datetime import date

import pytest

from mlmcheck.intake.aggregates.period import PeriodError, whole


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("FY2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016.0", date(2016, 1, 1), date(2016, 12, 31)),  # a spreadsheet's year
        ("2009Q2", date(2009, 4, 1), date(2009, 6, 30)),
        ("Q4 2009", date(2009, 10, 1), date(2009, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2008-07-04..2009-06-26", date(2008, 7, 4), date(2009, 6, 26)),
        ("2016-09..2017-09", date(2016, 9, 1), date(2017, 9, 30)),
        ("2016 to 2018", date(2016, 1, 1), date(2018, 12, 31)),
        ("31.12.2016", date(2016, 12, 31), date(2016, 12, 31)),
        ("2016-12-31 00:00:00", date(2016, 12, 31), date(2016, 12, 31)),
    ],
)
def test_what_a_period_covers(text: str, first: date, last: date) -> None:
    assert whole(text) == (first, last)


@pytest.mark.parametrize("text", ["abc", "20", "12/31/2016", "2016-02-30", "2017..2016", "2016..", "..2016", "a..b..c"])
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(PeriodError):
        whole(text)
