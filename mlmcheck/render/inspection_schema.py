"""The shape of an inspection's JSON document; `mlmcheck schema --of inspection` prints the JSON schema made from it."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field

from mlmcheck.render.schema import Tool
from mlmcheck.render.shapes import Count, FileRead, Model, Money, Place

Day = Annotated[str | None, Field(description="as 2024-01-31; null where no date is known")]


class Column(Model):
    """A canonical column, its header in the file, how many records fill it; `sure` is null if nothing was guessed."""

    name: str
    header: str
    kind: str
    filled: Count
    sure: float | None
    format: str


class Reason(Model):
    """Why `count` rows were set aside, and the first places; values are left out of the reason."""

    reason: str
    count: Count
    rows: list[Place]


class File(FileRead):
    """One file, or table in a file; rows = used + quarantined + left out, money = used + left out + quarantined.

    Of the quarantined rows, `unread` have no money that can be read.
    """

    form: str
    why: str
    money: Money | None
    refunds: Count
    refunded: Money
    money_used: Money
    money_left_out: Money
    money_quarantined: Money
    unread: Count
    dated_by: str
    first: Annotated[Day, Field(alias="from")]
    last: Annotated[Day, Field(alias="to")]
    empty_months: list[str]
    columns: list[Column]
    missing: list[str]
    unused: Count
    set_aside: list[Reason]
    notes: list[str]


class Table(Model):
    """One canonical table over all its files: the measures that need it, and those it would add if it were there."""

    role: str
    files: Count
    rows: Count
    used: Count
    quarantined: Count
    money: Money | None
    first: Annotated[Day, Field(alias="from")]
    last: Annotated[Day, Field(alias="to")]
    serves: list[str]
    lost: list[str]


class NotUsed(Model):
    """A file that was not used and why; `is_blocking` if it looks like one that should have been."""

    file: str
    reason: str
    is_blocking: bool


class Sign(Model):
    """One thing that a reader must know; stop: figures would mislead, doubt: ask the source, note: good to know."""

    id: str
    weight: Literal["stop", "doubt", "note"]
    about: str
    message: str
    next_step: str
    count: Count
    rows: list[Place]
    ids: list[str]


class Needs(Model):
    """A measure and the table that it lacks; empty if it has what it needs."""

    id: str
    lacks: str


class Document(Model):
    """What mlmcheck found the files to be, before anything is measured."""

    schema_version: Literal["1"]
    kind: Literal["inspection"]
    tool: Tool
    currency: str
    options: dict[str, str]
    files: list[File]
    tables: list[Table]
    not_used: list[NotUsed]
    signs: list[Sign]
    measures: list[Needs]
    warnings: list[str]


def schema() -> str:
    """The JSON schema of the document, with a newline at its end."""
    return json.dumps(Document.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
