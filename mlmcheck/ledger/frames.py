"""The exact frames that measures ask for by parameter name. All money is integer minor units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mlmcheck.model import Row


@dataclass(frozen=True, slots=True)
class Facts:
    """What the whole ledger is: its dates and what is known about it.

    `first` and `last` are the dates of the sales (else of the payouts), None if undated.
    """

    first: date | None
    last: date | None
    is_complete: bool
    people: int
    found: int
    kinds_known: bool
    volumes_known: bool
    two_months: int
    ordinary_months: int
    fees_as_transfers: bool
    fees_stated: int
    fees_counted: int
    unnamed_internal: int
    unnamed_recruitment: int
    relabellings: tuple[tuple[date, int], ...] = ()

    @property
    def days(self) -> int:
        """Days observed, first and last included."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


@dataclass(frozen=True, slots=True)
class Streams:
    """Net revenue by stream, in minor units.

    `free` is internal consumption that nothing explains, at its most; with no qualification volume known it may be
    anything down to 0. Documented resales stand under `labelled`. `overprice` is what participants paid for goods
    beyond a comparable price, 0 where none is known.
    """

    named: int
    labelled: int
    discount: int
    internal: int
    recruitment: int
    unknown: int
    entry: int
    quota: int
    stake: int
    free: int
    volumes_known: bool
    kinds_known: bool
    overprice: int = 0
    other: int = 0
    outside_revenue: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)
    months: tuple[tuple[date | None, str, int], ...] = ()
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """T: all net revenue."""
        return self.named + self.labelled + self.discount + self.internal + self.recruitment + self.unknown

    @property
    def known(self) -> int:
        """T - U."""
        return self.total - self.unknown

    @property
    def free_least(self) -> int:
        """Free internal consumption at its least."""
        return self.free if self.volumes_known else 0

    @property
    def count(self) -> int:
        """Revenue lines."""
        return sum(self.lines.get(stream, 0) for stream in "VLDPFU")

    def negative(self) -> str:
        """The name of a stream whose refunds exceed its sales, or nothing."""
        names = ("named", "labelled", "discount", "internal", "recruitment", "unknown")
        return next((name for name in names if getattr(self, name) < 0), "")

    def evidence(self, streams: str) -> tuple[Row, ...]:
        """The largest lines of these streams, at most 20."""
        return tuple(row for stream in streams for row in self.rows.get(stream, ()))[:20]


@dataclass(frozen=True, slots=True)
class Sources:
    """Rewards by the money that triggered them, under one lag; `total` is Y, payouts less self-rebates.

    `returned` is what came back on stakes, a part of `internal` and of `stake`.
    """

    named: int
    labelled: int
    discount: int
    internal: int
    recruitment: int
    unknown: int
    claimed: int
    total: int
    entry: int
    quota: int
    stake: int
    returned: int = 0

    @property
    def known(self) -> int:
        """Y of known source; pay on the firm's word for retail counts as known in the value only."""
        return self.named + self.labelled + self.claimed + self.discount + self.internal + self.recruitment

    @property
    def planned(self) -> int:
        """Pay on joining payments and on purchases that the plan explains: entry, quota and stake."""
        return self.recruitment + self.entry + self.quota + self.stake

    @property
    def unexplained(self) -> int:
        """Pay without a traced source: unknown, or retail on the firm's word alone."""
        return self.unknown + self.claimed


@dataclass(frozen=True, slots=True)
class Rewards:
    """Payouts and what triggered them. `best` uses the lag that explains most money, `lags` holds every lag tried.

    `volumes_found`: no qualification volume is stated, but one shows in the purchases.
    """

    payouts: int
    best: Sources
    lags: tuple[Sources, ...]
    lag: int
    volumes_known: bool
    count: int
    downline_on_participants: int
    levels_paid: int
    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    volumes_found: bool = False

    @property
    def total(self) -> int:
        """Y: rewards, that is payouts less self-rebates, under the best lag."""
        return self.best.total

    @property
    def rebates(self) -> int:
        """Self-rebates, up to what each recipient paid in."""
        return self.payouts - self.total

    def evidence(self, *sources: str) -> tuple[Row, ...]:
        """The largest payouts on these sources (retail, internal, recruitment, unknown), at most 20."""
        return tuple(row for source in sources for row in self.rows.get(source, ()))[:20]
