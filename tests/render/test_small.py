"""Groups of fewer than 5 people are not told, nor can they be told from the rest."""

import json
from dataclasses import replace

import pytest

from mlmcheck.model import Measurement, Part, Span, published
from mlmcheck.render.json import dumps
from mlmcheck.render.terminal import text
from tests.render.made import made


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([10, 20], [10, 20]),
        ([10, 4, 20, 3], [10, 20]),  # 7 people kept back together
        ([10, 4, 20], [20]),  # 4 would be the whole less 30, so the 10 are kept back with them
        ([4, 20], []),
        ([4], []),
        ([0, 10, 5], [0, 10, 5]),  # nobody is nobody's secret
        ([2, 2, 5, 6], [6]),
        ([], []),
    ],
)
def test_who_is_kept_back(counts: list[int], told: list[int]) -> None:
    parts = tuple(Part(f"group {at}", 0.5, n) for at, n in enumerate(counts))

    assert [part.n for part in published(parts)] == told


def test_records_are_not_people() -> None:
    parts = (Part("sales.csv", 0.5, 2, "records"),)

    assert published(parts) == parts


def test_both_formats_keep_them_back_and_say_so() -> None:
    parts = (Part("2024Q1", 0.111, 3), Part("2024Q2", 0.222, 7), Part("2024Q3", 0.333, 50))
    report = replace(made(), results={"loss_share": Measurement(Span.exact(0.3), "share", 60, parts=parts)})

    for shown in (dumps(report), text(report)):
        assert "2024Q3" in shown
        assert "2024Q1" not in shown
        assert "2024Q2" not in shown
    assert json.loads(dumps(report))["measures"]["loss_share"]["parts_hidden"] == 2
    assert "groups not shown, as they would tell of fewer than 5 people: 2" in " ".join(text(report).split())


def test_they_are_told_where_real_ids_are() -> None:
    parts = (Part("2024Q1", 0.111, 3),)
    results = {"loss_share": Measurement(Span.exact(0.3), "share", 60, parts=parts)}
    report = replace(made(), results=results, options={"show_ids": "yes"})

    assert "2024Q1" in dumps(report)
    assert "2024Q1" in text(report)


def test_a_part_may_have_a_unit_of_its_own() -> None:
    # 1234.56 in minor units beside a share
    parts = (Part("all", 123456, 60, unit="money"), Part("half", 0.5, 30))
    report = replace(made(), results={"loss_share": Measurement(Span.exact(0.3), "share", 60, parts=parts)})

    assert json.loads(dumps(report))["measures"]["loss_share"]["parts"] == [
        {"label": "all", "value": "1234.56", "n": 60, "unit": "money"},
        {"label": "half", "value": 0.5, "n": 30},
    ]
    assert "all: 1,234.56, n 60" in text(report)
    assert "half: 50.0 %, n 30" in text(report)
