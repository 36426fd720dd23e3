"""Which headers and words of a file a message may name."""

import pytest

from mlmcheck.intake.text import listed, words


@pytest.mark.parametrize(
    ("headers", "seen"),
    [
        (["when", "amount"], "'when', 'amount'"),
        (["column 1", "column 2"], "'column 1', 'column 2'"),
        # the first record of a file without a header
        (["Anna Schmidt", "4711"], "2 that are not shown, as they may be a record's values"),
        (["Anna Schmidt", "customer"], "'customer' and 1 that are not shown, as they may be a record's values"),
        (["Anna Schmidt", "sold_at", "a@b.de"], "'sold_at' and 2 that are not shown, as they may be a record's values"),
        (
            ["Anna Schmidt", "sold_at", "2024-01-31"],
            "'sold_at' and 2 that are not shown, as they may be a record's values",
        ),
        (["Anna Schmidt", "amount", "12.50"], "'amount' and 2 that are not shown, as they may be a record's values"),
        (["amount", "a", "b"], "'amount', 'a' and 1 more"),
    ],
)
def test_headers_are_named_if_they_are_headers(headers: list[str], seen: str) -> None:
    assert listed(headers, 2 if "more" in seen else 20) == seen


def test_words_of_fewer_than_five_records_show_their_shape() -> None:
    assert words({"Gadget": 5, "Anna": 4, "Bert": 1, "Wellness pack": 9}) == ["Wellness pack", "Gadget", "aaaa"]


def test_a_column_of_names_is_no_column_of_kinds() -> None:
    names = {first + second: 9 for first in "ABCDEF" for second in "nopqrs"}  # 36 words

    assert words(names) == ["aa"]


def test_what_looks_personal_is_not_named_however_often() -> None:
    assert words({"a@b.de": 100, "ID 47115": 100}) == ["a@a.aa", "aa 99999"]


def test_all_words_are_shown_where_asked_for() -> None:
    assert words({"Anna": 1, "a@b.de": 2}, show=True) == ["a@b.de", "Anna"]
