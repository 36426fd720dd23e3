"""The income disclosure: books hold none, so what asks for it says that none was supplied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.model import Disclosure

NEEDS = (("disclosure",),)
QUERIES = ()


def make(tables: Tables) -> Disclosure:
    """The disclosure beside the books. No table of the books is one, so NEEDS is never met and this never asked."""
    raise LookupError(f"no disclosure among {', '.join(tables.supplied)}")
