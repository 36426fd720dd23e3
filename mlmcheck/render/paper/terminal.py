"""The document on a terminal or as plain text."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from mlmcheck.render.clean import clean
from mlmcheck.render.glyphs import glyphs
from mlmcheck.render.page import item, para, ruled
from mlmcheck.render.paper.blocks import Block, Curve, Document, Grid, Listed, Para


def render(document: Document, console: Console) -> None:
    """Print the document in the console's own width and colours."""
    console.print(para(document.title, "bold"))
    console.print(para(document.sentence))
    if document.todo is not None:
        console.print(para("What to do now", "bold"))
        _print(console, _block(document.todo, console))
    for section in document.sections:
        console.print()
        console.print(ruled(section.title, glyphs(console), console.width))
        for block in section.blocks:
            _print(console, _block(block, console))
    console.print()
    console.print(para(document.foot, "bold"))


def text(document: Document, width: int = 80, encoding: str = "utf-8") -> str:
    """The same as plain text, without any escape sequence and without spaces at the ends of lines."""
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="\n", write_through=True)
    render(document, Console(file=sink, width=width, color_system=None, force_terminal=False))
    return "".join(f"{line.rstrip()}\n" for line in raw.getvalue().decode(encoding).split("\n")[:-1])


def _print(console: Console, lines: Iterator[RenderableType]) -> None:
    for line in lines:
        console.print(line)


def _block(block: Block, console: Console) -> Iterator[RenderableType]:
    match block:
        case Para():
            yield para(block.text)
        case Listed():
            for number, (point, small) in enumerate(block.points, 1):
                yield item(Text(f"{number}." if block.is_numbered else "-"), point, 3 if block.is_numbered else 1)
                if small:
                    yield para(small, "dim", 4 if block.is_numbered else 2)
        case Grid():
            yield _table(block, console.width)
        case Curve():
            return  # the table that follows says it


def _table(block: Grid, width: int) -> Table:
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False, width=min(width, 100))
    for place, head in enumerate(block.heads):
        is_text = place == 0 or len(block.heads) == 2
        grid.add_column(Text(clean(head)), justify="left" if is_text else "right", overflow="fold", ratio=None)
    for row in block.rows:
        grid.add_row(*(Text(clean(cell)) for cell in row))
    return grid
