"""Whether a file states totals or a table of ranks, told by its header; never a table of sales, recruits or payouts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from mlmcheck.intake.aggregates.header import WHERE, meaning, meanings
from mlmcheck.intake.words.header import normalise, words
from mlmcheck.model import COUNTS, MONEY, InputError

if TYPE_CHECKING:
    from mlmcheck.intake.engine import Workspace
    from mlmcheck.intake.reading.opened import Opened
    from mlmcheck.intake.settings import Settings

Kind = Literal["filings", "disclosure", ""]
_MOST_BYTES: Final = 16 << 20
"""A table of totals is small; a larger file is not opened to ask."""
_RANKS: Final = frozenset({"rank", "title", "tier", "level", "bracket", "status", "rang"})
_STATED: Final = frozenset(
    {"share", "pct", "percent", "percentage", "count", "headcount", "low", "high", "mean", "median", "avg", "average"}
)


def kind_of(path: Path, settings: Settings | None = None, space: Workspace | None = None) -> Kind:
    """What the file is by its header: `filings`, `disclosure`, or "" for anything else or what cannot be read.

    It is opened in `space`, if that is there already.
    """
    from mlmcheck.intake.aggregates.table import opened
    from mlmcheck.intake.engine import Workspace
    from mlmcheck.intake.settings import Settings

    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return ""
    except OSError:
        return ""
    used = space or Workspace()
    try:
        kinds = {_of(source) for source in opened(used, path, settings or Settings())} - {""}
    except InputError:
        return ""
    finally:
        if space is None:
            used.close()
    return kinds.pop() if len(kinds) == 1 else ""


def _of(source: Opened) -> Kind:
    """The kind by the headers; no filing if a column that should state figures holds words instead."""
    kind = of_headers(source.headers)
    if kind != "filings":
        return kind
    at = [place for place, header in enumerate(source.headers) if _is_figure(header)]
    columns = [[row[place] for row in source.sample if place < len(row) and row[place].strip()] for place in at]
    return kind if all(2 * sum(map(_has_digits, cells)) >= len(cells) for cells in columns) else ""


def _is_figure(header: str) -> bool:
    meant = meaning(header)
    return meant is not None and meant.name not in WHERE


def _has_digits(cell: str) -> bool:
    return any(letter.isdigit() for letter in cell)


def of_headers(headers: Sequence[str]) -> Kind:
    """The same of a header line."""
    return "filings" if is_filings(headers) else "disclosure" if _is_disclosure(headers) else ""


def is_filings(headers: Sequence[str]) -> bool:
    """Two stated figures, or one by its own name with a period, and no column of ids."""
    found = meanings(headers)
    figures = {meant.name for meant in found.values() if meant.name in (*COUNTS, *MONEY)}
    own = {normalise(name) for name in (*COUNTS, *MONEY) if "_" in name}
    is_named = any(normalise(header) in own for header in headers)
    is_dated = any(meant.name in {"period", "from", "to"} for meant in found.values())
    return (len(figures) > 1 or (is_named and is_dated)) and not _has_ids(headers) and not _is_disclosure(headers)


def _is_disclosure(headers: Sequence[str]) -> bool:
    """A column of ranks, two that state shares, counts or pay of each, and no column of ids."""
    said = [words(header) for header in headers]
    is_ranked = any(one & _RANKS for one in said)
    return is_ranked and sum(bool(one & _STATED) for one in said) > 1 and not _has_ids(headers)


def _has_ids(headers: Sequence[str]) -> bool:
    from mlmcheck.intake.words.aliases import ALIASES

    asked = [normal for header in headers if (normal := normalise(header)) not in {*WHERE, "source", "title", "rank"}]
    return any(known[normal].endswith("_id") for known in ALIASES.values() for normal in asked if normal in known)
