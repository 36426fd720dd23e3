"""company.toml from disk, with every fault of it in one sentence."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ValidationError

from mlmcheck.intake.settings import Company, Plan, Settings, nearest
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import InputError

_MODELS: Final[dict[str, type[BaseModel]]] = {"company": Company, "plan": Plan}


def load(path: Path) -> Settings:
    """The settings in this file, or all defaults if there is none. Raises InputError in one sentence."""
    if not path.is_file():
        return Settings()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
        return Settings.model_validate(data)
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
        model = _MODELS.get(table[0] if table else "", Settings)
        return f"{file}: '{key_shown(key)}' is not known in {where}; {nearest(key, model.model_fields)}"
    reason = first["msg"].removeprefix("Value error, ")
    return f"{file}: {key} in {where} is wrong: {reason[:1].lower()}{reason[1:]}; correct it or leave it out"
