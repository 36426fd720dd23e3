"""What the user says of the files on the command line, as settings that go before mapping.toml and company.toml."""

from __future__ import annotations

from collections.abc import Sequence

from mlmcheck.intake.schema import TABLES, columns
from mlmcheck.intake.settings import FileTerms, Settings, nearest
from mlmcheck.intake.text import clean
from mlmcheck.model import InputError


def stated(
    maps: Sequence[str] = (), encoding: str | None = None, delimiter: str | None = None, header: int | None = None
) -> Settings:
    """`maps` are `role.column=header` each, an empty header leaves it out. Raises InputError in one sentence."""
    said = {"encoding": encoding, "delimiter": delimiter, "header": header}
    reading = FileTerms.model_validate({key: value for key, value in said.items() if value is not None})
    asked: dict[str, dict[str, str]] = {}
    for text in maps:
        role, column, name = _pair(text)
        if column in asked.setdefault(role, {}):
            raise InputError(f"--map {role}.{column} is given twice; give it once")
        asked[role][column] = name
    return Settings(asked=asked, reading=reading)


def _pair(text: str) -> tuple[str, str, str]:
    key, is_pair, header = text.partition("=")
    role, is_column, column = key.strip().partition(".")
    if not is_pair or not is_column:
        raise InputError(f"--map '{clean(text)}' is not of the form ROLE.COLUMN=HEADER, such as sales.amount=Total")
    if role not in TABLES:
        raise InputError(f"--map: '{clean(role)}' is no table; {nearest(role, TABLES)}")
    if column not in columns(role):
        raise InputError(f"--map: '{clean(column)}' is not a column of {role}; {nearest(column, columns(role))}")
    return role, column, header.strip()
