"""The bonuses a plan can have, one model each. Rates are shares (0.05 is 5 %), money is in major units, exact.

`on` names what a bonus is paid on: `fees`, `kits`, `renewals`, `packs`, `purchases` (participants' own), `sales` (to
outsiders). Every bonus goes only to people who are in and active that month, by `[activity]`.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

On = Literal["fees", "kits", "renewals", "packs", "purchases", "sales"]
Rate = Annotated[Decimal, Field(ge=0, le=1, decimal_places=6)]
Amount = Annotated[Decimal, Field(ge=0, le=10**9)]
Orders = Annotated[tuple[On, ...], Field(min_length=1)]
GOODS: Final[Orders] = ("packs", "purchases", "sales")
FROZEN: Final = ConfigDict(frozen=True, extra="forbid")


class Unilevel(BaseModel):
    """A rate by level of the sponsor tree, level 1 the sponsor of whoever bought or sold.

    `compression`: who is not active is passed over and does not count as a level; else the firm keeps that share.
    `ranks`: the least rank by level, "" for none.
    """

    model_config = FROZEN
    rates: Annotated[tuple[Rate, ...], Field(min_length=1, max_length=100)]
    on: Orders = GOODS
    compression: bool = False
    ranks: tuple[str, ...] = ()


class Recruiting(BaseModel):
    """A sum once for each person who joins and pays for it, by level: the sponsor's first.

    `pass_up`: the bonus on a person's first so many recruits goes one level further up, to their own sponsor.
    """

    model_config = FROZEN
    bonuses: Annotated[tuple[Amount, ...], Field(min_length=1, max_length=100)]
    pass_up: int = Field(default=0, ge=0, le=100)


class FastStart(BaseModel):
    """A rate to the sponsor on what newcomers pay during their first `months` (1: the month of joining)."""

    model_config = FROZEN
    rate: Rate
    on: Orders = ("packs",)
    months: int = Field(default=1, ge=1, le=120)


class Breakaway(BaseModel):
    """A stairstep: each rank has a rate, and everybody is paid what it is above the highest rate below them.

    `rates` are by rank, lowest first, `base` is that of people without one. Once the highest rate is reached the leg
    has broken away: above it only `overrides`, by generation of people who have the highest rate, are paid.
    """

    model_config = FROZEN
    base: Rate = Decimal(0)
    rates: Annotated[tuple[Rate, ...], Field(min_length=1, max_length=100)]
    overrides: tuple[Rate, ...] = ()
    on: Orders = ("purchases", "sales")

    @model_validator(mode="after")
    def _rises(self) -> Breakaway:
        steps = (self.base, *self.rates)
        if any(after < before for before, after in pairwise(steps)):
            raise ValueError("the rates must not fall from rank to rank")
        return self


class Binary(BaseModel):
    """A rate on the weaker of the two legs of the placement tree, month by month.

    `cap` is the most a month. `carry_over`: what was not matched of the stronger leg counts next month; else it is
    flushed. What is beyond the cap is lost. Who is not active earns nothing and, without carry-over, keeps nothing.
    """

    model_config = FROZEN
    rate: Rate
    on: Orders = GOODS
    cap: Amount | None = None
    carry_over: bool = True


class Matrix(BaseModel):
    """Places under everybody, `width` of them: `bonuses` once for each person placed, `rates` on orders, by level.

    `spill_over`: `company` fills the one matrix from left to right; `sponsor` the first free place under the sponsor,
    level by level; `none`: whoever finds the sponsor's places taken stays outside the matrix.
    """

    model_config = FROZEN
    width: int = Field(ge=1, le=100)
    bonuses: tuple[Amount, ...] = ()
    rates: tuple[Rate, ...] = ()
    on: Orders = GOODS
    spill_over: Literal["company", "sponsor", "none"] = "sponsor"

    @model_validator(mode="after")
    def _pays(self) -> Matrix:
        if not self.bonuses and not self.rates:
            raise ValueError("a matrix needs bonuses or rates by level")
        return self


class Generations(BaseModel):
    """A rate by generation: the first person of `rank` above whoever bought or sold, the second, and so on."""

    model_config = FROZEN
    rank: str
    rates: Annotated[tuple[Rate, ...], Field(min_length=1, max_length=100)]
    on: Orders = GOODS


class Matching(BaseModel):
    """A rate by level of the sponsor tree on what people below earned that month by the bonuses named in `of`."""

    model_config = FROZEN
    rates: Annotated[tuple[Rate, ...], Field(min_length=1, max_length=100)]
    of: Annotated[tuple[Literal["unilevel", "binary", "breakaway", "matrix"], ...], Field(min_length=1)] = ("binary",)
