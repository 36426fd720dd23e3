"""The house rules, walked over every measure, every standard and every file."""

import ast
import inspect
import re
import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from mlmcheck import explain, standards
from mlmcheck.model import Force, Mark, ReadingName, Side, Standard

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "mlmcheck").rglob("*.py"))
MEASURES = explain.measures()
STANDARDS = standards.load()
HEAVY = ("pandas", "numpy", "scipy", "duckdb")
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").split(".")[0])
    return found


def test_there_is_something_to_walk() -> None:
    assert len(MEASURES) > 20
    assert len(STANDARDS) > 10


@pytest.mark.parametrize("id", MEASURES)
def test_a_measure_is_one_function_with_a_full_page(id: str) -> None:
    module = import_module(f"mlmcheck.measures.{id}")
    page = inspect.getdoc(module.measure) or ""
    question, *_ = page.splitlines()
    sections = re.findall(r"^\*\*(Why|How|Blind spots)\*\*", page, flags=re.MULTILINE)

    assert question.endswith("?"), "the docstring opens with the question it answers"
    assert sections == ["Why", "How", "Blind spots"]
    assert re.search(r"\bunit\b", page, flags=re.IGNORECASE), "the page names the unit"
    assert re.search(r"\bsource\b", page, flags=re.IGNORECASE), "the page names the source of the formula"
    assert module.measure.__module__ == f"mlmcheck.measures.{id}", "a measure is written in its own file"


def test_each_measure_has_its_test_and_each_test_its_measure() -> None:
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "measures").glob("test_*.py")}

    assert sorted(tests) == sorted(MEASURES)


@pytest.mark.parametrize("law", STANDARDS, ids=lambda law: law.id)
def test_a_standard_has_source_locator_side_and_limits_to_its_words(law: Standard) -> None:
    assert (ROOT / "mlmcheck" / "standards" / f"{law.id}.py").exists(), "file name is id"
    assert law.force in get_args(Force)
    assert law.criteria
    assert law.says.endswith(".")
    assert law.says_not.endswith(".")
    for each in law.criteria:
        assert each.measure in MEASURES
        assert each.limit.side in get_args(Side)
        assert each.reading in get_args(ReadingName)
        assert each.source.title
        assert each.source.locator
        assert each.source.mark in get_args(Mark)
        assert each.says.endswith(".")


def test_no_two_lines_share_an_id() -> None:
    ids = Counter([*MEASURES, *(law.id for law in STANDARDS)])
    lines = Counter(f"{law.id}.{each.id}" for law in STANDARDS for each in law.criteria)

    assert [id for id, times in (ids + lines).items() if times > 1] == []


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_file_is_short_finished_and_calls_nobody(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 250
    assert UNFINISHED.search(text) is None
    assert not _imports(path) & NETWORK


def _compares_with_a_limit(node: ast.AST) -> bool:
    parts = ast.walk(node) if isinstance(node, ast.Compare) else ()
    return any(isinstance(part, ast.Attribute) and ast.unparse(part).endswith("limit.value") for part in parts)


@pytest.mark.parametrize("path", [path for path in FILES if path.name != "model.py"], ids=_name)
def test_only_judge_compares_a_number_with_a_limit(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Compare) and _compares_with_a_limit(node)
    ] == []


@pytest.mark.parametrize("path", [path for path in FILES if "MIN_" in path.read_text(encoding="utf-8")], ids=_name)
def test_a_minimum_count_says_why(path: Path) -> None:
    lines = re.findall(r"^MIN_\w+.*", path.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert [line for line in lines if "  # " not in line] == []


@pytest.mark.parametrize("id", MEASURES)
def test_a_minimum_count_is_tested(id: str) -> None:
    measure = (ROOT / "mlmcheck" / "measures" / f"{id}.py").read_text(encoding="utf-8")
    tests = (ROOT / "tests" / "measures" / f"test_{id}.py").read_text(encoding="utf-8")

    assert not re.search(r"^MIN_", measure, flags=re.MULTILINE) or re.search(r"\breason\(|\bUnmeasured\b", tests)


def _loaded_by(statement: str) -> list[str]:
    probe = f"import sys; {statement}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.split()


@pytest.mark.parametrize(
    "statement",
    ["import mlmcheck", "import mlmcheck.cli", "from mlmcheck import explain; explain.page('us_koscot')"],
)
def test_start_up_loads_nothing_heavy(statement: str) -> None:
    assert _loaded_by(statement) == []


def test_measures_name_their_tables_without_loading_them() -> None:
    assert _loaded_by("from mlmcheck import explain; explain.index()") == []
