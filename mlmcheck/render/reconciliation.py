"""A plan held against the payouts, as JSON carries it, and the words for each kind of difference."""

from __future__ import annotations

from typing import Any, Final

from mlmcheck.model.reconciliation import DifferenceKind, Reconciliation
from mlmcheck.render.exact import amount
from mlmcheck.render.figures import placed

WORDS: Final[dict[DifferenceKind, str]] = {
    "paid_without_sale": "paid, but nothing the plan pays on is in the books",
    "paid_deeper": "paid deeper than the plan says",
    "paid_differently": "paid, but another sum",
    "unpaid_though_due": "due by the plan, but not booked",
    "not_recomputed": "booked, but the books lack what it takes to say whether it was due",
}


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
