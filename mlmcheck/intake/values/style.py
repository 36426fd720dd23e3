"""Which style the numbers of a column are in. Proof, or the user is asked: a wrong guess moves money by a factor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from mlmcheck.intake.values.numbers import Style
from mlmcheck.model import InputError

_MANY: Final = 20
"""One style outweighs another if it has this many times its proofs."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many values of a column say what (see `numbers.tests`); `odd_...` are among `commas` and `points`."""

    counts: Mapping[str, int] = field(default_factory=dict)
    scale: int = 2

    def __getitem__(self, name: str) -> int:
        return self.counts.get(name, 0)

    @property
    def either(self) -> int:
        """Values such as `1.234`, whose mark may be either."""
        return self["commas"] + self["points"]


def joint(found: Iterable[Evidence]) -> Evidence:
    """The evidence of several parts of one column together."""
    every = list(found)
    counts = sum((Counter(each.counts) for each in every), Counter[str]())
    return Evidence(counts, max((each.scale for each in every), default=2))


def proven(found: Evidence) -> Style | None:
    """The style that the values prove, None if they leave it open."""
    point, comma = found["point"], found["comma"]
    if point and comma:
        more: Style = "point" if point > comma else "comma"
        large, small = max(point, comma), min(point, comma)
        return more if large >= _MANY * small or (not found.either and large > small) else None
    if point or comma:
        return "point" if point else "comma"
    return _by_digits(found)


def _by_digits(found: Evidence) -> Style | None:
    """No value has two marks: a mark is no decimal one where the currency has fewer digits than follow it."""
    if not found.either:
        return "point"
    if found["commas"] and not found["points"] and found["odd_commas"]:
        return "point"
    return "comma" if found["points"] and not found["commas"] and found["odd_points"] and not found.scale else None


def note(found: Evidence, style: Style, column: str) -> str:
    """What was concluded from what, and how to overrule it; "" if there was nothing to conclude."""
    proofs, overrule = found[style], f'overrule with [numbers] "{column}" = "{shown(_other(style))}"'
    against = found[_other(style)]
    beside = f", {against:,} are written the other way and were set aside" if against else ""
    if proofs and (style == "comma" or against or found["commas"]):
        return f"{column} is written as {shown(style)}: {proofs:,} values show it{beside}; {overrule}"
    if found.either and not proofs:
        digits = f"as decimals {found['odd_commas'] + found['odd_points']:,} would have too many digits"
        return f"{column} has a thousands mark in {found.either:,} values ({digits} for the currency); {overrule}"
    return ""


def asked(found: Evidence, file: str, column: str) -> InputError:
    """The question that only the user can answer."""
    if found["point"] and found["comma"]:
        why = f"has {found['point']:,} values written as 1,234.56 and {found['comma']:,} as 1.234,56"
    else:
        like = "9.999" if found["points"] else "9,999"
        why = f"has values such as {like} ({found.either:,}), whose mark may be of thousands or of decimals"
    return InputError(
        f'{file}: {column} {why}; say how 1234.56 is written there in company.toml: [numbers] "{column}" = "1,234.56" '
        'or "1.234,56"'
    )


def _other(style: Style) -> Style:
    return "comma" if style == "point" else "point"


def shown(style: Style) -> str:
    """1234.56 in this style."""
    return "1.234,56" if style == "comma" else "1,234.56"
