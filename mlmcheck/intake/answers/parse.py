"""What somebody typed, as the answer that goes into the file; a ValueError says what to type instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.answers.question import Answer, Kind, Question
from mlmcheck.model import InputError

if TYPE_CHECKING:
    from mlmcheck.intake.aggregates.figure import Said

_YES: Final = frozenset(["y", "yes", "yeah", "yep", "true", "1"])
_NO: Final = frozenset(["n", "no", "nope", "nah", "false", "0"])
_NOTHING: Final = frozenset(["nothing", "none", "nil", "zero", "free"])
_ENDLESS: Final = frozenset({"unlimited", "infinite", "infinity", "endless", "all", "no limit", "no end"})
_LONGEST: Final = 200
_DAYS: Final = re.compile(r"(?P<number>[0-9]+)\s*(?P<unit>days?|d|weeks?|wks?)\.?", re.IGNORECASE)
_UNIT: Final = re.compile(r"(?<=[0-9])\s*(?:hours?|hrs?|h|levels?|people)\.?$", re.IGNORECASE)
_MOST: Final[Mapping[str, tuple[int, str]]] = {
    "hours": (744, "a month has at most 744 hours; say how many you would put in"),
    "paid_levels": (99, "type 99 at most; it stands for a plan without a last level"),
    "cooling_off_days": (3650, "ten years are 3650 days; type the days that the contract gives you"),
    "town": (10**10, "that is more than there are people; a rough number will do"),
}
_MOST_MONEY: Final = 10**12
_SHARE: Final = "of every 100 there are at most 100; type a number from 0 to 100"


def parse(question: Question, text: str, currency: str = "") -> Answer:
    """The answer that this text gives; `currency`: the code that amounts are in, if known. ValueError if it is none."""
    plain = _visible(text)
    if not plain:
        raise ValueError("nothing was typed")
    if question.kind == "money":
        return _money(question, plain, currency)
    return _PARSERS[question.kind](question, plain)


def fits(question: Question, answer: Answer, currency: str) -> bool:
    """Whether an amount given before has no more digits than this currency has."""
    try:
        return question.kind != "money" or bool(_money(question, str(answer), currency))
    except ValueError:
        return False


def _visible(text: str) -> str:
    """On one line, without letters that cannot be seen or cannot be written as UTF-8."""
    seen = "".join(" " if letter.isspace() else letter for letter in text)
    return "".join(letter for letter in seen if unicodedata.category(letter) not in ("Cc", "Cf", "Cs")).strip()


def _text(_question: Question, text: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError(f"that is very long; give a name of at most {_LONGEST} letters")
    return text


def _place(_question: Question, text: str) -> Answer:
    """As it was said; whoever asks knows the codes of places."""
    parts = tuple(dict.fromkeys(part.strip() for part in re.split("[,;]", text) if part.strip()))
    if not parts:
        raise ValueError("name a country or a state, such as US-TX, GB or Norway")
    if len(text) > _LONGEST:
        raise ValueError("that is very long; a country or a state is enough")
    return parts


def _currency(_question: Question, text: str) -> str:
    from mlmcheck.intake.values.currency import checked
    from mlmcheck.intake.values.signs import code

    try:
        return checked(code(text), "answer")
    except InputError as error:
        raise ValueError("three letters are needed, such as USD, EUR or GBP") from error


def _money(question: Question, text: str, currency: str) -> str:
    from mlmcheck.intake.values.currency import scale

    digits = scale(currency)
    if text.casefold() in _NOTHING:
        return "0"
    found = _said(text, currency, digits)
    if max(found.low, found.high or 0) > _MOST_MONEY:
        raise ValueError("that is more than any such sum can be; check the number")
    if question.section == "statement":
        return _stated(found, text, digits)
    value = _one(found)
    if value != round(value, digits):
        raise ValueError(f"{currency or 'money'} has {digits or 'no'} digits behind the point; round it")
    return _plain(value)


def _stated(found: Said, text: str, digits: int) -> str:
    """As it was said, which may be a range, if it is a figure that money can have."""
    from mlmcheck.intake.aggregates.figure import FigureError

    try:
        found.span(digits)
    except FigureError as error:
        raise ValueError("that has more digits than this money has; round it") from error
    return text.casefold()


def _number(question: Question, text: str) -> str:
    if text.casefold() in _NOTHING:
        return _in_bounds(question, Decimal(0))
    if question.name == "paid_levels" and text.casefold() in _ENDLESS:
        return str(_MOST[question.name][0])
    return _in_bounds(question, _one(_said(_UNIT.sub("", text))))


def _days(question: Question, text: str) -> str:
    if found := _DAYS.fullmatch(text):
        return _in_bounds(question, Decimal(found["number"]) * (7 if found["unit"].casefold().startswith("w") else 1))
    return _number(question, text)


def _in_bounds(question: Question, value: Decimal) -> str:
    most, why = _MOST.get(question.name, (_MOST_MONEY, "that is too much; check the number"))
    if value > most:
        raise ValueError(why)
    if question.name != "hours" and value != int(value):
        raise ValueError("a whole number is needed")
    if question.name == "town" and not value:
        raise ValueError("at least one person lives there; give the number, or say that you don't know")
    return _plain(value)


def _of_100(question: Question, text: str) -> str:
    if text.casefold() in _NOTHING:
        return "0"
    value = _one(_said(text.rstrip("% ")))
    _no_fraction(text, value)
    if value > 100 and question.name != "shop_price":
        raise ValueError(_SHARE)
    if value > 10_000:
        raise ValueError("that is more than a hundred times the price; check the number")
    return _plain(value / 100)


def _range_of_100(_question: Question, text: str) -> str:
    if text.casefold() in _NOTHING:
        return "0"
    found = _said(text.replace("%", "").strip())
    high = found.high if found.high is not None else Decimal(100)
    _no_fraction(text, high)
    if max(found.low, high) > 100:
        raise ValueError(_SHARE.replace("a number", "a number or a range"))
    if found.low == high:
        return _plain(high / 100)
    return f"{_plain(found.low / 100)}..{_plain(high / 100)}"


def _no_fraction(text: str, value: Decimal) -> None:
    """0.3 of every 100 is almost always a share that somebody had worked out already."""
    if 0 < value < 1 and "%" not in text:
        raise ValueError(f"of every 100, please: if you mean a share of {value}, type {_plain(value * 100)}")


def _yes_no(_question: Question, text: str) -> bool:
    word = text.casefold().rstrip(".!")
    if word not in _YES | _NO:
        raise ValueError("yes or no is needed")
    return word in _YES


def _several(question: Question, text: str) -> tuple[str, ...]:
    """Numbers of the choices, or their names."""
    names = list(question.choices)
    words = [word for word in re.split(r"[,;&+\s]+", text.casefold()) if word not in ("", "and")]
    found = set(names if words == ["all"] else [_choice(word, names) for word in words])
    if not found:
        raise ValueError(_all_that_apply(names))
    return tuple(name for name in names if name in found)


def _choice(word: str, names: list[str]) -> str:
    if word in names:
        return word
    if re.fullmatch(r"[0-9]{1,3}", word) and 1 <= int(word) <= len(names):
        return names[int(word) - 1]
    raise ValueError(_all_that_apply(names))


def _all_that_apply(names: list[str]) -> str:
    return f"type the numbers of all that apply, from 1 to {len(names)}, such as 1 3"


def _said(text: str, currency: str = "", digits: int = 2) -> Said:
    """A figure as people write it, with or without a sign of money."""
    from mlmcheck.intake.aggregates.figure import Around, FigureError, said

    try:
        return said(text, Around(currency=currency, scale=digits))
    except FigureError as error:
        raise ValueError(_told(str(error))) from error


def _told(fault: str) -> str:
    for sign, words in _FAULTS.items():
        if sign in fault:
            return words
    return "a number is needed, 0 or more, such as 49.95"


def _one(found: Said) -> Decimal:
    if found.value is None:
        raise ValueError("one number is needed here; give the most likely one, or say that you don't know")
    return found.value


def _plain(value: Decimal) -> str:
    """Without an exponent and without zeros at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_FAULTS: Final[Mapping[str, str]] = {
    "is not in": "give all amounts in the money you chose; work it out, or type back to choose another",
    "two readings": "that can be read in two ways; write it without a mark for thousands",
    "wrong way round": "the ends of that range are the wrong way round; type the smaller one first",
}
_PARSERS: Final[Mapping[Kind, Callable[[Question, str], Answer]]] = {
    "text": _text, "place": _place, "currency": _currency, "number": _number, "days": _days,
    "of_100": _of_100, "range_of_100": _range_of_100, "yes_no": _yes_no, "several": _several,
}  # fmt: skip
