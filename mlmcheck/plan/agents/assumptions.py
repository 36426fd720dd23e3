"""What a simulation takes for granted: every figure is a convention, shown with the result and open to be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mlmcheck.intake.settings import nearest
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import InputError


class Assumptions(BaseModel):
    """Chances and shares from 0 to 1, money in major units a month.

    `people`: how many could ever join. `founders` start and pay nothing to join. `recruits`: how many somebody brings
    in a month while everybody is still free; as people run out, so do recruits. `recruiters`: the share of
    participants who recruit at all, all alike (1: random recruiting). `leaving`: the chance to leave, each month after
    the first. `sellers`: the share who sell to outsiders, `sales` how much a month on average. `keen`: the share who
    buy the monthly minimum. `own_use`: what participants buy a month beyond it because they want it. `packs`: the share
    who buy the first pack on offer to start, `large_packs` the last instead.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    people: int = Field(default=20_000, ge=1, le=5_000_000)
    founders: int = Field(default=10, ge=1, le=100_000)
    months: int = Field(default=36, ge=1, le=240)
    recruits: float = Field(default=0.4, ge=0, le=20, allow_inf_nan=False)
    recruiters: float = Field(default=1.0, ge=0, le=1)
    leaving: float = Field(default=0.06, ge=0, le=1)
    sellers: float = Field(default=0.3, ge=0, le=1)
    sales: float = Field(default=60.0, ge=0, le=1e7, allow_inf_nan=False)
    keen: float = Field(default=0.5, ge=0, le=1)
    own_use: float = Field(default=10.0, ge=0, le=1e7, allow_inf_nan=False)
    packs: float = Field(default=0.5, ge=0, le=1)
    large_packs: float = Field(default=0.1, ge=0, le=1)


SAYS: Final[Mapping[str, str]] = {
    "people": "people who could ever join",
    "founders": "people who start it and pay nothing to join",
    "months": "months simulated",
    "recruits": "people somebody brings in a month while everybody is still free",
    "recruiters": "share of participants who recruit at all",
    "leaving": "chance to leave, each month",
    "sellers": "share of participants who sell to people outside",
    "sales": "what those sell a month, on average",
    "keen": "share of participants who buy the monthly minimum",
    "own_use": "what participants buy a month beyond it, because they want it",
    "packs": "share of newcomers who buy the first pack on offer",
    "large_packs": "share of newcomers who buy the last pack on offer",
}
"""Each assumption in words."""
VARIED: Final = (
    "recruits",
    "recruiters",
    "leaving",
    "sellers",
    "sales",
    "keen",
    "own_use",
    "packs",
    "large_packs",
    "people",
)
"""Those that are halved and doubled to see what the result depends on."""
_SHARES: Final = ("recruiters", "leaving", "sellers", "keen", "packs", "large_packs")


def parse(texts: Sequence[str], **given: int) -> Assumptions:
    """Assumptions from `KEY=VALUE`. Raises InputError in one sentence for a key or value that cannot be meant."""
    said: dict[str, object] = {}
    for text in texts:
        key, is_pair, value = (part.strip() for part in text.partition("="))
        if not is_pair or not value:
            raise InputError(f"'{key_shown(text)}' says nothing; write KEY=VALUE, such as leaving=0.1")
        if key not in Assumptions.model_fields:
            raise InputError(f"no assumption is called '{key_shown(key)}'; {nearest(key, Assumptions.model_fields)}")
        if key in said:
            raise InputError(f"{key} is given twice; give it once")
        said[key] = value
    try:
        return Assumptions.model_validate({**said, **given})
    except ValidationError as error:
        first = error.errors()[0]
        message = first["msg"].removeprefix("Input ")
        raise InputError(f"{first['loc'][0]} {message[:1].lower()}{message[1:]}; give another value") from error


def times(told: Assumptions, key: str, factor: float) -> Assumptions:
    """The same with one assumption so many times as large; a share at most 1."""
    value = getattr(told, key) * factor
    if key in _SHARES:
        value = min(1.0, value)
    return told.model_copy(update={key: max(1, round(value)) if key == "people" else value})
