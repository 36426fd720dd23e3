"""What other windows would read: told first where it differs, kept in the JSON always."""

from __future__ import annotations

import json
from dataclasses import replace

from mlmcheck.model import Band, Verdict, WindowBand
from mlmcheck.render.json import dumps
from mlmcheck.render.terminal import text
from tests.render.made import VERDICT, made

WINDOWS = (
    WindowBand("whole", 0.6, 0.4, Band.INDICATORS),
    WindowBand("last", 0.7, 0.55, Band.PATTERN),
    WindowBand("best", 0.5, 0.3, Band.QUESTIONS),
    WindowBand("worst", 0.7, 0.55, Band.PATTERN),
)


def told(verdict: Verdict) -> str:
    return " ".join(text(made(verdict=verdict)).partition("1. First")[0].split())


def test_the_windows_that_read_otherwise_are_told_before_any_detail() -> None:
    first = told(replace(VERDICT, flips_on_window=True, windows=WINDOWS))
    assert "It depends on the window: on the last 12 months alone this would read 'pyramid pattern'." in first
    assert "on the 12 months best for the firm this would read 'open questions'" in first
    assert "on the 12 months worst for the firm this would read 'pyramid pattern'" in first


def test_no_word_where_all_windows_read_alike_or_none_was_compared() -> None:
    same = (WINDOWS[0], replace(WINDOWS[0], window="last"))
    assert "window" not in told(replace(VERDICT, flips_on_window=False, windows=same))
    assert "window" not in told(VERDICT)


def test_json_keeps_them_and_null_means_none_was_compared() -> None:
    found = json.loads(dumps(made(verdict=replace(VERDICT, flips_on_window=True, windows=WINDOWS))))["verdict"]
    assert found["flips_on_window"] is True
    assert found["windows"][2] == {"window": "best", "x": 0.5, "n": 0.3, "band": "questions"}
    without = json.loads(dumps(made()))["verdict"]
    assert without["flips_on_window"] is None
    assert without["windows"] == []
