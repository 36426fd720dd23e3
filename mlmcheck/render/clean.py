"""Text from a user's files made safe to show: what could steer a terminal or reorder a line is taken out."""

from __future__ import annotations

import re
import unicodedata

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset("\u00ad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb")
_BREAKS = re.compile(r"[\s\x85\u2028\u2029]+")
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]")


def clean(text: str) -> str:
    r"""The text on one line, without escape sequences, C0 and C1 controls, bidi overrides and invisible characters.

    A company named `\x1b[31mAcme` comes out as `Acme`. Lone surrogates, which no terminal can encode, become U+FFFD.
    """
    flat = _BREAKS.sub(" ", _ANSI.sub("", text))
    return "".join(map(_shown, flat)).strip()


def _shown(char: str) -> str:
    if char in _BIDI or char in _HIDDEN:
        return ""
    match unicodedata.category(char):
        case "Cc":
            return ""
        case "Cs":
            return "\ufffd"
        case _:
            return char
