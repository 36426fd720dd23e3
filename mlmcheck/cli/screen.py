"""Text that goes out: for a terminal in its colours and width, for a pipe or a file plain."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mlmcheck.cli.streams import emit, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from mlmcheck.render.paper.blocks import Document

Format = Literal["terminal", "json"]
NARROWEST, DEFAULT, WIDEST = 40, 80, 120


def show_document(page: Document, format: Literal["terminal", "md", "html"], output: Path | None) -> None:
    """Send a document in this form to stdout, or to a file written whole or not at all."""
    if format == "html":
        from mlmcheck.render.paper.html import html

        send(html(page), output, "utf-8")
    elif format == "md":
        from mlmcheck.render.paper.markdown import markdown

        send(markdown(page), output, "utf-8")
    elif output is not None:
        from mlmcheck.render.paper.terminal import text

        send(text(page, width(), "utf-8"), output, "utf-8")
    else:
        from mlmcheck.render.paper import terminal

        on_screen(
            lambda console: terminal.render(page, console), lambda encoding: terminal.text(page, width(), encoding)
        )


def send(text: str, output: Path | None, encoding: str) -> None:
    """Send text to stdout, or to a file written whole or not at all."""
    if output is None:
        emit(text, encoding)
    else:
        write_whole(output, text)


def on_screen(render: Callable[[Console], None], plain: Callable[[str], str]) -> None:
    """Print in the terminal's own colours and width where there is one, else plain text in the given encoding."""
    if not sys.stdout.isatty():
        emit(plain(sys.stdout.encoding or "utf-8"))
        return
    from rich.console import Console

    console = Console()
    console.width = min(console.width, WIDEST)
    with console.capture() as capture:
        render(console)
    emit(capture.get())


def width() -> int:
    """The width of plain text: what COLUMNS asks for, else 80."""
    columns = os.environ.get("COLUMNS")
    given = int(columns) if columns is not None and columns.isascii() and columns.isdigit() else DEFAULT
    return max(NARROWEST, given or DEFAULT)
