"""The counting behind docs/coverage.md: what is held, refused and told, on companies of which the answer is known."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.coverage import blanked, page, tally, trees
from mlmcheck.model import Measurement, Span, Unmeasured

if TYPE_CHECKING:
    from mlmcheck.model import Unit

SHARE: Unit = "share"


def fake(number: float) -> Measurement | Unmeasured:
    """An interval that reaches .1 to each side, for numbers up to 1."""
    if number > 1:
        return Unmeasured(f"only {int(number)} people")
    return Measurement(Span(number, number - 0.1, number + 0.1), SHARE, 9, "process")


def test_companies_are_counted_by_what_the_interval_says(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter([0.5, 0.55, 0.7, 0.2, 3.0, 4.0])
    module = SimpleNamespace(company=lambda rng, tied: ({"number": next(drawn)}, 0.5))
    monkeypatch.setattr(tally, "import_module", lambda name: module)
    monkeypatch.setattr("mlmcheck.measures.load", lambda: {"fake": fake})
    found = tally.run(("fake", False, 0, 6))
    # .4-.6 and .45-.65 hold .5; .6-.8 lies above, .1-.3 below; two are refused for one reason
    assert (found.companies, found.made, found.held, found.above) == (6, 4, 2, 1)
    assert found.told()["width"] == pytest.approx(0.2)
    assert found.told()["reason"] == "only people"
    assert tally.summed([found, found]).told() | {"companies": 6, "made": 4, "held": 2, "above": 1} == found.told()


def test_the_page_says_where_it_falls_short() -> None:
    row = {"companies": 1000, "made": 800, "held": 640, "above": 10, "width": 0.25, "endless": 0, "strangers": 400}
    text = page.page({"trees": {"40/0.5/1.0/money": row | {"reason": ""}}}, [])
    assert "| 40 | 0.5 | 1.0 | money | 80.0% | 1.2% | 20.0% | 0.25 | **less** | 50.0% |" in text


def test_behaviour_is_handed_down_as_said() -> None:
    rng, parent = np.random.default_rng(1), np.repeat([-1, 0], [10_000, 10_000])
    parent[10_000:] = np.arange(10_000)  # ten thousand pairs
    found = trees.handed_down(rng, parent, np.repeat([1, 2], 10_000), 0.8, 0.5)
    assert np.corrcoef(found[:10_000], found[10_000:])[0, 1] == pytest.approx(0.8 * 0.5, abs=0.03)
    assert found.var() == pytest.approx(1, abs=0.03)


def test_bounds_are_held_or_missed() -> None:
    held = blanked.Held()
    held.add("retail_share/exclude/buyers", 0.5, (0.4, 0.6), "company 1")
    held.add("retail_share/exclude/buyers", 0.7, (0.4, 0.6), "company 2")
    told = blanked.together([held, held])["retail_share/exclude/buyers"]
    assert told == {"companies": 4, "held": 2, "missed": "company 2: 0.7 is not in [0.4, 0.6]"}
