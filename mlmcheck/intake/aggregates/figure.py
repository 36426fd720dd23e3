"""One stated figure as people write it: `1,234.5`, `<1000`, `>5`, `~200`, `10-20`, `10..20`, `1.9 m`.

What is rounded in print is as wide as its rounding: a figure in thousands or millions by half a unit of its last
digit, one marked `~` by half a unit of its last digit that is not a trailing zero.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from mlmcheck.intake.text import clean
from mlmcheck.model import Span

Mark = Literal["point", "comma", "mixed", ""]
"""The decimal mark that figures around a figure prove: `mixed` both, "" none."""

_UNITS: Final = {
    **dict.fromkeys(("k", "thousand", "thousands", "tsd", "mil", "тыс"), 1_000),
    **dict.fromkeys(("m", "mn", "mm", "mio", "million", "millions", "millionen", "млн"), 1_000_000),
    **dict.fromkeys(("bn", "billion", "billions", "mrd", "milliard", "milliards", "млрд"), 1_000_000_000),
}
_ABOUT: Final = r"~|≈|c\.|ca\.?|circa|about|approx\.?|approximately"
_LESS: Final = r"<=|≤|<|under|below|less than|up to"
_MORE: Final = r">=|≥|>|over|above|more than|at least"
_WORD: Final = re.compile(rf"(?:({_ABOUT})|({_LESS})|({_MORE}))\s*(?=[^a-z]|[a-z]{{3}} ?[0-9])", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?<=[0-9a-z%. ])\s*(?:\.\.\.?|…|\bto\b|\bbis\b|-)\s*(?=[^\s.-])", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"(?P<before>[^\W\d_]{1,3}[$.]?|[^\W\d_]{0,3}[$€£¥₩₹₽])?\s*(?P<number>[0-9](?:[0-9.,' ]*[0-9])?)"
    r"\s*(?:(?P<unit>[^\W\d_]+)\.?)?\s*(?P<after>[a-z]{3}|[$€£¥₩₹₽元円원])?"
)
_GROUPS: Final = r"(?:[1-9][0-9]{{0,2}}(?:{0}[0-9]{{3}})+|[1-9][0-9]?(?:{0}[0-9]{{2}})+{0}[0-9]{{3}})"
_EXAMPLES: Final = "a figure such as 1234.56, <1000, ~200 or 10-20"
_WRITTEN: Final = {"point": (".", ","), "comma": (",", r"\.")}


class FigureError(ValueError):
    """A cell that is no figure: what it is instead and what to write, to stand after the name of its column."""


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in whole units: the value as printed (None if only a range is), the ends, and whether an end is out.

    `high` is None where only the least is said. `<10` has `is_under`: the high end itself is not meant.
    """

    value: Decimal | None
    low: Decimal
    high: Decimal | None
    is_over: bool = False
    is_under: bool = False

    def span(self, scale: int = 0) -> Span:
        """In minor units of a currency of so many digits, or as a count: whole numbers, the ends within the range.

        Raises FigureError if the value has more digits than the currency, or is no whole count.
        """
        factor = Decimal(10) ** scale
        low, high = self.low * factor, None if self.high is None else self.high * factor
        least = math.floor(low) + 1 if self.is_over else math.ceil(low)
        most = math.inf if high is None else math.ceil(high) - 1 if self.is_under else math.floor(high)
        if self.value is None:
            if most < least:
                raise FigureError(f"allows no {'amount' if scale else 'whole number'} at all; correct it")
            return Span(None, float(least), float(most))
        value = self.value * factor
        if value != int(value):
            what = f"more digits than the currency has ({scale})" if scale else "a fraction where people are counted"
            raise FigureError(f"has {what}; correct it, or round it and put ~ before it")
        return Span(float(value), float(min(least, int(value))), float(max(most, int(value))))

    def share(self) -> Span:
        """As it stands, for a number that is neither money nor a count."""
        value = None if self.value is None else float(self.value)
        return Span(value, float(self.low), math.inf if self.high is None else float(self.high))


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beforehand: what one counts in, the currency and its digits, the decimal mark proved around it."""

    factor: int = 1
    currency: str = ""
    scale: int = 2
    mark: Mark = ""


def said(text: str, around: Around = Around()) -> Said:
    """The figure in this text. Raises FigureError if it is none, could be two, or is in another currency."""
    plain = _folded(text)
    if "%" in plain:
        raise FigureError("is a share, expected the sum or the number itself; work it out or leave it empty")
    word = _WORD.match(plain)
    rest = plain[word.end() :] if word else plain
    ends = [] if word else _RANGE.split(rest)
    if len(ends) == 2:
        return _between(text, ends[0], ends[1], around)
    is_least = rest.endswith("+")
    number, unit = _number(text, rest.removesuffix("+"), around)
    value = number * unit
    if is_least or (word and word[3]):
        return Said(None, value, None, is_over=bool(word and word[3] in {">", "over", "above", "more than"}))
    if word and word[2]:
        return Said(None, Decimal(0), value, is_under=word[2] in {"<", "under", "below", "less than"})
    return _rounded(number, unit, is_about=bool(word))


def _folded(text: str) -> str:
    from mlmcheck.intake.values.numbers import fold

    plain = fold(text).replace("\u2014", "-").strip().lower()
    if not re.search(r"[0-9]", plain):
        raise FigureError(f"is '{clean(text, 30)}', expected a figure; leave the cell empty where nothing is stated")
    if re.match(r"[^\w.]*[-(]\s*[^\s.]", plain) or plain.endswith("-"):
        raise FigureError(
            f"is '{clean(text, 30)}', expected no less than 0; state revenue net of refunds, refunds without a sign"
        )
    return plain


def _between(text: str, first: str, second: str, around: Around) -> Said:
    high, unit = _number(text, second, around)
    low, own = _number(text, first, around)
    low *= own if own != around.factor else unit  # `1.9-2.1 m`
    if low > high * unit:
        raise FigureError(f"is '{clean(text, 30)}', a range whose ends are the wrong way round; exchange them")
    return Said(None, low, high * unit)


def _rounded(number: Decimal, unit: int, *, is_about: bool) -> Said:
    value = number * unit
    if not is_about and unit == 1:
        return Said(value, value, value)
    shown = int(number.as_tuple().exponent)
    if is_about and number and shown >= 0:
        shown = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    half = Decimal(unit) * Decimal(10) ** shown / 2
    return Said(value, max(Decimal(0), value - half), value + half)


def _number(text: str, part: str, around: Around) -> tuple[Decimal, int]:
    """The number as printed and what it counts in."""
    found = _NUMBER.fullmatch(part.strip().removesuffix(".-").strip())
    if not found:
        raise FigureError(f"is '{clean(text, 30)}', expected {_EXAMPLES}; correct it")
    unit = _UNITS.get(found["unit"] or "", 0)
    signs = [found["before"], found["after"], *([] if unit else [found["unit"]])]
    _same_currency(text, [sign for sign in signs if sign], around.currency)
    unit = around.factor * (unit or 1)
    return _decimal(text, found["number"], around.mark, is_open=unit > 1 or around.scale > 2), unit


def _same_currency(text: str, found: list[str], currency: str) -> None:
    from mlmcheck.intake.values.signs import MEANINGS

    for sign in found:
        meant = MEANINGS.get(sign.upper())
        if meant is None:
            raise FigureError(f"is '{clean(text, 30)}', expected {_EXAMPLES}; correct it")
        if currency and currency not in meant:
            raise FigureError(f"is '{clean(text, 30)}', which is not in {currency}; one currency a company")


def _decimal(text: str, number: str, mark: Mark, *, is_open: bool) -> Decimal:
    found = proves(number)
    if found == "either":
        if mark == "mixed" or (not mark and is_open):
            raise FigureError(f"is '{clean(text, 30)}', which has two readings; write it without a thousands mark")
        found = mark or ("point" if "," in number else "comma")  # three decimals are more than the currency has
    if found not in _WRITTEN:
        raise FigureError(f"is '{clean(text, 30)}', expected {_EXAMPLES}; correct it")
    decimal, _ = _WRITTEN[found]
    bare = "".join(letter for letter in number if letter.isdigit() or letter == decimal)
    return Decimal(bare.replace(",", "."))


def mark(texts: Iterable[str]) -> Mark:
    """The decimal mark that these cells prove."""
    from mlmcheck.intake.values.numbers import fold

    numbers = (number for text in texts for number in re.findall(r"[0-9](?:[0-9.,' ]*[0-9])?", fold(text)))
    found = {proved for number in numbers if re.search("[.,]", number) and (proved := proves(number))} - {"either"}
    return "mixed" if len(found) == 2 else "point" if "point" in found else "comma" if "comma" in found else ""


def proves(number: str) -> Literal["point", "comma", "either", ""]:
    """Which decimal mark the number can only have: the point also where there is no mark; "" if it is no number."""
    fits = [name for name, (mark, other) in _WRITTEN.items() if _fits(number, mark, other)]
    if len(fits) == 2:
        return "either" if re.search("[.,]", number) else "point"
    return "point" if fits == ["point"] else "comma" if fits == ["comma"] else ""


def _fits(number: str, mark: str, other: str) -> bool:
    whole = "|".join(["[0-9]+", *(_GROUPS.format(sign) for sign in (other, " ", "'"))])
    return re.fullmatch(rf"(?:{whole})(?:{re.escape(mark)}[0-9]+)?", number) is not None
