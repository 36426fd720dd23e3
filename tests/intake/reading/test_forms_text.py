"""Texts in any encoding come out as UTF-8, line for line; plain UTF-8 is left where it lies."""

from __future__ import annotations

import gzip

import pytest

from .unfolded import only, refused

NAMES = {
    "es": "José Núñez,María Peña,Íñigo Muñoz,Comisión,Bogotá,Córdoba",
    "de": "Müller,Größe,Jäger,Straße,Vergütung,Schröder,Käufer",
    "pl": "Łukasz,Małgorzata,Święty,Żółć,Wiśniewska,Zieliński,Łódź",
    "ru": "Иванов,Москва,Комиссия,Покупатель,Сумма,Екатерина,Петров",
    "zh": "张伟,王芳,李娜,北京,佣金,推荐人,订单编号,会员,上海市",
    "tw": "張偉,王芳,陳怡君,台北市,佣金,推薦人,訂單編號,會員",
    "ja": "山田太郎,佐藤,東京都,コミッション,注文番号,会員,スポンサー",
    "ko": "김철수,이영희,서울특별시,수당,추천인,주문번호,회원",
}
GUESSED = [
    ("es", "cp1252"), ("es", "latin-1"), ("de", "cp1252"), ("de", "latin-1"), ("pl", "cp1250"), ("ru", "cp1251"),
    ("ru", "koi8-r"), ("ru", "cp866"), ("zh", "gbk"), ("zh", "gb18030"), ("tw", "big5"), ("ja", "shift_jis"),
    ("ja", "euc_jp"), ("ko", "cp949"), ("ko", "euc_kr"),
]  # fmt: skip


def table(language: str, lines: int) -> str:
    """A ledger in which every third buyer has a name of this language."""
    names = NAMES[language].split(",")
    rows = [f"{at},{names[at % len(names)] if at % 3 == 0 else 'Smith'},2024-01-02,{at}.50\n" for at in range(lines)]
    return "order_id,name,sold_at,amount\n" + "".join(rows)


@pytest.mark.parametrize(("language", "encoding"), GUESSED)
@pytest.mark.parametrize("lines", [60, 3000])
def test_an_encoding_is_guessed_and_the_guess_is_told(language: str, encoding: str, lines: int) -> None:
    text = table(language, lines)
    plain, read = only(text.encode(encoding))
    assert read == text
    assert plain.notes[0].startswith(f"encoding guessed as {plain.encoding} from ")
    assert plain.notes[0].endswith("; overrule with --encoding")


@pytest.mark.parametrize(("language", "encoding"), GUESSED)
def test_a_stated_encoding_is_taken_without_a_note(language: str, encoding: str) -> None:
    text = table(language, 3)
    plain, read = only(text.encode(encoding), encoding=encoding)
    assert (read, plain.notes) == (text, ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", ["de", "zh"])
def test_wide_encodings_are_known_with_and_without_their_mark(encoding: str, language: str) -> None:
    text = table(language, 50)
    plain, read = only(text.encode(encoding))
    assert read == text
    assert plain.encoding == encoding
    assert bool(plain.notes) == encoding.endswith("e")


@pytest.mark.parametrize("text", ["id,amount\n1,2\n", "id,name\n1,张伟\n2,José\n", "", "\ufeffid,amount\n1,2\n"])
def test_utf8_is_left_where_it_lies(text: str) -> None:
    plain, read = only(text.encode())
    assert (plain.path, plain.notes, plain.form, read) == (plain.origin, (), "", text)


def test_gzip_of_utf8_is_left_where_it_lies_and_of_another_encoding_is_not() -> None:
    plain, _ = only(gzip.compress(table("zh", 9).encode()), "sales.csv.gz")
    assert plain.path == plain.origin
    plain, read = only(gzip.compress(table("zh", 60).encode("gbk")), "sales.csv.gz")
    assert read == table("zh", 60)
    assert (plain.form, plain.encoding) == ("gzip", "gb18030")


def test_ascii_for_long_and_one_accent_at_the_end() -> None:
    text = "id,name\n" + "1,Smith\n" * 300_000 + "2,José\n"
    plain, read = only(text.encode("latin-1"))
    assert read == text
    assert plain.notes == ("encoding guessed as cp1252 from 1 bytes that are not UTF-8; overrule with --encoding",)


def test_utf8_with_a_few_broken_bytes_stays_utf8() -> None:
    text = table("zh", 300).encode() + b"9,Jos\xe9,2024-01-02,1\n"
    plain, _ = only(text)
    assert plain.path == plain.origin
    assert plain.notes[0].startswith("the text is UTF-8 but 1 bytes in it are not, and their lines are set aside")


def test_two_different_unknown_bytes_stay_different() -> None:
    plain, read = only(b"id,name\n1,a\x81\n2,a\x8d\n", encoding="cp1252")
    assert read == "id,name\n1,a\\x81\n2,a\\x8d\n"
    assert plain.notes[0].startswith("2 bytes are unknown in cp1252")


def test_an_encoding_nobody_knows_is_refused_with_those_known() -> None:
    sentence = refused(b"id,name\n1,a\n", encoding="utf-9")
    assert sentence.startswith("sales.csv: the encoding that is stated for it is not known; known are utf-8, utf-16,")
    assert refused(b"id,name\n1,a\n", encoding="base64").startswith("sales.csv: the encoding that is stated")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a,b\r\n1,2\n3,4\r5,6", "a,b\n1,2\n3,4\n5,6"),
        (b'a,b\r\n1,"x\ny"\r\n', 'a,b\n1,"x\ny"\n'),
        (b"a,b\n1,\x002\x00\n", "a,b\n1,2\n"),
        (b"a,b\n1,\x00\xff\n", "a,b\n1,ÿ\n"),
    ],
)
def test_mixed_line_ends_and_zero_bytes_become_plain_lines(content: bytes, text: str) -> None:
    assert only(content)[1] == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_one_kind_of_line_end_stays_even_with_multi_byte_letters_everywhere(end: str) -> None:
    text = ("id,name" + end + ("1," + "张伟" * 50 + end) * 20_000).encode()
    plain, _ = only(text)
    assert (plain.path, plain.notes) == (plain.origin, ())
    plain, _ = only(b"id,name\n1," + "张".encode() * 1_500_000 + end.encode() * (end == "\n"))
    assert (plain.path, plain.notes) == (plain.origin, ())


def test_a_line_end_cut_between_two_blocks_is_one() -> None:
    text = b"a" * ((1 << 20) - 1) + b"\r\n" + b"b\r\n" * 3
    plain, _ = only(text)
    assert plain.path == plain.origin


def test_few_accents_are_told_by_the_headers_they_make() -> None:
    # in ISO 8859-2 and cp1250 the first header would be `Nş de pedido`, a word of no language
    text = "Nº de pedido;Importe\n" + "1;5\n" * 9
    assert only(text.encode("cp1252"))[0].encoding == "cp1252"
