"""Every measure by group of participants, with the same intervals; small groups are not told."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from mlmcheck import measures
from mlmcheck.assess.measuring import JOINT, measure
from mlmcheck.assess.overlap import overlap
from mlmcheck.intake.saved import named
from mlmcheck.ledger import Ledger, frames_of, queries
from mlmcheck.ledger.groups import Divided
from mlmcheck.model.group import Group, Groups

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.ledger import FeesTo

MIN_PEOPLE: Final = 30  # fewer show a circle of friends, and let single people be told
MOST: Final = 40  # more groups than that are a list, not a comparison; the largest are told
FEWEST_HIDDEN: Final = 5  # who is hidden must not be told from the whole less the others
NOT_STATED: Final = "not stated"
OF_THE_WHOLE: Final = frozenset({
    "structure", "organisation_depth", "organisation_size", "largest_leg_share", "sponsor_cycles", "placement_depth",
    "spillover_share", "ledger_gap", "truncation_signs", "quarantined_share", "market_exhaustion", "wealth_transfer",
    "later_joiner_funding_share", "disguised_customer_share", "relabelled_share", "implied_source_share",
    "price_premium",
})  # fmt: skip
"""What is the company's and not a group's: the shape of the tree, what joins both ends of a flow, the files."""


def by(tables: Tables, column: str, view: str, fees_to: FeesTo | None) -> Groups:
    """The figures of each group of this column, or of the saved view. InputError if there is no such column or view."""
    saved = named(tables.settings.views, view) if view else None
    shared, asked = overlap(Ledger(tables)), (tables.first, tables.last)
    notes = []
    is_apart = shared is not None and shared[0] > shared[1]
    if is_apart:
        notes.append("sales and payouts share no day: what needs both is not told")
    elif shared:
        tables.window(*shared)
        notes.append(f"over the dates that sales and payouts share, {shared[0]} to {shared[1]}")
    try:
        divided = Divided(tables, fees_to)
        members: dict[str, list[int]] = defaultdict(list)
        for member, label in divided.labels(saved.column if saved else column).items():
            if saved is None:
                members[label or NOT_STATED].append(member)
            elif saved.holds(label):
                members[saved.words].append(member)
        told, hidden = _told(members, tables.show_ids)
        todo = {id: run for id, run in _grouped().items() if not (is_apart and JOINT in frames_of(run))}
        groups = tuple(
            Group(label, len(members[label]), {id: measure(ledger, run) for id, run in todo.items()})
            for label in told
            for ledger in [divided.of(members[label])]
        )
        return Groups(
            f"view {view}" if view else column,
            groups,
            len(hidden),
            sum(len(members[one]) for one in hidden),
            divided.unowned,
            tuple(notes),
        )
    finally:
        if shared and not is_apart:
            tables.window(*asked)


def _told(members: dict[str, list[int]], show_ids: bool) -> tuple[list[str], list[str]]:
    """The groups that are told, by name, and those kept back."""
    by_size = sorted(members, key=lambda label: (-len(members[label]), label))
    told = [label for label in by_size if len(members[label]) >= MIN_PEOPLE][:MOST]
    hidden = [label for label in by_size if label not in told]
    if hidden and told and not show_ids and sum(len(members[one]) for one in hidden) < FEWEST_HIDDEN:
        hidden.append(told.pop())
    return sorted(told), hidden


def _grouped() -> dict[str, measures.Measure]:
    """The measures that rest on lines or payouts and are a group's own."""
    found = {}
    for id, run in measures.load().items():
        behind = {name for name, _ in queries(frames_of(run))}
        if id not in OF_THE_WHOLE and behind & {"line", "pay"}:
            found[id] = run
    return found
