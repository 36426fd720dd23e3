"""E-mail, phone, address, tax id and bank account: compared, never kept. Only a keyed hash of each enters the engine.

The key is random, lives in memory and dies with the run (`engine.Workspace`), so what is hashed cannot be tested from
outside. Two spellings are the same contact if they are the same after:
- e-mail: trimmed, small letters; it must have an @. Dots and +tags stay: they differ between some providers' customers.
- phone: digits only, without a leading 00. A number with and without its country code stays two.
- address: letters and digits only, small, full-width forms as plain ones. Abbreviations stay.
- tax id, bank account: letters and digits only, small.
What can stand for many people is no contact: too short, one sign repeated, masked (`****1234`), a number that a
spreadsheet has rounded (`4.9E+11`), or a filler such as `unknown` and `123456789`.
"""

from __future__ import annotations

from typing import Final

from mlmcheck.intake.engine import CONTACT_KEY, quote

COLUMNS: Final = ("email", "phone", "address", "tax_id", "bank_account")
_LEAST: Final = {"email": 6, "phone": 6, "address": 5, "tax_id": 5, "bank_account": 5}
_WIDE: Final = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_NARROW: Final = "".join(chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F))
_NOBODY: Final = (
    "unknown", "notavailable", "notapplicable", "notgiven", "none@none.com", "noemail@noemail.com", "na@na.com",
    "test@test.com", "123456", "1234567", "12345678", "123456789", "1234567890", "0123456789",
    "unbekannt", "keineangabe", "desconocido", "inconnu", "desconhecido",
)  # fmt: skip
_MASKED: Final = "[*\u2022]"
_SPOILT: Final = rf"{_MASKED}|[xX]{{3}}|[0-9][.,][0-9]*[eE][+]?[0-9]+\s*$|[0-9][eE][+][0-9]+\s*$"
_NARROWED: Final = (
    "CASE WHEN strlen({raw}) <> length({raw}) AND regexp_matches({raw}, '[\uff01-\uff5e]') "
    "THEN translate({raw}, {wide}, {narrow}) ELSE {raw} END"
)
"""Translating costs more than all the rest, so only what has full-width forms goes through it."""
_EMAIL: Final = "replace(trim({plain}), 'mailto:', '')"
_PHONE: Final = "regexp_replace(regexp_replace(regexp_replace({plain}, '\\.0$', ''), '[^0-9]+', '', 'g'), '^00', '')"
_LETTERS: Final = "regexp_replace(regexp_replace({plain}, '\\.0$', ''), '[^\\p{{L}}\\p{{N}}]+', '', 'g')"
_NORMAL: Final = "CASE WHEN regexp_matches({raw}, {spoilt}) THEN NULL ELSE {normal} END"
_KEY: Final = (
    "CASE WHEN length({normal}) >= {least} AND contains({normal}, {sign}) "
    "AND replace({normal}, left({normal}, 1), '') <> '' AND {normal} NOT IN ({nobody}) "
    "THEN CAST('0x' || left(sha256(getvariable({key}) || {kind} || {normal}), 16) AS UBIGINT) END"
)


def normal(column: str, raw: str) -> str:
    """SQL: the contact in the text `raw` in its one spelling, NULL if it is masked or rounded."""
    narrowed = _NARROWED.format(raw=raw, wide=quote(_WIDE), narrow=quote(_NARROW))
    shape = {"email": _EMAIL, "phone": _PHONE}.get(column, _LETTERS)
    spoilt = _MASKED if column in {"email", "address"} else _SPOILT
    plain = shape.format(plain=f"lower(nfc_normalize({narrowed}))")
    return _NORMAL.format(raw=raw, spoilt=quote(spoilt), normal=plain)


def key(column: str, normal: str) -> str:
    """SQL: 64 bits of the keyed hash of what `normal` gave, NULL if it stands for nobody."""
    return _KEY.format(
        normal=normal, least=_LEAST[column], sign=quote("@" if column == "email" else ""),
        nobody=", ".join(quote(word) for word in _NOBODY), key=quote(CONTACT_KEY), kind=quote(f"{column}:"),
    )  # fmt: skip
