"""A report as the text that goes out: for a terminal in its colours, for a pipe or a file plain."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mlmcheck.cli.streams import emit, write_whole

if TYPE_CHECKING:
    from mlmcheck.model import Report

Format = Literal["terminal", "json"]
NARROWEST, DEFAULT, WIDEST = 40, 80, 120


def show(report: Report, format: Format, output: Path | None, own_use: str) -> None:
    """Send the report to stdout, or to a file written whole or not at all."""
    if format == "json":
        from mlmcheck.render.json import dumps

        _send(dumps(report), output, "utf-8")
    elif output is not None:
        _send(_plain(report, own_use, "utf-8"), output, "utf-8")
    else:
        emit(_on_screen(report, own_use))


def _send(text: str, output: Path | None, encoding: str) -> None:
    if output is None:
        emit(text, encoding)
    else:
        write_whole(output, text)


def _plain(report: Report, own_use: str, encoding: str) -> str:
    from mlmcheck.render.terminal import text

    return text(report, width=_width(os.environ.get("COLUMNS")), own_use=own_use, encoding=encoding)


def _on_screen(report: Report, own_use: str) -> str:
    if not sys.stdout.isatty():
        return _plain(report, own_use, sys.stdout.encoding or "utf-8")
    from rich.console import Console

    from mlmcheck.render.terminal import render

    console = Console()
    console.width = min(console.width, WIDEST)
    with console.capture() as capture:
        render(report, console, own_use)
    return capture.get()


def _width(columns: str | None) -> int:
    given = int(columns) if columns is not None and columns.isascii() and columns.isdigit() else DEFAULT
    return max(NARROWEST, given or DEFAULT)
