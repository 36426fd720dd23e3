"""Which groups of a measure a reader sees."""

from __future__ import annotations

from mlmcheck.model import Measurement, Part, Report, published


def told_parts(report: Report, what: Measurement) -> tuple[Part, ...]:
    """All groups where real ids were asked for, else only those that tell nothing of fewer than 5 people."""
    return what.parts if report.options.get("show_ids") else published(what.parts)
