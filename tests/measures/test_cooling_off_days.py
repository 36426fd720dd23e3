"""Worked by hand: the figure as told; none at all is 0 and not silence."""

from mlmcheck.intake import Settings
from mlmcheck.measures.cooling_off_days import measure
from mlmcheck.model import Measurement, Span, Unmeasured


def said(figure: str) -> Settings:
    return Settings.model_validate({"contract": {"cooling_off_days": figure}})


def test_the_figure() -> None:
    assert measure(said("14")) == Measurement(Span.exact(14), "days", 1, basis="terms")
    assert measure(said("0")) == Measurement(Span.exact(0), "days", 1, basis="terms")


def test_without_a_figure_it_is_asked_for() -> None:
    assert measure(Settings()) == Unmeasured("the contract is not known", "company.toml [contract] cooling_off_days")
