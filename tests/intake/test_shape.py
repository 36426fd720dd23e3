"""What is shown of a value that may be a name."""

import duckdb
import pytest

from mlmcheck.intake.shape import shape, sql
from tests.intake.folder import faults, given


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        ("Anna, 12 rue", "aaaa, 99 aaa"),
        ("12,50 €", "99,99 €"),
        ("a@b.de", "a@a.aa"),
        ("Ægir Þór 安娜", "aaaa aaa aa"),
        ("e\u0301\x1b\n", "aa??"),
        ("①½\u0663", "999"),
        ("x" * 30, "a" * 20),
        ("", ""),
    ],
)
def test_letters_and_digits_are_not_told(value: str, seen: str) -> None:
    assert shape(value) == seen
    assert duckdb.execute(f"SELECT {sql('$1')}", [value]).fetchall() == [(seen,)]


def test_a_fault_shows_the_shape_and_with_show_ids_the_value() -> None:
    files = {"sales.csv": "amount,buyer_id\nAnna B. 7,1\n1,2\n"}
    with given(files) as tables:
        assert faults(tables) == [("sales.csv", 2, "amount is 'aaaa a. 9', expected money such as 12.50")]
        assert not tables.show_ids
    with given(files, show_ids=True) as tables:
        assert faults(tables) == [("sales.csv", 2, "amount is 'Anna B. 7', expected money such as 12.50")]
        assert tables.show_ids
