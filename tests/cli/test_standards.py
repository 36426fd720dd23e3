"""`mlmcheck standards`: by place, with the lines in words and the facts that no table shows."""

import json
from pathlib import Path

import pytest

from mlmcheck import standards
from mlmcheck.cli.app import run


def test_a_place_with_its_lines(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["standards", "--jurisdiction", "kr"]) == 0
    out, err = capfd.readouterr()
    lines = out.splitlines()

    assert lines[0].startswith("Korea (KR) ")
    assert lines[1:4] == [
        "Korea, Door-to-Door Sales Act, cap on sponsorship allowances",
        "  kr_door_to_door_sales; statute",
        "  - Total sponsorship allowances exceed 35 % of sales.",
    ]
    assert lines[4] == "    payout_ratio above 0.35; secondary text"
    assert max(map(len, lines)) <= 80
    assert err == ""


def test_facts_are_asked_for_with_the_key_that_takes_them(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["standards", "--jurisdiction", "TW,GB"]) == 0
    out, _ = capfd.readouterr()

    assert "    cooling_off_days below 30, told by [contract] cooling_off_days; secondary\n    text\n" in out
    assert "\n[contract] cooling_off_days\n  for gb_trading_schemes_1997, tw_mlmsa_20\n" in out


def test_all_of_them_in_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["standards", "--format", "json"]) == 0
    document = json.loads(capfd.readouterr().out)
    dsa = next(law for law in document["standards"] if law["id"] == "us_dsa_code")

    assert document["schema_version"] == "1"
    assert [law["id"] for law in document["standards"]] == [law.id for law in standards.load()]
    assert (dsa["place"], dsa["force"], dsa["combine"]) == ("United States", "code", "any")
    assert dsa["criteria"][1]["id"] == "us_dsa_code.buy_back_months"
    assert dsa["criteria"][1]["limit"] == 12
    assert dsa["criteria"][1]["asks"] == "[plan] buyback_months"
    assert dsa["criteria"][1]["source"]["mark"] == "P"


def test_places_may_be_given_one_by_one_and_to_a_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "laws.txt"
    assert run(["standards", "--jurisdiction", "NO", "--jurisdiction", "Canada", "-o", str(target)]) == 0

    assert capfd.readouterr().out == ""
    assert [line.split(" (")[0] for line in target.read_text(encoding="utf-8").splitlines() if ") ─" in line] == [
        "Canada", "Norway", "United States", "This program's own lines", "Worldwide",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["Norwayy", "XX", "", "[red]=cmd()", "\x1b[31mNO"])
def test_an_unknown_place_is_wrong_usage(code: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["standards", "--jurisdiction", code]) == 2
    out, err = capfd.readouterr()

    assert out == ""
    assert "known are AU, CA, CN, EU" in " ".join(err.split())
    assert "\x1b" not in err
