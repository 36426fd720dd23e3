"""The frame `monthly`: participants by calendar month, one month at a time, as arrays in the order of `people`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.engine import Engine

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

TABLES = {
    "flow_bought": ("near", "quota", "later", "fees", "volume"),
    "flow_sold": ("outside", "labelled", "discount", "unknown", "sold_volume", "orders"),
    "flow_paid": ("pay", "self_pay", "downline"),
    "flow_given": ("given", "resold"),
}
_NAMED = {"sold_volume": "volume"}


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month of every participant: arrays in the order of the frame `people`, money in minor units.

    Bought: `near` product within 30 days of joining, `quota` other product of a month whose volume lies at a known
    qualification volume, `later` all other product, `fees` recruitment money (fees of the recruits table included),
    `volume` points of product in thousandths (0 where the sales carry none). Sold to others: `outside` to customers
    (`labelled` of it on the firm's word), `discount` to discount buyers, `unknown` to buyers nobody can tell,
    `sold_volume` points, `orders` lines to customers. Paid: `pay` everything received, of which `self_pay` on own
    purchases and `downline` triggered by others. `given` was handed to another participant, `resold` taken for stock
    resold outside the books. A refund stands in the month of the order it undoes; pay in the month it was paid; what
    has no date is in no month.
    """

    index: int
    day: date
    near: Ints
    quota: Ints
    later: Ints
    fees: Ints
    volume: Ints
    outside: Ints
    labelled: Ints
    discount: Ints
    unknown: Ints
    sold_volume: Ints
    orders: Ints
    pay: Ints
    self_pay: Ints
    downline: Ints
    given: Ints
    resold: Ints

    @property
    def product(self) -> Ints:
        """All product bought."""
        return self.near + self.quota + self.later

    @property
    def paid_in(self) -> Ints:
        """Everything paid in: product, fees, and what was handed to others."""
        return self.product + self.fees + self.given

    @property
    def is_active(self) -> npt.NDArray[np.bool_]:
        """Who bought, sold or was paid anything in this month."""
        return (self.product > 0) | (self.fees > 0) | (self.orders > 0) | (self.pay > 0) | (self.given > 0)


class Monthly:
    """All calendar months from the first to the last in which money moved; iterating gives each `Month` once, in order.

    `has_volume` says whether the sales carry points; `days` holds the first day of each month.
    """

    def __init__(self, engine: Engine, member: Ints) -> None:
        self._engine, self._member = engine, member
        for table in TABLES:
            engine.build(table)
        self.has_volume = bool(engine.row("terms")["has_volume"])
        self.days = _calendar(engine)

    def __len__(self) -> int:
        return len(self.days)

    def __iter__(self) -> Iterator[Month]:
        return self.since(0)

    def since(self, first: int) -> Iterator[Month]:
        """The months from the one with this index on."""
        for index, day in enumerate(self.days[first:], first):
            yield Month(index, day, **self._columns(day))

    def _columns(self, day: date) -> dict[str, Ints]:
        import numpy as np

        columns: dict[str, Ints] = {}
        for table, names in TABLES.items():
            rows = self._rows(table, day)
            at = np.searchsorted(self._member, rows["member"])
            at = np.minimum(at, max(len(self._member) - 1, 0))
            known = self._member[at] == rows["member"] if len(self._member) else np.zeros(0, dtype=bool)
            for name in names:
                columns[name] = np.zeros(len(self._member), dtype=np.int64)
                columns[name][at[known]] = rows[_NAMED.get(name, name)][known]
        return columns

    def _rows(self, table: str, day: date) -> dict[str, Any]:
        return dict(self._engine.con.execute(f"SELECT * FROM {table} WHERE month = ?", [day]).fetchnumpy())


def _calendar(engine: Engine) -> tuple[date, ...]:
    ends = [
        end
        for table in TABLES
        for end in engine.con.execute(f"SELECT min(month), max(month) FROM {table}").fetchone() or ()
        if end is not None
    ]
    if not ends:
        return ()
    first, last = (end.year * 12 + end.month - 1 for end in (min(ends), max(ends)))
    return tuple(date(at // 12, at % 12 + 1, 1) for at in range(first, last + 1))
