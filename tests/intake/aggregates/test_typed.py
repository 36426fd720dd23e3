"""Figures typed on the command line or written in company.toml."""

from datetime import date
from decimal import Decimal
from math import inf
from pathlib import Path

import pytest

from mlmcheck.intake import Company, Settings, toml
from mlmcheck.intake.aggregates import totals
from mlmcheck.model import InputError, Span


def test_typed_figures_go_before_those_of_company_toml() -> None:
    known = Settings(company=Company(name="Elm", currency="JPY"), totals={"revenue_total": 7, "customers": Decimal(3)})
    found = totals({"revenue_total_low": "10", "from": "2016", "to": "2016-06", "payouts": "10..20"}, known)

    assert (found.company, found.currency, found.scale) == ("Elm", "JPY", 0)
    (filing,) = found.filings
    assert (filing.first, filing.last) == (date(2016, 1, 1), date(2016, 6, 30))
    assert filing.figures == {
        "revenue_total": Span(None, 10, inf),
        "payouts_total": Span(None, 10, 20),
        "customers": Span.exact(3),
    }


def test_company_toml_holds_dates_and_exact_money(tmp_path: Path) -> None:
    path = tmp_path / "company.toml"
    path.write_text('[totals]\nfrom = 2016-01-01\nto = "2016"\nrevenue_total = 0.10\nparticipants = ">5"\n')
    (filing,) = totals({}, toml.load(path)).filings

    assert (filing.first, filing.last) == (date(2016, 1, 1), date(2016, 12, 31))
    assert filing.figures == {"revenue_total": Span.exact(10), "participants": Span(None, 6, inf)}


def test_nothing_stated_is_no_filing() -> None:
    assert totals({}, Settings()).filings == ()
    assert totals({"from": "2016"}, Settings()).filings == ()


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"revenu_total": "4"}, "'revenu_total' is no figure of a filing; did you mean 'revenue_total'?"),
        ({"revenue_total": "4", "revenue": "5"}, "'revenue' and 'revenue_total' are the same; say it once"),
        ({"revenue_total": "ten"},
         "revenue_total is 'ten', expected a figure; leave the cell empty where nothing is stated"),
        ({"revenue_total": "5 €", "currency": "usd"}, ("revenue_total is '5 €', which is not in USD; "
         "one currency a company")),
        ({"currency": "dollars"}, ("currency: 'aaaaaaa' is not a currency code of three letters (ISO 4217), such as "
         "USD; write it so")),
    ],
)  # fmt: skip
def test_what_is_refused(said: dict[str, str], reason: str) -> None:
    with pytest.raises(InputError) as found:
        totals(said, Settings())
    assert str(found.value) == reason


def test_a_fault_in_company_toml_says_so() -> None:
    with pytest.raises(InputError, match=r"company.toml: \[totals\] payouts_total is 'x', expected a figure"):
        totals({}, Settings(totals={"payouts_total": "x"}))
