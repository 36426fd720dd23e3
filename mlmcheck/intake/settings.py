"""company.toml and mapping.toml: what the user knows about the company, its plan and its files that no table says.

Every key is optional, an unknown key is an error with the nearest known one.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mlmcheck.intake.pitch import Pitch
from mlmcheck.intake.said import FILE, SECTIONS, Company, Contract, Costs, Plan, Statement
from mlmcheck.intake.saved import View
from mlmcheck.intake.schema import TABLES, columns
from mlmcheck.intake.shape import key_shown
from mlmcheck.intake.values.dates import checked_format
from mlmcheck.intake.values.numbers import stated
from mlmcheck.model import InputError

MAPPING: Final = "mapping.toml"
_FROZEN: Final = ConfigDict(frozen=True, extra="forbid")
_DATES: Final = tuple(
    f"{role}.{column}" for role in TABLES for column, kind in TABLES[role].items() if kind in {"date", "month"}
)

_NUMBERS: Final = tuple(
    f"{role}.{column}"
    for role in TABLES for column, kind in columns(role).items() if kind in {"money", "volume", "number"}
)  # fmt: skip


class FileTerms(BaseModel):
    """What mapping.toml, or the user, says of one file; what is not said is found out and shown.

    `header` is the line of the header, from 1; 0 says that there is none, and columns are then named `column 1`,
    `column 2` and so on. `columns` is canonical column -> header (empty: leave it out), `formats` canonical column ->
    strptime format, `numbers` canonical column -> how 1234.56 is written in it, such as `1.234,56`. `ids` may be
    `fold`: then case and leading zeros of ids do not count.
    """

    model_config = _FROZEN
    role: str = ""
    ignore: bool = False
    encoding: str = ""
    delimiter: str = ""
    quote: str | None = None
    escape: str | None = None
    header: int | None = Field(default=None, ge=0)
    columns: Mapping[str, str] = Field(default_factory=dict)
    formats: Mapping[str, str] = Field(default_factory=dict)
    numbers: Mapping[str, str] = Field(default_factory=dict)
    ids: Literal["", "fold"] = ""

    @model_validator(mode="after")
    def _known(self) -> FileTerms:
        if self.role:
            _among(self.role, TABLES, "[files.*] role", MAPPING)
        roles = [self.role] if self.role in TABLES else list(TABLES)
        known = dict.fromkeys(column for role in roles for column in columns(role))
        for section in ("columns", "formats", "numbers"):
            for column in getattr(self, section):
                _among(column, known, f"[files.*.{section}]", MAPPING)
        for column, pattern in self.formats.items():
            checked_format(pattern, f"{MAPPING}: [files.*.formats] {column}")
        return self

    def over(self, other: FileTerms) -> FileTerms:
        """These terms where they say something, else the other's."""
        said = {key: getattr(other, key) for key in other.model_fields_set if key not in self.model_fields_set}
        return self.model_copy(update=said)


class Mapped(BaseModel):
    """mapping.toml: what is said of single files, by their names in messages (`book.xlsx/Sales` for a sheet)."""

    model_config = _FROZEN
    files: Mapping[str, FileTerms] = Field(default_factory=dict)


class Settings(BaseModel):
    """company.toml, and what else the user says.

    `columns` is role -> canonical column -> header (empty: leave it out).
    `formats` is `role.column` -> strptime format of its dates, `numbers` `role.column` -> how 1234.56 is written.
    `files` is what mapping.toml says, by the file's name in messages; `reading` what the user says of all files.
    `asked` is as `columns`, said on the command line, which goes before all files.
    `totals` are figures of a period by the names of filings.csv, with `from` and `to`.
    """

    model_config = _FROZEN
    company: Company = Company()
    plan: Plan = Plan()
    contract: Contract = Contract()
    costs: Costs = Costs()
    statement: Statement = Statement()
    pitch: Pitch = Pitch()
    totals: Mapping[str, str | int | Decimal | date] = Field(default_factory=dict)
    views: Mapping[str, View] = Field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    formats: Mapping[str, str] = Field(default_factory=dict)
    numbers: Mapping[str, str] = Field(default_factory=dict)
    files: Mapping[str, FileTerms] = Field(default_factory=dict)
    reading: FileTerms = FileTerms()
    asked: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _flat(cls, data: Any) -> Any:
        """`sales.sold_at` without quotes is two levels in TOML; both spellings mean the same."""
        if not isinstance(data, dict):
            return data
        return data | {key: _flat(data[key]) for key in ("formats", "numbers") if isinstance(data.get(key), dict)}

    def terms(self, file: str) -> FileTerms:
        """What is said of this file: its own entry first, then its archive's or book's, then what is said of all."""
        found, outer = FileTerms(), file
        while outer:
            found, outer = found.over(self.files.get(outer, FileTerms())), outer.rpartition("/")[0]
        return found.over(self.reading)

    def stated(self, role: str, file: str) -> dict[str, str]:
        """Canonical column -> header, as the user says it of this file: asked, then mapping.toml, then company.toml."""
        return {**self.columns.get(role, {}), **self.terms(file).columns, **self.asked.get(role, {})}

    def over(self, other: Settings) -> Settings:
        """These settings where they say something, else the other's; what is said here of all files goes for each."""
        files = {name: self.reading.over(terms) for name, terms in {**other.files, **self.files}.items()}
        merged = {name: _merged(getattr(self, name), getattr(other, name)) for name in ("columns", "asked")}
        flat = {name: {**getattr(other, name), **getattr(self, name)} for name in ("formats", "numbers")}
        said = [name for name in SECTIONS if name in self.model_fields_set]
        own: dict[str, Any] = {name: _said_over(getattr(self, name), getattr(other, name)) for name in said}
        own["totals"] = {**other.totals, **self.totals}
        return other.model_copy(
            update={**merged, **flat, **own, "files": files, "reading": self.reading.over(other.reading)}
        )

    @model_validator(mode="after")
    def _known(self) -> Settings:
        for role, mapping in (*self.columns.items(), *self.asked.items()):
            _among(role, TABLES, "[columns.*]")
            for column in mapping:
                _among(column, columns(role), f"[columns.{role}]")
        for key, pattern in self.formats.items():
            _among(key, _DATES, "[formats]")
            checked_format(pattern, f"{FILE}: [formats] {key}")
        for key, text in self.numbers.items():
            _among(key, _NUMBERS, "[numbers]")
            stated(text, f"{FILE}: [numbers] {key}")
        return self


_Section = TypeVar("_Section", bound=BaseModel)


def _said_over(own: _Section, other: _Section) -> _Section:
    """A section with what is said in it here over what is said in it there."""
    return other.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})


def _merged(
    own: Mapping[str, Mapping[str, str]], other: Mapping[str, Mapping[str, str]]
) -> Mapping[str, Mapping[str, str]]:
    return {role: {**other.get(role, {}), **own.get(role, {})} for role in {**other, **own}}


def _flat(table: Mapping[str, Any]) -> dict[str, Any]:
    flat = {key: value for key, value in table.items() if not isinstance(value, dict)}
    return flat | {
        f"{key}.{name}": text for key, sub in table.items() if isinstance(sub, dict) for name, text in sub.items()
    }


def _among(key: str, known: Iterable[str], where: str, file: str = FILE) -> None:
    if key not in known:
        raise InputError(f"{file}: '{key_shown(key)}' is not known in {where}; {nearest(key, known)}")


def nearest(key: str, known: Iterable[str]) -> str:
    """The known key that is most like this one, or all known keys."""
    near = difflib.get_close_matches(key, list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}"
