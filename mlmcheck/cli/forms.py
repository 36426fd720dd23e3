"""The forms a report goes out in, each made from its plain document, so that a stored one gives the same bytes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import typer

from mlmcheck.cli.streams import emit_bytes, write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

Written = Literal["html", "md", "csv", "xlsx"]
Form = Literal["terminal", "json", "html", "md", "csv", "xlsx"]
Stored = Literal["terminal", "html", "md", "csv", "xlsx"]


def check(form: Form, output: Path | None) -> None:
    """Refuse a workbook on a screen, before any work is done."""
    if form == "xlsx" and output is None and sys.stdout.isatty():
        raise typer.BadParameter("a workbook cannot be shown on a screen; say --output report.xlsx")


def show(document: Mapping[str, Any], form: Stored, output: Path | None) -> None:
    """Send the document in this form to stdout, or to a file written whole or not at all."""
    if form == "terminal":
        from mlmcheck.cli.screen import show_document
        from mlmcheck.render.record import paper

        show_document(paper(document), "terminal", output)
    elif output is None:
        emit_bytes(written(document, form))
    else:
        write_bytes(output, written(document, form))


def written(document: Mapping[str, Any], form: Written) -> bytes:
    """The file that holds the document in this form."""
    match form:
        case "html":
            return _page()(document).encode()
        case "md":
            from mlmcheck.render.markdown import markdown

            return markdown(document).encode()
        case "csv":
            from mlmcheck.render.report_csv import text

            return text(document).encode()
        case "xlsx":
            from mlmcheck.render.xlsx import workbook

            return workbook(document)


def _page() -> Callable[[Mapping[str, Any]], str]:
    """The function that writes the page."""
    return cast("Callable[[Mapping[str, Any]], str]", import_module("mlmcheck.render.html.page").html)
