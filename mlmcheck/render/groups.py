"""Figures by group of participants: which are the main ones, what to mind, and all of them as JSON carries them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from mlmcheck.model import Report, Result
from mlmcheck.model.group import Groups
from mlmcheck.render import stored
from mlmcheck.render.figures import measures

SHOWN: Final = (
    ("retail_share", "paid by outsiders"),
    ("participant_funded_reward_share", "pay out of own payments"),
    ("recruitment_share", "for joining"),
    ("loss_share", "lost"),
    ("unpaid_share", "unpaid"),
    ("median_net", "median result"),
)
"""The figures of the table, and the heads of their columns; own purchases are no demand in them."""


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


def main(document: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Heads and rows of the table of main figures in a stored document, a dash where a group has none."""
    told, places = document.get("groups"), stored.scale(document)
    if told is None:
        return (), ()
    heads = (told["by"].replace("_", " "), "people", *(head for _, head in SHOWN))
    rows = (
        (one["label"], f"{one['participants']:,}", *(_main(one["measures"].get(id), places) for id, _ in SHOWN))
        for one in told["groups"]
    )
    return heads, tuple(rows)


def _main(told: Mapping[str, Any] | None, places: int) -> str:
    return (stored.worded(told, stored.readings(told)[0], places) if told else "") or "-"
