"""Waivers from their file, and which of them hold. None changes an outcome or the verdict."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mlmcheck import standards
from mlmcheck.intake.settings import nearest
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import InputError, Report
from mlmcheck.model.waiver import Waived, Waiver

Text = Annotated[str, Field(min_length=1, max_length=1000)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    check: Text
    reason: Text
    author: Text
    expires: date
    company: str = ""


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    waivers: tuple[_Entry, ...] = ()


def load(path: Path) -> tuple[Waiver, ...]:
    """The waivers in a TOML. Raises InputError in one sentence: what is wrong with which, and what to write."""
    try:
        found = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path.name}: cannot be read as UTF-8 text; check the path") from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            f"{path.name}: it is no TOML; write [[waivers]] with check, reason, author, expires"
        ) from error
    except ValidationError as error:
        raise InputError(_wrong(path.name, error)) from error
    known = [f"{law.id}.{criterion.id}" for law in standards.load() for criterion in law.criteria]
    for one in found.waivers:
        if one.check not in known:
            raise InputError(f"{path.name}: no check is called '{key_shown(one.check)}'; {nearest(one.check, known)}")
    return tuple(Waiver(one.check, one.reason, one.author, one.expires, one.company) for one in found.waivers)


def applied(report: Report, waivers: Sequence[Waiver], today: date) -> Report:
    """The report with the waivers of its company; one whose day is past is told as expired, and waives nothing."""
    outcomes = {each.id: each.outcome for one in report.judgements for each in one.findings}
    ours = [one for one in waivers if one.check in outcomes and _is_of(one, report.company)]
    return replace(report, waived=tuple(Waived(one, outcomes[one.check], today > one.expires) for one in ours))


def _is_of(waiver: Waiver, company: str) -> bool:
    return not waiver.company or waiver.company.casefold() == company.casefold()


def _wrong(file: str, error: ValidationError) -> str:
    first = error.errors()[0]
    number = next((step + 1 for step in first["loc"] if isinstance(step, int)), 0)
    key = key_shown(str(first["loc"][-1])) if first["loc"] else "the file"
    which = f"waiver {number}" if number else "the file"
    if first["type"] == "missing":
        return f"{file}: {which} has no {key}; each needs check, reason, author, expires"
    if first["type"] == "extra_forbidden":
        return f"{file}: '{key}' is not known in {which}; known are {', '.join(_Entry.model_fields)}"
    return f"{file}: {key} of {which} is wrong: {first['msg'].lower()}; correct it"
