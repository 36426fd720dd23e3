"""company.toml and mapping.toml from disk, with every fault of them in one sentence."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from mlmcheck.intake.said import FILE, SECTIONS
from mlmcheck.intake.settings import MAPPING, FileTerms, Mapped, Settings, nearest
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import InputError

_MODELS: Final[dict[str, type[BaseModel]]] = {
    **SECTIONS, "reading": FileTerms, "files": FileTerms,
}  # fmt: skip
_T = TypeVar("_T", Settings, Mapped)


def of(folder: Path | None) -> Settings:
    """What company.toml and mapping.toml in this folder say, the second before the first; no folder says nothing."""
    if folder is None:
        return Settings()
    company, mapping = load(folder / FILE), _read(folder / MAPPING, Mapped)
    return Settings(files=mapping.files).over(company)


def load(path: Path) -> Settings:
    """The settings in this file, or all defaults if there is none. Raises InputError in one sentence."""
    found = _read(path, Settings)
    if found.asked:
        raise InputError(f"{path.name}: 'asked' is not known in the file; say [columns.*]")
    return found


def _read(path: Path, model: type[_T]) -> _T:
    if not path.is_file():
        return model()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
        return model.model_validate(data)
    except tomllib.TOMLDecodeError as error:
        raise InputError(_syntax(path.name, str(error))) from error
    except ValidationError as error:
        raise InputError(_wrong(path.name, error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path.name}: cannot be read as UTF-8 text; check its encoding and that you may read it"
        ) from error


def _syntax(file: str, message: str) -> str:
    what, _, where = message.partition(" (at ")
    what = what.partition("'")[0].strip()  # after a quote stands what the file holds
    line = re.search(r"line (\d+)", where)
    return f"{file}:{line[1] if line else 'end'}: {what[:1].lower()}{what[1:]}; correct the TOML there"


def _wrong(file: str, error: ValidationError) -> str:
    first = error.errors()[0]
    *table, key = [str(step) for step in first["loc"]] or ["?"]
    where = f"[{'.'.join(table)}]" if table else "the file"
    if first["type"] == "extra_forbidden":
        model = _MODELS.get(table[0] if table else "", Mapped if file == MAPPING else Settings)
        known = [name for name in model.model_fields if name != "asked"]
        return f"{file}: '{key_shown(key)}' is not known in {where}; {nearest(key, known)}"
    reason = first["msg"].removeprefix("Value error, ")
    return f"{file}: {key} in {where} is wrong: {reason[:1].lower()}{reason[1:]}; correct it or leave it out"
