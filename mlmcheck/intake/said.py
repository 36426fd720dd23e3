"""The sections of company.toml about the company itself: who it is, its plan, its contract, its costs, its statements.

Every key is optional. Money is in major units of the company's currency, exact (`Decimal`); volumes are points.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, field_validator

from mlmcheck.intake.pitch import Pitch
from mlmcheck.intake.values.currency import checked

FILE: Final = "company.toml"
_FROZEN: Final = ConfigDict(frozen=True, extra="forbid")


class Company(BaseModel):
    """Who is looked at. `addressable_population` is the number of people who could ever join."""

    model_config = _FROZEN
    name: str = ""
    jurisdictions: tuple[str, ...] = ()
    currency: str = ""
    addressable_population: int | None = Field(default=None, gt=0)

    @field_validator("currency")
    @classmethod
    def _code(cls, code: str) -> str:
        return checked(code, f"{FILE}: [company] currency") if code else ""


class Plan(BaseModel):
    """The compensation plan's terms. `qualification_volumes` absent: unknown; empty: known that there are none.

    `own_use_cap` is the most a participant may buy in a month for own use and have it count as demand.
    `joining_fee`, `starter_kit` and `required_purchase` are what nobody can join and earn without, `renewal` is yearly.
    """

    model_config = _FROZEN
    joining_fee: Decimal | None = Field(default=None, ge=0)
    starter_kit: Decimal | None = Field(default=None, ge=0)
    required_purchase: Decimal | None = Field(default=None, ge=0)
    renewal: Decimal | None = Field(default=None, ge=0)
    monthly_minimum: Decimal | None = Field(default=None, ge=0)
    qualification_volumes: tuple[Decimal, ...] | None = None
    own_use_cap: Decimal | None = Field(default=None, ge=0)
    paid_levels: int | None = Field(default=None, ge=0)
    buyback_rate: Decimal | None = Field(default=None, ge=0, le=1)
    buyback_months: int | None = Field(default=None, ge=0)
    refund_days: int | None = Field(default=None, ge=0)

    @field_validator("qualification_volumes")
    @classmethod
    def _exact(cls, volumes: tuple[Decimal, ...] | None) -> tuple[Decimal, ...] | None:
        for volume in volumes or ():
            if volume <= 0 or volume * 1000 != int(volume * 1000):
                raise ValueError("a volume must be positive and have at most three decimals")
        return volumes

    @property
    def volume_thousandths(self) -> tuple[int, ...] | None:
        """The qualification volumes in thousandths, ascending; None if unknown."""
        volumes = self.qualification_volumes
        return None if volumes is None else tuple(sorted({int(volume * 1000) for volume in volumes}))


class Contract(BaseModel):
    """What only the contract can show; absent: unknown.

    `written`: it is in writing; `cooling_off_days`: days to leave with all money back; `is_exit_free`: one may leave at
    any time; `is_buyback_told`: the joiner is told that stock is taken back; `pays_for_recruiting`: the plan pays for
    signing somebody up; `kit_at_cost`: what must be bought to join is sales material at the firm's cost;
    `has_office`: the firm has an office in the country.
    """

    model_config = _FROZEN
    written: bool | None = None
    cooling_off_days: int | None = Field(default=None, ge=0)
    is_exit_free: bool | None = None
    is_buyback_told: bool | None = None
    pays_for_recruiting: bool | None = None
    kit_at_cost: bool | None = None
    has_office: bool | None = None


class Costs(BaseModel):
    """What taking part costs in a year outside the firm's books, in major units; absent: unknown.

    `stated` is the firm's own figure of a participant's mean expenses of a year, all told.
    """

    model_config = _FROZEN
    events: Decimal | None = Field(default=None, ge=0)
    tools: Decimal | None = Field(default=None, ge=0)
    travel: Decimal | None = Field(default=None, ge=0)
    samples: Decimal | None = Field(default=None, ge=0)
    phone: Decimal | None = Field(default=None, ge=0)
    other: Decimal | None = Field(default=None, ge=0)
    stated: Decimal | None = Field(default=None, ge=0)


class Statement(BaseModel):
    """What the text of an income disclosure says beside its table; absent: unknown.

    `expenses`: it states participants' expenses; `same_people`: annual figures are of people who stayed all year;
    `mean`, `median`, `total_pay`: what it says of everybody in its base, a year, in major units, as text such as
    "<700" or "580.08".
    """

    model_config = _FROZEN
    expenses: bool | None = None
    same_people: bool | None = None
    mean: str = ""
    median: str = ""
    total_pay: str = ""

    @field_validator("mean", "median", "total_pay", mode="before")
    @classmethod
    def _text(cls, said: object) -> object:
        """A bare number means the same as one in quotes."""
        return str(said) if isinstance(said, (int, Decimal)) and not isinstance(said, bool) else said


SECTIONS: Final[Mapping[str, type[BaseModel]]] = {
    "company": Company, "plan": Plan, "contract": Contract, "costs": Costs, "statement": Statement,
    "pitch": Pitch,
}  # fmt: skip
"""The sections by their names in the file."""
