"""Markdown to HTML: headings get the anchors that links use, links lead to pages of the site, ids to their entry."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PurePosixPath

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from docs.site.pages import Page

_OUTSIDE = ("https://", "http://", "mailto:")


class BrokenLinkError(ValueError):
    """A link that leads nowhere, with the file and line it stands in."""


@dataclass(frozen=True)
class Section:
    """What stands under one heading: its level, anchor and words; the search looks in these."""

    level: int
    anchor: str
    title: str
    words: str


@dataclass(frozen=True)
class Written:
    """A page as HTML and its sections in order."""

    html: str
    sections: tuple[Section, ...]


def write(page: Page, targets: Mapping[Path, PurePosixPath], entries: Mapping[str, str]) -> Written:
    """This page as HTML; `targets` says which file became which page, `entries` where an id has its entry.

    Raises BrokenLinkError for a link to a file that is no page of the site.
    """
    parser = _parser()
    tokens = parser.parse(page.text)
    sections = _sections(tokens)
    for heading, token in pairwise(tokens):
        if heading.type == "heading_open" and heading.tag != "h1":
            _point(token, str(heading.attrGet("id")))
    for token in tokens:
        _follow(token, page, targets)
        _look_up(token, page, entries)
    html = str(parser.renderer.render(_scrolling(tokens), parser.options, {}))
    return Written(html, tuple(sections))


def sections(text: str) -> list[Section]:
    """The headings of a text with what stands under each."""
    return _sections(_parser().parse(text))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.add_render_rule("text", _breakable)
    parser.add_render_rule("code_inline", _breakable)
    return parser


def _breakable(_: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:  # noqa: ARG001
    """Words as text; a long id may break after an underscore, so that narrow columns hold it."""
    words = escapeHtml(tokens[index].content).replace("_", "_<wbr>")
    return words if tokens[index].type == "text" else f"<code>{words}</code>"


def _sections(tokens: list[Token]) -> list[Section]:
    """The sections; as a side effect each heading's tag gets its anchor."""
    found: list[tuple[int, str, str, list[str]]] = []
    used: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            title = _words(tokens[index + 1])
            anchor = _anchor(title, used)
            token.attrSet("id", anchor)
            found.append((int(token.tag[1]), anchor, title, []))
        elif found and token.type in {"inline", "fence", "code_block"} and tokens[index - 1].type != "heading_open":
            found[-1][3].append(_words(token))
    return [Section(level, anchor, title, " ".join(words)) for level, anchor, title, words in found]


def _anchor(title: str, used: dict[str, int]) -> str:
    """As the test of the book and the usual hosts name it; a name taken before gets a number."""
    plain = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") or "section"
    used[plain] = used.get(plain, -1) + 1
    return f"{plain}-{used[plain]}" if used[plain] else plain


def _words(token: Token) -> str:
    if token.children is None:
        return token.content
    return "".join(
        one.content if one.type in {"text", "code_inline"} else " " * (one.type == "softbreak")
        for one in token.children
    )


def _point(title: Token, anchor: str) -> None:
    """A link to the heading itself, for who wants to quote it."""
    attrs: dict[str, str | int | float] = {"class": "here", "href": f"#{anchor}", "aria-label": "Link to this section"}
    link = [Token("link_open", "a", 1, attrs=attrs), Token("text", "", 0, content="#"), Token("link_close", "a", -1)]
    title.children = [*(title.children or ()), *link]


def _follow(token: Token, page: Page, targets: Mapping[Path, PurePosixPath]) -> None:
    for one in token.children or ():
        href = one.attrGet("href") if one.type == "link_open" else None
        if isinstance(href, str) and not href.startswith((*_OUTSIDE, "#")):
            one.attrSet("href", _target(href, token, page, targets))


def _target(href: str, token: Token, page: Page, targets: Mapping[Path, PurePosixPath]) -> str:
    path, mark, anchor = href.partition("#")
    here = page.source or Path()
    found = targets.get(((here if here.is_dir() else here.parent) / path).resolve())
    if found is None:
        line = token.map[0] + 1 if token.map else 1
        raise BrokenLinkError(
            f"{here.name}:{line}: the link {href} leads to no page of the site; correct it, or add the page"
        )
    return relative(page.target, found) + mark + anchor


def relative(start: PurePosixPath, target: PurePosixPath) -> str:
    """The way from one page to another."""
    return posixpath.relpath(str(target), str(start.parent))


def _look_up(token: Token, page: Page, entries: Mapping[str, str]) -> None:
    """An id in code leads to its entry, unless it stands in a link."""
    depth, children = 0, []
    for one in token.children or ():
        depth += one.nesting if one.type.startswith("link_") else 0
        entry = entries.get(one.content) if one.type == "code_inline" and not depth else None
        if entry is None:
            children.append(one)
            continue
        path, _, anchor = entry.partition("#")
        href = f"{relative(page.target, PurePosixPath(path))}#{anchor}"
        children += [Token("link_open", "a", 1, attrs={"href": href}), one, Token("link_close", "a", -1)]
    if token.children:
        token.children = children


def _scrolling(tokens: list[Token]) -> list[Token]:
    """Tables scroll by themselves on a narrow screen, also by keyboard."""
    found: list[Token] = []
    count = 0
    for one in tokens:
        if one.type == "table_open":
            count += 1
            attrs: dict[str, str | int | float] = {
                "class": "wide", "tabindex": "0", "role": "region", "aria-label": f"Table {count}",
            }  # fmt: skip
            found.append(Token("wide_open", "div", 1, attrs=attrs, block=True))
        found.append(one)
        if one.type == "table_close":
            found.append(Token("wide_close", "div", -1, block=True))
        if one.type in {"fence", "code_block"}:
            one.type, one.attrs = "code_block", {"tabindex": "0", "role": "region", "aria-label": "Example"}
    return found
