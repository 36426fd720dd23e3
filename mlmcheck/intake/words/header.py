"""Headers made comparable: how people write a header does not count, what it says does."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_PIECES: Final = re.compile(r"[/|\n\r()\[\]【】]|:\s| - ")
_CODES: Final = (
    r"AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|KZT|MXN|MYR|NGN|NOK|NTD|NZD"
    r"|PEN|PHP|PKR|PLN|RMB|RON|RUB|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND|ZAR|US\$|R\$|[$€£¥₩₹₽元円원]"
)
_UNIT: Final = re.compile(_CODES)
_LAST: Final = re.compile(rf"(?<=\w)[\s_-]+({_CODES})\s*$", re.IGNORECASE)
"""Currencies, which stand in headers beside the name and change nothing."""
_DAY: Final = re.compile(
    r"\b(dd?|mm?|yy(yy)?|jj(jj)?|aa(aa)?|tt)([./ -](dd?|mm?|yy(yy)?|jj(jj)?|aaaa|tt)){1,2}\b", re.IGNORECASE
)
"""The form of a date, `DD/MM/YYYY`."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_CASE: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=50_000)  # the same words come again and again
def normalise(header: str) -> str:
    """Letters and digits only, in one case, no accents: `Customer ID`, `customer_id`, `CustomerID` are one word.

    Full-width letters, half-width kana and signs such as `№` become the usual ones.
    """
    if header.isascii():
        return "".join(letter for letter in header.casefold() if letter.isalnum())
    plain = unicodedata.normalize("NFKC", header).casefold()
    bare = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
    return "".join(letter for letter in bare if letter.isalnum())


def pieces(header: str) -> tuple[str, ...]:
    """The names in a header that says a thing twice, `订单号 (Order No)`, normalised; units, date forms dropped."""
    found = [piece.strip() for piece in _PIECES.split(_LAST.sub("", _DAY.sub("", header)))]
    return tuple(dict.fromkeys(normalise(piece) for piece in found if normalise(piece) and not _UNIT.fullmatch(piece)))


def words(header: str) -> frozenset[str]:
    """The single words of a header, normalised; `saleDate` and `sale_date` are two words."""
    return frozenset(normalise(word) for word in _WORD.findall(_CASE.sub(" ", header)))


def digits(header: str) -> str:
    """The digits in a header, in order: `phone2` is not `phone`."""
    return "".join(letter for letter in header if letter.isdigit())
