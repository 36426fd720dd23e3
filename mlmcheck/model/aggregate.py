"""What a firm states instead of showing its books: totals of a period, and tables of what its ranks earn.

Every quantity is a `Span`: the value as stated, with low and high equal where it is exact; value None where only a
range is stated; an infinite high where only the least is. Money is in minor units of `currency`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from mlmcheck.model.files import InputFile
from mlmcheck.model.number import Base, Place, Span

PayPeriod = Literal["week", "month", "year"]
TotalKey = Literal[
    "participants", "customers", "discount_buyers", "revenue_total", "revenue_customers", "revenue_participants",
    "revenue_recruitment", "payouts_total", "payouts_on_customer_sales", "payouts_on_participant_purchases",
    "payouts_on_recruitment", "participants_unpaid", "participants_lost", "refunds",
]  # fmt: skip
COUNTS = ("participants", "customers", "discount_buyers", "participants_unpaid", "participants_lost")
MONEY = (
    "revenue_total", "revenue_customers", "revenue_participants", "revenue_recruitment", "payouts_total",
    "payouts_on_customer_sales", "payouts_on_participant_purchases", "payouts_on_recruitment", "refunds",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filing:
    """Totals of one company over one period; `figures` holds only what is stated."""

    company: str
    first: date | None
    last: date | None
    currency: str
    figures: Mapping[str, Span]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Rank:
    """One row of an income disclosure. `share` is of the disclosure's base, `share_of_all` of all who enrolled.

    `rounding` is half a unit of the last digit its share is printed with, `rounding_of_all` that of its share of all.
    `low` to `high` is what people of the rank got in a pay period, `mean` and `median` of it.
    """

    name: str
    count: Span | None = None
    share: Span | None = None
    share_of_all: Span | None = None
    low: Span | None = None
    high: Span | None = None
    mean: Span | None = None
    median: Span | None = None
    annual_mean: Span | None = None
    months_in_rank: Span | None = None
    rounding: float = 0.0
    rounding_of_all: float = 0.0
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A table of what ranks earn. `base` is whom the shares are of, `base_text` the firm's own words for it.

    `whole` is a row stated of the base as a whole, such as an average over everybody, None without one.
    """

    company: str
    first: date | None
    last: date | None
    currency: str
    base: Base
    base_text: str
    pay_period: PayPeriod
    ranks: tuple[Rank, ...]
    whole: Rank | None = None


@dataclass(frozen=True, slots=True)
class Aggregates:
    """All that is stated of one company: totals by period in order of time, disclosures, and notes of the reader."""

    company: str
    currency: str
    scale: int
    filings: tuple[Filing, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    notes: tuple[str, ...] = ()
    inputs: tuple[InputFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Figures of one source that cannot all be true: what they say, in one sentence, and where they stand.

    `is_gap`: they can be true, but something is left out that the reader must know first.
    """

    id: str
    message: str
    places: tuple[Place, ...] = field(default=())
    is_gap: bool = False
