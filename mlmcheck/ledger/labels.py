"""Which group each participant is of, by a column of recruits or one made of the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mlmcheck.ledger import Ledger, MissingTableError
from mlmcheck.ledger.network import Network
from mlmcheck.model import InputError

COLUMNS: Final = ("region", "rank", "type")
"""Columns of recruits that can be asked for as they stand."""
MADE: Final = ("joined_quarter", "leg")
KNOWN: Final = (*COLUMNS, *MADE)


def labels(ledger: Ledger, by: str) -> dict[int, str]:
    """For each participant (member) the name of its group, "" where none is stated.

    Raises InputError for a column there is not.
    """
    if by == "leg":
        return _legs(ledger)
    stated = [name for name in COLUMNS if name in ledger.tables.supplied["recruits"]]
    if by == "joined_quarter":
        ledger.engine.build("standing")
        rows = _rows(
            ledger, "SELECT member, extract(year FROM began) || 'Q' || extract(quarter FROM began) FROM standing"
        )
    elif by in stated:
        rows = _rows(ledger, f"SELECT m.member, trim(r.{by}) FROM member m JOIN recruits r ON r.row_no = m.row_no")
    else:
        known = ", ".join([*stated, *MADE])
        raise InputError(
            f"these files have no column '{by}' of recruits; there are {known}; "
            f"another column is taken for one with --map recruits.region=HEADER"
        )
    return {int(member): rows.get(int(member)) or "" for member in ledger.get("people")["member"]}


def network_of(ledger: Ledger) -> Network | None:
    """Who sponsored whom, None where the files do not say."""
    try:
        found: Network = ledger.get("network")
    except MissingTableError:
        return None
    return found


def _rows(ledger: Ledger, text: str) -> Mapping[int, str | None]:
    return dict(ledger.tables.con.execute(text).fetchall())


def _legs(ledger: Ledger) -> dict[int, str]:
    """The organisations directly below a root, largest first; a root itself is in none."""
    import numpy as np

    network = network_of(ledger)
    if network is None:
        raise InputError("--by leg: these files have no sponsors; supply recruits with sponsor_id")
    parent, level, size = network.parent, network.level, network.size
    top = np.arange(len(parent))
    for depth in range(3, int(level.max(initial=0)) + 1):
        here = level == depth
        top[here] = top[parent[here]]
    heads = sorted(np.flatnonzero(level == 2).tolist(), key=lambda at: (-int(size[at]), at))
    named = {at: f"leg {number:,}" for number, at in enumerate(heads, 1)}
    people = ledger.get("people")["member"]
    return {int(m): named.get(int(t), "") for m, t in zip(people, top, strict=True)}
