"""Worked by hand: fewer than twelve months in a rank cannot be a year's pay; else as the text is told."""

import pytest

from mlmcheck.intake import Settings
from mlmcheck.measures.same_people_all_year import measure
from mlmcheck.model import Disclosure, PayPeriod, Rank, Span, Unmeasured
from mlmcheck.model.told import said

YES = Settings.model_validate({"statement": {"same_people": True}})
NO = Settings.model_validate({"statement": {"same_people": False}})
ASKED = Unmeasured("the text of the disclosure is not known", "company.toml [statement] same_people")


def table(*months: Span | None, pay_period: PayPeriod = "year", annual: float | None = None) -> Disclosure:
    mean = None if annual is None else Span.exact(annual)
    ranks = tuple(Rank("A", months_in_rank=count, annual_mean=mean) for count in months)
    return Disclosure("", None, None, "USD", "all", "", pay_period, ranks)


@pytest.mark.parametrize("settings", [YES, NO, Settings()])
def test_a_rank_held_for_less_than_a_year(settings: Settings) -> None:
    assert measure(table(Span.exact(12), Span.exact(11.5)), settings) == said(False, 2)


def test_all_year_long_as_told() -> None:
    assert measure(table(Span.exact(12)), YES) == said(True, 1)
    assert measure(table(Span.exact(12)), NO) == said(False, 1)
    assert measure(table(Span.exact(12)), Settings()) == ASKED


def test_months_that_may_be_twelve_say_nothing() -> None:
    assert measure(table(Span(None, 6, 12), None), Settings()) == ASKED


def test_short_stays_do_not_touch_a_table_without_yearly_pay() -> None:
    assert measure(table(Span.exact(3), pay_period="month"), Settings()) == ASKED
    assert measure(table(Span.exact(3), pay_period="month", annual=1200), Settings()) == said(False, 1)
