"""How many digits a currency has (ISO 4217), and that all records are in one.

Rates come with a later table; until then more than one currency is refused, because sums over them mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from mlmcheck.intake.shape import shape
from mlmcheck.model import InputError

_MOST: Final = 12
OTHER_CURRENCY: Final = "\x01currency"
"""The fault of a record in another currency than the rest; such a run is refused as a whole."""

_NONE: Final = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THREE: Final = "BHD IQD JOD KWD LYD OMR TND"
_FOUR: Final = "CLF UYW"
_DIGITS: Final = {code: digits for digits, codes in ((0, _NONE), (3, _THREE), (4, _FOUR)) for code in codes.split()}


def scale(code: str) -> int:
    """Digits of the minor unit: 2 unless ISO 4217 says otherwise."""
    return _DIGITS.get(code, 2)


def checked(code: str, where: str) -> str:
    """The code in capitals; InputError if it is not three letters."""
    plain = code.strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", plain):
        raise InputError(
            f"{where}: '{shape(code)}' is not a currency code of three letters (ISO 4217), such as USD; write it so"
        )
    return plain


def _shown(codes: Mapping[str, int]) -> Mapping[str, int]:
    """The records of each code; what is no code may be a name, and counts by its shape."""
    found: dict[str, int] = {}
    for code, count in codes.items():
        name = code if re.fullmatch(r"[A-Z]{3}", code) else f"'{shape(code)}'"
        found[name] = found.get(name, 0) + count
    return dict(list(found.items())[:_MOST])


def mixed(counts: Mapping[str, Mapping[str, int]], stated: str = "") -> InputError:
    """The refusal of several currencies, or of another than stated; `counts` is file -> code -> records."""
    told = "; ".join(
        f"{file} has {', '.join(f'{code} {count:,}' for code, count in _shown(codes).items())}"
        for file, codes in counts.items()
    )
    said = f"company.toml says {stated}, but " if stated else "the records are in more than one currency: "
    remedy = (
        "correct [company] currency"
        if stated
        else "give them with --rates FILE (currency,rate), or analyse one currency at a time"
    )
    return InputError(f"{said}{told}; sums over several currencies mean nothing without rates, so {remedy}")
