"""Worked by hand: goods to buy are a yes; sales material at cost is none; what is not known is no answer."""

import pytest

from mlmcheck.intake import Settings
from mlmcheck.measures.purchase_required import measure
from mlmcheck.model import Measurement, Unmeasured


def terms(purchase: str | None, kit: str | None, at_cost: bool | None) -> Settings:
    plan = {key: amount for key, amount in (("required_purchase", purchase), ("starter_kit", kit)) if amount}
    return Settings.model_validate({"plan": plan, "contract": {} if at_cost is None else {"kit_at_cost": at_cost}})


@pytest.mark.parametrize(
    ("purchase", "kit", "at_cost", "answer"),
    [
        ("1200", None, None, 1),
        ("1200", "59", True, 1),  # a kit at cost does not excuse the goods beside it
        ("0", "59", False, 1),  # a kit sold at a profit is goods
        (None, "59", False, 1),
        (None, None, False, 1),  # what must be bought is not at cost
        ("0", "59", True, 0),
        ("0", "0", None, 0),
        ("0", "0", False, 0),  # no kit is needed
        ("0", None, True, 0),
    ],
)
def test_the_terms_decide(purchase: str | None, kit: str | None, at_cost: bool | None, answer: int) -> None:
    found = measure(terms(purchase, kit, at_cost))

    assert isinstance(found, Measurement)
    assert (found.span.low, found.span.value, found.span.high) == (answer, answer, answer)
    assert (found.unit, found.basis) == ("yes_no", "terms")


@pytest.mark.parametrize(
    ("purchase", "kit", "at_cost", "remedy"),
    [
        (None, None, None, "company.toml [plan] required_purchase"),
        (None, "59", True, "company.toml [plan] required_purchase"),
        ("0", "59", None, "company.toml [plan] starter_kit or [contract] kit_at_cost"),
        ("0", None, None, "company.toml [plan] starter_kit or [contract] kit_at_cost"),
    ],
)
def test_what_is_missing_is_asked_for(purchase: str | None, kit: str | None, at_cost: bool | None, remedy: str) -> None:
    found = measure(terms(purchase, kit, at_cost))

    assert isinstance(found, Unmeasured)
    assert found.remedy == remedy
