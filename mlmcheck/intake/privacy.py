"""Pseudonyms instead of identifiers: the same id is the same name in every output of one case, and tells nothing else.

A name is a keyed hash (HMAC-SHA256). Without the key nobody can test a guess ("is P-7QK2M4XH our member 4711?"), which
an unkeyed hash would allow, since member numbers are few enough to try them all. The key is random and is never derived
from the inputs; whoever holds it can find out which id a name stands for, by trying the ids.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Iterable
from typing import Final

from mlmcheck.intake.keys import case_key

_LETTERS: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
"""From the alphabet of RFC 4648 to Crockford's: no I, L, O and U, so that a name can be read out and typed."""
SHORTEST: Final = 8
"""Letters of a name: 40 bits, so that among 10,000 names two alike are a matter of one in 20,000."""


class Names:
    """Gives out the names of one case.

    `key` is 32 random bytes, or gives them when the first name is needed (so that no key is made in vain); by default
    it is the user's case key. With `show` every name is the id itself.
    """

    def __init__(self, key: bytes | Callable[[], bytes] = case_key, show: bool = False) -> None:
        self.show = show
        self._key = key
        self._given: dict[str, tuple[str, str]] = {}

    def name(self, id: str, kind: str = "P") -> str:
        """`P-7QK2M4XH`, whichever table the id stands in; `kind` keeps other things than people (O: orders) apart.

        Two ids never get the same name from one object: the second one's is made longer.
        """
        if self.show:
            return id
        whole, length = self._whole(id, kind), SHORTEST
        while self._given.setdefault(f"{kind}-{whole[:length]}", (kind, id)) != (kind, id):
            length += 1
        return f"{kind}-{whole[:length]}"

    def names(self, ids: Iterable[str], kind: str = "P") -> dict[str, str]:
        """Id -> name for a whole list, all of one length, the least at which no two are alike: no order matters."""
        wanted = set(ids)
        if self.show:
            return {id: id for id in sorted(wanted)}
        whole = {id: self._whole(id, kind) for id in sorted(wanted)}
        length = SHORTEST
        while len({text[:length] for text in whole.values()}) < len(whole):
            length += 1
        return {id: f"{kind}-{text[:length]}" for id, text in whole.items()}

    def behind(self, name: str, ids: Iterable[str], kind: str = "P") -> list[str]:
        """Those of the ids whose name this is, or is the beginning of; cost: one hash an id."""
        wanted = name.removeprefix(f"{kind}-")
        return [id for id in ids if self._whole(id, kind).startswith(wanted)]

    def _whole(self, id: str, kind: str) -> str:
        if not isinstance(self._key, bytes):
            self._key = self._key()
        digest = hmac.digest(self._key, f"{kind}\x1f{id}".encode("utf-8", "surrogatepass"), hashlib.sha256)
        return base64.b32encode(digest).decode().rstrip("=").translate(_LETTERS)
