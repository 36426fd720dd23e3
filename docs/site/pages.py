"""Which files the site is made of, in reading order, and where each stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SAMPLES = ROOT / "sample_data" / "README.md"
HOME, REPORTS, WHY = "Home", "Samples and their reports", "Decisions"
_LINK = re.compile(r"\]\((?P<path>[\w/-]+\.md)\)")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page: where it comes from (none: written by the build), where it stands in the site, its title and group."""

    source: Path | None
    target: PurePosixPath
    title: str
    group: str
    text: str


def chapters() -> list[Page]:
    """The book as its contents order and group it, chapters they do not name, the samples' table, the decisions."""
    contents = DOCS / "README.md"
    groups = _groups(contents.read_text(encoding="utf-8"))
    rest = [path for path in sorted(DOCS.glob("*.md")) if path not in groups and path != contents]
    book = [_page(path, f"{path.stem}.html", group) for path, group in (groups | dict.fromkeys(rest, "More")).items()]
    return [_page(contents, "index.html", HOME), *book, _page(SAMPLES, "samples/index.html", REPORTS), *_decisions()]


def _groups(contents: str) -> dict[Path, str]:
    """Each chapter that the contents name, and the heading under which they first do."""
    found: dict[Path, str] = {}
    for part in re.split(r"^## ", contents, flags=re.MULTILINE)[1:]:
        for link in _LINK.finditer(part):
            path = DOCS / link["path"]
            if path.parent == DOCS and path.exists():
                found.setdefault(path, part.partition("\n")[0])
    return found


def _page(source: Path, target: str, group: str) -> Page:
    text = source.read_text(encoding="utf-8")
    found = _TITLE.search(text)
    return Page(source, PurePosixPath(target), found[1] if found else source.stem, group, text)


def _decisions() -> list[Page]:
    found = sorted((DOCS / "decisions").glob("*.md"))
    pages = [_page(path, f"decisions/{path.stem}.html", WHY) for path in found]
    text = "# Decisions\n\nWhy the program does as it does, with the number behind each choice.\n\n" + "".join(
        f"- [{page.title}]({path.name})\n" for page, path in zip(pages, found, strict=True)
    )
    folder = Page(DOCS / "decisions", PurePosixPath("decisions/index.html"), "All decisions", WHY, text)
    return [folder, *pages]
