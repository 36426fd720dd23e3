"""Puts together what inspecting the files found, and which measures each table unlocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck import measures
from mlmcheck.intake import lenient
from mlmcheck.intake.quality.looking import Look
from mlmcheck.intake.quality.words import counted
from mlmcheck.intake.schema import MONEY, TABLES
from mlmcheck.ledger import frames_of, needs
from mlmcheck.model import Aside, FileLook, Inspection, Place, Row, Sign, TableLook, Weight

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.intake.quality.links import Named

_MAIN: Final = ("sales", "recruits", "payouts")
_KEY: Final[Mapping[str, str]] = {
    "sales.sold_at": "nothing in sales has a date, so no trend and no period can be told",
    "sales.buyer_id": "nobody can tell who bought, so no customer can be named",
    "sales.kind": "fees and starter kits cannot be told from products",
    "recruits.sponsor_id": "nobody can tell who recruited whom",
    "recruits.joined_at": "nobody can tell who came first, and entry purchases cannot be told from others",
    "payouts.paid_at": "payouts have no date",
    "payouts.order_id": "payouts cannot be tied to the sale that paid them, except by who and when",
}
"""Columns without which much is lost, and what is lost."""
_CYCLE: Final = (
    "SELECT min(rowid), recruit_id, arg_min(sponsor_id, rowid) FROM recruits_all WHERE fault IS NULL GROUP BY 2"
)


def inspect(
    tables: Tables | None, asides: Sequence[Aside], options: Mapping[str, str], named: Named = None
) -> Inspection:
    """What the tables show before anything is measured; without tables, why there are none. `named` shows ids."""
    if tables is None:
        return Inspection("", 2, (), tuple(_tables({}, ())), tuple(asides), (), _needs(frozenset()), (), options)
    look = Look(tables, named)
    told = {(aside.file, aside.reason) for aside in asides}
    signs = [*_columns(tables), *look.signs, *_cycles(tables)]
    return Inspection(
        tables.currency, tables.scale, look.files, tuple(_tables(tables.supplied, look.files)),
        tuple(asides), tuple(sorted(signs, key=lambda sign: list(Weight).index(sign.weight))),
        _needs(frozenset(tables.held)),
        tuple(text for text in tables.warnings() if lenient.split(text) not in told), options,
    )  # fmt: skip


def _needs(have: frozenset[str]) -> dict[str, str]:
    """Measure -> the table that it lacks, empty if it has all it needs."""
    return {name: _lacks(frames_of(run), have) for name, run in sorted(measures.load().items())}


def _lacks(frames: Sequence[str], have: frozenset[str]) -> str:
    """The first table that must be added before these frames can be made."""
    for frame in frames:
        options = [[item.partition(".")[0] for item in option] for option in needs(frame)]
        if options and not any(_has(item, have) for option in options for item in option):
            return options[0][0]
    return ""


def _has(item: str, have: frozenset[str]) -> bool:
    return item in have or (item == "transfers_only" and "transfers" in have and "payouts" not in have)


def _tables(supplied: Mapping[str, frozenset[str]], files: Sequence[FileLook]) -> Iterator[TableLook]:
    """The tables supplied and the main ones, each with the measures that need it even where the others are there."""
    have = frozenset({*_MAIN, *(role for role, columns in supplied.items() if columns)})
    for role in TABLES:
        own = [file for file in files if file.input.role == role]
        with_it, without = _needs(have | {role}), _needs(have - {role})
        hang = tuple(name for name, lacks in with_it.items() if not lacks and without[name])
        if own or role in _MAIN:
            yield TableLook(
                role, len(own), sum(file.input.rows for file in own), sum(file.input.used for file in own),
                sum(file.input.quarantined for file in own),
                sum(file.money or 0 for file in own) if MONEY[role] in supplied.get(role, ()) else None,
                min((file.first for file in own if file.first), default=""),
                max((file.last for file in own if file.last), default=""),
                hang if own else (), () if own else hang,
            )  # fmt: skip


def _columns(tables: Tables) -> Iterator[Sign]:
    """Columns that the tables have not, where much depends on them."""
    for key, lost in _KEY.items():
        role, _, column = key.partition(".")
        other = {"payouts.paid_at": "period"}.get(key, column)
        if role in tables.held and not {column, other} & tables.supplied[role]:
            yield Sign(
                f"no_{role}_{column}", Weight.DOUBT if column != "order_id" else Weight.NOTE, role,
                f"{role} have no column that is known as {column}: {lost}",
                f"if there is one, name it in company.toml: [columns.{role}] {column} = \"its header\"",
            )  # fmt: skip


def _cycles(tables: Tables) -> Iterator[Sign]:
    """People who sponsor each other in a circle of two or more, found in one pass over the sponsors."""
    if "sponsor_id" not in tables.supplied["recruits"]:
        return
    import numpy as np
    import pandas as pd

    from mlmcheck.stats.tree import without_cycles

    found = tables.con.execute(_CYCLE).fetchnumpy()
    rows, ids, sponsors = found.values()
    index = pd.Index(ids)
    circles = [one for one in without_cycles(index.get_indexer(pd.Index(sponsors)).astype(np.int64))[1] if len(one) > 1]
    if not circles:
        return
    wanted = [Row("recruits", int(rows[member])) for member in circles[0][:3]]
    places: dict[Row, Place] = tables.places(wanted)
    yield Sign(
        "sponsor_circles", Weight.DOUBT, "recruits",
        f"{counted(len(circles), 'circle')} of people who sponsor each other, {sum(map(len, circles)):,} people in all",
        "nobody can be below themselves: ask how these records came about", len(circles),
        tuple(places[row] for row in wanted),
    )  # fmt: skip
