"""`mlmcheck vet` with a file of answers: the order of what is told, every format, faults, and the four samples."""

from __future__ import annotations

import json
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from mlmcheck.cli.app import run

SAMPLES = Path(__file__).parents[2] / "sample_data" / "vet"
NAMES = ("advocare", "burnlounge", "seller", "vemma")
ORDER = (
    "What to do now", "Your first year", "The odds", "How many people it takes", "What speaks against it",
    "What speaks for it", "Ask before you pay", "How to get money back", "What this rests on",
)  # fmt: skip


def shown(capfd: pytest.CaptureFixture[str], *args: str) -> str:
    assert run(["vet", *args]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_told_in_order_within_80_columns(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    out = shown(capfd, str(SAMPLES / f"{name}.toml"))
    places = [out.find(f"\n{title}") for title in ORDER]
    told = [place for place in places if place >= 0]
    assert told == sorted(told)
    assert len(told) >= (9 if name != "seller" else 7)
    assert max(map(len, out.splitlines())) <= 80
    assert out.count("not legal advice") == 1
    assert "fraud" not in out.lower()
    assert "scam" not in out.lower()


def test_the_first_ten_lines_say_what_to_do(capfd: pytest.CaptureFixture[str]) -> None:
    top = shown(capfd, str(SAMPLES / "vemma.toml")).splitlines()[:11]
    text = " ".join(top)
    assert "Do not pay anything yet" in text
    assert 'Ask: "' in text
    assert "cancel in writing today" in text


def test_the_seller_is_not_condemned(capfd: pytest.CaptureFixture[str]) -> None:
    found = json.loads(shown(capfd, str(SAMPLES / "seller.toml"), "--format", "json"))
    assert found["flags"] == []
    assert found["laws"] == []
    assert len(found["safeguards"]) == 6
    assert found["band"] == "insufficient"  # answers are no books
    # 12 x 100 x .25 = 300 a year, less 249 with events; less 99 without
    what_if = {(one["recruits"], one["sales_a_month"]): one for one in found["first_year"]["what_if"]}
    earns = what_if[0, "100.00"]
    assert earns["net"] == {"low": "51.00", "high": "201.00"}


@pytest.mark.parametrize(("name", "paid"), [("burnlounge", "525.95"), ("advocare", "1259.00"), ("vemma", "2400.00")])
def test_published_terms_cost_what_they_say(name: str, paid: str, capfd: pytest.CaptureFixture[str]) -> None:
    # 29.95 + 400 + 12 x 8; 59 + 1,200; 600 + 12 x 150
    found = json.loads(shown(capfd, str(SAMPLES / f"{name}.toml"), "--format", "json"))
    cost = next(one for one in found["first_year"]["costs"] if one["level"] == "paid")
    assert cost["money"]["low"] == paid
    assert "bought_to_start" in {one["id"] for one in found["flags"]}


class Page(HTMLParser):
    """Tags and attributes of a page, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "onclick", "onload")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


HOSTILE = '<script>alert(1)</script> [red] =HYPERLINK("x") \x1b[31m | `a` *b*'


def hostile(folder: Path) -> Path:
    path = folder / "answers.toml"
    path.write_text(f"[company]\nname = {json.dumps(HOSTILE)}\n[plan]\njoining_fee = 5\n", encoding="utf-8")
    return path


def test_a_hostile_name_is_harmless_in_every_format(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = str(hostile(tmp_path))
    html = shown(capfd, path, "--format", "html")
    page = Page()
    page.feed(html)
    assert "script" not in page.tags
    assert page.links == []
    assert "default-src 'none'" in html
    assert "<script>alert(1)</script>" in "".join(page.text)
    assert "http" not in html.replace("http-equiv", "")
    markdown = shown(capfd, path, "--format", "md")
    assert "<script" not in markdown.replace("\\<script", "")
    assert "[red]" in shown(capfd, path)
    assert "\x1b" not in shown(capfd, path) + markdown + html


@pytest.mark.parametrize("name", NAMES)
def test_every_format_tells_the_same(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    path = str(SAMPLES / f"{name}.toml")
    found = json.loads(shown(capfd, path, "--format", "json"))
    wanted = [found["sentence"], *found["steps"], *(one["words"] for one in found["ask"])]
    wanted += [one["says"] for key in ("flags", "safeguards", "laws", "money_back") for one in found[key]]
    page = Page()
    page.feed(shown(capfd, path, "--format", "html"))
    flat = " ".join("".join(page.text).split())
    terminal = " ".join(shown(capfd, path).split())
    markdown = " ".join(shown(capfd, path, "--format", "md").replace("\\", "").split())
    for text in wanted:
        assert text in flat
        assert text in terminal
        assert text in markdown


def test_the_template_is_empty_and_can_be_filled(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = shown(capfd, "--template")
    assert tomllib.loads(text) == {key: {} for key in ("company", "plan", "costs", "pitch", "contract", "statement")}
    path = tmp_path / "answers.toml"
    lines = [line.removeprefix("# ") if line.startswith("# ") and " = " in line else line for line in text.splitlines()]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert "Sunrise Circle: before you pay" in shown(capfd, str(path))


def test_an_empty_file_knows_nothing_and_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answers.toml"
    path.write_text("", encoding="utf-8")
    out = shown(capfd, str(path))
    assert "What this costs is not known" in " ".join(out.split())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[plan]\njoining_fee = -5\n", "joining_fee in [plan] is wrong"),
        ("[pitch]\npays_on = ['lottery']\n", "pays_on"),
        ("[pitch]\noutside_share = '30'\n", "30 of every 100 are 0.3"),
        ("[pitch]\nouside_share = 0.3\n", "did you mean 'outside_share'?"),
        ("[plan\n", "correct the TOML"),
        ("[plan]\njoining_fee = 1e28\n", "is more than 1,000,000,000,000"),
        ("[company]\ncurrency = 'JPY'\n[plan]\njoining_fee = 10.5\n", "more digits than JPY has"),
        ("[pitch]\nsignup_bonus = 0.00001\n", "more digits than money has"),
        ("[pitch]\npays_on = ['signups']\n[contract]\npays_for_recruiting = false\n", "contradict each other"),
    ],
)
def test_a_fault_is_one_sentence(tmp_path: Path, text: str, says: str, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(text, encoding="utf-8")
    assert run(["vet", str(path)]) == 3
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("error: answers.toml")
    assert err.count("\n") == 1
    assert says in err


def test_a_missing_file_and_an_output_over_the_answers(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["vet", str(tmp_path / "none.toml")]) == 3
    assert "--template" in capfd.readouterr().err
    path = hostile(tmp_path)
    assert run(["vet", str(path), "--output", str(path)]) == 2
    assert "overwrite" in capfd.readouterr().err
    assert path.read_text(encoding="utf-8").startswith("[company]")


def test_the_same_answers_give_the_same_bytes(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    one, two = (shown(capfd, str(SAMPLES / "seller.toml"), "--format", "json") for _ in range(2))
    assert one == two
    target = tmp_path / "page.html"
    assert run(["vet", str(SAMPLES / "seller.toml"), "--format", "html", "-o", str(target)]) == 0
    assert len(target.read_bytes()) < 100_000
