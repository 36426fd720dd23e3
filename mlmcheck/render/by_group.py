"""The main figures by group of participants, a table on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from mlmcheck.model import Measurement
from mlmcheck.model.group import Group, Groups
from mlmcheck.render.clean import clean
from mlmcheck.render.groups import SHOWN, notes
from mlmcheck.render.page import Page, para
from mlmcheck.render.words import number

NAME: Final = 10
"""Signs of a line that a group's name gets at the least."""


def by_group(page: Page) -> Iterator[RenderableType]:
    """The main figures of each group, those that are kept back, and what to mind."""
    told = page.report.groups
    if told is None:
        return
    yield page.heading(f"By {clean(told.by.replace('_', ' '))}")
    if told.groups:
        yield _table(page, told)
    yield from (para(note, "dim") for note in notes(told))


def _table(page: Page, told: Groups) -> Table:
    grid = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, width=page.width)
    grid.add_column(Text(clean(told.by.replace("_", " "))), overflow="fold", min_width=NAME)
    for head in ("people", *(head for _, head in SHOWN)):
        grid.add_column(Text(head), justify="right", overflow="fold")
    for one in told.groups:
        cells = (Text(_figure(page, one, id)) for id, _ in SHOWN)
        grid.add_row(Text(clean(one.label)), Text(f"{one.participants:,}"), *cells)
    return grid


def _figure(page: Page, one: Group, id: str) -> str:
    what = one.results.get(id)
    if not isinstance(what, Measurement):
        return "-"
    value = what.span.value
    if value is None:
        low, high = (number(end, what.unit, page.report.scale) for end in (what.span.low, what.span.high))
        return f"{low} to {high}"
    return number(value, what.unit, page.report.scale)
