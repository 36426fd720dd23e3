"""A finding that somebody answers for: it stays a finding, and is told as waived until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mlmcheck.model.number import Outcome


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who waives which criterion (`us_koscot.rewards_for_recruiting`), of which company ("": any), why, until when."""

    check: str
    reason: str
    author: str
    expires: date
    company: str = ""


@dataclass(frozen=True, slots=True)
class Waived:
    """A waiver of this company, what its finding says all the same, and whether it holds no longer."""

    waiver: Waiver
    outcome: Outcome
    is_expired: bool = False
