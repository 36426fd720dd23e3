"""Facts on the command line: the keys of company.toml, the section left out where only one has the key."""

from decimal import Decimal

import pytest

from mlmcheck.intake import facts
from mlmcheck.intake.settings import Settings
from mlmcheck.model import InputError


def test_sections_may_be_left_out_and_values_are_exact() -> None:
    said = facts.parse(["plan.joining_fee=59", "monthly_minimum=99.95", "jurisdictions=NO, SE", "revenue_total=10..20"])

    assert said.plan.joining_fee == Decimal(59)
    assert said.plan.monthly_minimum == Decimal("99.95")
    assert said.company.jurisdictions == ("NO", "SE")
    assert said.totals == {"revenue_total": "10..20"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("joining_fe=59", "no fact is called 'joining_fe'; did you mean 'joining_fee'?"),
        ("joining_fee", "write KEY=VALUE"),
        ("joining_fee=", "write KEY=VALUE"),
        ("joining_fee=ten", "plan.joining_fee: should be a valid decimal"),
        ("joining_fee=-1", "plan.joining_fee: should be greater than or equal to 0"),
        ("other.joining_fee=5", "no fact is called"),
        ("contract.written=perhaps", "contract.written: should be a valid boolean"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence.replace("(", r"\(").replace("?", r"\?")):
        facts.parse([text])


def test_a_fact_given_twice_is_refused() -> None:
    with pytest.raises(InputError, match=r"plan.joining_fee is given twice"):
        facts.parse(["joining_fee=5", "plan.joining_fee=6"])


def test_facts_go_before_the_file_key_by_key() -> None:
    file = Settings.model_validate({"plan": {"joining_fee": 10, "renewal": 20}, "totals": {"customers": 5}})
    said = facts.parse(["joining_fee=59", "participants=7"]).over(file)

    assert (said.plan.joining_fee, said.plan.renewal) == (Decimal(59), Decimal(20))
    assert said.totals == {"customers": 5, "participants": "7"}
