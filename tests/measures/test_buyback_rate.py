"""Worked by hand: the figure as told; none at all is 0 and not silence."""

from mlmcheck.intake import Settings
from mlmcheck.measures.buyback_rate import measure
from mlmcheck.model import Measurement, Span, Unmeasured


def said(figure: str) -> Settings:
    return Settings.model_validate({"plan": {"buyback_rate": figure}})


def test_the_figure() -> None:
    assert measure(said("0.9")) == Measurement(Span.exact(0.9), "share", 1, basis="terms")
    assert measure(said("0")) == Measurement(Span.exact(0), "share", 1, basis="terms")


def test_without_a_figure_it_is_asked_for() -> None:
    assert measure(Settings()) == Unmeasured("the plan's terms are not known", "company.toml [plan] buyback_rate")
