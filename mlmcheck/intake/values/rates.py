"""Rates from a file, and amounts in other currencies put into the company's, exactly, line by line.

A rate is the price of one unit in the company's currency: EUR 1.08 says that one euro is 1.08 of it. It holds from its
day until the next one's; without a day it holds from the beginning. Each line is rounded once, half away from zero.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from mlmcheck.intake.engine import quote
from mlmcheck.intake.text import clean
from mlmcheck.intake.values import signs
from mlmcheck.intake.values.currency import scale
from mlmcheck.model import InputError

_FACTOR: Final = "DECIMAL(20, 12)"
_MOST: Final = Decimal(10) ** 8
_FINEST: Final = Decimal(10) ** -12
_CONVERTED: Final = "CAST(round(CAST({native} AS DECIMAL(18, 0)) * {factor}, 0) AS BIGINT)"


@dataclass(frozen=True, slots=True)
class Rates:
    """`steps` is code -> (day from which, None for always; rate), latest first; `into` is the company's currency."""

    steps: Mapping[str, tuple[tuple[date | None, Decimal], ...]]
    into: str

    @property
    def scale(self) -> int:
        """The digits that hold an amount in any of these currencies."""
        return max(scale(code) for code in (*self.steps, self.into))

    def told(self) -> str:
        """The rates in words."""
        each = [
            f"{code} {rate}" + (f" from {day}" if day else "")
            for code, steps in self.steps.items()
            for day, rate in steps
        ]
        return f"amounts in other currencies are converted into {self.into} at {', '.join(each)}"

    def factor(self, code: str, day: str) -> str:
        """SQL: what an amount in `scale` digits is multiplied with; NULL if no rate is known for the code or day."""
        own = Decimal(10) ** (scale(self.into) - self.scale)
        cases = [_case(code, self.into, None, own, day)]
        cases += [
            _case(code, other, since, rate * own, day) for other, steps in self.steps.items() for since, rate in steps
        ]
        return f"CASE WHEN {code} IS NULL THEN CAST({own:f} AS {_FACTOR}) {' '.join(cases)} END"

    def minor(self, code: str, day: str, native: Callable[[int], str]) -> str:
        """SQL: an amount in minor units of the company's currency. `native` gives it in minor units of a scale."""
        scales = {other: scale(other) for other in (*self.steps, self.into)}
        cases = " ".join(
            f"WHEN {code} IN ({_spelled(other)}) THEN {native(digits)} * {10 ** (self.scale - digits)}"
            for other, digits in scales.items()
        )
        wide = f"{native(scale(self.into))} * {10 ** (self.scale - scale(self.into))}"
        whole = f"CASE WHEN {code} IS NULL THEN {wide} {cases} END"
        return _CONVERTED.format(native=whole, factor=self.factor(code, day))


def _spelled(code: str) -> str:
    """SQL: the ways to write a currency that mean no other."""
    return ", ".join(quote(text) for text in sorted(signs.tokens(code)) if signs.code(text) == code)


def _case(code: str, other: str, since: date | None, factor: Decimal, day: str) -> str:
    dated = f" AND {day} >= DATE '{since}'" if since else ""
    return f"WHEN {code} IN ({_spelled(other)}){dated} THEN CAST({factor:f} AS {_FACTOR})"


def load(path: Path, into: str) -> Rates:
    """The rates of a CSV file (currency,rate[,from]) or TOML ([[rates]] with these keys, or [rates] EUR = 1.08).

    Raises InputError if the company's currency is not stated or a rate is not exact and positive.
    """
    if not into:
        raise InputError(
            f"{path.name}: rates need to know the company's currency; state it in company.toml: [company] currency"
        )
    try:
        rows = _toml(path) if path.suffix.lower() == ".toml" else _csv(path)
    except (OSError, UnicodeDecodeError, csv.Error, tomllib.TOMLDecodeError) as error:
        raise InputError(
            f"{path.name}: cannot be read; supply rates as CSV (currency,rate,from) or TOML in UTF-8"
        ) from error
    steps: dict[str, dict[date | None, Decimal]] = {}
    for where, row in rows:
        code, since, rate = _step(f"{path.name}:{where}", row)
        if steps.setdefault(code, {}).setdefault(since, rate) != rate:
            raise InputError(f"{path.name}:{where}: {code} has two rates for one day; keep one")
    return Rates({code: _latest_first(found) for code, found in sorted(steps.items()) if code != into}, into)


def _latest_first(found: Mapping[date | None, Decimal]) -> tuple[tuple[date | None, Decimal], ...]:
    return tuple(sorted(found.items(), key=lambda step: step[0] or date.min, reverse=True))


def _csv(path: Path) -> Sequence[tuple[int, Mapping[str, Any]]]:
    with path.open(encoding="utf-8-sig", newline="") as source:
        reader = csv.DictReader(source)
        return [(reader.line_num, {str(k).strip().lower(): v for k, v in row.items()}) for row in reader]


def _toml(path: Path) -> Iterable[tuple[int, Mapping[str, Any]]]:
    found = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal).get("rates", {})
    rows = [{"currency": key, "rate": rate} for key, rate in found.items()] if isinstance(found, dict) else found
    return list(enumerate(rows, 1))


def _step(where: str, row: Mapping[str, Any]) -> tuple[str, date | None, Decimal]:
    code = signs.code(str(row.get("currency") or ""))
    try:
        rate = Decimal(str(row.get("rate") or "").strip())
        since = date.fromisoformat(str(row["from"]).strip()) if row.get("from") else None
    except (InvalidOperation, ValueError) as error:
        raise InputError(f"{where}: a rate or its day cannot be read; write them as 1.0825 and 2024-12-31") from error
    if code not in signs.CODES:
        raise InputError(
            f"{where}: '{clean(code, 20)}' is not a currency code of three letters (ISO 4217); write it so"
        )
    if not (rate.is_finite() and 0 < rate < _MOST and rate % (_FINEST * 10**4) == 0):
        raise InputError(
            f"{where}: the rate of {code} must be above 0, below {_MOST:,}, with at most 8 decimals; correct it"
        )
    return code, since, rate
