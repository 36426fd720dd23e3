"""Finding the page somebody means: by id however it is written, else by the words in ids and names."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches

MOST = 3  # as many as one reads at a glance


def meant(asked: str, ids: Collection[str]) -> str | None:
    """The id that `asked` is in any case and with any signs (`Consent order` is `consent-order`), or None."""
    same = [id for id in ids if id == asked] or [id for id in ids if _plain(id) == _plain(asked)]
    return same[0] if len(same) == 1 else None


def near(asked: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Up to three ids that may be meant: those with all words of `asked` in id or name, then those spelled alike."""
    wanted = _words(asked)
    holding = [id for id, name in names.items() if wanted and wanted <= _words(f"{id} {name}")]
    alike = get_close_matches(asked.strip().lower(), names, n=MOST, cutoff=0.5)
    found = sorted(
        holding, key=lambda id: (not wanted <= _words(id), not _plain(id).startswith(_plain(asked)), len(id), id)
    )
    return tuple(dict.fromkeys([*found, *alike]))[:MOST]


def _plain(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", text.lower()))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))
