"""`batch --html`: a page each and an index that sorts and filters, sharing nothing with anybody."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from mlmcheck.cli.app import run
from mlmcheck.model.summary import Summary
from mlmcheck.render.html.index import index

SAMPLES = Path(__file__).parents[2] / "sample_data"
EVIL = '<script>alert(1)</script>[red]=HYPERLINK("http://x")'


def _one(name: str, **more: object) -> Summary:
    given: dict[str, object] = {"company": name, "status": "done", "band": "pattern", "score": 84.4}
    return Summary(**{"name": name, **given, **more})  # type: ignore[arg-type]


def test_pages_and_an_index_beside_the_reports(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    firms, out = tmp_path / "firms", tmp_path / "out"
    for name, sample in (("a", "retail_seller"), ("b b", "naked_pyramid")):
        shutil.copytree(SAMPLES / sample, firms / name)
    (firms / "c").mkdir()
    (firms / "c" / "sales.csv").write_bytes(b"")
    assert run(["batch", str(firms), "--out", str(out), "--jobs", "2", "--html"]) == 4
    told = (out / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="([^"]*)"', told)
    assert links == ["b_b.html", "a.html"]  # gravest first
    assert {path.name for path in out.glob("*.html")} == {"a.html", "b_b.html", "index.html"}
    assert "c: sales.csv" in unescape(told)
    assert "<h1>3 companies</h1>" in told


def test_the_only_script_is_the_one_that_the_policy_names() -> None:
    told = index([_one("Aster")])
    scripts = re.findall(r"<script>(.*?)</script>", told, re.DOTALL)
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in unescape(told)
    assert not re.search(r'(src|href)="(?:https?:)?//', told)


def test_names_are_text_and_nothing_else() -> None:
    told = index([_one("x", company=EVIL, first_driver=EVIL), _one("y", band="", reason=EVIL, status="failed")])
    assert told.count("<script") == 1
    assert EVIL not in told
    assert unescape(told).count(EVIL) == 3


def test_an_index_of_nothing_but_failures() -> None:
    told = index([_one("y", band="", reason="the file is empty", status="failed")])
    assert "<table" not in told
    assert "<script" not in told
    assert "y: the file is empty" in told


def test_pages_need_a_folder(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", str(SAMPLES / "retail_seller"), "--html"]) == 2
    assert "--out" in capfd.readouterr().err
