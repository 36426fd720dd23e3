"""The pack of a stored report: its README alone makes the figures again, the sample is the one worked by hand."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from mlmcheck.cli.app import run
from mlmcheck.intake.privacy import Names
from mlmcheck.model import Place, Row
from mlmcheck.pack import graph, records, sample
from tests import kit

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample_data" / "product_pyramid"
NAMES = Names(bytes(32))
BOOKS = {
    "sales": """
        order_id, sold_at,    buyer_id, buyer_type,  kind,        amount
        1,        2024-01-01, a,        participant, product,     3.00
        2,        2024-01-02, a,        participant, product,     -5.00
        3,        2024-01-03, b,        participant, product,     1.00
        4,        2024-01-04, ,         customer,    product,     4.00
        5,        2024-01-05, ,         customer,    product,     2.00
    """,
    "recruits": """
        recruit_id, sponsor_id
        007, 7
        7,
        <b>, 007
    """,
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "r.json"
    assert run(["analyze", str(SAMPLE), "--format", "json", "--output", str(file)]) == 0
    return file


def pack(report: Path, out: Path, *more: str) -> int:
    key = out.parent.parent / "case.key"
    return run(["evidence", str(report), str(SAMPLE), "--out", str(out), "--key-file", str(key), *more])


def test_the_readme_alone_makes_the_figures_again(report: Path, tmp_path: Path) -> None:
    assert pack(report, tmp_path / "made", "--with-inputs") == 0
    elsewhere = (tmp_path / "made").rename(tmp_path / "elsewhere")
    commands = re.findall(r"```sh\n(.*?)\n```", (elsewhere / "README.md").read_text("utf-8"), re.DOTALL)
    assert [command.split()[0] for command in commands] == ["sha256sum", "mlmcheck"]
    for command in commands:
        program, *rest = command.split()
        words = [*([sys.executable, "-m"] if program == "mlmcheck" else []), program, *rest]
        done = subprocess.run(words, cwd=elsewhere, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_each_row_is_the_one_that_stands_in_the_file(report: Path, tmp_path: Path) -> None:
    assert pack(report, tmp_path / "p", "--ftm", "--graphml") == 0
    lines = (SAMPLE / "payouts.csv").read_text("utf-8").splitlines()
    rows = (tmp_path / "p" / "rows" / "retail_reward_share.payouts.csv").read_text("utf-8")
    told = list(csv.DictReader(rows.splitlines()))
    named = json.loads(report.read_text("utf-8"))["measures"]["retail_reward_share"]["rows"]
    assert [(row["file"], int(row["line"])) for row in told] == [(row["file"], row["line"]) for row in named]
    for row in told:
        recipient, amount, paid_at, *_ = lines[int(row["line"]) - 1].split(",")
        assert (row["amount"], row["paid_at"]) == (amount, paid_at)
        assert row["recipient_id"].startswith("P-")
        assert recipient not in row.values()
    people = re.compile(rb"\bP0\d{4}\b")
    shown = [file for file in (tmp_path / "p").rglob("*") if file.is_file() and people.search(file.read_bytes())]
    assert shown == []


def test_two_packs_are_the_same_bytes(report: Path, tmp_path: Path) -> None:
    for name in "ab":
        assert pack(report, tmp_path / name, "--ftm", "--graphml") == 0
    assert (tmp_path / "a" / "SHA256SUMS").read_bytes() == (tmp_path / "b" / "SHA256SUMS").read_bytes()


def test_other_files_are_refused_and_nothing_is_left(
    report: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for file in SAMPLE.iterdir():
        (other / file.name).write_bytes(file.read_bytes() + b"\n")
    assert run(["evidence", str(report), str(other), "--out", str(tmp_path / "p")]) == 3
    assert "these are not the files of the report" in capfd.readouterr().err
    assert [found.name for found in tmp_path.iterdir()] == ["other"]


def test_without_a_path_the_files_are_beside_the_report_or_here(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["evidence", str(report), "--key-file", str(tmp_path / "key"), "--out"]
    monkeypatch.chdir(tmp_path)
    assert run([*call, str(tmp_path / "nowhere")]) == 3
    assert "give their folder" in capfd.readouterr().err
    monkeypatch.chdir(SAMPLE)
    assert run([*call, str(tmp_path / "here")]) == 0
    assert (tmp_path / "here" / "README.md").is_file()


def test_a_folder_with_something_in_it_is_refused(report: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    assert pack(report, tmp_path) == 2


def test_points_by_hand() -> None:
    # 1,000 minor units in 4 intervals of 250, 600 / 4 = 150 units into each
    assert sample.points(1000, 4, 600) == [150, 400, 650, 900]
    assert sample.points(0, 4, 0) == []


def test_the_records_that_the_points_fall_into(monkeypatch: pytest.MonkeyPatch) -> None:
    # Laid end to end without the refund: 3.00 is 0-299, 1.00 is 300-399, 4.00 is 400-799, 2.00 is 800-999.
    monkeypatch.setattr(sample, "start_of", lambda *_: 600)
    with kit.company(**BOOKS) as tables:
        found = sample.draw(tables, "sales", 4, 1)
    assert found.drawn == (sample.Drawn(0, 1, 150), sample.Drawn(3, 2, 400), sample.Drawn(4, 1, 900))
    assert (found.total, found.count, found.below, found.below_count) == (1000, 4, -500, 1)


def test_an_edge_belongs_to_the_record_that_begins_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "start_of", lambda *_: 0)
    with kit.company(**BOOKS) as tables:
        found = sample.draw(tables, "sales", 10, 1)  # 0, 100, ... 900: as many points as whole units
        nothing = sample.draw(tables, "payouts", 10, 1)
    assert [(one.number, one.hits) for one in found.drawn] == [(0, 3), (2, 1), (3, 4), (4, 2)]
    assert nothing.drawn == ()


def test_a_record_is_found_by_its_line() -> None:
    with kit.company(**BOOKS) as tables:
        asked = [Place("sales.csv", line) for line in (1, 2, 6, 7)]
        found = records.find(tables, asked)
    assert found == {Place("sales.csv", 2): Row("sales", 0), Place("sales.csv", 6): Row("sales", 4)}


def test_the_tree_as_graphml() -> None:
    with kit.company(**BOOKS) as tables:
        text = "".join(graph.graphml(tables, Names(bytes(32), show=True)))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    tree = ET.fromstring(text)  # noqa: S314 - our own text
    labels = {node.attrib["id"]: node[0].text for node in tree.iter(f"{space}node")}
    edges = {(labels[edge.attrib["source"]], labels[edge.attrib["target"]]) for edge in tree.iter(f"{space}edge")}
    assert sorted(labels.values(), key=str) == ["007", "7", "<b>"]
    assert edges == {("7", "007"), ("007", "<b>")}


def test_people_and_sponsors_as_entities() -> None:
    with kit.company(**BOOKS) as tables:
        told = [json.loads(line) for line in graph.entities(tables, NAMES, "Acme")]
    assert [one["schema"] for one in told] == ["Company", *["LegalEntity"] * 3, *["UnknownLink"] * 2]
    people = {one["id"] for one in told if one["schema"] == "LegalEntity"}
    links = [one["properties"] for one in told if one["schema"] == "UnknownLink"]
    assert all({link["subject"][0], link["object"][0]} <= people for link in links)


def test_a_payout_as_an_entity() -> None:
    paid = "recipient_id, amount, paid_at, kind\n7, 12.50, 2024-02-03, override"
    with kit.company('[company]\ncurrency = "USD"', **BOOKS, payouts=paid) as tables:
        told = [json.loads(line) for line in graph.entities(tables, NAMES, "Acme")]
    (firm,) = (one["id"] for one in told if one["schema"] == "Company")
    (paid_out,) = (one["properties"] for one in told if one["schema"] == "Payment")
    assert paid_out.pop("payer") == [firm]
    assert paid_out.pop("beneficiary")[0] in {one["id"] for one in told if one["schema"] == "LegalEntity"}
    assert paid_out.pop("purpose")
    assert paid_out == {"amount": ["12.50"], "currency": ["USD"], "date": ["2024-02-03"]}
