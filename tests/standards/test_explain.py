"""The pages that `explain` and the docs show."""

import pytest

from mlmcheck import explain
from mlmcheck.model import InputError, Limit, Source


def test_a_standard_page_gives_line_source_and_what_it_does_not_say() -> None:
    page = explain.page("gb_trading_schemes_1997")

    assert page.startswith("# gb_trading_schemes_1997\n")
    assert "Line: `first_week_payment` above 200 GBP." in page
    assert "SI 1997/30" in page
    assert "**Does not say** One payment above the line is a breach" in page


def test_a_measure_page_lists_the_lines_drawn_on_it() -> None:
    page = explain.page("payout_ratio")

    assert page.startswith("# payout_ratio\n")
    assert "- `kr_door_to_door_sales` (KR): above 0.35\n" in page


def test_sql_adds_the_queries_behind_a_measure() -> None:
    plain, full = explain.page("retail_share"), explain.page("retail_share", sql=True)

    assert full.startswith(plain)
    assert "```sql" in full.removeprefix(plain)


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(InputError, match=r"unknown id 'retail_shar'; did you mean retail_share"):
        explain.page("retail_shar")


def test_a_limit_and_a_source_in_words() -> None:
    assert explain.line(Limit("at_most", 0.5)) == "at most 0.5"
    assert explain.line(Limit("above", 1 / 3)) == "above 0.3333"
    assert explain.cited(Source("An Act", "section 1", "P")) == "An Act, section 1 [P]"


def test_every_page_is_listed_once() -> None:
    ids = [id for _, id, _ in explain.index()]

    assert sorted(set(ids)) == sorted(ids)
    assert {"retail_share", "us_koscot"} <= set(ids)
