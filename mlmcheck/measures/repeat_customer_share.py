"""How many customers came back."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Measurement, Span, Unmeasured


def measure(shoppers: dict[str, Any]) -> Measurement | Unmeasured:
    """Of the customers seen early enough to return, how many bought on a second day?

    **Why** Customers who want the goods come back; customers invented to lift a share or signed up for a month do
    not.

    **How** Customers with purchases on 2 or more days / customers first seen at least 90 days before the end of the
    sales. Unit: share. Interval: exact. Source: this program.

    **Blind spots** Durable goods are bought once; an invented customer on standing order returns every month.
    """
    if not shoppers["settled"]:
        return Unmeasured(
            "no identified customer was first seen at least 90 days before the end of the sales", "sales.buyer_id"
        )
    return Measurement(Span.exact(shoppers["returned"] / shoppers["settled"]), "share", shoppers["settled"])
