"""Delimiters, quotes, escapes, preambles and headers that are found; what the user says; and what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.reading.opened import Opened, open_file
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError
from tests.intake.peek import peek

from .folder import column, faults, given, lines

HEAD = "order_id,buyer_id,sold_at,amount\n"
ROWS = "1,a,2024-01-05,1.50\n2,b,2024-01-06,2.50\n3,c,2024-01-07,3.00\n"

Rows = list[tuple[str, ...]]


def read(folder: Path, text: str | bytes, terms: FileTerms | None = None) -> tuple[Opened, Rows]:
    """The file as it is opened, and its rows as text."""
    path = folder / "t.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    space = Workspace()
    try:
        opened = open_file(space.con, Plain(path, path, "t.csv"), terms or FileTerms())
        return opened, list(peek(space.con, opened))
    finally:
        space.close()


def asked(folder: Path, text: str, terms: FileTerms | None = None) -> str:
    with pytest.raises(InputError) as caught:
        read(folder, text, terms)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", ":", "^", "~", " ", "\x01", "||", "::"])
def test_common_and_rare_delimiters_are_found(tmp_path: Path, delimiter: str) -> None:
    opened, rows = read(tmp_path, (HEAD + ROWS).replace(",", delimiter))
    assert opened.headers == ("order_id", "buyer_id", "sold_at", "amount")
    assert rows[2] == ("3", "c", "2024-01-07", "3.00")
    assert len(rows) == 3


def test_a_decimal_comma_is_not_the_delimiter(tmp_path: Path) -> None:
    _, rows = read(tmp_path, "id;betrag\n1;1,50\n2;2,50\n3;12,00\n")
    assert rows == [("1", "1,50"), ("2", "2,50"), ("3", "12,00")]


def test_a_guess_of_a_rare_delimiter_is_a_note_and_is_overruled(tmp_path: Path) -> None:
    text = "a~b\n1~2\n3~4\n"
    assert read(tmp_path, text)[0].notes == ("guessed that its columns are cut by tilde; overrule with --delimiter",)
    opened, rows = read(tmp_path, text, FileTerms(delimiter="comma"))
    assert (opened.headers, rows[0], opened.notes) == (("a~b",), ("1~2",), ())


def test_the_line_for_excel_tells_the_delimiter_and_is_no_record(tmp_path: Path) -> None:
    opened, rows = read(tmp_path, "sep=;\na;b,c\n1;2,3\n")
    assert (opened.headers, rows) == (("a", "b,c"), [("1", "2,3")])


def test_two_delimiters_that_cut_alike_are_asked_for(tmp_path: Path) -> None:
    assert asked(tmp_path, "a,b;c\n1,2;3\n") == (
        "t.csv: it can be cut by comma and by semicolon alike; say which with --delimiter"
    )
    assert read(tmp_path, "a,b;c\n1,2;3\n", FileTerms(delimiter=";"))[1] == [("1,2", "3")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\n'1','x, y'\n'2','it''s'\n", [("1", "x, y"), ("2", "it's")]),
        ('a,b\n1,"x \\"y\\" z"\n2,"u, v"\n', [("1", 'x "y" z'), ("2", "u, v")]),
        ('a,b\n1,"x \\"y\\" z"\n2,"u ""v"" w"\n', [("1", 'x "y" z'), ("2", 'u "v" w')]),
        ("a,b\n1,x\\, y\n2,z\n", [("1", "x, y"), ("2", "z")]),
        ('a\tb\n1\t"5 inch\n2\t"6 inch\n', [("1", '"5 inch'), ("2", '"6 inch')]),
        ('"a", "b"\n"1", "x, y"\n', [("1", "x, y")]),
        ('a,b\n"1","C:\\dir\\"\n"2","x"\n', [("1", "C:\\dir\\"), ("2", "x")]),
    ],
    ids=["single", "backslash", "both", "unquoted backslash", "none", "blanks before", "path"],
)
def test_quotes_and_escapes_are_found(tmp_path: Path, text: str, rows: Rows) -> None:
    assert read(tmp_path, text)[1] == rows


def test_quotes_and_escape_as_stated(tmp_path: Path) -> None:
    text = "a,b\n'1',2\n"
    assert read(tmp_path, text, FileTerms(quote=""))[1] == [("'1'", "2")]
    assert read(tmp_path, text, FileTerms(quote="'"))[1] == [("1", "2")]


def test_lines_stay_right_in_a_file_with_both_escapes() -> None:
    text = 'order_id,note,amount\n1,"a \\"x\\" b",2\n2,"c ""y"" z",3\n3,"l1\nl2",4\n4,z,bad\n5,z,5\n'
    with given({"sales.csv": text}) as tables:
        assert column(tables, "amount") == [200, 300, 400, 500]
        assert lines(tables) == [2, 3, 4, 7]
        assert [line for _, line, _ in faults(tables)] == [6]
        assert tables.inputs()[0].dialect == "comma, both escapes, header on line 1, LF"


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Report of sales\n\n", 3),
        ("# from the back office\n# 2024\n", 3),
        ("Sales report,,,\nPeriod,2024,,\n,,,\n", 4),
        ('"Report, of ""sales"""\n"x\ny"\n', 4),
        ('"Report of sales\nx\n', 3),
        ("Dear all,\nhere is the list, as you asked for.\n\n", 4),
        ("Company:,ACME\nPeriod:,2024\n", 3),
    ],
    ids=["title", "comments", "sheet", "quoted", "open quote", "letter", "two columns"],
)
def test_what_stands_before_the_header_is_passed_over_and_told(above: str, line: int) -> None:
    with given({"sales.csv": above + HEAD + ROWS}) as tables:
        assert column(tables, "amount") == [150, 250, 300]
        assert lines(tables) == [line + 1, line + 2, line + 3]
        assert f"header on line {line}" in tables.inputs()[0].dialect


def test_a_preamble_is_a_note(tmp_path: Path) -> None:
    assert read(tmp_path, "Report\n" + HEAD + ROWS)[0].notes == (
        "what stands before its table (line 1) was passed over; overrule with --header",
    )


def test_a_file_without_header_gets_numbered_columns_and_loses_no_row(tmp_path: Path) -> None:
    opened, rows = read(tmp_path, ROWS)
    assert opened.headers == ("column 1", "column 2", "column 3", "column 4")
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert opened.notes == (
        "its first line holds values, not names, so its columns are numbered; overrule with --header",
    )


def test_a_first_line_that_may_be_values_is_not_shown_as_headers(tmp_path: Path) -> None:
    opened, _ = read(tmp_path, "Ann Miller,Bob Stone\nCarl Hill,Dora Green\nEve Brown,Fred White\n")
    assert opened.shown == ("column 1", "column 2")
    assert read(tmp_path, HEAD + ROWS)[0].shown == ("order_id", "buyer_id", "sold_at", "amount")


def test_the_header_as_the_user_says(tmp_path: Path) -> None:
    text = "x,y\na,b\n1,2\n"
    assert read(tmp_path, text, FileTerms(header=2))[1] == [("1", "2")]
    assert read(tmp_path, text, FileTerms(header=0))[1] == [("x", "y"), ("a", "b"), ("1", "2")]
    assert asked(tmp_path, text, FileTerms(header=9)).startswith("t.csv:9: no header can be read on this line")


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        ('"order\nid",amount\n1,2\n', ("order id", "amount")),
        ("id,,amount\n1,2,3\n", ("id", "column 2", "amount")),
        ("id,id,amount\n1,2,3\n", ("id", "id", "amount")),
        ("id,amount\n1,2,\n2,3,\n", ("id", "amount", "column 3")),
        ("id,amount\n1,x,2\n2,y,3\n3,z,4\n", ("column 1", "id", "amount")),
    ],
    ids=["line break", "blank", "double", "trailing delimiter", "row numbers as R writes them"],
)
def test_headers_of_all_kinds(tmp_path: Path, text: str, headers: tuple[str, ...]) -> None:
    assert read(tmp_path, text)[0].headers == headers


def test_short_lines_are_filled_up_only_with_proof(tmp_path: Path) -> None:
    proven = "amount,sold_at,buyer_id\n1,2024-01-01,b\n2,2024-01-01\n3,2024-01-02\n4,2024-01-02,c\n"
    opened, rows = read(tmp_path, proven)
    assert rows[1] == ("2", "2024-01-01", "")
    assert opened.notes == ("lines with fewer cells than the header were taken as ending in empty cells",)
    lone = "amount,sold_at,buyer_id\n1,2024-01-01,b\n2,2024-01-01\n4,2024-01-02,c\n"
    writes_empty_cells = proven + "5,2024-01-03,\n"
    shifted = proven.replace("\n3,2024-01-02\n", "\n3,c\n")
    broken_in_two = "id,name,amount\n1,a,5\n2,b\nc,6\n3,d,7\n4,e\nf,8\n"
    for text in (lone, writes_empty_cells, shifted, broken_in_two):
        assert all(len(row[-1]) > 0 or row[0] == "5" for row in read(tmp_path, text)[1])


def test_a_note_at_the_end_is_not_filled_up_to_a_record() -> None:
    text = "recruit_id,joined_at,region\na,2024-01-01,x\nb,2024-01-01\nc,2024-01-02\nprinted by Ann\n"
    with given({"recruits.csv": text}) as tables:
        assert column(tables, "recruit_id", "recruits") == ["a"]
        assert [line for _, line, _ in faults(tables)] == [3, 4, 5]


@pytest.mark.parametrize(
    "text",
    [
        "It was a dark and stormy night.\nThe rain fell in torrents, except at times.\nThe end came late at night.\n",
        "name          amount   date\n-----------------------\nAnn Lee       12   2024\nBob              13   2023\n",
        "word\n" + "a few words more than that in every line\n" * 5,
    ],
    ids=["prose", "columns set by blanks", "sentences"],
)
def test_what_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    assert "no table was found" in asked(tmp_path, text)


def test_more_columns_than_any_books_have_are_refused_at_once(tmp_path: Path) -> None:
    wide = ",".join(f"c{at}" for at in range(100_000))
    assert asked(tmp_path, wide + "\n" + wide + "\n") == (
        "t.csv: it has 100,000 columns; keep those that are needed, at most 5,000"
    )


@pytest.mark.parametrize(("stated", "meant"), [("tab", "\t"), (r"\t", "\t"), ("semicolon", ";"), ("§", "§")])
def test_a_delimiter_is_stated_by_itself_or_by_name(tmp_path: Path, stated: str, meant: str) -> None:
    assert read(tmp_path, f"a{meant}b\n1{meant}2\n", FileTerms(delimiter=stated))[1] == [("1", "2")]


def test_a_delimiter_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    assert "cannot be a delimiter" in asked(tmp_path, "a,b\n", FileTerms(delimiter="<next>"))


def test_a_record_of_words_that_are_headers_elsewhere_is_no_header(tmp_path: Path) -> None:
    text = "Unique Key,Created,Kind,Place,Channel\n1,2016-10-31,ADDRESS,CITY,PHONE\n2,2016-11-01,x,y,z\n"
    opened, rows = read(tmp_path, text)
    assert opened.headers == ("Unique Key", "Created", "Kind", "Place", "Channel")
    assert len(rows) == 2


def test_a_known_word_in_a_torn_line_is_no_evidence_for_a_usual_delimiter(tmp_path: Path) -> None:
    text = '"order_id"^"buyer_id"^"note"^"amount"\n"1"^"a"^",\'"^"5"\n"2"^"b"^"\n1"^"6"\n"3"^"c"^","^"7"\n'
    opened, rows = read(tmp_path, text)

    assert opened.headers == ("order_id", "buyer_id", "note", "amount")
    assert rows == [("1", "a", ",'", "5"), ("2", "b", "\n1", "6"), ("3", "c", ",", "7")]
