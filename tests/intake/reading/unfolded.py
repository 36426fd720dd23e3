"""Unfold files written in the test that reads them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from mlmcheck.intake.reading.forms import unfold
from mlmcheck.intake.reading.plain import Plain
from mlmcheck.intake.settings import FileTerms
from mlmcheck.model import InputError


def texts(content: bytes, file: str = "sales.csv", *, encoding: str = "") -> dict[str, str]:
    """The text of each table in a file, by its name in messages."""
    return {plain.file: text for plain, text in tables(content, file, encoding=encoding)}


def tables(content: bytes, file: str = "sales.csv", *, encoding: str = "") -> list[tuple[Plain, str]]:
    """Each table in a file and its text, line ends as they are."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as work:
        path = Path(home) / file
        path.write_bytes(content)
        found = unfold(path, file, Path(work), lambda _: FileTerms(encoding=encoding))
        assert path.read_bytes() == content
        left = {str(item) for item in Path(work).glob("plain-*.csv*")} - {str(plain.path) for plain in found}
        assert not left, "steps on the way are given back"
        return [(plain, plain.path.read_bytes().decode(errors="backslashreplace")) for plain in found]


def only(content: bytes, file: str = "sales.csv", *, encoding: str = "") -> tuple[Plain, str]:
    """The one table of a file."""
    found = tables(content, file, encoding=encoding)
    assert len(found) == 1
    return found[0]


def refused(content: bytes, file: str = "sales.csv", *, encoding: str = "") -> str:
    """The one sentence with which a file is refused."""
    with pytest.raises(InputError) as caught:
        tables(content, file, encoding=encoding)
    assert "\n" not in str(caught.value)
    return str(caught.value)
