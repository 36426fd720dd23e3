"""Books of a small company for a trace, people shown by their ids."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mlmcheck.intake.privacy import Names
from mlmcheck.trace import Books
from tests.kit import company


@contextmanager
def books(settings: str = "", *, show: bool = True, **tables: str) -> Iterator[Books]:
    """The books, with ids, or with pseudonyms of one key."""
    with company(settings, **tables) as found:
        yield Books(found, Names(b"k" * 32, show=show))
