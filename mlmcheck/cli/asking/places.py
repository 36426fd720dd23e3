"""Where somebody lives, as the code that laws go by, and the money people use there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from mlmcheck.cli.asking.countries import ALIASES, COUNTRIES, MONEY, STATES


@dataclass(frozen=True, slots=True)
class Place:
    """The codes, or what was said where no code is known, and what to tell about them ("" if nothing)."""

    codes: tuple[str, ...]
    remark: str = ""


def place(said: Sequence[str]) -> Place:
    """What these words mean. Raises ValueError where they can mean two places."""
    if whole := ALIASES.get(_plain(" ".join(said)), ""):
        return Place((whole,), _law(whole))
    homes = _homes(said)
    found = [(part, _code(part, homes)) for part in said]
    codes = list(dict.fromkeys(code for _, code in found if code))
    codes = [code for code in codes if not any(other.startswith(f"{code}-") for other in codes)]
    strange = [part for part, code in found if not code]
    if not codes:
        return Place(tuple(strange), _unknown(strange))
    left = f"left out, as not known here: {', '.join(strange)}" if strange else ""
    known = [(part, code) for part, code in found if code]
    unsure = [_mistakable(part, code) for part, code in known if len(known) == 1]
    remarks = [left, *unsure, *map(_law, codes)]
    return Place(tuple(codes), "; ".join(filter(None, remarks)))


def name(code: str) -> str:
    """`Texas (US-TX)`; what is no known code stays as it is."""
    called = _called(code)
    return called if called == code else f"{called} ({code})"


def _called(code: str) -> str:
    return STATES.get(code) or COUNTRIES.get(code) or ("European Union" if code == "EU" else code)


def money(codes: object) -> str:
    """The one currency of all these places; "" if there is none that is sure."""
    places = codes if isinstance(codes, tuple) else ()
    found = {MONEY.get(code.partition("-")[0], "") for code in places}
    return found.pop() if len(found) == 1 else ""


def _plain(text: str) -> str:
    """In small letters, without accents and articles."""
    letters = unicodedata.normalize("NFKD", text.replace("\u2019", "'")).casefold()
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.split()).removeprefix("the ").removeprefix("state of ").rstrip(".")


_COUNTRY = {_plain(called): code for code, called in COUNTRIES.items()} | {
    code.casefold(): code for code in COUNTRIES
} | ALIASES  # fmt: skip
_STATE = {_plain(called): code for code, called in STATES.items()}


def _country(text: str) -> str:
    return _COUNTRY.get(_plain(text), "")


def _homes(said: Sequence[str]) -> set[str]:
    """Countries named beside another part of the answer, so that the other part is looked for in them."""
    named = {part: _country(part) for part in said if _country(part) in {code.partition("-")[0] for code in STATES}}
    if len(said) == 1:
        return set()
    inside = {part for part in named for home in named.values() if f"{home}-{part.upper()}" in STATES}
    return {country for part, country in named.items() if part not in inside}


def _code(text: str, homes: set[str]) -> str:
    """The place's code; a state's where its country is named beside it."""
    word = _plain(text)
    country = _country(text)
    own = next((code for home in sorted(homes) if (code := f"{home}-{word.upper()}") in STATES), "")
    state = own or _STATE.get(word, "")
    if own or (country not in homes and homes and state):
        return state
    if country and state:
        raise ValueError(f"{name(country)} and {name(state)} are called the same; type the code")
    return country or state or _abroad(word) or (f"US-{word.upper()}" if f"US-{word.upper()}" in STATES else "")


def _abroad(word: str) -> str:
    """`DE-BY` or `US-TX`: the country must be known, and its state where states are."""
    country, is_part, part = word.upper().partition("-")
    country = _COUNTRY.get(country.casefold(), "")
    code = f"{country}-{part}"
    if not is_part or not country or not re.fullmatch(r"[A-Z0-9]{1,3}", part):
        return ""
    if code not in STATES and any(known.startswith(f"{country}-") for known in STATES):
        raise ValueError(f"{name(country)} has no part with the code {part}; type its name, or {country} alone")
    return code


def _mistakable(text: str, code: str) -> str:
    """Whoever types CA may mean Canada or California."""
    state = f"US-{text.strip().upper()}"
    return f"if you mean {STATES[state]}, type back and then {state}" if state in STATES and code in COUNTRIES else ""


def _law(code: str) -> str:
    """What is known of the law there, where it is not all of it."""
    from mlmcheck import standards
    from mlmcheck.model import InputError

    country = code.partition("-")[0]
    known = {law.jurisdiction for law in standards.load()}
    if code in known:
        return ""
    try:
        standards.of([country])
    except InputError:
        return f"no law of {_called(country)} is known here"
    return f"no law of {_called(code)} itself is known here, so that of its country is used" if "-" in code else ""


def _unknown(said: Sequence[str]) -> str:
    """Words that are no place, and what they may have been meant to be."""
    near = get_close_matches(_plain(said[0]), [*_COUNTRY, *_STATE], n=1, cutoff=0.75)
    code = _COUNTRY.get(near[0]) or _STATE[near[0]] if near else ""
    meant = f"if you mean {name(code)}, type back and correct it" if code else "type back to name a country instead"
    return f"that is no place known here, so it is kept as you wrote it; {meant}"
