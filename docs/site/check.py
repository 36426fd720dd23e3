"""Every link of the finished site leads to a file and an anchor of it, and nothing is fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FETCHED = {"src", "srcset", "poster", "data", "action", "background", "xlink:href"}
_LINKS = {"a", "area"}


class _Reader(HTMLParser):
    """Collects ids, links, what would be fetched, and how many h1 a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[tuple[int, str]] = []
        self.fetched: list[tuple[int, str]] = []
        self.titles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.titles += tag == "h1"
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name == "href":
                (self.links if tag in _LINKS else self.fetched).append((self.getpos()[0], value or ""))
            elif name in _FETCHED:
                self.fetched.append((self.getpos()[0], value or ""))


def faults(folder: Path) -> list[str]:
    """One sentence for each broken link, remote thing or page without exactly one h1; empty if all is well."""
    pages = {path.resolve(): _read(path) for path in sorted(folder.rglob("*.html"))}
    found: list[str] = []
    for path, page in pages.items():
        name = path.relative_to(folder.resolve())
        found += [
            f"{name}:{line}: the link {href} leads nowhere" for line, href in page.links if _dead(path, href, pages)
        ]
        found += [f"{name}:{line}: fetches {url}" for line, url in page.fetched if urlsplit(url).netloc]
        found += [f"{name}: has {page.titles} h1, expected one"] * (page.titles != 1)
    return found


def _read(path: Path) -> _Reader:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def _dead(page: Path, href: str, pages: Mapping[Path, _Reader]) -> bool:
    parts = urlsplit(href)
    if parts.scheme in {"http", "https", "mailto"}:
        return False
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if target not in pages:
        return bool(parts.scheme or parts.netloc) or not target.is_file()
    return bool(parts.fragment) and unquote(parts.fragment) not in pages[target].ids
