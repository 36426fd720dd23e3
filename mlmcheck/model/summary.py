"""One company in the summary of a batch."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal

from mlmcheck.model.report import Band, Report

Status = Literal["done", "kept", "failed"]
_ORDER: Final = (Band.PATTERN, Band.INDICATORS, Band.QUESTIONS, Band.CONSISTENT, Band.INSUFFICIENT)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a reader sees of a company before the report: band, range, score, how much was measured, and why.

    `report` is the file of the whole report, "" if there is none; `reason` why there is none.
    """

    name: str
    company: str
    status: Status
    band: str = ""
    band_low: str = ""
    band_high: str = ""
    score: float | None = None
    measured_share: float | None = None
    first_driver: str = ""
    participants: int | None = None
    first: str = ""
    last: str = ""
    basis: str = ""
    report: str = ""
    reason: str = ""

    @property
    def rank(self) -> tuple[int, float, str]:
        """Gravest band first, then the highest score, then by name; failures last."""
        place = _ORDER.index(Band(self.band)) if self.band else len(_ORDER)
        return place, -(self.score if self.score is not None else -1.0), self.name


COLUMNS: Final = tuple(field.name for field in fields(Summary))


def summarized(name: str, report: Report) -> Summary:
    """The summary of a report."""
    found = report.verdict
    return Summary(
        name=name,
        company=report.company,
        status="done",
        band=found.band.value,
        band_low=found.band_low.value if found.band_low else "",
        band_high=found.band_high.value if found.band_high else "",
        score=found.score,
        measured_share=found.measured_share,
        first_driver=found.drivers[0] if found.drivers else found.headline,
        participants=report.participants,
        first=report.window[0],
        last=report.window[1],
        basis=report.basis,
        report=f"{name}.json",
    )
