"""What the files are before anything is measured: what each is, whether it is whole, what is broken, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mlmcheck.model.files import InputFile
from mlmcheck.model.number import Place


class Weight(StrEnum):
    """How much a sign matters. `stop`: figures would mislead; `doubt`: ask the source; `note`: good to know."""

    STOP = "stop"
    DOUBT = "doubt"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that a reader must know about the files: `told` says it, `step` what to do about it.

    `id` is a stable word for programs, `about` the file or table, `count` the records or things, `places` where to
    look (a few of them), `ids` pseudonyms of those concerned, empty unless names were asked for.
    """

    id: str
    weight: Weight
    about: str
    told: str
    step: str = ""
    count: int = 0
    places: tuple[Place, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """One canonical column of a file: the header it was read from, its kind, how many records fill it.

    `sure` is the confidence of the match in 0..1, None where no header was guessed. `format` is how dates or numbers
    are written.
    """

    name: str
    header: str
    kind: str
    filled: int
    sure: float | None = None
    format: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why records were set aside, how many of the first 1,000 looked at, and the first places."""

    reason: str
    count: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FileLook:
    """One file or table in a file. `first` and `last` are the ends of its `dated_by` column, as 2024-01-31 or empty.

    `why` says how its role was told; `unused` are the headers no table needs; `missing` the canonical columns that no
    header serves; `money` all that can be read, in minor units, None where no column holds any, `refunded` that of the
    `refunds`, the records of negative money.
    """

    input: InputFile
    why: str
    columns: tuple[ColumnLook, ...]
    unused: int
    missing: tuple[str, ...]
    money: int | None
    refunds: int
    refunded: int
    dated_by: str
    first: str
    last: str
    empty_months: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """One canonical table over all its files; `serves` are the measures that need it, `lost` those it would add."""

    role: str
    files: int
    rows: int
    used: int
    quarantined: int
    money: int | None
    first: str
    last: str
    serves: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that was not used: why, in one sentence that names the remedy. `is_blocking`: it should have been."""

    file: str
    reason: str
    is_blocking: bool


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything that inspecting the files found. Money is in minor units of `currency` at `scale`.

    `measures` is measure -> the table that it lacks, empty if it has what it needs.
    """

    currency: str
    scale: int
    files: tuple[FileLook, ...]
    tables: tuple[TableLook, ...]
    asides: tuple[Aside, ...]
    signs: tuple[Sign, ...]
    measures: Mapping[str, str]
    warnings: tuple[str, ...]
    options: Mapping[str, str]
