"""The section on a plan held against the payouts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model.reconciliation import Difference
from mlmcheck.render.page import Page, item, para
from mlmcheck.render.reconciliation import WORDS

SHOWN: Final = 5


def by_plan(page: Page) -> Iterator[RenderableType]:
    """Due, booked and matched, then each kind of difference with its largest rows; nothing without a plan."""
    found = page.report.reconciliation
    if found is None:
        return
    yield page.heading(f"Payouts held against the plan ({page.report.currency})")
    for words, money in (("booked", found.booked), ("due by the plan", found.due), ("matched", found.matched)):
        yield page.columns(Text(words), Text(page.amount(money), style="bold"), widths=(None, 20), right=1)
    if found.unread:
        yield page.columns(
            Text("booked for people who are no recruits"), Text(page.amount(found.unread)), widths=(None, 20), right=1
        )
    for kind, total in found.totals.items():
        if total.count:
            yield para(
                f"{WORDS[kind]}: {total.count:,}, booked {page.amount(total.booked)}, due {page.amount(total.due)}"
            )
            listed = [one for one in found.listed if one.kind == kind][:SHOWN]
            yield para("; ".join(_row(page, one) for one in listed), "dim", 4)
    if not any(total.count for total in found.totals.values()):
        yield para("Every payment is what the plan says, to the rounding of a minor unit.")
    for note in found.notes:
        yield item(Text("-"), note, 1)
    yield para(
        "Who leaves is taken to be in until the end of the month; a refund takes back what its order paid.", "dim"
    )


def _row(page: Page, one: Difference) -> str:
    where = f"{one.place.file}:{one.place.line}" if one.place else "no row"
    return f"{where} booked {page.amount(one.booked)}, due {page.amount(one.due)}"
