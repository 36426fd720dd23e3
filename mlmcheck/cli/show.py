"""A report as what goes out, in the form that was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mlmcheck.cli import forms
from mlmcheck.cli.screen import on_screen, send, width

if TYPE_CHECKING:
    from mlmcheck.model import Report


def show(report: Report, format: forms.Form, output: Path | None, own_use: str) -> None:
    """Send the report to stdout, or to a file written whole or not at all."""
    if format == "json":
        from mlmcheck.render.json import dumps

        send(dumps(report), output, "utf-8")
        return
    if format != "terminal":
        from mlmcheck.render.json import document

        forms.show(document(report), format, output)
        return
    from mlmcheck.render.terminal import render, text

    def plain(encoding: str) -> str:
        return text(report, width=width(), own_use=own_use, encoding=encoding)

    if output is not None:
        send(plain("utf-8"), output, "utf-8")
    else:
        on_screen(lambda console: render(report, console, own_use), plain)
