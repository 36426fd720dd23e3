"""The shape of the JSON document as pydantic models; `mlmcheck schema` prints the JSON schema made from them.

Fields may be added under the same `schema_version`; none is renamed, retyped or removed.
"""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field

from mlmcheck.model import Basis
from mlmcheck.model.series import ColumnUnit
from mlmcheck.render.shapes import (
    Comparable,
    Contradiction,
    Count,
    FileRead,
    Finding,
    Measure,
    Model,
    Money,
    Place,
    Standard,
    Verdict,
)


class Tool(Model):
    """The program that wrote the document, and the libraries it computed with."""

    name: str
    version: str
    python: str = ""
    libraries: Annotated[dict[str, str], Field(default_factory=dict)]
    seed: Annotated[int | None, Field(description="of random numbers; null: none were drawn")] = None


class Aside(Place):
    """A record set aside, and why."""

    reason: str


class Input(FileRead):
    """One file as it was read; rows = used + quarantined + left_out. `mapping`: canonical column to the file's own.

    `sure` is the confidence of guessed headers, `form` what the file was before it was rewritten as text.
    """

    mapping: dict[str, str]
    formats: dict[str, str]
    numbers: Annotated[dict[str, str], Field(default_factory=dict)]
    sure: Annotated[dict[str, float | None], Field(default_factory=dict)]
    form: str = ""
    notes: Annotated[list[str], Field(default_factory=list)]
    money_used: Money
    money_left_out: Money
    money_quarantined: Money = "0"
    unread: Annotated[int, Field(ge=0, description="quarantined records whose money cannot be read")] = 0
    faults: list[Aside]


class Company(Model):
    """Who the report is about."""

    name: str
    participants: Count | None


class Window(Model):
    """The dates covered; null where no date is known."""

    first: Annotated[str | None, Field(alias="from")]
    last: Annotated[str | None, Field(alias="to")]


class MoneyBounds(Model):
    """The least and most an amount can be."""

    low: Money
    high: Money


class MoneyBlock(Model):
    """Revenue by stream, payouts by trigger, and what participants paid in."""

    revenue: dict[str, Money]
    revenue_bounds: dict[str, MoneyBounds]
    payouts: dict[str, Money]
    paid_in: Money | None
    outside: dict[str, Money]


class Difference(Model):
    """Payments that a plan does not explain: how many, what was booked and what was due."""

    count: Count
    booked: Money
    due: Money


class Listed(Model):
    """One of the largest of them, with the row of the payout, or of the order it was due on."""

    kind: str
    booked: Money
    due: Money
    place: Place | None


class ByPlan(Model):
    """Payouts recomputed by a plan; booked = matched + the booked of all differences + unread."""

    plan: str
    booked: Money
    due: Money
    matched: Money
    matched_due: Money
    unread: Money
    lag_months: Count
    differences: dict[str, Difference]
    listed: list[Listed]
    notes: list[str]


class Waived(Model):
    """A finding that somebody answers for until a day; it stays a finding."""

    check: str
    outcome: str
    reason: str
    author: str
    expires: str
    expired: bool
    company: str


class SeriesColumn(Model):
    """One column of a series; `month` is written YYYY-MM."""

    name: str
    unit: ColumnUnit


class SeriesRows(Model):
    """Rows of figures that belong together; `hidden` counts those kept back that tell of fewer than 5 people."""

    says: str
    note: str
    columns: list[SeriesColumn]
    rows: list[list[str | int | float | None]]
    hidden: Count = 0


class Group(Model):
    """The figures of one group of participants."""

    label: str
    participants: Count
    measures: dict[str, Measure]


class Groups(Model):
    """Figures by a column of participants; small groups are kept back."""

    by: str
    groups: list[Group]
    hidden: Count
    hidden_participants: Count
    unowned_lines: Count
    notes: list[str]


class Document(Model):
    """A report of mlmcheck: evidence with its sources and its limits, not legal advice."""

    schema_version: Literal["1"]
    tool: Tool
    inputs: list[Input]
    company: Company
    window: Window
    currency: str
    options: dict[str, str]
    money: MoneyBlock
    measures: dict[str, Measure]
    findings: list[Finding]
    standards: list[Standard]
    verdict: Verdict
    warnings: list[str]
    basis: Basis = "ledger"
    contradictions: Annotated[list[Contradiction], Field(default_factory=list)]
    comparable: Annotated[list[Comparable], Field(default_factory=list)]
    waived: Annotated[list[Waived], Field(default_factory=list)]
    reconciliation: ByPlan | None = None
    groups: Groups | None = None
    series: Annotated[dict[str, SeriesRows], Field(default_factory=dict)]


def schema() -> str:
    """The JSON schema of the document, with a newline at its end."""
    return json.dumps(Document.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
