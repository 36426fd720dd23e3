"""Which header of the outside world means which canonical column: what the files beside this one, one a language, say.

Exact after normalising. A placement or parent column is another tree than the sponsor's and never maps to it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from mlmcheck.intake.schema import TABLES, columns
from mlmcheck.intake.words.header import normalise

__all__ = ["ALIASES", "ASIDE", "FILE_WORDS", "LOOSE", "TRAPS", "TREES", "UNDECIDED", "WEAK", "normalise"]

CONTACT: Final = ("email", "phone", "address", "tax_id", "bank_account")
_WITH_CONTACT: Final = ("recruits", "customers")
_NOUNS: Final[Mapping[str, Mapping[str, str]]] = {
    "sales": {
        "order_id": "order", "seller_id": "participant seller", "buyer_id": "customer", "product_id": "product",
    },
    "recruits": {
        "recruit_id": "participant member", "sponsor_id": "sponsor upline", "placement_id": "placement parent",
    },
    "payouts": {"recipient_id": "participant member recipient", "source_id": "source", "order_id": "order"},
    "transfers": {"payer_id": "payer", "recipient_id": "recipient"},
    "resales": {"seller_id": "participant seller", "buyer_id": "customer"},
    "customers": {"customer_id": "customer"},
    "products": {"product_id": "product"},
}  # fmt: skip
"""role -> id column -> the nouns whose ids it holds."""


def _load(language: str) -> Mapping[str, Any]:
    text = (files(__package__) / f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


LANGUAGES: Final = ("en", "es", "pt", "de", "fr", "ru", "zh", "ko", "ja")
_SPOKEN: Final = tuple(_load(language) for language in LANGUAGES)


_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@cache
def _spellings(text: str) -> frozenset[str]:
    """The words, parted by commas, normalised; umlauts also as those write them who have none."""
    both = text if text.isascii() else f"{text},{text.translate(_UMLAUTS)}"
    return frozenset(normalise(word) for word in both.split(",")) - {""}


@cache
def _said(section: str, key: str) -> frozenset[str]:
    """What all languages say under this key."""
    return frozenset().union(*(_spellings(spoken.get(section, {}).get(key, "")) for spoken in _SPOKEN))


@cache
def _ids(noun: str) -> frozenset[str]:
    """The noun with each way of saying `id` of its language."""
    return frozenset(
        form.replace("{}", word)
        for spoken in _SPOKEN
        for words in [_spellings(spoken["nouns"].get(noun, ""))]
        for form in (_form(text) for text in spoken["ids"].split(","))
        for word in words
    )


@cache
def _alone(noun: str) -> frozenset[str]:
    """The noun without a way of saying `id`; not those with a star."""
    words = (word for spoken in _SPOKEN for word in spoken["nouns"].get(noun, "").split(","))
    return frozenset().union(*(_spellings(word) for word in words if not word.rstrip().endswith("*")))


def _form(text: str) -> str:
    """`N.º de {}` normalised, the braces kept."""
    before, _, after = text.partition("{}")
    return f"{normalise(before)}{{}}{normalise(after)}"


def _known(role: str) -> set[str]:
    """The columns that some language or the schema knows of a role."""
    named = {column for spoken in _SPOKEN for column in spoken.get(role, {})}
    contact = set(CONTACT) if role in _WITH_CONTACT else set()
    return named | contact | set(_NOUNS[role]) | (set(columns(role)) if role in TABLES else set())


def entries(role: str) -> Iterator[tuple[int, str, str]]:
    """Rank (0 is the column's own name, 1 strong, 2 weak), word and column: all that the languages say of a role."""
    for column in _known(role):
        yield 0, normalise(column), column
        own = _said(role, column) | (_said("contact", column) if role in _WITH_CONTACT else frozenset())
        nouns = _NOUNS[role].get(column, "").split()
        yield from ((1, word, column) for word in own.union(*map(_ids, nouns)))
        weak = (_spellings(spoken.get("weak", {}).get(role, {}).get(column, "")) for spoken in _SPOKEN)
        loose = (_alone(noun) for noun in nouns)
        yield from ((2, word, column) for word in frozenset().union(*weak, *loose))


def _table(role: str) -> Mapping[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for rank, word, column in sorted(entries(role)):
        found.setdefault(word, (rank, column))
    return found


_ALL: Final = {role: _table(role) for role in _NOUNS}

ALIASES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {role: MappingProxyType({word: column for word, (_, column) in table.items()}) for role, table in _ALL.items()}
)
"""role -> normalised header -> canonical column, also columns and roles that the schema does not have."""

WEAK: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {role: frozenset(word for word, (rank, _) in table.items() if rank == 2) for role, table in _ALL.items()}
)
"""role -> normalised headers that count only where no better one of the same column is there."""

ASIDE: Final = frozenset().union(*(_said("aside", key) for key in ("names", "private", "other")), *(
    _said("contact", column) | {normalise(column)} for column in CONTACT
))  # fmt: skip
"""Normalised headers that are known to be no column of ours (names, contact data, balances), whatever they are like."""

TRAPS: Final = frozenset(_said("aside", "traps"))
"""Normalised words that change what a header means, so that nothing is guessed of it by likeness."""

UNDECIDED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"sales": frozenset(_ids("member") | _alone("member") | {"accountid"}) - ALIASES["sales"].keys()}
)
"""Normalised headers that may mean either side of a record, so that only the user can say which."""

TREES: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "sponsor_id": frozenset(_ids("upline") | _alone("upline")),
    "placement_id": frozenset(_ids("parent") | _alone("parent")),
})  # fmt: skip
"""Normalised headers that some firms use for who recruited and others for who stands above in the placement tree."""

LOOSE: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    role: frozenset().union(*(_alone(noun) for nouns in named.values() for noun in nouns.split()))
    for role, named in _NOUNS.items()
})  # fmt: skip
"""role -> nouns without a word for `id` (`Sponsor`, `Cliente`): such a column may hold names."""

FILE_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({role: _said("files", role) for role in _NOUNS})
"""role -> normalised words in file names that tell it."""
