"""Compressed files and archives, honest, nested, damaged and locked."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
from collections.abc import Mapping

import pytest
import zstandard

from .unfolded import only, refused, tables, texts

TEXT = "order_id,amount\n" + "".join(f"{at},{at * 7 % 1000}.25\n" for at in range(5000))
BYTES = TEXT.encode()
PACKED = {
    "gzip": gzip.compress(BYTES),
    "bzip2": bz2.compress(BYTES),
    "xz": lzma.compress(BYTES),
    "zstd": zstandard.ZstdCompressor(write_checksum=True).compress(BYTES),
}


def zipped(members: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize("kind", [kind for kind in PACKED if kind != "gzip"])
def test_what_is_packed_is_unpacked_whatever_its_name(kind: str) -> None:
    plain, text = only(PACKED[kind])
    assert (text, plain.form, plain.file, plain.inner) == (TEXT, kind, "sales.csv", "")


@pytest.mark.parametrize("kind", ["bzip2", "xz", "zstd"])
def test_several_streams_in_one_file_are_one_text(kind: str) -> None:
    assert only(PACKED[kind] + PACKED[kind])[1] == TEXT * 2


@pytest.mark.parametrize("kind", PACKED)
@pytest.mark.parametrize("keep", [20, -9])
def test_a_packed_file_cut_short_or_damaged_is_refused(kind: str, keep: int) -> None:
    expected = f"sales.csv: the {kind} stream is broken or cut short; fetch or pack the file again"
    assert refused(PACKED[kind][:keep]) == expected
    damaged = bytearray(PACKED[kind])
    damaged[len(damaged) // 2] ^= 0xFF
    assert refused(bytes(damaged)) == expected


def test_an_archive_gives_a_table_for_each_member_and_tells_what_it_leaves() -> None:
    members = {
        "sales.csv": BYTES,
        "2024/Mitglieder.csv": "id;name\n1;Jörg\n".encode("cp1252"),
        "more/payouts.csv.gz": gzip.compress(b"id,amount\n1,2\n"),
        "__MACOSX/._sales.csv": b"\x00\x05\x16\x07",
        ".DS_Store": b"\x00\x00",
        "README.txt": b"hello",
        "letter.pdf": b"%PDF-1.4",
    }
    found = tables(zipped(members), "dump.zip")
    assert [plain.file for plain, _ in found] == [f"dump.zip/{plain.inner}" for plain, _ in found]
    assert [text for _, text in found[:2]] == [TEXT, "id;name\n1;Jörg\n"]
    assert [plain.inner for plain, _ in found] == ["sales.csv", "2024/Mitglieder.csv", "more/payouts.csv.gz"]
    assert found[0][0].notes == (
        "not read from the archive: dump.zip/README.txt: it is not taken for a table",
        "not read from the archive: dump.zip/letter.pdf: it is not taken for a table",
    )


def test_a_known_form_without_a_table_is_left_out_of_an_archive_but_refused_alone() -> None:
    database = b"SQLite format 3\x00" + bytes(100)
    sentence = "it is an SQLite database, which is not read; export the tables in it as CSV"
    plain, _ = only(zipped({"a.csv": BYTES, "b.db": database}), "dump.zip")
    assert plain.notes == (f"not read from the archive: dump.zip/b.db: {sentence}",)
    assert refused(database, "b.db") == f"b.db: {sentence}"
    assert refused(zipped({"b.db": database}), "dump.zip").startswith("dump.zip: no table was found in the archive (")


def test_members_of_one_name_and_names_that_lead_out_are_only_names() -> None:
    names = ("a.csv", "b.csv", "../../etc/evil.csv", "/abs.csv", "x\x1b[31m.csv")
    content = zipped(dict.fromkeys(names, b"id,amount\n1,2\n")).replace(b"b.csv", b"a.csv")
    assert list(texts(content, "dump.zip")) == [
        "dump.zip/a.csv", "dump.zip/a.csv (2)", "dump.zip/../../etc/evil.csv", "dump.zip//abs.csv",
        "dump.zip/x?[31m.csv",
    ]  # fmt: skip


def test_an_archive_in_an_archive_is_read_but_not_without_end() -> None:
    content = zipped({"a.csv": b"id,amount\n1,2\n"})
    assert list(texts(zipped({"in.zip": content}), "dump.zip")) == ["dump.zip/in.zip/a.csv"]
    for _ in range(4):
        content = zipped({"in.zip": content})
    assert refused(content, "dump.zip").endswith("it is packed more than 3 times over; unpack it yourself")


def test_a_locked_archive_is_refused() -> None:
    content = bytearray(zipped({"a.csv": BYTES}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1  # the flag that says: encrypted
    expected = "dump.zip: the archive is locked with a password; unpack it and supply what is in it"
    assert refused(bytes(content), "dump.zip") == expected


@pytest.mark.parametrize("keep", [100, -30])
def test_an_archive_cut_short_is_refused(keep: int) -> None:
    expected = "dump.zip: the zip archive is broken or cut short; fetch or pack it again"
    assert refused(zipped({"a.csv": BYTES})[:keep], "dump.zip") == expected


def test_a_damaged_member_is_refused() -> None:
    content = bytearray(zipped({"a.csv": BYTES}))
    content[2000] ^= 0xFF
    assert refused(bytes(content), "dump.zip").startswith("dump.zip: the zip archive is broken or cut short")


def test_a_member_without_a_name_is_read_and_called_so() -> None:
    # found by fuzzing: the standard library's is_dir() looks at the last letter of the name
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo(""), "order_id,amount\n1,2\n")
    assert [plain.file for plain, _ in tables(out.getvalue(), "dump.zip")] == ["dump.zip/a file without a name"]
