"""Signs that a file was cut off."""

from __future__ import annotations

import pytest

from mlmcheck.ledger.frames import Facts, Streams
from mlmcheck.measures.truncation_signs import measure
from mlmcheck.model import InputFile, Measurement, Part, Unmeasured
from tests.kit import number, value

WHOLE = Facts(None, None, True, 0, 0, True, False, 0, 0, False, 0, 0, 0, 0)
EMPTY = Streams(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, False, True)


def test_months_without_a_sale() -> None:
    sales = "sold_at, buyer_id, amount\n2023-11-30, X, 10\n2024-02-01, X, 10"
    found = number("truncation_signs", sales=sales)
    assert found.span.value == 2
    assert found.parts == (Part("no sale in 2023-12", 1.0, 0, "records"), Part("no sale in 2024-01", 1.0, 0, "records"))


@pytest.mark.parametrize(("missing", "signs"), [(1, 0), (2, 1)])
def test_a_list_that_misses_more_than_one_in_a_hundred(missing: int, signs: int) -> None:
    recruits = "recruit_id, type\n" + "\n".join(f"P{i}, distributor" for i in range(100 - missing))
    payouts = "recipient_id, amount\n" + "\n".join(f"P{i}, 1" for i in range(100))
    # 99 of 100 payees found is enough, 98 is not
    assert value("truncation_signs", recruits=recruits, payouts=payouts, sales="amount\n1") == signs


@pytest.mark.parametrize(("rows", "signs"), [(65_536, 1), (1_048_575, 1), (65_537, 0)])
def test_where_spreadsheets_end(rows: int, signs: int) -> None:
    file = InputFile("sales", "sales.csv", "", 1, rows, rows, 0, 0, "", "", {})
    found = measure((file,), EMPTY, WHOLE)
    assert isinstance(found, Measurement)
    assert found.span.value == signs


def test_no_records() -> None:
    assert measure((), EMPTY, WHOLE) == Unmeasured("the files hold no records")
