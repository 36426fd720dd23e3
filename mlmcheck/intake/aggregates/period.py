"""The dates a stated period covers: `2016`, `2016Q3`, `2016-07`, `2008-07-04..2009-06-26`, or two cells."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Final

from mlmcheck.intake.text import clean

_YEAR: Final = re.compile(r"(?:fy|cy|year)?\s*([12][0-9]{3})(?:\.0)?", re.IGNORECASE)
_QUARTER: Final = re.compile(r"([12][0-9]{3})[\s-]*q([1-4])|q([1-4])[\s-]*([12][0-9]{3})", re.IGNORECASE)
_MONTH: Final = re.compile(r"([12][0-9]{3})[-/.]([0-9]{1,2})|([0-9]{1,2})[/.]([12][0-9]{3})")
_DAY: Final = re.compile(r"([12][0-9]{3})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")
_DOTTED: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3})")
_BETWEEN: Final = re.compile(r"\.\.\.?|…|\s(?:to|until|bis|-|\u2013)\s|\u2013|(?<=[0-9]{4})/(?=[0-9]{4})")
_HELP: Final = "write dates as 2016-12-31, or a year as 2016"


class PeriodError(ValueError):
    """A cell that is no period: what it is instead and what to write, to stand after the name of its column."""


def whole(text: str) -> tuple[date, date]:
    """The first and the last day of a period written in one cell. Raises PeriodError if it is none."""
    ends = _BETWEEN.split(text.strip())
    if len(ends) > 2 or not all(part.strip() for part in ends):
        raise PeriodError(f"is '{clean(text, 30)}', expected a period; {_HELP}")
    first, last = _days(ends[0], text)[0], _days(ends[-1], text)[1]
    if first > last:
        raise PeriodError(f"is '{clean(text, 30)}', which ends before it begins; correct it")
    return first, last


def begin(text: str) -> date:
    """The first day of what the cell names: a day, or the first of a month, a quarter or a year."""
    return _days(text, text)[0]


def end(text: str) -> date:
    """The last day of what the cell names."""
    return _days(text, text)[1]


def _days(part: str, text: str) -> tuple[date, date]:
    part = part.strip()
    try:
        if found := _YEAR.fullmatch(part):
            return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
        if found := _QUARTER.fullmatch(part):
            return _months(int(found[1] or found[4]), 3 * int(found[2] or found[3]) - 2, 3)
        if found := _MONTH.fullmatch(part):
            return _months(int(found[1] or found[4]), int(found[2] or found[3]), 1)
        if found := _DAY.fullmatch(part):
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        if found := _DOTTED.fullmatch(part):
            day = date(int(found[3]), int(found[2]), int(found[1]))
            return day, day
    except ValueError as error:
        raise PeriodError(f"is '{clean(text, 30)}', which is no day of any calendar; correct it") from error
    raise PeriodError(f"is '{clean(text, 30)}', expected a period; {_HELP}")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 1
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])
