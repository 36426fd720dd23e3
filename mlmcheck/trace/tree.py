"""Who stands above and below whom, and the best paid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from mlmcheck.ledger.people import NO_DAY
from mlmcheck.model.trace import Best, Connection, Depth, Step, Top
from mlmcheck.trace.books import Books

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

DEEPEST: Final = 50
"""Levels shown one by one; the rest are put together."""
CUT: Final = "on a circle of sponsors nobody is first: it is cut above {name}, who is taken as a root"


def day(number: int) -> date | None:
    """The date of a day counted from 1970-01-01."""
    return None if number == NO_DAY else date(1970, 1, 1) + timedelta(days=int(number))


def steps(books: Books, places: Sequence[int]) -> tuple[Step, ...]:
    """These people as they are shown."""
    net = books.network
    return tuple(
        Step(
            name=name,
            level=int(net.level[at]),
            joined=day(books.number("joined", at)),
            recruits=int(net.recruits[at]),
            paid_in=books.number("paid_in", at),
            payouts=books.number("payouts", at),
            net=books.number("net", at),
        )
        for at, name in zip(places, books.called(places), strict=True)
    )


def above(books: Books, place: int) -> list[int]:
    """The sponsor, the sponsor's sponsor and so on up to a root; circles are cut, so it ends."""
    found, at = [], int(books.network.parent[place])
    while at >= 0:
        found.append(at)
        at = int(books.network.parent[at])
    return found


def circle(books: Books, place: int) -> list[int]:
    """The circle of sponsors on the way up from here, each the sponsor of the one before; empty if there is none.

    The last is sponsored by... the first, so that the circle closes.
    """
    root = above(books, place)[-1:] or [place]
    found, at = list(root), int(books.stated_parent[root[0]])
    while at >= 0 and at != root[0]:
        found.append(at)
        at = int(books.stated_parent[at])
    return found if at == root[0] else []


def below(books: Books, place: int) -> Ints:
    """The places of everybody in the organisation, the person included."""
    import numpy as np

    tree = books.tree
    return np.flatnonzero((tree.place >= tree.place[place]) & (tree.place <= tree.last[place]))


def downline(books: Books, place: int, pay_on: dict[int, int]) -> tuple[Depth, ...]:
    """The organisation by steps below; `pay_on` is what the person was paid on whose payments or sales."""
    import numpy as np

    inside = below(books, place)
    depth = books.network.level[inside] - books.network.level[place]
    deepest, mine = int(depth.max(initial=0)), np.zeros(len(books.people), dtype=np.int64)
    mine[list(pay_on)] = list(pay_on.values())
    row = np.minimum(depth, DEEPEST)
    sums = np.zeros((4, DEEPEST + 1), dtype=np.int64)
    columns = (books.people["paid_in"].to_numpy(), books.people["payouts"].to_numpy(), mine)
    np.add.at(sums[0], row, 1)
    for total, column in zip(sums[1:], columns, strict=True):
        np.add.at(total, row, column[inside])
    return tuple(
        Depth(at, deepest if at == DEEPEST else at, *(int(one) for one in sums[:, at]))
        for at in range(1, min(deepest, DEEPEST) + 1)
    )


def shortened(places: list[int]) -> tuple[list[int], int]:
    """A long upline without its middle, and how many were left out: the nearest and the last are kept."""
    if len(places) <= DEEPEST:
        return places, 0
    return [*places[: DEEPEST - 1], places[-1]], len(places) - DEEPEST


def between(books: Books, one: int, other: int) -> Connection:
    """How two people are connected by their sponsors."""
    ups, downs = [one, *above(books, one)], [other, *above(books, other)]
    shared = set(ups) & set(downs)
    meet = next((at for at in ups if at in shared), None)
    up = ups[: ups.index(meet)] if meet is not None else ups
    down = downs[: downs.index(meet)] if meet is not None else downs
    (up, hidden), (down, more) = shortened(up), shortened(down)
    cut = dict.fromkeys(at for place in (one, other) for at in circle(books, place)[:1])
    return Connection(
        purse=books.purse,
        up=steps(books, up),
        meet=None if meet is None else steps(books, [meet])[0],
        down=steps(books, down[::-1] if meet is not None else down),
        skipped=hidden + more,
        notes=tuple(CUT.format(name=name) for name in books.called(list(cut))),
    )


def top(books: Books, count: int, view: str = "") -> Top:
    """The best paid, at most so many, of all or of a saved view; ties in the order of ids.

    Shares are of all that was paid to those asked about. Raises InputError if there is no such view.
    """
    import numpy as np

    members, words = books.within(view) if view else (books.people["member"].to_numpy(), "")
    asked = np.isin(books.people["member"].to_numpy(), members)
    pay = np.where(asked, books.people["payouts"].to_numpy(), 0)
    best = [int(at) for at in np.argsort(-pay, kind="stable")[:count] if pay[at] > 0]
    total = int(pay.sum())
    listed = (
        Best(step, step.payouts / total if total > 0 else None, int(books.network.size[at]) - 1)
        for at, step in zip(best, steps(books, best), strict=True)
    )
    of_view = (f"the view {view} holds participants with {words}; shares are of what they were paid",) if view else ()
    notes = () if best else ("nobody of them was paid anything in these files",)
    return Top(books.purse, int(asked.sum()), total, tuple(listed), (*of_view, *notes), view)
