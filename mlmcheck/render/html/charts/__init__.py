"""The charts of a report: each file draws one kind from the document, or nothing where the document has no figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mlmcheck.render.html.charts import (
    bunching,
    hundred,
    levels,
    lorenz,
    months,
    net,
    readings,
    retention,
    runoff,
)
from mlmcheck.render.html.svg import Chart

DRAWN: Final = (
    readings.chart, hundred.revenue, hundred.pay, net.chart, lorenz.chart, levels.chart, months.chart, runoff.chart,
    retention.chart, bunching.chart,
)  # fmt: skip
NAMES: Final = {
    "readings": "the two elements and the two readings", "revenue": "where each 100 of revenue came from",
    "pay": "where each 100 of pay came from", "net": "participants' results", "lorenz": "how pay is spread",
    "levels": "people and pay by level", "months": "joinings and money by month",
    "runoff": "what is left if recruiting stops", "retention": "who stays", "bunching": "purchases at the quota",
}  # fmt: skip


def charts(document: Mapping[str, Any]) -> dict[str, Chart]:
    """Every chart that the document has the figures of, by its id."""
    drawn = (draw(document) for draw in DRAWN)
    return {chart.id: chart for chart in drawn if chart is not None}
