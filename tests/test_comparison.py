"""Two reports held against each other, worked by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mlmcheck.cli.app import run
from mlmcheck.comparison import Figure, compare
from mlmcheck.model import InputError
from mlmcheck.render.comparison import document
from mlmcheck.render.paper.terminal import text

SAMPLES = Path(__file__).parents[1] / "sample_data"


def figure(value: float | None, low: float, high: float, interval: str = "exact", **more: Any) -> dict[str, Any]:
    told = {"status": "measured", "value": value, "low": low, "high": high, "interval": interval, "unit": "share"}
    return {**told, "basis": "ledger", **more}


def report(band: str = "questions", outcome: str = "clear", **measures: Any) -> dict[str, Any]:
    return {
        "schema_version": "1", "inputs": [], "options": {}, "currency": "USD", "company": {"name": "Aster"},
        "window": {"from": "2024-01-01", "to": "2024-12-31"}, "measures": measures,
        "standards": [{"id": "x", "name": "X", "outcome": outcome}], "verdict": {"band": band, "score": 40.0},
    }  # fmt: skip


def one(before: dict[str, Any], after: dict[str, Any]) -> Figure:
    (found,) = compare(report(m=before), report(m=after)).figures
    return found


def test_exact_figures_moved_if_they_differ() -> None:
    found = one(figure(0.2, 0.2, 0.2), figure(0.3, 0.3, 0.3))
    assert found.moved == "moved"
    assert found.change == pytest.approx(0.1)
    assert found.ratio == pytest.approx(1.5)
    assert one(figure(0.2, 0.2, 0.2), figure(0.2, 0.2, 0.2)).moved == "the same"


def test_bounds_moved_if_they_lie_apart() -> None:
    wide = figure(0.3, 0.25, 0.4, "bounds")
    assert one(wide, figure(0.5, 0.41, 0.6, "bounds")).moved == "moved"
    assert one(wide, figure(0.5, 0.40, 0.6, "bounds")).moved == "could be the same"
    assert one(wide, figure(None, 0.1, None, "bounds")).moved == "could be the same"  # type: ignore[arg-type]


def test_estimates_moved_if_their_difference_is_beyond_noise() -> None:
    # each +-.098, so a spread of .05; of the difference .0707, its 95 % interval +-.1386
    def near(value: float) -> dict[str, Any]:
        return figure(value, value - 0.098, value + 0.098, "process")

    assert one(near(0.3), near(0.43)).moved == "within noise"
    assert one(near(0.3), near(0.44)).moved == "moved"
    # against an exact figure the one spread counts: .098
    assert one(near(0.3), figure(0.39, 0.39, 0.39)).moved == "within noise"
    assert one(near(0.3), figure(0.40, 0.40, 0.40)).moved == "moved"


def test_both_readings_and_what_only_one_report_has() -> None:
    before = figure(0.2, 0.2, 0.2, include={"value": 0.5, "low": 0.5, "high": 0.5})
    after = figure(0.2, 0.2, 0.2, include={"value": 0.6, "low": 0.6, "high": 0.6})
    found = compare(report(a=before, b={"status": "unmeasured"}, d=figure(1, 1, 1)), report(a=after, c=figure(1, 1, 1)))
    told = {(each.id, each.reading): each.moved for each in found.figures}
    assert told == {
        ("a", "exclude"): "the same",
        ("a", "include"): "moved",
        ("c", "both"): "only after",
        ("d", "both"): "only before",
    }


def test_money_in_two_currencies_and_another_basis_are_not_compared() -> None:
    money = figure(5.0, 5.0, 5.0, unit="money")
    after = {**report(m={**money, "value": "7.00", "low": "7.00", "high": "7.00"}), "currency": "EUR"}
    found = compare(report(m=money), after)
    assert found.figures[0].moved == "not comparable"
    assert found.notes == ("the reports are in USD and EUR: money is not compared",)
    assert one(money, {**money, "basis": "filing"}).moved == "not comparable"


@pytest.mark.parametrize(
    ("bands", "outcomes", "worse"),
    [
        (("questions", "indicators"), ("clear", "clear"), True),
        (("pattern", "questions"), ("clear", "clear"), False),
        (("questions", "questions"), ("unclear", "flagged"), True),
        (("questions", "questions"), ("flagged", "clear"), False),
        (("insufficient", "pattern"), ("clear", "clear"), False),  # what was not known is not better
        (("pattern", "insufficient"), ("clear", "clear"), False),
    ],
)
def test_worse(bands: tuple[str, str], outcomes: tuple[str, str], worse: bool) -> None:
    found = compare(report(bands[0], outcomes[0]), report(bands[1], outcomes[1]))
    assert found.is_worse is worse


def test_waivers_that_came_went_or_expired() -> None:
    before, after = report(), report()
    before["waived"] = [{"check": check, "expired": False} for check in ("stays", "goes", "ends")]
    after["waived"] = [{"check": check, "expired": check == "ends"} for check in ("comes", "ends", "stays")]
    found = compare(before, after)
    assert [(one.check, one.before, one.after) for one in found.waivers] == [
        ("comes", "", "waived"), ("ends", "waived", "expired"), ("goes", "waived", ""),
    ]  # fmt: skip
    shown = text(document(found))
    assert "Waivers that came, went or expired" in shown
    assert any(line.split() == ["goes", "waived", "not", "waived"] for line in shown.splitlines())


def test_other_options_are_said_and_other_schemas_refused() -> None:
    before, after = report(), {**report(), "options": {"own_use": "exclude", "company.toml sha256": "x", "to": "z"}}
    assert compare(before, after).notes == ("made with other options: own_use was not given, is exclude",)
    with pytest.raises(InputError, match="schema versions 1 and 2"):
        compare(before, {**report(), "schema_version": "2"})


def test_two_folders_on_the_command_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    stored = tmp_path / "old.json"
    assert run(["analyze", str(SAMPLES / "retail_seller"), "--format", "json", "--output", str(stored)]) == 0
    assert run(["compare", str(stored), str(SAMPLES / "naked_pyramid"), "--fail-on", "worse"]) == 1
    out, err = capfd.readouterr()
    assert "from consistent with direct selling to pyramid pattern" in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80
    assert "--fail-on worse" in err
    assert run(["compare", str(stored), str(stored), "--format", "json", "--fail-on", "worse"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert {each["moved"] for each in found["figures"]} == {"the same"}
    assert run(["compare", str(stored), str(stored), "-o", str(stored)]) == 2
    assert "overwrite" in capfd.readouterr().err
