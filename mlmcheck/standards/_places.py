"""Which places a user means by `US,EU,Norway`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from mlmcheck.model import InputError, Standard

UNION: Final = "EU"
MEMBERS: Final = {
    "AT": "Austria", "BE": "Belgium", "BG": "Bulgaria", "HR": "Croatia", "CY": "Cyprus", "CZ": "Czechia",
    "DK": "Denmark", "EE": "Estonia", "FI": "Finland", "FR": "France", "DE": "Germany", "GR": "Greece",
    "HU": "Hungary", "IE": "Ireland", "IT": "Italy", "LV": "Latvia", "LT": "Lithuania", "LU": "Luxembourg",
    "MT": "Malta", "NL": "Netherlands", "PL": "Poland", "PT": "Portugal", "RO": "Romania", "SK": "Slovakia",
    "SI": "Slovenia", "ES": "Spain", "SE": "Sweden",
}  # fmt: skip
ALIASES: Final = {"UK": "GB", "USA": "US", "EL": "GR"}
OURS: Final = ("mlmcheck", "world")


def is_everywhere(law: Standard) -> bool:
    """Whether the standard belongs to no place: this program's own lines, and codes of an industry."""
    return law.jurisdiction in OURS or law.force == "code"


def chosen(codes: Sequence[str], places: Mapping[str, str]) -> frozenset[str]:
    """The jurisdictions meant, of those in `places` (code -> name); InputError for one that is not there."""
    asked = [code.strip() for code in codes if code.strip()]
    if not asked:
        raise InputError(f"no jurisdiction is named; known are {_listed(places)}")
    return frozenset(found for code in asked for found in _meant(code, places))


def _meant(code: str, places: Mapping[str, str]) -> list[str]:
    """The place itself, its states or provinces, and its country or union."""
    names = _names(places)
    if code.casefold() not in names:
        raise InputError(f"no standard is known for {code!r}{_nearest(code, names, places)}")
    exact = names[code.casefold()]
    outer = UNION if exact in MEMBERS else exact.partition("-")[0]
    return [place for place in places if place in (exact, outer) or place.startswith(f"{exact}-")]


def _names(places: Mapping[str, str]) -> dict[str, str]:
    """Everything a place may be called, in lower case -> its code."""
    known = {**(MEMBERS if UNION in places else {}), **places}
    codes = {code.casefold(): code for code in known}
    named = {name.casefold(): code for code, name in known.items()}
    return {**{alias.casefold(): code for alias, code in ALIASES.items() if code in known}, **named, **codes}


def _nearest(code: str, names: Mapping[str, str], places: Mapping[str, str]) -> str:
    country, is_part, _ = code.upper().partition("-")
    near = [country] if is_part and country in places else get_close_matches(code.casefold(), names, n=1, cutoff=0.6)
    meant = f"did you mean {names[near[0].casefold()]}? " if near else ""
    return f"; {meant}known are {_listed(places)}"


def _listed(places: Mapping[str, str]) -> str:
    members = " (and its members, such as DE)"
    return ", ".join(f"{code}{members if code == UNION else ''}" for code in sorted(places) if code not in OURS)
