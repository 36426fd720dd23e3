"""The document as Markdown, to paste into a message or a ticket; what a name holds is never taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mlmcheck.render.clean import clean
from mlmcheck.render.paper.blocks import Block, Curve, Document, Grid, Listed, Para

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")


def markdown(document: Document) -> str:
    """The whole document with a newline at its end."""
    return "\n".join(_lines(document)).rstrip() + "\n"


def _lines(document: Document) -> Iterator[str]:
    yield from (f"# {_plain(document.title)}", "", f"**{_plain(document.sentence)}**", "")
    if document.todo is not None:
        yield from ("## What to do now", "", *_block(document.todo))
    for section in document.sections:
        yield from ("", f"## {_plain(section.title)}", "")
        for block in section.blocks:
            if lines := tuple(_block(block)):
                yield from (*lines, "")
    yield f"*{_plain(document.foot)}*"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Para():
            yield _plain(block.text)
        case Listed():
            for number, (point, small) in enumerate(block.points, 1):
                mark = f"{number}." if block.is_numbered else "-"
                yield f"{mark} {_plain(point)}" + (f"  \n   *{_plain(small)}*" if small else "")
        case Grid():
            yield _row(block.heads)
            yield _row(tuple("---" if place == 0 else "---:" for place in range(len(block.heads))), is_rule=True)
            yield from (_row(row) for row in block.rows)
        case Curve():
            return  # the table that follows says it


def _row(cells: tuple[str, ...], *, is_rule: bool = False) -> str:
    return f"| {' | '.join(cell if is_rule else _plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    """Text with every sign escaped that Markdown or HTML in it would act on."""
    escaped = _SIGNS.sub(r"\\\1", clean(text).replace("&", "&amp;"))
    return _STARTS.sub(r"\1\\\2", escaped)
