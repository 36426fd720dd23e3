"""What every standard must tell, and that a new one needs nothing but its own file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mlmcheck import explain, measures, standards
from mlmcheck.assess.judging import judge_all
from mlmcheck.intake import Settings
from mlmcheck.model import Measurement, Outcome, Span, Standard
from mlmcheck.render.standards import text

LAWS = standards.load()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)
def test_a_standard_tells_place_force_source_and_limits(law: Standard) -> None:
    assert law.place
    assert law.says_not
    for each in law.criteria:
        assert len(each.source.title) > 10
        assert len(each.source.locator) > 5
        # nothing that was only heard of; what is only alleged says so
        assert each.source.mark in {"P", "S", "R", "D"} or "alleged" in each.source.locator


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.id)
def test_nobody_is_called_a_fraud_and_no_settlement_a_finding(law: Standard) -> None:
    told = " ".join([law.name, law.says, law.says_not, *(each.says for each in law.criteria)]).casefold()

    assert not re.search(r"\b(fraud|scam|guilty|convicted)\b", told)
    if law.force == "order":
        assert "binds one company" in law.says_not


@pytest.mark.parametrize("law", [law for law in LAWS if law.force == "code"], ids=lambda law: law.id)
def test_a_code_says_that_it_is_no_law(law: Standard) -> None:
    assert "no breach of law" in law.says_not


@pytest.mark.parametrize("law", [law for law in LAWS if law.jurisdiction != "mlmcheck"], ids=lambda law: law.id)
def test_a_line_drawn_at_a_third_or_a_half_says_whose_it_is(law: Standard) -> None:
    told = law.says_not + " ".join(each.source.title + each.source.locator for each in law.criteria)
    ours = [each for each in law.criteria if each.limit.value in (1 / 2, -1 / 2)]

    assert not ours or re.search(r"this program's|a reading of its word|regulator's reading|50 %|how the Act", told)


def _asked() -> Iterator[tuple[str, str]]:
    for id in explain.measures():
        keys = measures.asks(id)
        for section, names in re.findall(r"\[(\w+)\] ([\w, ]+)", keys):
            yield from ((section, name) for name in names.split(", "))


@pytest.mark.parametrize(("section", "key"), sorted(set(_asked())))
def test_what_is_asked_is_a_key_of_company_toml(section: str, key: str) -> None:
    assert key in type(getattr(Settings(), section)).model_fields


NEW = """
from mlmcheck.model import Criterion, Limit, Source, Standard

STANDARD = Standard(
    id="xx_invented",
    name="Invented act on pay",
    jurisdiction="XX",
    place="Nowhere",
    force="statute",
    criteria=(
        Criterion(
            id="cap", measure="payout_ratio", limit=Limit(side="above", value=0.2),
            says="More than a fifth is paid out.", reading="both",
            source=Source(title="Invented act", locator="section 1", mark="P"),
        ),
    ),
    says="At most a fifth may be paid out.",
    says_not="It is invented.",
)
"""


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A new file in the room of standards, and nothing else."""
    (tmp_path / "xx_invented.py").write_text(NEW, encoding="utf-8")
    monkeypatch.setattr(standards, "__path__", [*standards.__path__, str(tmp_path)])
    standards.load.cache_clear()
    yield
    standards.load.cache_clear()


@pytest.mark.usefixtures("nowhere")
def test_a_new_jurisdiction_is_one_new_file() -> None:
    laws = standards.of(["Nowhere"])
    paid_out = Measurement(Span.exact(0.25), "ratio", 1)
    judged = {one.standard.id: one for one in judge_all(laws, {"payout_ratio": paid_out}, "USD", 2)}

    assert "xx_invented" in {law.id for law in laws}
    assert judged["xx_invented"].outcome is Outcome.FLAGGED
    assert "Nowhere (XX)" in text(laws)
    assert "At most a fifth may be paid out." in explain.page("xx_invented")
    assert "`xx_invented`" in explain.page("payout_ratio")
