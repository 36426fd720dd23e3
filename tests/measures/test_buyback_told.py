"""Worked by hand: a yes is 1, a no is 0, and silence is neither."""

from mlmcheck.intake import Settings
from mlmcheck.measures.buyback_told import measure
from mlmcheck.model import Measurement, Span, Unmeasured


def said(answer: bool) -> Settings:
    return Settings.model_validate({"contract": {"is_buyback_told": answer}})


def test_the_answer() -> None:
    assert measure(said(True)) == Measurement(Span.exact(1), "yes_no", 1, basis="terms")
    assert measure(said(False)) == Measurement(Span.exact(0), "yes_no", 1, basis="terms")


def test_without_an_answer_it_is_asked_for() -> None:
    assert measure(Settings()) == Unmeasured("the contract is not known", "company.toml [contract] is_buyback_told")
