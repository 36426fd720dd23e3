"""Figures by group of participants: a table of the main ones on a terminal, all of them in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from mlmcheck.model import Measurement, Report, Result
from mlmcheck.model.group import Group, Groups
from mlmcheck.render.clean import clean
from mlmcheck.render.figures import measures
from mlmcheck.render.page import Page, para
from mlmcheck.render.words import number

SHOWN: Final = (
    ("retail_share", "paid by outsiders"),
    ("participant_funded_reward_share", "pay out of own payments"),
    ("recruitment_share", "for joining"),
    ("loss_share", "lost"),
    ("unpaid_share", "unpaid"),
    ("median_net", "median result"),
)
"""The figures of the table, and the heads of their columns; own purchases are no demand in them."""
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


def notes(told: Groups) -> Iterator[str]:
    """What to mind of the groups, in sentences."""
    if told.hidden:
        yield f"Groups not shown, as they are small: {told.hidden}, with {told.hidden_people:,} participants in all."
    if told.unowned:
        yield f"Sales lines of no group, since no participant bought or sold them: {told.unowned:,}."
    yield (
        "A sale belongs to the group of its buyer if that is a participant, else of its seller; a payout to that of "
        "its recipient, wherever the money came from. Own purchases are no demand here; both readings are in the JSON."
    )
    yield from (f"{note[:1].upper()}{note[1:]}." for note in told.notes)


def document(report: Report) -> dict[str, Any] | None:
    """The groups as JSON carries them: every measure of each, as of the whole company."""
    told = report.groups
    if told is None:
        return None
    groups = [
        {"label": one.label, "participants": one.participants, "measures": _measures(report, one.results)}
        for one in told.groups
    ]
    kept = {"hidden": told.hidden, "hidden_participants": told.hidden_people, "unowned_lines": told.unowned}
    return {"by": told.by, "groups": groups, **kept, "notes": list(notes(told))}


def _measures(report: Report, results: Mapping[str, Result]) -> dict[str, Any]:
    from dataclasses import replace

    return measures(replace(report, results=dict(sorted(results.items())), places={}))


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
