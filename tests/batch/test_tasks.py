"""Which companies a batch means."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck.batch.tasks import tasks
from mlmcheck.model import InputError


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a,b\n1,2\n", encoding="utf-8")
    return folder


def names(*paths: Path, manifest: Path | None = None) -> list[tuple[str, str]]:
    return [(task.name, task.company) for task in tasks(paths, manifest)]


def test_a_folder_of_folders_and_a_folder_with_tables(tmp_path: Path) -> None:
    made(tmp_path, "all/b/sales.csv", "all/a/sales.csv", "all/.hidden/sales.csv", "one/sales.csv")
    (tmp_path / "all" / "README.md").write_text("what these are", encoding="utf-8")
    assert names(tmp_path / "all") == [("a", ""), ("b", "")]
    assert names(tmp_path / "one", tmp_path / "all") == [("one", ""), ("a", ""), ("b", "")]


def test_a_pattern_that_no_shell_resolved(tmp_path: Path) -> None:
    made(tmp_path, "all/b1/sales.csv", "all/b2/sales.csv", "all/c/sales.csv", "odd/[a]/sales.csv")
    assert names(tmp_path / "all" / "b*") == [("b1", ""), ("b2", "")]
    assert names(tmp_path / "odd" / "[a]") == [("a", "")]  # what is there is never taken for a pattern
    assert names(tmp_path / "all" / "x*") == [("x", "")]  # a company that cannot be found, told as such


def test_two_of_one_name_and_names_that_are_no_file_names(tmp_path: Path) -> None:
    made(tmp_path, "x/Firm/sales.csv", "y/firm/sales.csv", "y/[red]=cmd()/sales.csv", "y/../z/é ü/sales.csv")
    found = names(tmp_path / "x", tmp_path / "y", tmp_path / "z")
    assert found == [("Firm", ""), ("red_cmd", ""), ("firm-2", ""), ("é_ü", "")]


def test_every_company_of_a_list_of_filings(tmp_path: Path) -> None:
    path = tmp_path / "filings.csv"
    path.write_text(
        "company,from,to,revenue_total,payouts_total\nA & Co,2020-01-01,2020-12-31,10,1\nB,2020-01-01,2020-12-31,20,2\n"
        "A & Co,2021-01-01,2021-12-31,30,3\n",
        encoding="utf-8",
    )
    assert names(path) == [("A_Co", "A & Co"), ("B", "B")]


def test_a_manifest(tmp_path: Path) -> None:
    made(tmp_path, "a/sales.csv", "b/sales.csv")
    manifest = tmp_path / "list.csv"
    manifest.write_text("path,company\nb,\na,Aster\n", encoding="utf-8")
    assert names(manifest=manifest) == [("b", ""), ("Aster", "Aster")]
    for text, says in [
        ("folder\na\n", "a column 'path'"),
        ("path\n\n", "column 'path'"),
        ('path\n""\n', ":2: path is empty"),
    ]:
        manifest.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=says):
            names(manifest=manifest)


def test_nothing_named_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no company"):
        tasks((), None)
    assert names(tmp_path / "missing") == [("missing", "")]  # its analysis says that it is not there
