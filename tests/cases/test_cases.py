"""Every published case, walked: sources, marks, bases, and never more than an authority did."""

import math
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from mlmcheck import cases, explain
from mlmcheck.cases.words import BASES, GROUPS, OUTCOMES
from mlmcheck.intake import Settings
from mlmcheck.model import COUNTS, MONEY, Case, CaseBase, CaseOutcome, Figure, InputError, Mark, Source, Span, Unit

ROOT = Path(__file__).parents[2]
ALL = cases.load()
FIGURES = [(case, figure) for case in ALL for figure in case.figures]
NEW = {"low_pay_share"}  # comes with the rank tables
UNITS: dict[str, Unit] = {
    "unpaid_share": "share", "loss_share": "share", "nonrecruiter_share": "share", "top1_reward_share": "share",
    "payout_ratio": "share", "retail_share": "share", "recruitment_share": "share", "low_pay_share": "share",
    "recruitment_reward_share": "share", "payback_ratio": "ratio", "customers_per_participant": "ratio",
    "mean_net": "money", "entry_cost": "money",
}  # fmt: skip
NOT_READ = ("41.75", "30 % cap", "20 %/40 %", "5LINX", "Digital Altitude", "Mannatech", "Tupperware", "Pampered Chef")
OPEN = ("settled", "charged", "private", "reversed", "ruling", "preliminary", "not_charged", "population")


def _words(case: Case) -> str:
    told = [case.name, case.says, case.says_not, case.court, case.discussed, OUTCOMES[case.outcome]]
    return " ".join([*told, *(f"{each.says} {each.of}" for each in case.figures)])


def _sources(case: Case) -> list[Source]:
    return [*case.sources, *(each.source for each in case.figures)]


def test_there_is_something_to_walk() -> None:
    assert len(ALL) > 40
    assert len(FIGURES) > 150
    assert {case.outcome for case in ALL} == set(get_args(CaseOutcome))


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_a_case_says_what_was_done_by_whom_and_what_it_does_not_say(case: Case) -> None:
    assert (ROOT / "mlmcheck" / "cases" / f"{case.id}.py").exists(), "file name is id"
    assert case.says.endswith(".")
    assert case.says_not.endswith(".")
    assert re.fullmatch(r"[A-Z]{2}", case.place)
    assert re.fullmatch(r"\d{4}(-\d{4})?", case.years)
    assert case.court
    assert case.sources


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_each_source_has_title_locator_and_mark(case: Case) -> None:
    for source in _sources(case):
        assert source.title
        assert source.locator
        assert source.mark in get_args(Mark)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_what_was_not_read_is_not_told(case: Case) -> None:
    assert [phrase for phrase in NOT_READ if phrase in _words(case)] == []


@pytest.mark.parametrize("case", [case for case in ALL if case.outcome in OPEN], ids=lambda case: case.id)
def test_what_was_not_decided_is_never_called_found(case: Case) -> None:
    assert re.search(r"\bfound\b|\bfraud|\bguilty\b|\bconvicted\b", _words(case), re.IGNORECASE) is None


def test_outcomes_and_bases_have_their_words() -> None:
    assert set(OUTCOMES) == set(GROUPS) == set(get_args(CaseOutcome))
    assert set(BASES) == set(get_args(CaseBase))
    assert {outcome for outcome, group in GROUPS.items() if group == "against"} == {"found", "found_otherwise"}


@pytest.mark.parametrize(
    ("case", "figure"), FIGURES, ids=lambda one: one.id if isinstance(one, Case) else one.says[:30]
)
def test_a_figure_has_base_span_unit_and_year(case: Case, figure: Figure) -> None:
    span = figure.span
    assert figure.base in get_args(CaseBase)
    assert figure.of
    assert re.fullmatch(r"\d{4}(-\d{4})?", figure.year)
    assert figure.says.endswith(".")
    assert span.low <= (span.low if span.value is None else span.value) <= span.high
    assert not math.isnan(span.low + span.high)
    assert span.value is not None or span.low < span.high
    assert (figure.unit == "money") <= bool(figure.currency)
    assert figure.unit != "share" or 0 <= span.low <= span.high <= 1


@pytest.mark.parametrize(("case", "figure"), [one for one in FIGURES if one[1].measure], ids=str)
def test_a_comparable_figure_is_in_the_unit_of_an_existing_measure(case: Case, figure: Figure) -> None:
    assert figure.measure in {*explain.measures(), *NEW}
    assert figure.unit == UNITS[figure.measure]


@pytest.mark.parametrize(("case", "figure"), FIGURES, ids=str)
def test_what_a_party_says_is_marked(case: Case, figure: Figure) -> None:
    """Whoever reads "alleged" or "said" about a firm in dispute finds the mark, and the other way round."""
    if re.search(r"\balleged\b|the FTC said|prosecutors said|the SEC said|the FBI said", figure.says):
        assert figure.source.mark == "A"
    if re.search(r"complaint|motion|brief|charges against", figure.source.title) and figure.source.mark != "A":
        assert case.id == "advocare", "AdvoCare's terms are quoted from the complaint by others"


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_totals_and_terms_are_what_the_program_reads(case: Case) -> None:
    assert set(case.totals) <= {*COUNTS, *MONEY}
    assert case.currency or not case.totals
    nested: dict[str, dict[str, Any]] = {}
    for key, said in case.plan.items():
        section, _, name = key.partition(".")
        nested.setdefault(section, {})[name] = said
    Settings.model_validate(nested)


def test_the_cases_at_issue_are_called_what_they_are() -> None:
    outcome = {case.id: case.outcome for case in ALL}

    assert {id for id, what in outcome.items() if what == "found"} == {
        "burnlounge", "five_star_auto_club", "koscot_1975", "success_by_health", "wealth_masters_norway",
        "worldventures_norway",
    }  # fmt: skip
    assert {id for id, what in outcome.items() if what == "not_found"} == {
        "amway_1979", "acn_australia", "lyoness_australia", "neora",
    }  # fmt: skip
    assert outcome["herbalife"] == outcome["advocare"] == outcome["fhtm"] == outcome["mobe"] == "settled"
    assert outcome["vemma"] == "preliminary"
    assert outcome["telexfree"] == outcome["forsage"] == outcome["onecoin"] == "charged"


def test_totals_on_a_partys_word_say_so() -> None:
    assert {case.id for case in ALL if case.is_alleged} == {
        "fhtm", "forsage", "ignite", "onecoin", "success_by_health", "telexfree", "vemma", "visalus",
    }  # fmt: skip


def test_a_case_is_found_by_its_id_or_how_it_begins() -> None:
    assert cases.find("koscot").id == "koscot_1975"
    assert cases.find("nu_skin").id == "nu_skin"
    with pytest.raises(InputError, match=r"unknown case 'burnlonge'; did you mean burnlounge\?"):
        cases.find("burnlonge")
    with pytest.raises(InputError, match=r"did you mean nu_skin or nu_skin_us\?"):
        cases.find("nu_")
    with pytest.raises(InputError, match="unknown case ''"):
        cases.find("")


def test_rounding_is_read_as_half_a_unit_of_the_last_digit() -> None:
    from mlmcheck.cases.spans import about, over, under

    assert about(56_000, 1_000) == Span(56_000, 55_500, 56_500)
    assert over(0.98, 1.0) == Span(None, 0.98, 1.0)
    assert over(37_000) == Span(None, 37_000, math.inf)
    assert under(250) == Span(None, 0, 250)
