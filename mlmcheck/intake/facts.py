"""What the user says on the command line that company.toml could say too, such as `plan.joining_fee=59`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from pydantic import ValidationError

from mlmcheck.intake.said import SECTIONS
from mlmcheck.intake.settings import Settings, nearest
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import COUNTS, MONEY, InputError

TOTALS: Final = (*(f"{key}{end}" for key in (*COUNTS, *MONEY) for end in ("", "_low", "_high")), "from", "to")


def parse(texts: Sequence[str]) -> Settings:
    """Settings from `KEY=VALUE`, the section left out where only one has the key. InputError if it cannot be meant."""
    told: dict[str, dict[str, Any]] = {}
    for text in texts:
        key, is_pair, value = (part.strip() for part in text.partition("="))
        if not is_pair or not value:
            raise InputError(f"'{key_shown(text)}' says nothing; write KEY=VALUE, such as plan.joining_fee=59")
        section, name = _placed(key)
        if name in told.setdefault(section, {}):
            raise InputError(f"{section}.{name} is given twice; give it once")
        told[section][name] = _value(section, name, value)
    try:
        return Settings.model_validate(told)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise InputError(f"{'.'.join(map(str, wrong['loc']))}: {_plain(wrong['msg'])}; correct the value") from error


def keys() -> Iterator[tuple[str, str]]:
    """Every key that can be said, with its section."""
    for section, model in SECTIONS.items():
        yield from ((section, name) for name in model.model_fields)
    yield from (("totals", name) for name in TOTALS)


def _placed(key: str) -> tuple[str, str]:
    known = list(keys())
    if tuple(key.split(".", 1)) in known:
        section, _, name = key.partition(".")
        return section, name
    found = [one for one in known if one[1] == key]
    if len(found) == 1:
        return found[0]
    if found:
        raise InputError(f"'{key}' is said in {' and '.join(one for one, _ in found)}; write {found[0][0]}.{key}")
    names = [f"{section}.{name}" for section, name in known] + [name for _, name in known]
    raise InputError(f"no fact is called '{key_shown(key)}'; {nearest(key, names)}")


def _value(section: str, name: str, value: str) -> Any:
    """The text, taken apart where the key holds several values."""
    model = SECTIONS.get(section)
    is_many = model is not None and "tuple" in str(model.model_fields[name].annotation)
    return [part.strip() for part in value.split(",")] if is_many else value


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").removeprefix("Input ").rstrip(".")
