"""What the docs quote of a report is what the program prints; the figures they tell of stand in the chapters named."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[1]
QUOTING = ["README.md", "docs/how-to-read-a-report.md", "docs/journalist.md", "docs/prospect.md"]
FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"mlmcheck (?P<words>(?:analyze|inspect|vet) sample_data/[^#\n]+)")
NUMBERS = re.compile(r"\bsource [\d, ]+")  # a new law moves the numbers of all sources after it

TOLD = [
    ("On 1,000 [simulated companies]", "validation", "made 1,000 companies"),
    ("false alarms were 1 of 461 lawful firms", "validation", "is not in the books | 1 of 461: 0.2 %"),
    ("and 32 of 500 if area developers count", "validation", "above `questions` | 32 of 500: 6.4 %"),
    ("Misses were 27 %", "validation", "`questions` or `consistent` | 135 of 500: 27.0 %"),
    ("(36 of 36 read *consistent*)", "validation", "| pyramid: fake_customers | 36 |  | 36 |"),
    ("never looked at (63 of 70)", "validation", "`questions` or `consistent` | 63 of 70: 90.0 %"),
    ("Of 43 [published cases](backtest.md) ten were decided", "backtest", "43 cases; 10 were decided on the merits"),
    ("an error rate of 25.9 %", "backtest", "an error rate of 25.9 %"),
    ("Nu Skin paid out 39.5 to 46.5 % of revenue", "backtest", "it paid 39.5 to 46.5 % of revenue"),
    ("90 to 91 % for growth where joins come in waves", "coverage", "| `doubling_months` | tied | 1,000 | 90.0% |"),
    ("90 to 91 % for growth where joins come in waves", "coverage", "| `market_exhaustion` | tied | 1,000 | 91.4% |"),
    ("20 to 86 % for forests of few roots", "coverage", "| 1 | 0.95 | 0.3 | people | 19.5% |"),
    ("20 to 86 % for forests of few roots", "coverage", "| 5 | 0.7 | 0.5 | money | 86.3% |"),
]  # what cannot-show.md tells, the chapter it is from, and how it stands there


@cache
def printed(words: str) -> str:
    """What the program prints on these words, as somebody at the root of the repository sees it."""
    call = [sys.executable, "-m", "mlmcheck", *shlex.split(words)]
    with TemporaryDirectory() as state:  # where the key of the pseudonyms is made
        env = {**os.environ, "XDG_STATE_HOME": state, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(call, cwd=ROOT, env=env, check=True, capture_output=True, encoding="utf-8")
    return NUMBERS.sub("source", done.stdout)


def quotes(page: str) -> Iterator[tuple[str, str]]:
    """The command shown last and each piece quoted below it; `...` stands for what is left out."""
    words = ""
    for fence in FENCE.finditer((ROOT / page).read_text(encoding="utf-8")):
        shown = SHOWN.findall(fence["text"]) if fence["kind"] == "sh" else []
        words = shown[-1].strip() if shown else words
        pieces = re.split(r"^\.\.\.\n", fence["text"], flags=re.MULTILINE) if not fence["kind"] else []
        yield from ((words, piece) for piece in pieces if piece)


@pytest.mark.parametrize("page", QUOTING)
def test_what_is_quoted_is_what_the_program_prints(page: str) -> None:
    found = list(quotes(page))

    assert found
    assert [piece for words, piece in found if NUMBERS.sub("source", piece.rstrip("\n")) not in printed(words)] == []


@pytest.mark.parametrize(("told", "chapter", "there"), TOLD)
def test_a_figure_told_of_stands_in_the_chapter_it_is_from(told: str, chapter: str, there: str) -> None:
    assert told in (ROOT / "docs" / "cannot-show.md").read_text(encoding="utf-8")
    assert there in (ROOT / "docs" / f"{chapter}.md").read_text(encoding="utf-8")
