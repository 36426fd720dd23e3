"""390 files that defeat readers (CSVs and workbooks from the test suites of five projects): each is read rightly or
refused in one sentence.

Who says what is right: csv-spectrum its own JSON; pandas where its plain `read_csv` reads the file (its shape is in
INDEX.csv, made without this program); else the shapes below, counted by hand; and a workbook or archive the CSV that
the same project made of it.

| suite        | files | tables read | refused | why                                                              |
| ------------ | ----- | ----------- | ------- | ---------------------------------------------------------------- |
| csv-spectrum |    12 |          12 |       0 |                                                                  |
| clevercsv    |     3 |           3 |       0 |                                                                  |
| csvkit       |    86 |     83      |       3 | 1 empty, 2 prose                                                 |
| frictionless |   172 |    163      |       9 | 1 empty, 2 prose, 3 header of another width, 3 sheets, no table  |
| qsv          |   103 |     98      |       5 | 2 Snappy, 2 locked workbooks, 1 sheet without table              |
"""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from mlmcheck.intake.engine import Workspace
from mlmcheck.intake.reading import rejects
from mlmcheck.intake.reading.forms import unfold
from mlmcheck.intake.reading.opened import open_file
from mlmcheck.intake.settings import FileTerms, Settings
from mlmcheck.model import InputError
from tests.intake.peek import peek

SHARED = Path(os.environ.get("MLMCHECK_SHARED") or Path(__file__).parents[3] / "shared" / "data")
FILES = SHARED / "csv_torture"
pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="the torture files are not on this machine")

Table = tuple[tuple[str, ...], list[tuple[str, ...]], int]


def _tables(path: Path) -> Iterator[Table]:
    """Headers, rows and the number of lines set aside, of every table in the file."""
    space = Workspace()
    try:
        for plain in unfold(path, path.name, space.folder, Settings().terms):
            opened = open_file(space.con, plain, FileTerms())
            rejects.take(space.con)
            rows = list(peek(space.con, opened))
            yield opened.headers, rows, len(rejects.take(space.con))
    finally:
        space.close()


def _index() -> dict[str, dict[str, str]]:
    with (FILES / "INDEX.csv").open(newline="", encoding="utf-8") as source:
        return {row["path"]: row for row in csv.DictReader(source)}


REFUSED = {
    "csvkit/empty.csv": "the file is empty",
    "csvkit/realdata/census_2000/README.txt": "no table was found",
    "csvkit/realdata/census_2010/README.txt": "no table was found",
    "frictionless/defective-rows.csv": "the header has 3 columns but the lines have 2",
    "frictionless/empty.csv": "the file is empty",
    "frictionless/file.txt": "no table was found",
    "frictionless/fixtures/cli/long-error-messages-976.txt": "no table was found",
    "frictionless/invalid.csv": "the header has 4 columns but the lines have 2",
    "frictionless/issue-1004-data2.csv": "the header has 4 columns but the lines have 2",
    "frictionless/merged-cells-boolean.xls": "no sheet of the workbook holds a table",
    "frictionless/merged-cells.xls": "no sheet of the workbook holds a table",
    "frictionless/merged-cells.xlsx": "no sheet of the workbook holds a table",
    "qsv/boston311-100-invalidsnappy.csv.sz": "no text and no other form that is read",
    "qsv/boston311-100.csv.sz": "it is a Snappy file",
    "qsv/formula_empty_string_value.xls": "no sheet of the workbook holds a table",
    "qsv/password-protected-password123.ods": "locked with a password",
    "qsv/password-protected-password123.xlsx": "locked with a password",
}
BY_HAND = {
    # rows x columns, lines set aside; counted in the files themselves
    "clevercsv/milk.csv": (380, 23, 0), "clevercsv/imdb.csv": (100, 44, 0),
    "csvkit/bad.csv": (1, 3, 2), "csvkit/bad_skip_lines.csv": (1, 3, 2), "csvkit/dummy.tsv": (1, 3, 0),
    "csvkit/no_header_row.csv": (1, 3, 0), "csvkit/no_header_row2.csv": (1, 3, 0),
    "csvkit/no_header_row3.csv": (2, 3, 0), "csvkit/sniff_limit.csv": (1, 3, 0),
    "csvkit/test_empty_columns_long_row.csv": (1, 4, 0), "csvkit/test_empty_columns_short_row.csv": (0, 3, 1),
    "csvkit/test_extra_header.csv": (0, 4, 1), "csvkit/test_join_short_rows.csv": (1, 3, 2),
    "csvkit/realdata/Datagov_FY10_EDU_recp_by_State.csv": (55, 9, 0),
    "csvkit/realdata/event-notification-rpt-lastmonth.txt": (72, 72, 0),
    "frictionless/capital-invalid.csv": (8, 3, 2), "frictionless/countries.csv": (3, 4, 2),
    "frictionless/country-2.csv": (5, 4, 0), "frictionless/delimiter.csv": (2, 2, 0),
    "frictionless/dialect.csv": (1, 2, 1), "frictionless/issue-1004-data1.csv": (3, 4, 2),
    "frictionless/issue-1138.csv": (7, 4, 0), "frictionless/matrix-with-comment.csv": (4, 4, 0),
    "frictionless/schema-errors.csv": (3, 3, 1), "frictionless/skip-blank-at-the-end.csv": (1, 2, 1),
    "frictionless/skip-rows-before-headers.csv": (2, 2, 0), "frictionless/skip-rows.csv": (2, 2, 1),
    "frictionless/structure-errors.csv": (3, 3, 1), "frictionless/table.tsv": (3, 2, 0),
    "frictionless/vix.csv": (2, 5, 0), "frictionless/without-headers.csv": (3, 2, 0),
    "frictionless/without-headers-extra.csv": (2, 2, 1), "frictionless/escaping.csv": (3, 2, 0),
    "qsv/NYC311-5.ssv": (5, 41, 0), "qsv/NYC311-5.tsv": (5, 41, 0), "qsv/boston311-100-bad.tsv": (99, 29, 1),
    "qsv/boston311-extdedup-dupeoutput.txt": (20, 29, 0), "qsv/inputcommenttest.csv": (5, 3, 3),
    "qsv/inputskiptest.csv": (5, 2, 2), "qsv/snifftest.csv": (3, 4, 0), "qsv/snifftest-flexible.csv": (4, 4, 1),
    "qsv/Inpatients_MHA_Machine_readable_dataset_1011.csv": (327, 19, 0),
}  # fmt: skip
CUT_OTHERWISE = {
    # pandas takes all for one column, or the first values for a header, or the preamble for rows
    *BY_HAND, "frictionless/accent.csv", "frictionless/issue-1009-semicolon.csv", "frictionless/issue-1100.csv",
    "frictionless/issue-1105-timezone.csv", "frictionless/issue-1232.csv", "frictionless/table-delimiter.csv",
    "qsv/NYC311-5.tab", "qsv/boston311-100.tab", "qsv/data.csv.fetch-report.tsv", "qsv/data.csv.fetchpost-report.tsv",
    "qsv/iwfg09_Phos_river_200911.csv", "qsv/pii_regex_searchset.txt", "frictionless/issue-1478/table.csv",
    "frictionless/fixtures/summary/describe-with-required-field.txt", "frictionless/fixtures/summary/describe.txt",
    "frictionless/fixtures/summary/extract.txt", "frictionless/fixtures/summary/five-rows-only.txt",
    "frictionless/fixtures/summary/multiline-errors.txt", "frictionless/fixtures/summary/multiline-scheme-error.txt",
}  # fmt: skip


def test_every_file_is_read_or_refused_in_one_sentence_as_the_table_above_says() -> None:
    read: Counter[str] = Counter()
    refused, wrong = {}, []
    for path, row in _index().items():
        try:
            found = list(_tables(FILES / path))
        except InputError as error:
            refused[path] = str(error)
            continue
        read[row["suite"]] += 1
        shapes = [f"{len(rows)}x{len(headers)}" for headers, rows, _ in found]
        if row["shape"] and path not in CUT_OTHERWISE and shapes != [row["shape"]]:
            wrong.append((path, shapes, row["shape"]))
    assert wrong == []
    assert not any("\n" in said for said in refused.values())
    assert {path: REFUSED.get(path, "?") in said for path, said in refused.items()} == dict.fromkeys(REFUSED, True)
    assert read == {"clevercsv": 3, "csv-spectrum": 12, "csvkit": 83, "frictionless": 163, "qsv": 98}


@pytest.mark.parametrize("path", BY_HAND)
def test_what_pandas_does_not_read_has_the_shape_counted_by_hand(path: str) -> None:
    ((headers, rows, aside),) = _tables(FILES / path)
    assert (len(rows), len(headers), aside) == BY_HAND[path]


SPECTRUM = sorted((FILES / "csv-spectrum" / "csvs").glob("*.csv")) if FILES.is_dir() else []


@pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
def test_csv_spectrum_against_its_own_json(path: Path) -> None:
    ((headers, rows, aside),) = _tables(path)
    said = json.loads((path.parent.parent / "json" / f"{path.stem}.json").read_text(encoding="utf-8"))
    expected = [
        # a line break within a cell is LF once a file with two kinds of line ends has been put right
        tuple(row[header].replace("\r\n", "\n") for header in headers)
        for row in ([said] if isinstance(said, dict) else said)
    ]
    if path.stem == "location_coordinates":  # the suite's JSON has another telephone number than its CSV
        expected = [("2095257564", *row[1:]) for row in expected]
    assert (rows, aside) == (expected, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("frictionless/table.csv", "frictionless/table.xlsx"),
        ("frictionless/table.csv", "frictionless/table.xls"),
        ("frictionless/table.csv", "frictionless/table.ods"),
        ("frictionless/table.csv", "frictionless/table.csv.gz"),
        ("frictionless/table.csv", "frictionless/table.csv.zip"),
        ("frictionless/doublequote.csv", "frictionless/doublequote.csv.zip"),
        ("frictionless/table-output.csv", "frictionless/table-output.xlsx"),
        ("frictionless/table-output.csv", "frictionless/table-output.ods"),
        ("csvkit/dummy.csv", "csvkit/dummy.xlsx"),
        ("csvkit/dummy.csv", "csvkit/dummy.xls"),
        ("csvkit/dummy.csv", "csvkit/dummy.csv.gz"),
        ("qsv/NYC311-5.csv", "qsv/NYC311-5.csv.gz"),
        ("qsv/NYC311-5.csv", "qsv/NYC311-5.csv.zst"),
        ("qsv/NYC311-5.csv", "qsv/NYC311-5.ssv"),
        ("qsv/NYC311-5.csv", "qsv/NYC311-5.tsv.zst"),
        ("qsv/boston311-100.csv", "qsv/boston311-100.csv.zip"),
        ("qsv/boston311-100.csv", "qsv/boston311-100.csv.multimember.gz"),
        ("csvkit/test_utf16_big.csv", "csvkit/test_utf16_little.csv"),
        ("csvkit/test_utf8.csv", "csvkit/test_utf8_bom.csv"),
    ],
)
def test_twins_hold_the_same_table(one: str, other: str) -> None:
    assert next(_tables(FILES / one))[:2] == next(_tables(FILES / other))[:2]
