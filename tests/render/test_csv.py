"""CSV that a spreadsheet program shows and never runs."""

import math
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlmcheck.render.csv import Cell, harmless, lines, plain


# The first characters are those of OWASP's page "CSV Injection" and their full-width forms.
@pytest.mark.parametrize(
    "formula",
    [
        "=cmd|'/C calc'!A0",
        "+1+cmd",
        "-1+cmd",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "\uff1d1+1",
        "\uff0b1+1",
        "\uff0d1+1",
        "\uff20SUM(A1)",
        "\u200b=1+1",
        "\u202e=1+1",
        "\x00=1+1",
        "a;=1+1",
        "a; =1+1",
        "a|@SUM(A1)",
        "\u22121+1",
    ],
)
def test_no_cell_begins_a_formula(formula: str) -> None:
    (line,) = list(lines([formula], []))
    for cell in line.strip().strip('"').replace("|", ";").split(";"):
        assert cell.strip()[0] not in "=+-@\uff1d\uff0b\uff0d\uff20\u2212\t\r\n"
    assert "\x00" not in line


def test_numbers_stay_numbers_and_text_stays_text() -> None:
    row: list[Cell] = [
        -5,
        Decimal("-12.50"),
        "-12.50",
        0.1,
        None,
        date(2024, 1, 31),
        True,
        "007",
        'say "a, b"',
        math.nan,
    ]

    assert "".join(lines(["n"], [row])) == 'n\n-5,-12.50,-12.50,0.1,,2024-01-31,true,007,"say ""a, b""",\n'


def test_what_steers_a_terminal_is_not_written() -> None:
    assert list(lines(["\x1b[31mred\u202eder"], [])) == ["redder\n"]


def test_the_apostrophe_can_be_taken_away_again() -> None:
    assert harmless("=1") == "'=1"
    assert harmless("'tis") == "''tis"
    assert plain("'=1") == "=1"
    assert plain("''tis") == "'tis"


@given(st.text(alphabet="=-';|\t ax1+\uff1d", max_size=8))
def test_it_always_can(text: str) -> None:
    assert plain(harmless(text)) == text


def test_lines_come_one_by_one() -> None:
    endless = ([number] for number in iter(int, 1))
    stream = lines(["n"], endless)

    assert [next(stream), next(stream)] == ["n\n", "0\n"]
