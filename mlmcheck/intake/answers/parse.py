"""What somebody typed, as the answer that goes into the file; a ValueError says what to type instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from mlmcheck.intake.answers.question import Answer, Kind, Question
from mlmcheck.model import InputError

_YES: Final = frozenset({"y", "yes", "true", "1"})
_NO: Final = frozenset({"n", "no", "false", "0"})


def parse(question: Question, text: str) -> Answer:
    """The answer that this text gives. Raises ValueError if it is none."""
    return _PARSERS[question.kind](question, text.strip())


def _text(_question: Question, text: str) -> str:
    if len(text) > 200:
        raise ValueError("that is very long; give a name of at most 200 letters")
    return text


def _place(_question: Question, text: str) -> Answer:
    """The code of the place where its law is known, else as it was said."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _currency(_question: Question, text: str) -> str:
    from mlmcheck.intake.values.currency import checked

    try:
        return checked(text, "answer")
    except InputError as error:
        raise ValueError("three letters are needed, such as USD, EUR or GBP") from error


def _money(question: Question, text: str) -> str:
    value = _exact(text)
    if question.section == "statement":
        return str(value)
    if value.as_tuple().exponent < -4:  # type: ignore[operator]  # the parser gives no infinity
        raise ValueError("that has more digits than money has; round it")
    return str(value)


def _number(question: Question, text: str) -> str:
    value = _exact(text)
    if question.name in ("paid_levels", "town", "cooling_off_days") and value != int(value):
        raise ValueError("a whole number is needed")
    if question.name == "hours" and value > 744:
        raise ValueError("a month has at most 744 hours; say how many you would put in")
    if question.name == "town" and not value:
        raise ValueError("at least one person lives there; give the number, or say that you don't know")
    return str(value)


def _of_100(question: Question, text: str) -> str:
    value = _exact(text.rstrip("% "))
    if value > 100 and question.name != "shop_price":
        raise ValueError("of every 100 there are at most 100; type a number from 0 to 100")
    return _plain(value / 100)


def _range_of_100(_question: Question, text: str) -> str:
    from mlmcheck.intake.aggregates.figure import FigureError, said

    try:
        found = said(text.replace("%", "").strip())
    except FigureError as error:
        raise ValueError("a number from 0 to 100 or a range is needed, such as 30 or 20-40") from error
    high = found.high if found.high is not None else Decimal(100)
    if found.low > 100 or high > 100:
        raise ValueError("of every 100 there are at most 100; type a number or a range from 0 to 100")
    if found.value is not None and found.low == found.high:
        return _plain(found.value / 100)
    return f"{_plain(found.low / 100)}..{_plain(high / 100)}"


def _yes_no(_question: Question, text: str) -> bool:
    if text.casefold() in _YES:
        return True
    if text.casefold() in _NO:
        return False
    raise ValueError("yes or no is needed")


def _several(question: Question, text: str) -> tuple[str, ...]:
    """Numbers of the choices, or their names."""
    names = list(question.choices)
    found = set()
    for part in text.replace(",", " ").split():
        if part.isdecimal() and 1 <= int(part) <= len(names):
            found.add(names[int(part) - 1])
        elif part.casefold() in names:
            found.add(part.casefold())
        else:
            raise ValueError(f"type the numbers of all that apply, from 1 to {len(names)}, such as 1 3")
    if not found:
        raise ValueError(f"type the numbers of all that apply, from 1 to {len(names)}, such as 1 3")
    return tuple(name for name in names if name in found)


def _exact(text: str) -> Decimal:
    """A number as people write it, with or without a sign of money."""
    from mlmcheck.intake.aggregates.figure import FigureError, said

    try:
        found = said(text)
    except FigureError as error:
        raise ValueError("a number is needed, 0 or more, such as 49.95") from error
    if found.value is None:
        raise ValueError("one number is needed here; give the most likely one, or say that you don't know")
    return found.value


def _plain(value: Decimal) -> str:
    """Without an exponent and without zeros at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_PARSERS: Final[Mapping[Kind, Callable[[Question, str], Answer]]] = {
    "text": _text, "place": _place, "currency": _currency, "money": _money, "number": _number, "days": _number,
    "of_100": _of_100, "range_of_100": _range_of_100, "yes_no": _yes_no, "several": _several,
}  # fmt: skip
