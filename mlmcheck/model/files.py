"""Files as they were read: what became of every record and of its money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mlmcheck.model.number import Place


@dataclass(frozen=True, slots=True)
class Fault:
    """A record set aside: where it stands and why, in words that carry no personal data beyond the place."""

    place: Place
    reason: str


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file as it was read: what it is, how it was understood, and what became of its records and money.

    `no_record` of the lines left out count for nothing in any window: totals, headers printed again, what never became
    a sale.

    `notes` are the guesses made while reading it, each a sentence that says how to overrule it; `form` what it was
    before it was rewritten as text; `numbers` canonical column -> how 1234.56 is written; `sure` canonical column ->
    confidence of a guessed header in 0..1. Money is in minor units; of the quarantined records, `unread` have none that
    can be read.
    """

    role: str
    file: str
    sha256: str
    bytes: int
    rows: int
    used: int
    quarantined: int
    left_out: int
    dialect: str
    encoding: str
    mapping: Mapping[str, str]
    formats: Mapping[str, str] = field(default_factory=dict)
    money_used: int = 0
    money_left_out: int = 0
    notes: tuple[str, ...] = ()
    no_record: int = 0
    form: str = ""
    numbers: Mapping[str, str] = field(default_factory=dict)
    sure: Mapping[str, float] = field(default_factory=dict)
    money_quarantined: int = 0
    unread: int = 0
