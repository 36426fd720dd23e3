"""Worked by hand: one sum above zero is enough for a yes, a no needs all three."""

import pytest

from mlmcheck.intake import Settings
from mlmcheck.measures.payment_required import measure
from mlmcheck.model import Measurement, Unmeasured


@pytest.mark.parametrize(
    ("plan", "answer"),
    [
        ({"joining_fee": "49"}, 1),
        ({"joining_fee": "0", "required_purchase": "0.01"}, 1),
        ({"joining_fee": "0", "starter_kit": "0", "required_purchase": "0.00"}, 0),
    ],
)
def test_the_terms_decide(plan: dict[str, str], answer: int) -> None:
    found = measure(Settings.model_validate({"plan": plan}))

    assert isinstance(found, Measurement)
    assert (found.span.low, found.span.value, found.span.high) == (answer, answer, answer)
    assert (found.unit, found.basis) == ("yes_no", "terms")


def test_what_is_missing_is_asked_for() -> None:
    found = measure(Settings.model_validate({"plan": {"joining_fee": "0"}}))

    assert found == Unmeasured("the plan's terms are not known", "company.toml [plan] starter_kit, required_purchase")
