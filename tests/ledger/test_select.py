"""Selections of several measures: the 5 % of hidden buyers, by hand."""

from __future__ import annotations

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.select import hidden_buyers


def sold(known: int, unknown: int) -> Streams:
    return Streams(known, 0, 0, 0, 0, unknown, 0, 0, 0, 0, False, True)


def facts(unnamed: int = 0) -> Facts:
    return Facts(None, None, True, 0, 0, True, False, 0, 0, False, 0, 0, unnamed, 0)


def test_hidden_buyers() -> None:
    # 5 of 100 is not more than 5 %; 6 is; participants without a name are as hidden as buyers of no kind
    assert hidden_buyers(sold(95, 5), facts()) == ""
    assert hidden_buyers(sold(94, 6), facts()).startswith("more than 5 % of revenue has no known buyer")
    assert hidden_buyers(sold(95, 5), facts(unnamed=1)).startswith("more than 5 %")
