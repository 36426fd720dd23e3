"""The frame `people`: one row a participant, with what explains their purchases and what they ended with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.engine import Engine

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Ints = npt.NDArray[np.int64]

NO_DAY = -(2**31)


def people(engine: Engine, two_months: int) -> pd.DataFrame:
    """All participants in the order of their ids.

    Columns besides those of people.sql: `parent` (position of the sponsor, -1 for a root), `entry`, `quota`, `stake`,
    `free` (parts of `product`), `returned` (what came back on stakes: pay, no rebate), `resale_moved` (part of `free`
    with documented resale), `own_money` (what self-rebates can lower), `paid_in`, `paid_fees`, `net`. Money in minor
    units; days are counted from 1970-01-01, `NO_DAY` where unknown.
    """
    frame = engine.frame("people")
    frame["parent"] = positions(frame["member"].to_numpy(), frame.pop("sponsor").to_numpy())
    return add_results(add_parts(frame, two_months))


def add_parts(frame: pd.DataFrame, two_months: int) -> pd.DataFrame:
    """Divide each participant's product purchases into entry, quota, stake and free."""
    import numpy as np

    product, near, both = (frame[c].to_numpy() for c in ("product", "product_near", "product_near_quota"))
    window = near + both
    kept = np.clip(product, 0, None)  # what was given back later explains nothing
    entry = np.minimum(np.clip(window - two_months, 0, None), kept)
    entry_in_quota = portion(both, entry, window)
    quota = np.clip(frame["product_quota"].to_numpy() + both - entry_in_quota, 0, kept - entry)
    rest = kept - entry - quota
    returned = 2 * frame["self_pay"].to_numpy() > kept
    frame["entry"], frame["quota"] = entry, quota
    frame["stake"] = np.where(returned, rest, 0)
    frame["returned"] = np.where(returned, np.minimum(frame["self_pay"], kept), 0)
    frame["free"] = product - entry - quota - frame["stake"]
    frame["resale_moved"] = np.minimum(frame["resold_cost"], np.clip(frame["free"], 0, None))
    return frame


def add_results(frame: pd.DataFrame) -> pd.DataFrame:
    """Add what each participant paid in and is left with. Net = payouts + documented resale proceeds - paid in."""
    import numpy as np

    frame["paid_fees"] = frame["recruitment"] + frame["fee"] + frame["given"]
    frame["paid_in"] = frame["paid_fees"] + frame["product"]
    frame["net"] = frame["payouts"] + frame["resold"] - frame["paid_in"]
    frame["own_money"] = np.clip(frame["paid_in"] - frame["given"], 0, None)
    return frame


def portion(amount: Ints, part: Ints, whole: Ints) -> Ints:
    """The part of each amount that `part` is of `whole`, half up; 0 where `whole` is not positive.

    Sums that would not fit 64 bits are computed with exact integers.
    """
    import numpy as np

    safe = np.where(whole > 0, whole, 1)
    big = float(np.abs(amount).max(initial=0)) * float(np.abs(part).max(initial=0)) >= 2.0**61
    product = (amount.astype(object) if big else amount) * part
    shared = (2 * product + safe) // (2 * safe)
    return np.where(whole > 0, shared, 0).astype(np.int64)


def positions(members: Ints, wanted: Ints) -> Ints:
    """Where each wanted member stands in the sorted `members`, -1 where absent."""
    import numpy as np

    if not len(members):
        return np.empty(0, dtype=np.int64)
    at = np.minimum(np.searchsorted(members, wanted), len(members) - 1)
    return np.where(members[at] == wanted, at, -1)
