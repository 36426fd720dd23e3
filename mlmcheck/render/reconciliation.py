"""The section on a plan held against the payouts, and the same as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model.reconciliation import Difference, DifferenceKind, Reconciliation
from mlmcheck.render.exact import amount
from mlmcheck.render.figures import placed
from mlmcheck.render.page import Page, item, para

WORDS: Final[dict[DifferenceKind, str]] = {
    "paid_without_sale": "paid, but nothing the plan pays on is in the books",
    "paid_deeper": "paid deeper than the plan says",
    "paid_differently": "paid, but another sum",
    "unpaid_though_due": "due by the plan, but not booked",
    "not_recomputed": "booked, but the books lack what it takes to say whether it was due",
}
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


def document(found: Reconciliation, scale: int) -> dict[str, Any]:
    """As JSON: money as decimal strings."""
    money = ("booked", "due", "matched", "matched_due", "unread")
    return {
        "plan": found.plan,
        **{key: amount(getattr(found, key), scale) for key in money},
        "lag_months": found.lag,
        "differences": {
            kind: {"count": total.count, "booked": amount(total.booked, scale), "due": amount(total.due, scale)}
            for kind, total in found.totals.items()
        },
        "listed": [
            {"kind": one.kind, "booked": amount(one.booked, scale), "due": amount(one.due, scale),
             "place": placed(one.place) if one.place else None}
            for one in found.listed
        ],
        "notes": list(found.notes),
    }  # fmt: skip
