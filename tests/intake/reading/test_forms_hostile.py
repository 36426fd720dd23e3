"""Files made to do harm end in one sentence, in bounded time and memory, and nothing of them is followed or opened."""

from __future__ import annotations

import gzip
import io
import os
import resource
import signal
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from mlmcheck.intake.reading import text
from mlmcheck.intake.reading.forms import unfold
from mlmcheck.intake.reading.item import Item, Work
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError

from .unfolded import only, refused

BOMB = "it unpacks to more than 200 times its size, as files made to fill a disk do"


def said(_: str) -> FileTerms:
    return FileTerms()


def blank_zip(megabytes: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.csv", "w") as member:
        for _ in range(megabytes):
            member.write(bytes(1 << 20))
    return packed.getvalue()


def test_a_zip_that_unpacks_without_end_is_refused() -> None:
    assert BOMB in refused(blank_zip(300), "dump.zip")


def test_a_zip_whose_declared_size_is_a_lie_is_refused() -> None:
    content = blank_zip(300)
    at = content.rindex(b"PK\x01\x02") + 24
    lie = content[:at] + (100).to_bytes(4, "little") + content[at + 4 :]
    assert refused(lie, "dump.zip").startswith("dump.zip: the zip archive is broken or cut short")


def test_small_bombs_in_one_archive_count_together() -> None:
    packed, inner = io.BytesIO(), blank_zip(100)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for at in range(4):
            archive.writestr(f"{at}.zip", inner)
    assert BOMB in refused(packed.getvalue(), "dump.zip")


def test_a_gzip_that_is_nearly_all_the_same_is_refused() -> None:
    assert BOMB in refused(gzip.compress(b"a,b\n" + b"1,2\n" * (20 << 20)), "a.csv.gz")


def test_a_hundred_thousand_columns_are_refused() -> None:
    line = ",".join(f"c{at}" for at in range(100_000))
    for content in (line.encode(), line.encode("utf-16")):
        assert refused(content).startswith("sales.csv: it has a line with 100,000 columns where 16,384 is the most")


def test_a_json_value_of_megabytes_is_refused_before_it_takes_minutes() -> None:
    sentence = refused(b'[{"a": "' + b"x" * (64 << 20) + b'"}]', "a.json")
    assert sentence.startswith("a.json: its JSON has one value of more than 4 MB; look for a quote")


def test_a_long_json_line_is_set_aside_alone() -> None:
    plain, _ = only(b'{"a": 1}\n{"a": "' + b"x" * (40 << 20) + b'"}\n{"a": 2}\n', "a.jsonl")
    assert plain.reasons == {3: "the line is longer than 16 MB; look for a quote that is never closed"}


def test_what_is_no_text_is_refused() -> None:
    assert refused(bytes(range(256)) * 4000).startswith("sales.csv: it is no text and no other form that is read")


def test_a_sheet_that_claims_billions_of_cells_is_refused_in_bounded_memory() -> None:
    import xlsxwriter

    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True})
    sheet = book.add_worksheet("S")
    sheet.write(0, 0, 1)
    sheet.write(1_048_575, 16_383, 2)
    book.close()
    assert refused(packed.getvalue(), "b.xlsx").startswith("b.xlsx: the workbook needs more than 2 GB or 5 minutes")


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "sales.csv"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match="it is no regular file but a folder, a pipe or a device"):
        unfold(pipe, "sales.csv", tmp_path, said)


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, work = tmp_path / "sales.csv", tmp_path / "work"
    work.mkdir()
    file.write_text("id,amount\n1,2\n", encoding="utf-8")
    whole = text.of

    def grown(item: Item, work: Work) -> list[Plain]:
        found = whole(item, work)
        with file.open("a", encoding="utf-8") as more:
            more.write("2,3\n")
        return found

    monkeypatch.setattr(text, "of", grown)
    with pytest.raises(InputError, match=r"sales.csv: it changed while it was read; wait until it is written whole"):
        unfold(file, "sales.csv", work, said)


def test_a_file_that_grows_after_it_was_unfolded_is_noticed_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text("id,amount\n1,2\n", encoding="utf-8")
    (plain,) = unfold(file, "sales.csv", tmp_path, said)
    plain.steady()
    file.write_text("id,amount\n1,2\n2,3\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"sales.csv: it changed while it was read; wait until it is written whole"):
        plain.steady()


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    file, work = tmp_path / "sales.csv", tmp_path / "work"
    work.mkdir()
    file.write_bytes(("id,amount\n" + "1,2\n" * 900_000).encode("utf-16"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))  # a file may not grow past a megabyte
    try:
        with pytest.raises(InputError, match=r"sales.csv: the disk of the work folder is full; free some space"):
            unfold(file, "sales.csv", work, said)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.parametrize(
    "content", [b"id,amount\n1,2\n", gzip.compress(b"id,amount\r1,2\n", mtime=0)], ids=["plain", "packed"]
)
def test_stdin_is_spooled_and_looked_at_like_a_file(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content), isatty=lambda: False))
    (plain,) = unfold(Path("-"), "-", tmp_path, said)
    assert (plain.file, plain.path.read_bytes()) == ("stdin", b"id,amount\n1,2\n")


def test_a_terminal_is_no_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    with pytest.raises(InputError, match="stdin: nothing is piped into it; pipe a file in, or give the file's path"):
        unfold(Path("-"), "-", tmp_path, said)
