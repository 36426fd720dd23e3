"""Which standards stand for which places."""

import pytest

from mlmcheck import standards
from mlmcheck.model import InputError

EVERYWHERE = {"mlmcheck_lines", "safeguards", "us_dsa_code", "us_dssrc_guidance", "wfdsa_code"}


def _ids(*codes: str) -> set[str]:
    return {law.id for law in standards.of(codes)} - EVERYWHERE


def test_no_code_is_everything() -> None:
    assert standards.of(()) == standards.load()


@pytest.mark.parametrize("code", ["NO", "no", " Norway ", "NORWAY"])
def test_a_place_by_code_or_name_in_any_case(code: str) -> None:
    assert _ids(code) == {"no_lottery_act_16", "no_wealth_masters"}


def test_own_lines_and_codes_of_the_industry_always_stay() -> None:
    stay = {law.id for law in standards.of(["NO"])} & EVERYWHERE

    assert stay == EVERYWHERE


def test_the_country_takes_in_its_states_and_a_state_its_country() -> None:
    assert {"us_koscot", "us_california_327", "us_texas_17_461", "us_colorado_6_1_102"} <= _ids("US")
    assert {"us_koscot", "us_california_327"} <= _ids("US-CA")
    assert "us_texas_17_461" not in _ids("us-ca")


@pytest.mark.parametrize("code", ["EU", "DE", "fr", "Germany", "EL"])
def test_a_member_takes_the_union_in(code: str) -> None:
    assert _ids(code) == {"eu_ucpd_annex_14"}


def test_several_places() -> None:
    assert _ids("UK", "KR") == {"gb_trading_schemes_1997", "kr_door_to_door_sales"}
    assert _ids("", "KR") == {"kr_door_to_door_sales"}


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (["Norwayy"], "did you mean NO?"),
        (["XX"], "known are AU, CA, CN, EU (and its members, such as DE), GB"),
        (["US-NY"], "no standard is known for 'US-NY'; did you mean US?"),
        (["JP"], "no standard is known for 'JP'"),  # nothing about Japan was read
        (["NO", "[red]=cmd()"], "no standard is known for '[red]=cmd()'"),
        (["", " "], "no jurisdiction is named"),
    ],
)
def test_an_unknown_place_is_told_what_is_known(codes: list[str], told: str) -> None:
    with pytest.raises(InputError) as refused:
        standards.of(codes)

    assert told in str(refused.value)
