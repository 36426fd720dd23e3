"""The names of the months in the languages of the firms, as numbers. No name means two months in two of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mlmcheck.intake.engine import quote

_NAMES: Final = {
    "english": "january february march april may june july august september october november december",
    "english, short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "spanish": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "spanish, short": "ene feb mar abr may jun jul ago set oct nov dic",
    "portuguese": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "portuguese, short": "jan fev mar abr mai jun jul ago set out nov dez",
    "german": "januar februar märz april mai juni juli august september oktober november dezember",
    "german, short": "jan feb mrz apr mai jun jul aug sept okt nov dez",
    "german, other": "jänner feber mär apr mai jun jul aug sep okt nov dez",
    "french": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "french, short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "french, other": "jan fév mar avr mai jun jul aou sep oct nov dec",
    "russian": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "russian, of a day": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "russian, short": "янв фев мар апр май июн июл авг сен окт ноя дек",
    "russian, other": "янв февр мар апр мая июн июл авг сент окт нояб дек",
}
"""Chinese, Japanese and Korean write the number of the month."""


def plain(word: str) -> str:
    """Small letters without accents and without the full stop of a short form."""
    letters = unicodedata.normalize("NFD", word.casefold().rstrip("."))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _numbers() -> Mapping[str, int]:
    pairs = [(plain(word), at) for words in _NAMES.values() for at, word in enumerate(words.split(), 1)]
    return MappingProxyType(dict(sorted(pairs)))


NUMBERS: Final = _numbers()
"""Name without accents -> number."""

_MAP: Final = "MAP {" + ", ".join(f"{quote(word)}: '{at:02}'" for word, at in NUMBERS.items()) + "}"


def number(word: str) -> str:
    """SQL: the month of this name as two digits, NULL if it is none."""
    return f"{_MAP}[strip_accents(rtrim(lower({word}), '.'))]"
