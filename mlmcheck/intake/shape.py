"""What a value looks like, where the value itself may be somebody's name: letters become a, digits become 9."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST: Final = 20
_SQL: Final = (
    "left(regexp_replace(regexp_replace(regexp_replace({raw}, '[[:cntrl:]]', '?', 'g'), "
    "'[\\p{{L}}\\p{{M}}]', 'a', 'g'), '\\p{{N}}', '9', 'g'), 20)"
)


def shape(text: str, most: int = MOST) -> str:
    """`aaaa, 99 aaaa` from `Anna, 12 rue`: enough to see what kind of value stands there, nothing of whom it names."""
    return "".join(map(_sign, text[:most]))


def _sign(letter: str) -> str:
    match unicodedata.category(letter)[0]:
        case "L" | "M":
            return "a"
        case "N":
            return "9"
        case _:
            return letter if letter.isprintable() else "?"


def key_shown(key: str) -> str:
    """A key of company.toml as it stands if it is written as keys are, else its shape: somebody may be called so."""
    return key[:40] if re.fullmatch(r"[a-z0-9_.]+", key) else shape(key, 40)


def sql(raw: str) -> str:
    """SQL: the same of a text column."""
    return _SQL.format(raw=raw)
