"""The frame `rewards`: every payout by the money that triggered it, under each lag tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Rewards, Sources
from mlmcheck.ledger.people import portion, positions
from mlmcheck.ledger.steering import LAGS
from mlmcheck.ledger.totals import rows_of

if TYPE_CHECKING:
    import pandas as pd


def rewards(engine: Engine, frame: pd.DataFrame, facts: Facts) -> Rewards:
    """Payouts by what triggered them, under each lag tried; `best` is under the one that explains most money."""
    lag = int(engine.row("chosen")["lag"])
    totals = engine.frame("reward_total")
    needed = LAGS[1:] if (totals["lag"] >= 0).any() else (lag,)
    by_lag = {one: _sources(engine, totals, frame, one) for one in needed}
    both = totals[totals["lag"].isin([-1, lag])]
    on_participants = both[(both["relation"] == "downline") & both["stream"].isin(["P", "F"])]
    return Rewards(
        payouts=int(both["money"].sum()),
        best=by_lag[lag],
        lags=tuple(one for one in by_lag.values() if one.total > 0 or one is by_lag[lag]),
        lag=lag,
        volumes_known=facts.volumes_known,
        volumes_found=not facts.volumes_known and _any_quota(engine),
        count=_count(engine),
        downline_on_participants=int(on_participants["money"].sum()),
        levels_paid=_levels(engine),
        rows=rows_of(engine, "top_reward", "source", ""),
    )


def _sources(engine: Engine, totals: pd.DataFrame, frame: pd.DataFrame, lag: int) -> Sources:
    mine = totals[totals["lag"].isin([-1, lag])]
    reward = mine[mine["relation"] != "self"].groupby("stream")["money"].sum().to_dict()
    self_pay = int(mine.loc[mine["relation"] == "self", "money"].sum())
    parts, (returned, rebates) = _parts(engine, frame, lag), _own(engine, frame, lag)
    money = {stream: int(reward.get(stream, 0)) for stream in "VLDPFUNC"}
    # self pay beyond what a person paid in is a reward of unknown source; what comes back on a stake is pay on it
    moved = parts.pop("moved")
    parts["stake"] += returned
    return Sources(
        named=money["V"],
        labelled=money["L"] + moved,
        discount=money["D"],
        internal=money["P"] - moved + returned,
        recruitment=money["F"],
        unknown=money["U"] + money["N"] + self_pay - returned - rebates,
        claimed=money["C"],
        total=int(mine["money"].sum()) - rebates,
        returned=returned,
        **parts,
    )


def _own(engine: Engine, frame: pd.DataFrame, lag: int) -> tuple[int, int]:
    """What came back on own purchases under this lag: returns on stakes, and rebates up to what each recipient paid."""
    import numpy as np

    rows = engine.con.execute(
        "SELECT recipient, CAST(sum(self_pay) AS BIGINT) AS money FROM reward_recipient WHERE lag IN (-1, ?)"
        " GROUP BY recipient HAVING sum(self_pay) <> 0",
        [lag],
    ).df()
    at = positions(frame["member"].to_numpy(), rows["recipient"].to_numpy())
    money, product = rows["money"].to_numpy(), np.clip(frame["product"].to_numpy()[at], 0, None)
    returned = np.where(2 * money > product, np.minimum(money, product), 0)
    kept_back = np.minimum(money, frame["own_money"].to_numpy()[at])
    return int(returned.sum()), int(np.maximum(kept_back - returned, np.minimum(money, 0)).sum())


def _parts(engine: Engine, frame: pd.DataFrame, lag: int) -> dict[str, int]:
    """Pay on internal consumption by the part of it, each buyer's pay in proportion to that buyer's purchases."""
    pay = _pay_by_buyer(engine, frame, lag)
    near, both, quota, rest = (pay[key] for key in ((1, 0), (1, 1), (0, 1), (0, 0)))
    window = (frame["product_near"] + frame["product_near_quota"]).to_numpy()
    entry = frame["entry"].to_numpy()
    entry_near, entry_both = portion(near, entry, window), portion(both, entry, window)
    open_pay = near - entry_near + rest
    open_money = (frame["stake"] + frame["free"]).to_numpy()
    stake = portion(open_pay, frame["stake"].to_numpy(), open_money)
    moved = portion(open_pay, frame["resale_moved"].to_numpy(), open_money)
    return {
        "entry": int(entry_near.sum() + entry_both.sum()),
        "quota": int(quota.sum() + both.sum() - entry_both.sum()),
        "stake": int(stake.sum()),
        "moved": int(moved.sum()),
    }


def _pay_by_buyer(engine: Engine, frame: pd.DataFrame, lag: int) -> dict[tuple[int, int], Any]:
    import numpy as np

    rows = engine.frame("reward_buyer")
    rows = rows[rows["lag"].isin([-1, lag]) & (rows["buyer"] >= 0)]
    cells = {}
    for near in (0, 1):
        for quota in (0, 1):
            mine = rows[(rows["near"] == near) & (rows["quota"] == quota)]
            cells[near, quota] = np.zeros(len(frame), dtype=np.int64)
            np.add.at(
                cells[near, quota], positions(frame["member"].to_numpy(), mine["buyer"].to_numpy()), mine["money"]
            )
    return cells


def _levels(engine: Engine) -> int:
    """Levels paid: as the payouts state them, else 0, 1 or 2 by whether anyone beyond the direct sponsor was paid."""
    totals = engine.frame("reward_total")
    if not (totals["relation"] == "downline").any():
        return 0
    stated = engine.row("level")["stated"]
    if stated is not None:
        return max(1, int(stated))
    return 2 if engine.row("reach")["beyond"] else 1


def _any_quota(engine: Engine) -> bool:
    engine.build("quota")
    row = engine.con.execute("SELECT count(*) FROM quota").fetchone()
    return bool(row and row[0])


def _count(engine: Engine) -> int:
    row = engine.con.execute("SELECT count(*) FROM pay").fetchone()
    return int(row[0]) if row else 0
