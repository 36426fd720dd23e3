"""The books as the columns that pay is computed on: people, orders, and what the plan needs that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

from mlmcheck.plan.pay.columns import NEVER, NONE, Orders, People
from mlmcheck.plan.pay.placing import placement
from mlmcheck.plan.scheme import Scheme
from mlmcheck.plan.sums import points_of
from mlmcheck.plan.trees import Ints

if TYPE_CHECKING:
    from mlmcheck.intake import Tables


@dataclass(frozen=True, slots=True)
class Read:
    """People in order of joining, the orders that somebody is credited with, and their events in the books.

    `unplaced` names the bonuses that nobody can recompute, as the books do not say who was placed where.
    """

    people: People
    orders: Orders
    events: Ints
    notes: tuple[str, ...]
    unplaced: tuple[str, ...] = ()


def build(tables: Tables, name: str) -> None:
    """Make the table `rec_<name>` from its .sql file."""
    text = (resources.files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    tables.con.execute(f"CREATE OR REPLACE TEMP TABLE rec_{name} AS {text}")


def read(tables: Tables, scheme: Scheme) -> Read:
    """The columns. Months count from year 0; who leaves is in until the end of that month."""
    build(tables, "person")
    tables.con.execute("CREATE OR REPLACE TEMP TABLE rec_price (price BIGINT)")
    for price in {scheme.minor(pack.price) for pack in scheme.packs}:
        tables.con.execute("INSERT INTO rec_price VALUES (?)", [price])
    build(tables, "event")
    people, cut = _people(tables, scheme)
    found = _arrays(tables, "SELECT event, month, person, kind, money, volume FROM rec_event ORDER BY event")
    known, dated = found["person"] != NONE, found["month"] != NONE
    money = found["money"]
    volume = np.where(found["volume"] == NONE, points_of_all(scheme, money), found["volume"])
    kept = {"month": found["month"], "person": found["person"], "kind": found["kind"], "money": money, "volume": volume}
    orders = Orders(**{name: column[known & dated] for name, column in kept.items()})
    lost = (int((~known & dated).sum()), int((~dated).sum()))
    unplaced = _unplaced(tables, scheme)
    return Read(
        people, orders, found["event"][known & dated], tuple(_notes(tables, scheme, lost, cut, unplaced)), unplaced
    )


def _unplaced(tables: Tables, scheme: Scheme) -> tuple[str, ...]:
    """The bonuses on places, where the books have none; and what is matched on them."""
    if "placement_id" in tables.supplied["recruits"]:
        return ()
    on_places = [name for name in ("matrix", "binary") if getattr(scheme, name) is not None]
    matched = scheme.matching is not None and any(name in scheme.matching.of for name in on_places)
    return (*on_places, *(("matching",) if matched else ()))


def points_of_all(scheme: Scheme, money: Ints) -> Ints:
    """What the plan says that so much money counts for, where the books do not say it."""
    points: Ints = np.sign(money) * (np.abs(money) * scheme.goods_thousandths // 10**scheme.scale)
    return points if len(points) else np.array([points_of(scheme, 0)][:0], dtype=np.int64)


def _people(tables: Tables, scheme: Scheme) -> tuple[People, int]:
    found = _arrays(
        tables,
        "SELECT p.place, s.place AS sponsor, q.place AS placement, p.joined, p.gone FROM rec_person p "
        "LEFT JOIN rec_person s ON s.id = p.sponsor_id LEFT JOIN rec_person q ON q.id = p.placement_id "
        "ORDER BY p.place",
    )
    sponsor, cut = _uncycled(found["sponsor"])
    if tables.supplied["recruits"] & {"placement_id"}:
        places, more = _uncycled(found["placement"])
        cut += more
    else:
        places = placement(scheme, sponsor)
    gone = np.where(found["gone"] == NONE, NEVER, found["gone"])
    return People(sponsor, places, np.maximum(found["joined"], 0), gone), cut


def _uncycled(parents: Ints) -> tuple[Ints, int]:
    """The tree with those on a cycle of sponsors made roots, and how many they are."""
    here, seen = parents.copy(), 1
    while seen < 2 * max(1, len(parents)) and (here >= 0).any():
        here = np.where(here >= 0, here[np.maximum(here, 0)], NONE)
        seen *= 2
    endless = here >= 0  # on a cycle or below one: where a long walk up ends lies on it
    on = np.zeros(len(parents), dtype=np.bool_)
    on[here[endless]] = True
    while not np.array_equal(on, grown := on | _reached(parents, on)):
        on = grown
    return np.where(on, NONE, parents), int(on.sum())


def _reached(parents: Ints, on: np.ndarray[Any, np.dtype[np.bool_]]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Those that people on a cycle point to: they are on it too."""
    reached = np.zeros(len(parents), dtype=np.bool_)
    targets = parents[on]
    reached[targets[targets >= 0]] = True
    return reached


def _notes(tables: Tables, scheme: Scheme, lost: tuple[int, int], cut: int, unplaced: tuple[str, ...]) -> Iterator[str]:
    uncredited, undated = lost
    if uncredited:
        yield f"{uncredited:,} orders name no seller or buyer among the recruits: pay on them is not recomputed"
    if undated:
        yield f"{undated:,} orders have no date: pay on them is not recomputed"
    if cut:
        yield f"{cut:,} people stand on a cycle of sponsors or places: they are taken as having nobody above"
    if scheme.plan.pays_on == "points" and "volume" not in tables.supplied["sales"]:
        yield "the books hold no points: those that [goods] of the plan gives are used"
    if unplaced:
        names = ", ".join(unplaced)
        yield f"not recomputed: {names}, as the books do not say who was placed where (recruits: placement_id)"


def _arrays(tables: Tables, text: str) -> dict[str, Ints]:
    """Whole columns as int64, NONE where there is nothing."""
    found = tables.con.execute(text).fetchnumpy()
    return {name: np.ma.filled(np.ma.asarray(column), NONE).astype(np.int64) for name, column in found.items()}
