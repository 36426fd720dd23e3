"""Whose law: the places asked for, else the company's own, else all."""

import pytest

from mlmcheck import standards
from mlmcheck.assess import judging
from mlmcheck.model import InputError


def test_the_companys_own_places_unless_others_are_asked_for() -> None:
    assert judging.places((), ("US",)) == ("US",)
    assert judging.places(("NO", "DE"), ("US",)) == ("NO", "DE")
    assert judging.places(("all",), ("US",)) == ()
    assert judging.places((), ()) == ()


def test_a_place_without_a_standard_is_refused_if_asked_for_and_left_out_if_only_stated() -> None:
    assert judging.places((), ("JP", "KR")) == ("KR",)
    with pytest.raises(InputError, match="no standard is known for 'JP'"):
        judging.places(("JP",), ())


def test_law_of_elsewhere_is_left_out_and_our_own_lines_stay() -> None:
    held = {law.id for law in judging.chosen({}, ("US",))}

    assert {"us_koscot", "us_california_327", "mlmcheck_lines", "wfdsa_code"} <= held
    assert not {"cn_regulation_444", "kr_door_to_door_sales"} & held
    assert len(judging.chosen({}, ())) == len(standards.load())
