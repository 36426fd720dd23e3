"""Figures by group: a share of the company each, traced through the whole company."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from pydantic import ValidationError

from mlmcheck import Options, load
from mlmcheck.assess import groups
from mlmcheck.cli.app import run
from mlmcheck.intake.saved import View
from mlmcheck.model import Broken, InputError, Measurement
from mlmcheck.model.group import Groups
from tests.kit import report

SAMPLES = Path(__file__).parents[2] / "sample_data"
RECRUITS = """
    recruit_id, sponsor_id, joined_at,  region, type
    A,          ,           2024-01-01, West,   participant
    B,          A,          2024-01-02, East,   participant
    C,          B,          2024-01-03, ,       participant
"""
SALES = """
    order_id, sold_at,    seller_id, buyer_id, kind,    amount
    1,        2024-03-01, A,         c1,       product, 100.00
    2,        2024-03-01, A,         B,        product, 60.00
    3,        2024-03-02, B,         c2,       product, 40.00
    4,        2024-03-02, ,          c3,       product, 7.00
    5,        2024-03-03, ,          C,        product, 1.00
"""
PAYOUTS = """
    recipient_id, amount, paid_at,    order_id
    A,            10.00,  2024-03-05, 2
    A,            5.00,   2024-03-05, 1
    B,            4.00,   2024-03-05, 3
"""


def _small(monkeypatch: pytest.MonkeyPatch, by: str = "region", view: str = "", settings: str = "") -> Groups:
    monkeypatch.setattr(groups, "MIN_PEOPLE", 1)
    found = report(settings, Options(by=by, view=view), recruits=RECRUITS, sales=SALES, payouts=PAYOUTS).groups
    assert found is not None
    return found


def _value(found: Groups, label: str, id: str) -> float | None:
    (one,) = [one for one in found.groups if one.label == label]
    what = one.results[id]
    assert isinstance(what, Measurement), what
    return what.span.value


def test_sales_go_with_the_buyer_else_the_seller_and_pay_with_its_recipient(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _small(monkeypatch)
    assert [one.label for one in found.groups] == ["East", "West", "not stated"]
    # West: only order 1, to a customer. East: B's own 60 and the 40 to c2. C: a purchase of its own
    assert [_value(found, label, "retail_share") for label in ("West", "East", "not stated")] == [1.0, 0.4, 0.0]
    # A was paid 10 on what B in the East bought, and 5 on a sale to a customer: 10/15
    assert _value(found, "West", "participant_funded_reward_share") == pytest.approx(10 / 15)
    assert _value(found, "East", "participant_funded_reward_share") == 0
    assert found.unowned == 1  # order 4: no participant bought or sold it


def test_each_quarter_of_joining_loses_what_the_measure_itself_says_of_it() -> None:
    with load(SAMPLES / "product_pyramid") as company:
        whole = company.analyze(Options(by="joined_quarter"))
    assert whole.groups is not None
    lost = whole.results["loss_share"]
    assert isinstance(lost, Measurement)
    parts = {part.label: part.value for part in lost.parts}
    for one in whole.groups.groups:
        assert _value(whole.groups, one.label, "loss_share") == pytest.approx(parts[one.label])
        assert not any(isinstance(what, Broken) for what in one.results.values()), one.label
    assert (whole.groups.hidden, whole.groups.hidden_people) == (1, 15)  # grep -c ",2023-0[123]-" recruits.csv
    assert sum(one.participants for one in whole.groups.groups) + 15 == whole.participants


def test_sales_and_payouts_of_different_years_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MIN_PEOPLE", 1)
    late = PAYOUTS.replace("2024-03-05", "2024-09-05")
    found = report("", Options(by="region"), recruits=RECRUITS, sales=SALES, payouts=late).groups
    assert found is not None
    assert found.notes == ("sales and payouts share no day: what needs both is not told",)
    assert _value(found, "West", "retail_share") == 1.0
    assert all("participant_funded_reward_share" not in one.results for one in found.groups)


def test_legs_are_the_organisations_below_a_root_largest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _small(monkeypatch, by="leg")
    assert [(one.label, one.participants) for one in found.groups] == [("leg 1", 2), ("not stated", 1)]  # B, C; A


def test_who_is_hidden_cannot_be_told_from_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    members = {"a": [1, 2, 3], "b": [4, 5], "c": [6]}
    monkeypatch.setattr(groups, "MIN_PEOPLE", 2)
    assert groups._told(members, show_ids=False) == (["a"], ["c", "b"])
    assert groups._told(members, show_ids=True) == (["a", "b"], ["c"])


def test_a_column_or_view_there_is_not_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(
        InputError, match=r"no column 'shoe' of recruits; there are region, type, joined_quarter, leg; .* --map"
    ):
        _small(monkeypatch, by="shoe")
    with pytest.raises(InputError, match="there is no view 'west'; it has none"):
        _small(monkeypatch, by="", view="west")


def test_a_saved_view_is_one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    view = '[views.west]\ncolumn = "region"\nop = "="\nvalue = "West"\n'
    found = _small(monkeypatch, by="", view="west", settings=view)
    assert [(one.label, one.participants) for one in found.groups] == [("region = West", 1)]
    assert _value(found, "region = West", "retail_share") == 1.0


@pytest.mark.parametrize(
    ("op", "value", "label", "holds"),
    [
        ("=", "West", "West", True), ("=", "West", "", False), ("!=", "West", "East", True), ("!=", "West", "", False),
        ("<", 10, "9", True), ("<", "b", "a", True), (">=", "2024Q1", "2023Q4", False),
        (">=", "2024Q1", "2024Q1", True),
        ("in", ["West", "East"], "East", True), ("in", ["West"], "East", False), ("between", [2, 10], "9", True),
        ("between", [2, 10], "11", False), ("=", "1; drop table sales", "West", False),
    ],
)  # fmt: skip
def test_what_a_view_holds(op: str, value: object, label: str, holds: bool) -> None:
    assert View.model_validate({"column": "region", "op": op, "value": value}).holds(label) is holds


@pytest.mark.parametrize(
    ("op", "value"), [("like", "W%"), ("=", ["a", "b"]), ("in", "a"), ("between", ["a"]), ("between", "a")]
)
def test_an_op_or_value_that_cannot_be_meant_is_refused(op: str, value: object) -> None:
    with pytest.raises(ValidationError):
        View.model_validate({"column": "region", "op": op, "value": value})


def _legs() -> list[int]:
    """The organisations directly below a root of product_pyramid, largest first, walked up sponsor by sponsor."""
    rows = csv.DictReader((SAMPLES / "product_pyramid" / "recruits.csv").read_text("utf-8").splitlines())
    sponsor = {row["recruit_id"]: row["sponsor_id"] for row in rows}
    heads: Counter[str] = Counter()
    for one in sponsor:
        above = one
        while sponsor[above] and sponsor[sponsor[above]]:
            above = sponsor[above]
        heads[above] += bool(sponsor[above])  # a root itself is in none
    return sorted(heads.values(), reverse=True)


def test_on_the_command_line_and_verified(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder, stored = str(SAMPLES / "product_pyramid"), str(tmp_path / "r.json")
    assert run(["analyze", folder, "--by", "leg", "--format", "json", "--output", stored]) == 0
    told = json.loads(Path(stored).read_text(encoding="utf-8"))["groups"]
    assert [one["participants"] for one in told["groups"]] == [size for size in _legs() if size >= groups.MIN_PEOPLE]
    assert run(["verify", stored, folder]) == 0
    assert run(["render", stored, "--to", "html", "--output", str(tmp_path / "r.html")]) == 0
    assert "By leg</h2>" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert run(["analyze", folder, "--by", "leg", "--view", "x"]) == 2
    assert run(["analyze", str(SAMPLES / "filings" / "filings.csv"), "--company", "Summit Circle", "--by", "leg"]) == 3
    assert "no books here" in capfd.readouterr().err


def test_by_a_header_that_no_table_knows(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    firm, stored = tmp_path / "firm", tmp_path / "r.json"
    shutil.copytree(SAMPLES / "product_pyramid", firm)
    head, *rows = (firm / "recruits.csv").read_text("utf-8").splitlines()
    told = [f"{row},{'North' if at < 100 else 'South'}" for at, row in enumerate(rows)]
    (firm / "recruits.csv").write_text("\n".join([f"{head},Sales area", *told]) + "\n", "utf-8")
    assert run(["analyze", str(firm), "--by", "Sales area", "--format", "json", "-o", str(stored)]) == 0
    found = json.loads(stored.read_text("utf-8"))
    assert found["groups"]["by"] == found["options"]["by"] == "Sales area"
    groups = {one["label"]: one["participants"] for one in found["groups"]["groups"]}
    assert groups == {"North": 100, "South": len(rows) - 100}
    assert run(["verify", str(stored), str(firm)]) == 0
    assert run(["analyze", str(firm), "--by", "Sales aera"]) == 3
    assert "did you mean 'Sales area'" in capfd.readouterr().err
