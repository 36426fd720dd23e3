"""How files are written: delimiters, marks, line ends, quotes, packing; and lines that are no record."""

from __future__ import annotations

import gzip

import pytest

from .folder import column, faults, given, lines, refused

HEAD = "order_id,buyer_id,sold_at,amount\n"


def test_ids_keep_leading_zeros_and_lose_blanks_around_them() -> None:
    with given(
        {"sales.csv": HEAD + "1,007,2024-01-01,1\n2,7,2024-01-01,1\n3, 8 ,2024-01-01,1\n4,,2024-01-01,1\n"}
    ) as tables:
        assert column(tables, "buyer_id") == ["007", "7", "8", None]


def test_a_byte_order_mark_and_crlf_change_nothing() -> None:
    text = (HEAD + "1,a,2024-01-01,10.00\n2,b,,ten\n").replace("\n", "\r\n")
    with given({"sales.csv": b"\xef\xbb\xbf" + text.encode()}) as tables:
        assert column(tables, "amount") == [1000]
        assert faults(tables) == [("sales.csv", 3, "amount is 'aaa', expected money such as 12.50")]
        assert tables.inputs()[0].encoding == "utf-8-sig"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = HEAD + '1,"a,;|\tz",2024-01-01,1.50\n2,b,2024-01-02,2.50\n'
    with given({"sales.csv": text.replace('"a,;|\tz"', "x").replace(",", delimiter)}) as tables:
        assert column(tables, "amount") == [150, 250]
    with given({"sales.csv": text}) as tables:
        assert column(tables, "buyer_id") == ["a,;|\tz", "b"]


def test_quoted_line_breaks_blank_lines_and_short_lines_keep_every_place() -> None:
    text = 'order_id,note,amount\n1,"a\nb",1.00\n\n2,"x ""y"" z",2.00\n3,c\n4,d,4\n"5","e\n\nf",bad\n6,g,6\n'
    with given({"sales.csv": text}) as tables:
        assert column(tables, "order_id") == ["1", "2", "4", "6"]
        assert lines(tables) == [2, 5, 7, 11]
        assert [line for _, line, _ in faults(tables)] == [6, 8]


def test_a_line_with_a_column_too_many_is_set_aside_and_the_lines_after_it_keep_theirs() -> None:
    text = "a,b,c,d,e,f,g,h,amount\n1,2,3,4,5,6,7,8,9\n1,2,3,4,5,6,7,8,9,10\n1,2,3,4,5,6,7,8,11\n"
    with given({"sales.csv": text}) as tables:
        assert column(tables, "amount") == [900, 1100]
        assert lines(tables) == [2, 4]
        expected = "the line has more than 9 columns; look for a missing or an unquoted delimiter"
        assert faults(tables) == [("sales.csv", 3, expected)]
        file = tables.inputs()[0]
        assert (file.rows, file.used, file.quarantined, file.left_out) == (3, 2, 1, 0)


def test_a_quote_that_never_closes_costs_its_own_line_and_no_other() -> None:
    with given({"sales.csv": 'a,amount\n1,1\n"x,2\n3,3\n4,4\n'}) as tables:
        assert column(tables, "amount") == [100, 300, 400]
        assert lines(tables) == [2, 4, 5]
        said = "a quote is not closed, or text stands outside it; correct the quotes"
        assert faults(tables) == [("sales.csv", 3, said)]


def test_lines_that_are_not_utf8_far_down_are_set_aside() -> None:
    text = ("amount,buyer_id\n" + "1,José\n" * 60_000).encode() + b"2,Jos\xe9\n3,x\n"
    with given({"sales.csv": text}) as tables:
        assert faults(tables) == [("sales.csv", 60_002, "the line is not UTF-8; save the file in UTF-8")]
        assert tables.inputs()[0].used == 60_001


@pytest.mark.parametrize(
    "text", ["amount,buyer_id\r\n1,José\n2,x\r\n".encode(), "amount,buyer_id\n1,José\n2,x\n".encode("utf-16")]
)
def test_other_encodings_and_mixed_line_ends_are_read(text: bytes) -> None:
    with given({"sales.csv": text}) as tables:
        assert column(tables, "buyer_id") == ["José", "x"]
        assert lines(tables) == [2, 3]


def test_gzip_is_known_by_its_content_and_may_have_several_members() -> None:
    packed = gzip.compress((HEAD + "1,a,2024-01-01,1\n2,b\n3,a,,3\n").encode()) + gzip.compress(b"4,a,,4\n")
    with given({"sales.csv": packed}) as tables:
        assert column(tables, "amount") == [100, 300, 400]
        assert lines(tables) == [2, 4, 5]
        assert tables.inputs()[0].dialect == "gzip, comma, header on line 1, LF"


def test_a_gzip_file_cut_short_is_refused() -> None:
    short = gzip.compress((HEAD + "1,a,2024-01-01,1\n" * 90_000).encode())[:-30]
    small = gzip.compress((HEAD + "1,a,2024-01-01,1\n").encode())[:-10]
    expected = "sales.csv.gz: the gzip stream is broken or cut short; fetch or pack the file again"
    assert [refused({"sales.csv.gz": packed}) for packed in (short, small)] == [expected] * 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "sales.csv: the file is empty; remove it or supply the table with its header"),
        (b"\n \n", "sales.csv: the file is empty; remove it or supply the table with its header"),
        (
            b"a,amount\n1,2,3\n4,5,6\n",
            "sales.csv: the header has 2 columns but the lines have 3; give the file one header line with",
        ),
        (
            b"1,2\n3,4\n",
            "sales.csv: no column is known as amount (or quantity and unit_price); the headers are 'column 1'",
        ),
    ],
)
def test_what_cannot_be_a_table_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    assert refused({"sales.csv": content}).startswith(sentence)


def test_blank_lines_before_the_header_count_as_lines() -> None:
    with given({"sales.csv": "\n\namount,buyer_id\n1,2\nx,3\n\n\n"}) as tables:
        assert lines(tables) == [4]
        assert [line for _, line, _ in faults(tables)] == [5]


def test_a_header_alone_is_a_table_without_records() -> None:
    with given({"sales.csv": HEAD}) as tables:
        assert tables.warnings() == ("sales.csv: it has a header but no records",)
        assert tables.inputs()[0].rows == 0


def test_old_macintosh_line_ends() -> None:
    with given({"sales.csv": b"amount,buyer_id\r1,a\rx,b\r3,c"}) as tables:
        assert (column(tables, "amount"), lines(tables)) == ([100, 300], [2, 4])


def test_file_names_with_pattern_letters_are_only_names() -> None:
    with given({"sales[1]*.csv": "amount,x\n1,2\n", "sales1.txt": "amount,x\n3,4\n"}) as tables:
        assert sorted(column(tables, "amount"), key=str) == [100, 300]


def test_a_fault_shows_twenty_letters_and_no_control_characters() -> None:
    with given({"sales.csv": "amount,buyer_id\n\x1b[31mred and much longer,secret\n1,b\n"}) as tables:
        assert faults(tables)[0][2] == "amount is '?[99aaaa aaa aaaa aa', expected money such as 12.50"
