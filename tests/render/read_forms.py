"""What a reader finds in each form of a report: findings and figures taken out of the text again."""

from __future__ import annotations

import csv
import html
import io
import re
from itertools import dropwhile
from typing import Any

from python_calamine import CalamineWorkbook

from mlmcheck import explain
from mlmcheck.render.csv import plain
from mlmcheck.render.page import label
from mlmcheck.render.words import READINGS

Findings = dict[str, tuple[str, str]]
"""By id: outcome and figure."""
Figures = dict[tuple[str, str], str]
"""By measure and reading (both: there is one): the figure, or its status where there is none."""

WIDE = 4000
_GLYPHS = {"▲": "flagged", "✓": "clear", "?": "unclear", "○": "unmeasured", "✗": "broken"}
_MARKED = re.compile(r"^[▲✓?○✗] (flagged|clear|unclear|unmeasured|broken) +(.*)$")
_KNOWN = "|".join([*explain.measures(), "made_up_number"])
_DRAWN = re.compile(rf"(?:^|\s)(?:{_KNOWN}) (has no number here|.+?; line: .+?); source [^;]*; ([\w., ]+)$")
_WORDS = {words: name for name, words in READINGS.items()}


def terminal_findings(text: str) -> Findings:
    """A marked line gives the outcome, that of the criteria stands in a list below; then figure, line and ids."""
    found: Findings = {}
    outcome = ""
    listed: dict[str, str] = {}
    for line in text.splitlines():
        if marked := _MARKED.match(line):
            outcome, listed = marked[1], {}
        elif "; decided by " in line:
            listed = {short: _GLYPHS[mark] for mark, short in re.findall(r"([▲✓?○✗]) (\w+)", line)}
        elif drawn := _DRAWN.search(line):
            for id in drawn[2].split(", "):
                found[id] = (listed.get(id.rpartition(".")[2], outcome), _figure(drawn[1]))
    return found


def _figure(told: str) -> str:
    return "" if told == "has no number here" else told.partition("; line: ")[0]


def terminal_figures(text: str) -> Figures:
    """A figure stands at the right of its question, over several lines if need be; below it the id."""
    found: Figures = {}
    told: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        name, value = line[:3900].strip(), line[3900:].strip(" █░·")
        if value and name:
            told.append((name, [value]))
        elif value and told:
            told[-1][1].append(value)
        elif trail := re.match(rf"^ {{4}}({_KNOWN}) / n ", line):
            is_two = told[-1][0] == READINGS["include"]
            for said, pieces in told[-2 if is_two else -1 :]:
                found[trail[1], _WORDS.get(said, "both")] = " ".join(pieces)
    return found | _terminal_gaps(text)


def _terminal_gaps(text: str) -> Figures:
    _, _, below = text.partition("What could not be measured")
    found: Figures = {}
    for line in below.splitlines():
        marked = _MARKED.match(line)
        if marked and marked[1] == "unmeasured":
            found |= {(id, "both"): "unmeasured" for id in marked[2].rpartition(": ")[2].split(", ")}
        elif marked and marked[1] == "broken":
            found[marked[2].partition(":")[0], "both"] = "broken"
    return found


def markdown_points(text: str) -> list[tuple[str, str]]:
    """Each point with what stands under it, without the escapes."""
    plain_text = re.sub(r"\\(.)", r"\1", text)
    points = re.findall(r"^- (.*?)(?:  \n   \*(.*)\*)?$", plain_text, re.MULTILINE)
    return [(html.unescape(point), html.unescape(small)) for point, small in points]


def markdown_findings(text: str) -> Findings:
    found: Findings = {}
    for point, small in markdown_points(text):
        if told := re.match(rf"([\w]+\.\w+) \(([^)]*)\): (?:{_KNOWN})(?: (.+?); line: |;)", small):
            found[told[1]] = (point.partition(":")[0], told[3] or "")
    return found


def markdown_figures(text: str) -> Figures:
    found: Figures = {}
    for point, small in markdown_points(text):
        if told := re.match(rf"({_KNOWN}) in \w+; n ", small):
            rest = point.removeprefix(label(told[1]))
            words = next((words for words in _WORDS if rest.startswith(f" ({words})")), "")
            found[told[1], _WORDS.get(words, "both")] = rest.partition(": ")[2]
        elif silent := re.match(rf"(unmeasured|broken): ({_KNOWN}): ", point):
            found[silent[2], "both"] = silent[1]
    return found


def csv_rows(text: str, table: str) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(text))
    return [{head: plain(cell) for head, cell in row.items()} for row in rows if row["table"] == table]


def sheet_rows(data: bytes, name: str) -> list[dict[str, Any]]:
    every = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name).to_python()
    table = list(dropwhile(lambda row: len(row) - row.count("") < 2, every))  # a sentence may stand above
    heads, *rows = table or every
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def page_text(page: str) -> str:
    """The words of a page, one blank between them."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())
