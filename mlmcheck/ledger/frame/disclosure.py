"""The income disclosure: books hold none, so what asks for it says that none was supplied."""

from __future__ import annotations

from mlmcheck.model import Disclosure

NEEDS = (("disclosure",),)
QUERIES = ()


def make() -> Disclosure:
    """Never reached, LookupError: no table of a ledger is an income disclosure."""
    raise LookupError("books hold no income disclosure")
