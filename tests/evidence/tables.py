"""Tables of ranks, written in the test."""

from __future__ import annotations

from typing import Any

from mlmcheck.model import Base, Disclosure, PayPeriod, Place, Rank, Span

PLACE = Place("disclosure.csv", 2)


def exact(value: float) -> Span:
    """A figure that is stated."""
    return Span.exact(value)


def rank(share: float | Span | None, low: float | None, high: float | None, **other: Any) -> Rank:
    """People of this share who got between two amounts (minor units), no end where None."""
    told = Span.exact(share) if isinstance(share, int | float) else share
    ends = [None if end is None else Span.exact(end) for end in (low, high)]
    return Rank(**{"name": "Rank", "share": told, "low": ends[0], "high": ends[1], "place": PLACE, **other})


def table(base: Base, *ranks: Rank, period: PayPeriod = "year", currency: str = "USD", **other: Any) -> Disclosure:
    """A disclosure of these ranks."""
    return Disclosure("Aster", None, None, currency, base, "the firm's words", period, ranks, **other)
