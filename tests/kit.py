"""Small companies written in the test that uses them: each table is a CSV text, blanks around cells do not count."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mlmcheck import intake, measures
from mlmcheck.assess import Options, analyze, measuring
from mlmcheck.assess.overlap import overlap
from mlmcheck.ledger import Ledger, frames_of
from mlmcheck.model import Measurement, Report, Result, Unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlmcheck.intake import Tables


@contextmanager
def company(settings: str = "", **tables: str) -> Iterator[Tables]:
    """The tables of a company, each given as CSV text by its role, read as a user's folder would be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for role, text in tables.items():
            (folder / f"{role}.csv").write_text(tidy(text), encoding="utf-8")
        if settings:
            (folder / "company.toml").write_text(settings, encoding="utf-8")
        with intake.read(folder) as found:
            yield found


def tidy(text: str) -> str:
    """CSV lines without the indentation and alignment of the test."""
    lines = (line.strip() for line in text.strip().splitlines())
    return "\n".join(",".join(cell.strip() for cell in line.split(",")) for line in lines if line) + "\n"


def report(settings: str = "", options: Options | None = None, **tables: str) -> Report:
    """The whole analysis of a small company."""
    with company(settings, **tables) as found:
        return analyze(found, options)


def results(*names: str, settings: str = "", **tables: str) -> tuple[Result, ...]:
    """What these measures say of a small company: one ledger, no standards, so half the cost of `report`.

    If one of them needs payouts, all are limited to the period that sales and payouts share.
    """
    runs = [measures.load()[name] for name in names]
    with company(settings, **tables) as found:
        ledger = Ledger(found)
        if any("rewards" in frames_of(run) for run in runs) and (both := overlap(ledger)):
            found.window(*both)
            ledger = Ledger(found)
        return tuple(measuring.measure(ledger, run) for run in runs)


def result(measure: str, settings: str = "", **tables: str) -> Result:
    """What one measure says of a small company."""
    return results(measure, settings=settings, **tables)[0]


def number(measure: str, settings: str = "", **tables: str) -> Measurement:
    """The measurement, which must be one."""
    found = result(measure, settings, **tables)
    assert isinstance(found, Measurement), found
    return found


def value(measure: str, settings: str = "", **tables: str) -> float:
    """The value of an exact measurement: both ends lie on it."""
    span = number(measure, settings, **tables).span
    assert span.value is not None
    assert span.low == span.value == span.high, span
    return span.value


def reason(measure: str, settings: str = "", **tables: str) -> str:
    """Why one measure has no number, which it must not have."""
    found = result(measure, settings, **tables)
    assert isinstance(found, Unmeasured), found
    return found.reason
