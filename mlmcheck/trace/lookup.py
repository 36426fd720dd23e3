"""Which participant is meant: by the id in the files, or by the pseudonym that a report showed."""

from __future__ import annotations

import re
from typing import Final

from mlmcheck.model import InputError
from mlmcheck.trace.books import Books

_NAME: Final = re.compile(r"P-[0-9A-Z]{8,}")


def find(books: Books, asked: str) -> int:
    """The place of the participant with this id or pseudonym; InputError in one sentence if there is none.

    An id of the files goes before a pseudonym that looks the same.
    """
    id = asked.strip()
    row = next((found for one in dict.fromkeys((asked, id)) if any((found := books.ask("who", id=one)[0]))), None)
    if row is None:
        return _by_name(books, id)
    if row[0] is None:
        raise InputError(
            f"nothing shows that '{asked}' could earn here (no fee, recruit, pay or sale to others), so it has no "
            "page; trace who sold to it or sponsored it"
        )
    return books.place(row[0])


def _by_name(books: Books, asked: str) -> int:
    """The participant with this pseudonym."""
    name = asked.upper()
    if not _NAME.fullmatch(name):
        raise InputError(f"nobody here has the id '{asked}'; --top 20 lists the best paid by the names that work here")
    members = {id: member for member, id in books.ask("participants")}
    found = books.names.behind(name, members)
    if not found:
        raise InputError(
            f"nobody here goes by {name}; pseudonyms hold for one key, so give the --key-file the name was made with"
        )
    if len(found) > 1:
        raise InputError(f"{len(found)} people's pseudonyms begin with {name}; type more of it, or give the id")
    return books.place(members[found[0]])
