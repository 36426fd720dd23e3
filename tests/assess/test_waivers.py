"""Waived findings stay visible; expired waivers come back; nothing else moves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mlmcheck.cli.app import run

SAMPLE = str(Path(__file__).parents[2] / "sample_data" / "naked_pyramid")
CHECK = "us_koscot.rewards_for_recruiting"
GOOD = f'[[waivers]]\ncheck = "{CHECK}"\nreason = "under review, file 12"\nauthor = "J. Doe"\nexpires = 2026-12-31\n'


def told(tmp_path: Path, capfd: pytest.CaptureFixture[str], text: str, *more: str) -> str:
    path = tmp_path / "waivers.toml"
    path.write_text(text, encoding="utf-8")
    assert run(["analyze", SAMPLE, "--waivers", str(path), *more]) == 0
    return capfd.readouterr().out


def test_a_waiver_is_told_and_changes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["analyze", SAMPLE, "--format", "json"]) == 0
    plain = json.loads(capfd.readouterr().out)
    found = json.loads(told(tmp_path, capfd, GOOD, "--today", "2026-12-31", "--format", "json"))
    assert found.pop("waived") == [
        {"check": CHECK, "outcome": "flagged", "reason": "under review, file 12", "author": "J. Doe",
         "expires": "2026-12-31", "expired": False, "company": ""}
    ]  # fmt: skip
    assert plain.pop("waived") == []
    assert found == plain
    text = " ".join(told(tmp_path, capfd, GOOD, "--today", "2026-12-31").split())
    assert "waived until 2026-12-31, by J. Doe: under review, file 12" in text
    assert f"{CHECK} (waived)" in text


def test_an_expired_one_comes_back(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(tmp_path, capfd, GOOD, "--today", "2027-01-01", "--format", "json"))
    assert [(one["check"], one["expired"]) for one in found["waived"]] == [(CHECK, True)]
    text = " ".join(told(tmp_path, capfd, GOOD, "--today", "2027-01-01").split())
    assert "no longer waived: it expired on 2026-12-31, by J. Doe" in text
    assert f"{CHECK} (waived)" not in text


def test_of_another_company_it_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(tmp_path, capfd, GOOD + 'company = "Aster"\n', "--today", "2026-01-01", "--format", "json"))
    assert found["waived"] == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace("rewards_for", "reward_for"), f"did you mean '{CHECK}'?"),
        (GOOD.replace('author = "J. Doe"\n', ""), "waiver 1 has no author"),
        (GOOD.replace('reason = "under review, file 12"', 'reason = ""'), "reason of waiver 1 is wrong"),
        (GOOD.replace("2026-12-31", '"soon"'), "expires of waiver 1 is wrong"),
        (GOOD + "because = 1\n", "'because' is not known in waiver 1"),
        ("[[waivers]\n", "it is no TOML"),
    ],
)
def test_a_fault_is_one_sentence(tmp_path: Path, text: str, says: str, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "waivers.toml"
    path.write_text(text, encoding="utf-8")
    assert run(["analyze", SAMPLE, "--waivers", str(path)]) == 3
    err = capfd.readouterr().err
    assert says in err
    assert err.count("\n") == 1
