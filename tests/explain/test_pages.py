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
    assert "- `kr_door_to_door_sales` (Korea): above 0.35\n" in page


def test_sql_adds_the_queries_behind_a_measure() -> None:
    plain, full = explain.page("retail_share"), explain.page("retail_share", sql=True)

    assert full.startswith(plain)
    assert "```sql" in full.removeprefix(plain)


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(InputError, match=r"unknown id 'retail_shar'; did you mean retail_share"):
        explain.page("retail_shar")


@pytest.mark.parametrize(
    ("asked", "id"),
    [("Downline", "downline"), ("consent order", "consent-order"), ("buyback", "buy-back"), ("Nu Skin", "nu_skin")],
)
def test_an_id_may_be_written_in_any_case_and_with_any_signs(asked: str, id: str) -> None:
    assert explain.page(asked) == explain.page(id)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("koscot", "koscot_1975 or us_koscot"),
        ("PV", "volume"),
        ("pyramid", "pyramid-scheme"),
        ("Telexfre", "telexfree"),
    ],
)
def test_a_word_of_an_id_or_a_name_leads_to_it(asked: str, first: str) -> None:
    with pytest.raises(InputError, match=f"unknown id '{asked}'; did you mean {first}"):
        explain.page(asked)


@pytest.mark.parametrize("asked", ["", "  ", "--", "[red]=cmd()", "zzzz", "ß"])
def test_what_is_like_nothing_names_nothing_and_breaks_nothing(asked: str) -> None:
    with pytest.raises(InputError, match="`mlmcheck explain` lists all ids"):
        explain.page(asked)


def test_no_two_ids_differ_in_signs_and_case_only() -> None:
    ids = [id.replace("-", "").replace("_", "").lower() for _, id, _ in explain.index()]

    assert len(set(ids)) == len(ids)


def test_a_limit_and_a_source_in_words() -> None:
    assert explain.line(Limit("at_most", 0.5)) == "at most 0.5"
    assert explain.line(Limit("above", 1 / 3)) == "above 0.3333"
    assert explain.cited(Source("An Act", "section 1", "P")) == "An Act, section 1 [P]"


def test_every_page_is_listed_once() -> None:
    ids = [id for _, id, _ in explain.index()]

    assert sorted(set(ids)) == sorted(ids)
    assert {"retail_share", "us_koscot"} <= set(ids)


def test_a_case_page_never_says_more_than_an_authority_did() -> None:
    page = explain.page("vemma")

    assert "Outcome: held likely for the time being, then settled." in page
    assert "149,431 (alleged): " in page
    assert "[A]" in page


def test_ids_are_the_same_in_no_two_kinds_and_what_a_term_refers_to_exists() -> None:
    ids = [id for _, id, _ in explain.index()]

    assert len(ids) == len(set(ids))
    assert [(id, see) for id, term in explain.terms().items() for see in term.see if see not in ids] == []


def test_a_term_is_explained_in_words_of_its_own() -> None:
    assert explain.page("downline").startswith("# downline\n\n**Downline.** Everybody recruited by a participant")
    assert all(len(term.says) > 40 and term.says.endswith(".") for term in explain.terms().values())
    assert len(explain.terms()) >= 45


def test_what_only_the_contract_tells_says_where_to_put_it() -> None:
    assert "**Told by** `[contract] cooling_off_days` of company.toml" in explain.page("cooling_off_days")
