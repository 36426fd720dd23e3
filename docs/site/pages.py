"""Which files the site is made of, in reading order, and where each stands in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SAMPLES = ROOT / "sample_data" / "README.md"
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
    """The book as its contents order it, then chapters they do not name, the decisions, and the samples' table."""
    contents = DOCS / "README.md"
    order = [DOCS / one["path"] for one in _LINK.finditer(contents.read_text(encoding="utf-8"))]
    named = [path for path in dict.fromkeys(order) if path.parent == DOCS and path.exists()]
    rest = [path for path in sorted(DOCS.glob("*.md")) if path not in named and path != contents]
    book = [
        _page(contents, "index.html", "Start"),
        *(_page(path, f"{path.stem}.html", "Book") for path in named + rest),
    ]
    return [*book, *_decisions(), _page(SAMPLES, "samples/index.html", "Samples")]


def _page(source: Path, target: str, group: str) -> Page:
    text = source.read_text(encoding="utf-8")
    found = _TITLE.search(text)
    return Page(source, PurePosixPath(target), found[1] if found else source.stem, group, text)


def _decisions() -> list[Page]:
    found = sorted((DOCS / "decisions").glob("*.md"))
    pages = [_page(path, f"decisions/{path.stem}.html", "Decisions") for path in found]
    text = "# Decisions\n\nWhy the program does as it does, with the number behind each choice.\n\n" + "".join(
        f"- [{page.title}]({path.name})\n" for page, path in zip(pages, found, strict=True)
    )
    folder = Page(DOCS / "decisions", PurePosixPath("decisions/index.html"), "Decisions", "Decisions", text)
    return [folder, *pages]
