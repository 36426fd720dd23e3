"""The section [pitch] of company.toml: what somebody who was asked to join was told, beside the plan's terms.

Money is in major units. Shares run from 0 to 1 and may be ranges as text (`0.2..0.4`, `<0.1`).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

PaysOn = Literal["own_sales", "downline_sales", "downline_purchases", "packs", "signups"]
RANGES: Final = ("outside_share", "unpaid_share")


class Pitch(BaseModel):
    """What was said; absent: unknown.

    `pays_on`: what a participant is paid for. `signup_bonus`: for each person signed up. `downline_rate`:
    the share of what own recruits buy or sell that is paid to whoever signed them up. `outsiders_can_buy`: people
    who do not join can buy at the price participants are told to sell at. `outside_share`: the share of the firm's
    money that comes from them. `shop_price`: what the like costs in a shop, as a share of the firm's price. `margin`:
    the seller's share of what an outsider pays. `unpaid_share`: the share of participants who got nothing, by the
    firm's own statement. `promised`: income a month held out, `hours` a month to be put in. `pressed`: told to decide
    at once. `town`: how many people live there. `asked`: questions answered with "I don't know".
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    pays_on: tuple[PaysOn, ...] | None = None
    signup_bonus: Decimal | None = Field(default=None, ge=0)
    downline_rate: Decimal | None = Field(default=None, ge=0, le=1)
    outsiders_can_buy: bool | None = None
    outside_share: str = ""
    shop_price: Decimal | None = Field(default=None, ge=0)
    margin: Decimal | None = Field(default=None, ge=0, le=1)
    unpaid_share: str = ""
    promised: Decimal | None = Field(default=None, ge=0)
    hours: Decimal | None = Field(default=None, ge=0, le=744)
    pressed: bool | None = None
    town: int | None = Field(default=None, gt=0)
    asked: tuple[str, ...] = ()

    @field_validator(*RANGES, mode="before")
    @classmethod
    def _share(cls, said: object) -> str:
        """A number or a range, as text, from 0 to 1."""
        text = str(said).strip()
        if text:
            share(text)
        return text


def share(text: str) -> tuple[float | None, float, float]:
    """A stated share as (value, low, high), the value None where only a range is said. ValueError if it is none."""
    from mlmcheck.intake.aggregates.figure import FigureError, said

    try:
        span = said(text).share()
    except FigureError as error:
        raise ValueError(f"it {error}") from error
    if not 0 <= span.low <= 1:
        raise ValueError("a share is a number from 0 to 1; 30 of every 100 are 0.3")
    if span.value is not None:
        return span.value, span.low, min(span.high, 1.0)
    return None, span.low, min(span.high, 1.0)
