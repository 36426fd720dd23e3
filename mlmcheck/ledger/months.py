"""The frame `monthly`: participants by calendar month, one month at a time, as arrays in the order of `people`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.engine import Engine

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Rows = dict[str, Ints]

TABLES = {
    "flow_bought": ("near", "quota", "later", "fees", "volume"),
    "flow_sold": ("outside", "labelled", "discount", "unknown", "sold_volume", "orders"),
    "flow_paid": ("pay", "self_pay", "downline"),
    "flow_given": ("given", "resold"),
}
_NAMED = {"sold_volume": "volume"}
_TABLE_OF = {name: table for table, names in TABLES.items() for name in names}
AT_ONCE = 500_000  # rows of a table up to which it is fetched once instead of month by month


class Month:
    """One calendar month of every participant: arrays in the order of the frame `people`, money in minor units.

    Bought: `near` product within 30 days of joining, `quota` other product of a month whose volume lies at a known
    qualification volume, `later` all other product, `fees` recruitment money (fees of the recruits table included),
    `volume` points of product in thousandths (0 where the sales carry none). Sold to others: `outside` to customers
    (`labelled` of it on the firm's word), `discount` to discount buyers, `unknown` to buyers nobody can tell,
    `sold_volume` points, `orders` lines to customers. Paid: `pay` everything received, of which `self_pay` on own
    purchases and `downline` triggered by others. `given` was handed to another participant, `resold` taken for stock
    resold outside the books. A refund stands in the month of the order it undoes; pay in the month it was paid; what
    has no date is in no month. A column is made when first asked for: few need all.
    """

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

    def __init__(self, index: int, day: date, column: Callable[[date, str], Ints]) -> None:
        self.index, self.day, self._column = index, day, column

    def __getattr__(self, name: str) -> Ints:
        if name not in _TABLE_OF:
            raise AttributeError(name)
        found = self.__dict__[name] = self._column(self.day, name)
        return found

    @cached_property
    def product(self) -> Ints:
        """All product bought."""
        return self.near + self.quota + self.later

    @cached_property
    def paid_in(self) -> Ints:
        """Everything paid in: product, fees, and what was handed to others."""
        return self.product + self.fees + self.given

    @cached_property
    def is_active(self) -> npt.NDArray[np.bool_]:
        """Who bought, sold or was paid anything in this month."""
        return (self.product > 0) | (self.fees > 0) | (self.orders > 0) | (self.pay > 0) | (self.given > 0)


class Monthly:
    """All calendar months from the first to the last in which money moved; iterating gives each `Month` once, in order.

    `has_volume` says whether the sales carry points; `days` holds the first day of each month.
    """

    def __init__(self, engine: Engine, member: Ints) -> None:
        for table in TABLES:
            engine.build(table)
        self.has_volume = bool(engine.row("terms")["has_volume"])
        self.days = _calendar(engine)
        places = Places(member)
        self._flows = {table: ByMonth(engine, table, names, places) for table, names in TABLES.items()}

    def __len__(self) -> int:
        return len(self.days)

    def __iter__(self) -> Iterator[Month]:
        return self.since(0)

    def since(self, first: int) -> Iterator[Month]:
        """The months from the one with this index on."""
        for index, day in enumerate(self.days[first:], first):
            yield Month(index, day, self._column)

    def _column(self, day: date, name: str) -> Ints:
        return self._flows[_TABLE_OF[name]].column(day, name)


class Places:
    """Where each member stands among these people, looked up by number."""

    def __init__(self, member: Ints) -> None:
        import numpy as np

        self._people = len(member)
        self._at = np.full((int(member[-1]) if len(member) else -1) + 2, -1, dtype=np.int32)  # the last for all beyond
        self._at[member] = np.arange(len(member))

    def __len__(self) -> int:
        return self._people

    def of(self, member: Ints) -> Ints:
        """Their places, -1 for who is not there."""
        import numpy as np

        return self._at[np.minimum(member, len(self._at) - 1)].astype(np.int64)


class ByMonth:
    """Columns of one table by month, beside these people; one month of the table is held, or all if small."""

    def __init__(self, engine: Engine, table: str, names: Sequence[str], places: Places) -> None:
        self._con, self._places = engine.con, places
        columns = ", ".join(f"{_NAMED.get(name, name)} AS {name}" for name in names)
        self._query = f"SELECT {{month}} member, {columns} FROM {table}"
        ((rows,),) = engine.con.execute(f"SELECT count(*) FROM {table}").fetchall()
        self._all = self._by_month() if rows <= AT_ONCE else None
        self._held: tuple[date | None, Rows] = (None, {})

    def column(self, day: date, name: str) -> Ints:
        """A column of this month, 0 for those without a row."""
        import numpy as np

        if self._held[0] != day:
            self._held = day, self._placed(self._rows(day))
        rows = self._held[1]
        found = np.zeros(len(self._places), dtype=np.int64)
        found[rows["at"]] = rows[name]
        return found

    def _placed(self, rows: Rows) -> Rows:
        """The rows of these people, and where each stands."""
        at = self._places.of(rows["member"])
        return {name: values[at >= 0] for name, values in [*rows.items(), ("at", at)]}

    def _rows(self, day: date) -> Rows:
        if self._all is not None:
            return self._all.get(day.year * 12 + day.month, self._all[0])
        return _fetched(self._con.execute(f"{self._query.format(month='')} WHERE month = ?", [day]))

    def _by_month(self) -> dict[int, Rows]:
        """The rows of every month, by 12 times the year plus the month; under 0 none."""
        import numpy as np

        rows = _fetched(self._con.execute(self._query.format(month="12 * year(month) + month(month) AS month,")))
        month = rows.pop("month")
        order = np.argsort(month, kind="stable")
        ends = np.searchsorted(month[order], found := np.unique(month), side="right")
        parts = {int(key): order[start:end] for key, start, end in zip(found, [0, *ends], ends, strict=False)}
        parts[0] = order[:0]
        return {key: {name: values[part] for name, values in rows.items()} for key, part in parts.items()}


def _fetched(found: Any) -> Rows:
    return dict(found.fetchnumpy())


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
