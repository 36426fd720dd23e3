"""plan.toml from disk, with every fault of it in one sentence."""

from __future__ import annotations

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from mlmcheck.intake.settings import nearest
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import InputError
from mlmcheck.plan.scheme.model import Scheme


def load(path: Path) -> Scheme:
    """The plan in this file. Raises InputError in one sentence: file, table, key, what is wrong, what to do."""
    return parse(read(path), path.name)


def read(path: Path) -> bytes:
    """The bytes of a plan, read once: a pipe has no second time. Raises InputError if there are none."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; sample_data/plans/ holds plans to start from") from error
    except OSError as error:
        raise InputError(f"{path.name}: cannot be read; check that it is a file and that you may read it") from error


def parse(data: bytes, file: str) -> Scheme:
    """The plan in these bytes; `file` is its name in messages. Raises InputError as `load`."""
    try:
        return Scheme.model_validate(tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{file}: {_syntax(str(error))}; correct the TOML there") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: it is no UTF-8 text; save it as UTF-8") from error
    except ValidationError as error:
        raise InputError(_wrong(file, error)) from error


def schema() -> str:
    """The JSON schema of plan.toml, with a newline at its end."""
    return json.dumps(Scheme.model_json_schema(), ensure_ascii=False, indent=2) + "\n"


def _syntax(message: str) -> str:
    what, _, where = message.partition(" (at ")
    what = what.partition("'")[0].strip()
    return f"{what[:1].lower()}{what[1:]} at {where.rstrip(')')}" if where else what


def _wrong(file: str, error: ValidationError) -> str:
    first = error.errors()[0]
    steps = [step for step in first["loc"] if not isinstance(step, int)]
    *tables, key = [str(step) for step in steps] or [""]
    where = f"[{'.'.join(tables)}]" if tables else "the plan"
    reason = first["msg"].removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        return f"{file}: '{key_shown(key)}' is not known in {where}; {nearest(key, _known(tables))}"
    if first["type"] == "missing":
        return f"{file}: {key} is missing in {where}; add it"
    what = f"{key_shown(key)} in {where}" if tables else f"[{key}]" if key else "the plan"
    return f"{file}: {what} is wrong: {reason[:1].lower()}{reason[1:]}; correct it"


def _known(tables: list[str]) -> list[str]:
    """The keys of the table that these steps lead to."""
    model: Any = Scheme
    for table in tables:
        found = _models(model.model_fields[table].annotation) if table in model.model_fields else []
        model = found[0] if found else model
    return list(model.model_fields)


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]
