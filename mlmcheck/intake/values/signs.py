"""The codes of the world's money, and the signs and names that firms write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

_CODES: Final = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF "
    "CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD "
    "HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD "
    "LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP "
    "PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND "
    "TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL"
)
CODES: Final = frozenset(_CODES.split())
"""ISO 4217, the funds and metals left out."""

_DOLLARS: Final = "USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP BSD BBD BMD BZD FJD JMD KYD LRD NAD SBD TTD XCD UYU DOP"
_SIGNS: Final[Mapping[str, str]] = {
    "$": _DOLLARS, "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "S$": "SGD",
    "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL", "€": "EUR", "£": "GBP EGP", "¥": "JPY CNY", "₩": "KRW",
    "₹": "INR", "RS": "INR PKR LKR NPR", "RS.": "INR PKR LKR NPR", "KR": "SEK NOK DKK ISK", "KR.": "SEK NOK DKK ISK",
    "ZŁ": "PLN", "KČ": "CZK", "FT": "HUF", "LEI": "RON MDL", "ЛВ": "BGN", "ЛВ.": "BGN", "₽": "RUB", "РУБ": "RUB",
    "РУБ.": "RUB", "₴": "UAH", "₺": "TRY", "TL": "TRY", "₫": "VND", "Đ": "VND", "฿": "THB", "₱": "PHP", "RM": "MYR",
    "RP": "IDR", "RP.": "IDR", "元": "CNY TWD", "圆": "CNY", "円": "JPY", "원": "KRW", "₦": "NGN", "₵": "GHS",
    "KSH": "KES", "R": "ZAR", "FR.": "CHF", "SFR.": "CHF", "S/": "PEN", "S/.": "PEN", "₪": "ILS", "₸": "KZT",
    "₲": "PYG", "RMB": "CNY",
}  # fmt: skip
_NAMES: Final[Mapping[str, str]] = {
    "EURO": "EUR", "EUROS": "EUR", "POUND STERLING": "GBP", "US DOLLAR": "USD", "US DOLLARS": "USD", "YEN": "JPY",
    "JAPANESE YEN": "JPY", "RENMINBI": "CNY", "YUAN": "CNY", "WON": "KRW", "KOREAN WON": "KRW",
    "INDIAN RUPEE": "INR", "RUBLE": "RUB", "RUBLES": "RUB", "РУБЛЬ": "RUB", "РУБЛИ": "RUB", "REAL": "BRL",
    "REAIS": "BRL", "SWISS FRANC": "CHF", "人民币": "CNY", "日元": "JPY", "美元": "USD", "欧元": "EUR",
    "米ドル": "USD", "ユーロ": "EUR", "달러": "USD", "유로": "EUR", "DÓLAR ESTADOUNIDENSE": "USD",
    "EURO(S)": "EUR", "ZŁOTY": "PLN",
}  # fmt: skip


def _meanings() -> Mapping[str, frozenset[str]]:
    found = {code: frozenset([code]) for code in CODES}
    for spelling in (_SIGNS, _NAMES):
        found |= {sign: frozenset(codes.split()) for sign, codes in spelling.items()}
    return MappingProxyType(found)


MEANINGS: Final[Mapping[str, frozenset[str]]] = _meanings()
"""Code, sign or name in capitals -> the currencies it may stand for."""


def code(text: str) -> str:
    """The only currency that a cell's text means; the text in capitals if it means none or several."""
    word = text.strip().upper()
    meant = MEANINGS.get(word, frozenset())
    return next(iter(meant)) if len(meant) == 1 else word


def beside(text: str) -> str:
    """The sign or code that stands beside a number, "" if there is none that is known."""
    sign = re.sub(
        r"[0-9\s'\u2019()+\u2212-]|[.,](?=[0-9])|(?<=[0-9])[.,]", "", unicodedata.normalize("NFKC", text)
    ).upper()
    return sign if sign in MEANINGS else ""


def tokens(currency: str) -> frozenset[str]:
    """What may stand beside an amount in this currency; all that is known if the currency is not."""
    return frozenset(sign for sign, codes in MEANINGS.items() if not currency or currency in codes)


def common(found: Iterable[str]) -> frozenset[str]:
    """The currencies that all of these signs may stand for; empty if they contradict each other."""
    return frozenset.intersection(CODES, *(MEANINGS.get(sign.upper(), frozenset()) for sign in found))
