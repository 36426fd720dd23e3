"""Numbers in words, worked by hand."""

import math

import pytest

from mlmcheck.model import Limit, Span
from mlmcheck.render.clean import clean
from mlmcheck.render.words import line, money, number, span


@pytest.mark.parametrize(
    ("minor", "scale", "told"),
    [
        (123450, 2, "USD 1,234.50"),
        (-5, 2, "USD -0.05"),
        (1234567, 0, "USD 1,234,567"),
        (1234567, 3, "USD 1,234.567"),
        (0.5, 0, "USD 0"),  # halves go to the even neighbour
        (1.5, 0, "USD 2"),
        (-0.2, 2, "USD 0.00"),  # no minus before nothing
        (10**20, 2, "USD 1,000,000,000,000,000,000.00"),
    ],
)
def test_money(minor: float, scale: int, told: str) -> None:
    assert money(minor, scale, "USD") == told


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (Span(2.5 / 8.5, 0.25, 0.4), "29.4 % (25.0 to 40.0 %)"),
        (Span(None, 0.25, 0.4), "25.0 to 40.0 %"),
        (Span.exact(0.5), "50.0 %"),
        (Span(0.5, 0.49999, 0.50001), "50.0 %"),
    ],
)
def test_share_with_its_interval(what: Span, told: str) -> None:
    assert span(what, "share") == told


def test_other_units() -> None:
    assert span(Span(-12345.0, -20000.0, 100.0), "money", 2, "EUR") == "EUR -123.45 (-200.00 to 1.00)"
    assert span(Span(None, 100.0, 200.0), "money", 2, "EUR") == "EUR 1.00 to 2.00"
    assert number(1234.0, "count") == "1,234"
    assert number(math.inf, "ratio") == "no limit"


@pytest.mark.parametrize(
    ("limit", "told"),
    [(Limit("above", 1 / 3), "more than 33.3 %"), (Limit("at_most", 0.5), "at most 50.0 %")],
)
def test_lines_on_shares(limit: Limit, told: str) -> None:
    assert line(limit, "share") == told


def test_lines_on_money_and_counts() -> None:
    assert line(Limit("above", 200, "GBP"), "money") == "more than GBP 200"
    assert line(Limit("at_least", 30), "count") == "at least 30"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[1;31mAcme\x1b[0m", "Acme"),
        ("\x1b]8;;x://y\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("a\r\nb\tc\u2028d\x85e", "a b c d e"),
        ("\u202eabc\u2066\ufeff\u200b", "abc"),
        ("a\ud800b", "a\ufffdb"),
        ("क्‍ष [b]", "क्‍ष [b]"),  # a joiner is part of the script, brackets are text
        ("\x1b", ""),
    ],
)
def test_clean(raw: str, shown: str) -> None:
    assert clean(raw) == shown
