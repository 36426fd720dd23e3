"""How many customers and participants are still there month after month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mlmcheck.assess.series._terms import Terms, percent
from mlmcheck.ledger.staying import YEAR, Clientele, Spells
from mlmcheck.model import Column, Measurement, Series, Unmeasured
from mlmcheck.stats.survival import Curve, kaplan_meier, log_log

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]

Ends = tuple[float | None, float | None, float | None]
MONTHS: Final = 24
MIN_AT_RISK: Final = 10  # beyond the year for which the measure makes sure of it: fewer say nothing of a curve's end
COLUMNS: Final = (
    Column("month", "months"),
    *(Column(f"{who}{end}", "share") for who in ("customers", "participants") for end in ("", "_low", "_high")),
)
NOTE: Final = (
    "Kaplan-Meier as in customer_retention_12m and participant_retention_12m, at twelfths of 365 days since the first "
    "purchase, or since joining. Gone is who did nothing in the last 90 days, at the last activity. Each month's 95 % "
    "interval takes the design effect that the year's has. After a year a month is left out where fewer than 10 people "
    "are still watched."
)


def make(
    terms: Terms,
    clientele: Clientele,
    spells: Spells | None,
) -> Series | Unmeasured:
    """Shares still active after 0 to 24 months; a side whose measure has no number is not known."""
    buyers, members = (terms.measured(f"{who}_retention_12m") for who in ("customer", "participant"))
    rows = clientele.spells
    left = _none() if buyers is None else _followed(
        buyers, rows["days"].to_numpy() * 0, *(rows[name].to_numpy() for name in ("days", "ended", "customers")),
    )  # fmt: skip
    right = _none()
    if members is not None and spells is not None:
        some = spells.known
        right = _followed(members, spells.entry[some], spells.leaving[some], spells.ended[some], None)
    if buyers is None and members is None:
        return Unmeasured("too few customers and participants are followed for a year")
    told = tuple((month, *one, *other) for month, (one, other) in enumerate(zip(left, right, strict=True)))
    return Series(_says(buyers, members), NOTE, COLUMNS, told)


def _none() -> list[Ends]:
    return [(None, None, None)] * (MONTHS + 1)


def _followed(
    year: Measurement, entry: Ints, leaving: Ints, ended: npt.NDArray[np.bool_], count: Ints | None
) -> list[Ends]:
    """The curve of one side with its ends; at 12 months it is the measure itself."""
    import numpy as np

    entry, leaving = entry.astype(np.int64), leaving.astype(np.int64)
    weight = np.ones(len(leaving), dtype=np.int64) if count is None else count
    curve, worth = kaplan_meier(entry, leaving, ended.astype(bool), weight), year.n / (year.effective or year.n)
    told: list[Ends] = [(1.0, 1.0, 1.0)]
    for month in range(1, MONTHS + 1):
        day = month * YEAR // 12
        watched = int(weight[(entry < day) & (leaving >= day)].sum())
        told.append(_at(curve, day, watched, worth) if month <= 12 or watched >= MIN_AT_RISK else (None, None, None))
    told[12] = (year.span.value, year.span.low, year.span.high)
    return told


def _at(curve: Curve, day: int, watched: int, worth: float) -> Ends:
    """Survival on a day with its interval; where nobody is watched any more its upper end is not known."""
    value = curve.at(day)
    if not watched and not 0 < value < 1:
        return value, 0.0, None
    return value, *log_log(value, curve.log_variance_at(day), watched, worth)


def _says(buyers: Measurement | None, members: Measurement | None) -> str:
    told = [
        f"{percent(one.span.value)} of {who}"
        for one, who in ((buyers, "new customers"), (members, "new participants"))
        if one is not None and one.span.value is not None
    ]
    return f"A year later {' and '.join(told)} are still active."
