"""A whole plan: what taking part costs, what counts as active, the ranks, and the bonuses."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal

from pydantic import BaseModel, Field, field_validator, model_validator

from mlmcheck.intake.values.currency import checked, scale
from mlmcheck.plan.scheme.rules import (
    FROZEN,
    Amount,
    Binary,
    Breakaway,
    FastStart,
    Generations,
    Matching,
    Matrix,
    Rate,
    Recruiting,
    Unilevel,
)

Points = Decimal
RULES: Final = ("retail", "recruiting", "fast_start", "unilevel", "generations", "breakaway", "matrix", "binary",
                "matching")  # fmt: skip
"""The bonuses in the order in which they are paid; a payout's `rule` is a place in it."""
KINDS: Final = {
    "retail": "retail_commission", "recruiting": "recruitment_bonus", "fast_start": "recruitment_bonus",
    "unilevel": "override", "generations": "override", "breakaway": "override", "matrix": "override",
    "binary": "override", "matching": "other",
}  # fmt: skip
"""What a payout of each bonus is called in the books (`kind` of the payouts table)."""


class About(BaseModel):
    """The plan itself. `pays_on`: rates are of the money paid, or of points; a point is worth `point_value`."""

    model_config = FROZEN
    name: str = ""
    currency: str
    pays_on: Literal["money", "points"] = "money"
    point_value: Amount = Decimal(1)

    @field_validator("currency")
    @classmethod
    def _code(cls, code: str) -> str:
        return checked(code, "plan.toml: [plan] currency")


class Entry(BaseModel):
    """What joining costs: `joining_fee` and `starter_kit` once, `renewal` every twelve months after."""

    model_config = FROZEN
    joining_fee: Amount = Decimal(0)
    starter_kit: Amount = Decimal(0)
    renewal: Amount = Decimal(0)


class Pack(BaseModel):
    """A first order on offer, and the points it counts for."""

    model_config = FROZEN
    name: str
    price: Amount
    points: Points = Field(default=Decimal(0), ge=0, decimal_places=3)


class Goods(BaseModel):
    """What is bought later, and sold to outsiders: `points` for each unit of the currency. Without it: nothing."""

    model_config = FROZEN
    points: Points = Field(default=Decimal(1), ge=0, decimal_places=3)


class Activity(BaseModel):
    """What must be bought in a month to be paid that month: `points` of one's own, or nothing.

    `counts_sales`: what is sold to outsiders counts too. `monthly_minimum` is what it costs in money, for `simulate`.
    """

    model_config = FROZEN
    points: Points = Field(default=Decimal(0), ge=0, decimal_places=3)
    counts_sales: bool = True
    monthly_minimum: Amount = Decimal(0)


class Retail(BaseModel):
    """The seller's share of what an outsider pays: `firm` books it as a commission, `customer` pays it past the books.

    With `customer` the firm's books show the price less the margin, and the seller keeps the rest.
    """

    model_config = FROZEN
    margin: Rate = Decimal(0)
    paid_by: Literal["firm", "customer"] = "firm"


class Rank(BaseModel):
    """What a rank asks for in a month: own points, points of the whole group, active recruits, and legs.

    `legs`: so many recruits whose groups, themselves included, hold somebody of `leg_rank` or above.
    """

    model_config = FROZEN
    name: str = Field(min_length=1, max_length=60)
    points: Points = Field(default=Decimal(0), ge=0, decimal_places=3)
    group_points: Points = Field(default=Decimal(0), ge=0, decimal_places=3)
    recruits: int = Field(default=0, ge=0)
    legs: int = Field(default=0, ge=0)
    leg_rank: str = ""


class Scheme(BaseModel):
    """The plan of one firm. `ranks` and `packs` from the lowest up. A bonus that is not there is not paid."""

    model_config = FROZEN
    plan: About
    entry: Entry = Entry()
    packs: tuple[Pack, ...] = ()
    goods: Goods | None = None
    activity: Activity = Activity()
    retail: Retail = Retail()
    ranks: tuple[Rank, ...] = ()
    recruiting: Recruiting | None = None
    fast_start: FastStart | None = None
    unilevel: Unilevel | None = None
    generations: Generations | None = None
    breakaway: Breakaway | None = None
    matrix: Matrix | None = None
    binary: Binary | None = None
    matching: Matching | None = None

    @model_validator(mode="after")
    def _whole(self) -> Scheme:
        names = [rank.name for rank in self.ranks]
        if len(set(names)) < len(names):
            raise ValueError("two ranks have the same name; rename one")
        for place, rank in enumerate(self.ranks):
            if bool(rank.legs) != bool(rank.leg_rank) or (rank.leg_rank and rank.leg_rank not in names[: place + 1]):
                raise ValueError(f"rank '{rank.name}': legs need a leg_rank that stands no higher than the rank itself")
        if self.breakaway is not None and len(self.breakaway.rates) != len(names):
            raise ValueError(f"breakaway has {len(self.breakaway.rates)} rates, but there are {len(names)} ranks")
        if self.matrix is not None and self.binary is not None:
            raise ValueError("matrix and binary both need the placement tree; a plan can have one of them")
        for name in (
            *(self.unilevel.ranks if self.unilevel else ()),
            *([self.generations.rank] if self.generations else ()),
        ):
            if name and name not in names:
                raise ValueError(f"'{name}' is no rank of this plan; known are {', '.join(names) or 'none'}")
        for amount in self._amounts():
            if amount.scaleb(scale(self.plan.currency)) % 1:
                raise ValueError(f"{amount} is no whole number of the smallest coin of {self.plan.currency}")
        return self

    def _amounts(self) -> Iterator[Decimal]:
        yield from (self.entry.joining_fee, self.entry.starter_kit, self.entry.renewal, self.activity.monthly_minimum)
        yield from (pack.price for pack in self.packs)
        yield from (self.recruiting.bonuses if self.recruiting else ())
        yield from (self.matrix.bonuses if self.matrix else ())
        yield from ([self.binary.cap] if self.binary and self.binary.cap is not None else [])

    @property
    def goods_thousandths(self) -> int:
        """Thousandths of a point that one unit of the currency of goods counts for."""
        return 0 if self.goods is None else int(self.goods.points * 1000)

    def minor(self, amount: Decimal) -> int:
        """A sum of this plan in minor units of its currency."""
        return int(amount.scaleb(scale(self.plan.currency)))

    @property
    def scale(self) -> int:
        """Digits of the currency's minor unit."""
        return scale(self.plan.currency)
