"""The book holds together: links and anchors resolve, commands exist, generated chapters are current."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from mlmcheck import explain
from mlmcheck.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", ROOT / "sample_data" / "README.md"])
LINK = re.compile(r"\]\((?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
COMMAND = re.compile(r"(?:^|`)(?P<line>mlmcheck [a-z][^`\n]*)", re.MULTILINE)
GROUP = typer.main.get_command(app)


def anchors(page: Path) -> set[str]:
    """The headings of a page as links call them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.finditer(page.read_text(encoding="utf-8")):
        path, anchor = link["path"], link["anchor"]
        if path.startswith(("http:", "https:", "mailto:")):
            continue
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target)):
            broken.append(link[0])
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_quoted_is_one_the_program_has(page: Path) -> None:
    commands: dict[str, object] = getattr(GROUP, "commands")  # noqa: B009
    wrong = []
    for quoted in COMMAND.finditer(page.read_text(encoding="utf-8")):
        words = shlex.split(quoted["line"].partition("#")[0])
        options = {flag for one in getattr(commands.get(words[1]), "params", ()) for flag in one.opts}
        if words[1] not in commands or not {word for word in words if word.startswith("--")} <= options:
            wrong.append(quoted["line"])
    assert wrong == []


def test_the_contents_name_every_chapter() -> None:
    contents = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    chapters = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}

    assert {link["path"] for link in LINK.finditer(contents)} >= chapters


def test_the_chapters_from_the_code_hold_every_page() -> None:
    files = {"measure": "measures", "standard": "standards", "case": "cases", "term": "glossary"}
    held = {kind: anchors(ROOT / "docs" / f"{name}.md") for kind, name in files.items()}

    assert [id for kind, id, _ in explain.index() if id not in held[kind]] == []


def test_the_back_test_is_what_the_code_says() -> None:
    done = subprocess.run([sys.executable, "benchmarks/backtest/run.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0
