"""Ids: kept as they are but for what nobody sees; near misses told, joined only on request. Source: SPEC 3, rules."""

from __future__ import annotations

import pytest

from .folder import column, given

RECRUITS = "recruit_id,sponsor_id\nA001,\nB002,a001\nC003,b2x\nD004,b002\nE005,c003\n0070,B2\n"
PAYOUTS = "recipient_id,amount\nA001,1\n70,1\n"


@pytest.mark.parametrize("text", ["\u00a0007\u200b", "\ufeff007", "\t007", '=""007""', "\uff10\uff10\uff17", " 007 "])
def test_ids_lose_blanks_and_wrappings_and_keep_zeros_and_case(text: str) -> None:
    with given({"sales.csv": f'amount,seller_id\n1,"{text}"\n1,007\n1,aB\n'}) as tables:
        assert column(tables, "seller_id") == ["007", "007", "aB"]


def test_an_id_that_a_spreadsheet_made_a_float_is_whole_again_if_the_column_is_so() -> None:
    with given({"sales.csv": "amount,seller_id,buyer_id\n1,17850.0,1.0\n1,,1.5\n"}) as tables:
        assert column(tables, "seller_id") == ["17850", None]
        assert column(tables, "buyer_id") == ["1.0", "1.5"]
        assert "sales: seller_id lose the .0 that a spreadsheet gave every id" in tables.inputs()[0].notes


def test_ids_that_miss_recruits_by_case_are_told_and_not_joined() -> None:
    with given({"recruits.csv": RECRUITS, "payouts.csv": PAYOUTS}) as tables:
        # of a001, b2x, b002, c003 and B2, three are recruits but for their case; 70 alone is too few to tell
        (told,) = (text for text in tables.warnings() if "fold" in text)
        assert told == (
            "recruits.sponsor_id: 3 of 5 ids that are no recruit (in the first 5,000 rows) would be one "
            "if case and leading zeros did not count; if these are the same people, say so in company.toml: "
            '[reading] ids = "fold"'
        )
        assert column(tables, "sponsor_id", "recruits")[1] == "a001"


def test_on_request_case_and_leading_zeros_do_not_count() -> None:
    toml = '[reading]\nids = "fold"\n'
    with given({"recruits.csv": RECRUITS, "payouts.csv": PAYOUTS, "company.toml": toml}) as tables:
        assert column(tables, "recruit_id", "recruits") == ["a001", "b002", "c003", "d004", "e005", "70"]
        assert column(tables, "recipient_id", "payouts") == ["a001", "70"]
        assert tables.warnings() == ()
        assert "payouts: case and leading zeros of ids do not count, as stated" in tables.inputs()[1].notes
