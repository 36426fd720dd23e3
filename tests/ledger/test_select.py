"""Selections of several measures: the 5 % of hidden buyers, by hand."""

from __future__ import annotations

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.ledger.select import hidden_buyers


def sold(known: int, unknown: int, discount: int = 0, *, kinds_known: bool = True) -> Streams:
    return Streams(known, 0, discount, 0, 0, unknown, 0, 0, 0, 0, False, kinds_known)


def facts(unnamed: int = 0) -> Facts:
    return Facts(None, None, True, 0, 0, True, False, 0, 0, False, 0, 0, unnamed, 0)


def test_hidden_buyers() -> None:
    # 5 of 100 is not more than 5 %; 6 is; participants without a name are as hidden as buyers of no kind
    assert hidden_buyers(sold(95, 5), facts()) == ""
    assert hidden_buyers(sold(94, 6), facts()).startswith("more than 5 % of revenue is of buyers nobody knows")
    assert hidden_buyers(sold(95, 5), facts(unnamed=1)).startswith("more than 5 %")


def test_discount_buyers_are_hidden_where_fees_are_not_told_from_goods() -> None:
    assert hidden_buyers(sold(80, 0, 20), facts()) == ""
    assert hidden_buyers(sold(80, 0, 20, kinds_known=False), facts()).startswith("more than 5 %")
