"""Facts of the contract against the laws that ask for them: answered, broken, and not told."""

from inspect import signature

import pytest

from mlmcheck import measures, standards
from mlmcheck.assess.judging import judge_all
from mlmcheck.intake import Settings
from mlmcheck.model import Judgement, Outcome, Result

TERMS = [name for name, run in measures.load().items() if list(signature(run).parameters) == ["settings"]]


def judged(law: str, **sections: dict[str, object]) -> Judgement:
    """The law applied to what company.toml says, and to nothing else."""
    settings = Settings.model_validate(sections)
    results: dict[str, Result] = {name: measures.load()[name](settings) for name in TERMS}
    return next(one for one in judge_all(standards.load(), results, "USD", 2) if one.standard.id == law)


def test_every_measure_that_asks_reads_only_the_settings() -> None:
    assert [name for name in measures.load() if measures.asks(name)] == TERMS
    assert len(TERMS) >= 10


@pytest.mark.parametrize(
    ("law", "sections", "outcome", "decided"),
    [
        ("tw_mlmsa_20", {"contract": {"cooling_off_days": 30}}, Outcome.CLEAR, "days_to_leave"),
        ("tw_mlmsa_20", {"contract": {"cooling_off_days": 14}}, Outcome.FLAGGED, "days_to_leave"),
        ("tw_mlmsa_20", {}, Outcome.UNMEASURED, "days_to_leave"),
        ("my_direct_sales_cooling_off", {"contract": {"cooling_off_days": 10}}, Outcome.CLEAR, "cooling_off"),
        # one breach is enough, whatever else is not known
        ("in_direct_selling_2021_duties", {"contract": {"has_office": False}}, Outcome.FLAGGED, "office"),
        ("in_direct_selling_2021_duties", {"contract": {"has_office": True}}, Outcome.UNMEASURED, "contract"),
        ("in_direct_selling_2021_duties", {"contract": {"has_office": True, "written": True}}, Outcome.CLEAR, "office"),
        ("vn_decree_40", {"plan": {"required_purchase": "100"}}, Outcome.FLAGGED, "forced_purchase"),
        ("vn_decree_40", {"plan": {"required_purchase": 0, "starter_kit": 0}}, Outcome.CLEAR, "forced_purchase"),
    ],
)
def test_a_law_on_the_contract(
    law: str, sections: dict[str, dict[str, object]], outcome: Outcome, decided: str
) -> None:
    found = judged(law, **sections)

    assert (found.outcome, found.decided_by) == (outcome, f"{law}.{decided}")


def test_what_is_not_told_is_asked_for_with_its_key() -> None:
    found = judged("tw_mlmsa_20").findings[0]

    assert found.next_step == "the contract is not known; supply company.toml [contract] cooling_off_days"
    assert found.for_or_against == ""


@pytest.mark.parametrize(
    ("terms", "outcomes"),
    [
        ({"buyback_rate": "0.9", "buyback_months": 12}, ["clear", "clear"]),
        ({"buyback_rate": "0.8999", "buyback_months": 11}, ["flagged", "flagged"]),
        ({"buyback_rate": 0, "buyback_months": 0}, ["flagged", "flagged"]),
        ({"buyback_rate": 1}, ["clear", "unmeasured"]),
    ],
)
def test_the_buy_back_of_the_dsa_code(terms: dict[str, object], outcomes: list[str]) -> None:
    assert [one.outcome for one in judged("us_dsa_code", plan=terms).findings[:2]] == outcomes


@pytest.mark.parametrize(
    ("sections", "flagged"),
    [
        ({"contract": {"pays_for_recruiting": True}}, "pays_for_recruiting"),  # (a)
        ({"plan": {"required_purchase": 1}}, "required_purchase"),  # (b)
        ({"plan": {"buyback_rate": 0}}, "no_buy_back"),  # (d)
        ({"contract": {"is_buyback_told": False}}, "buy_back_not_told"),  # (d)
    ],
)
def test_any_one_of_four_in_canada(sections: dict[str, dict[str, object]], flagged: str) -> None:
    found = judged("ca_competition_55_1", **sections)

    assert found.outcome is Outcome.FLAGGED
    assert found.decided_by == f"ca_competition_55_1.{flagged}"
    assert [one.id for one in found.findings if one.for_or_against == "against"] == [found.decided_by]
