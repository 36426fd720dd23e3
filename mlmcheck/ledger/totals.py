"""The frames `facts`, `streams` and `rewards`: whole-company totals from the queries' tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Rewards, Sources, Streams
from mlmcheck.ledger.people import portion
from mlmcheck.ledger.steering import LAGS
from mlmcheck.model import Row

if TYPE_CHECKING:
    import pandas as pd


def facts(engine: Engine, kinds_known: bool, volumes_known: bool) -> Facts:
    """What the queries say of the whole ledger."""
    terms, span = engine.row("terms"), engine.row("span")
    fees = engine.frame("fee")
    months = engine.frame("stream_month")
    unnamed = months[months["is_unnamed"]].groupby("stream")["money"].sum().to_dict()
    return Facts(
        first=span["first"],
        last=span["last"],
        is_complete=_any(terms["is_complete"]),
        people=_any(terms["people"]),
        found=_any(terms["found"]),
        kinds_known=kinds_known,
        volumes_known=volumes_known,
        two_months=_any(terms["two_months"]),
        ordinary_months=_any(terms["ordinary_months"]),
        fees_as_transfers=terms["fees_to"] == "seller",
        fees_stated=int(fees["stated"].sum()),
        fees_counted=int(fees["counted"].sum()),
        unnamed_internal=int(unnamed.get("P", 0)),
        unnamed_recruitment=int(unnamed.get("F", 0)),
        relabellings=tuple(_relabellings(engine)),
    )


def streams(engine: Engine, frame: pd.DataFrame, facts: Facts, has_fees: bool) -> Streams:
    """Net revenue by stream, with the fees of the recruits table and the parts of internal consumption."""
    months = engine.frame("stream_month")
    money = months.groupby("stream")["money"].sum().to_dict()
    moved = int(frame["resale_moved"].sum())
    parts = {name: int(frame[name].sum()) for name in ("entry", "quota", "stake")}
    internal = int(money.get("P", 0)) - moved
    return Streams(
        named=int(money.get("V", 0)),
        labelled=int(money.get("L", 0)) + moved,
        discount=int(money.get("D", 0)),
        internal=internal,
        recruitment=int(money.get("F", 0)) + facts.fees_counted,
        unknown=int(money.get("U", 0)),
        **parts,
        free=internal - sum(parts.values()),
        volumes_known=facts.volumes_known,
        kinds_known=facts.kinds_known or has_fees,
        other=int(months.loc[months["is_other"] & (months["stream"] != "X"), "money"].sum()),
        outside_revenue=int(money.get("X", 0)),
        lines={str(stream): int(count) for stream, count in months.groupby("stream")["lines"].sum().items()},
        months=tuple(months[["month", "stream", "money"]].itertuples(index=False, name=None)),
        rows=_rows(engine, "top_line", "stream", "sales"),
    )


def rewards(engine: Engine, frame: pd.DataFrame, facts: Facts, lag: int) -> Rewards:
    """Payouts by what triggered them, under each lag tried; `lag` is the one that explains most money."""
    totals = engine.frame("reward_total")
    needed = LAGS[1:] if (totals["lag"] >= 0).any() else (lag,)
    by_lag = {one: _sources(engine, totals, frame, one) for one in needed}
    both = totals[totals["lag"].isin([-1, lag])]
    on_participants = both[(both["relation"] == "downline") & both["stream"].isin(["P", "F"])]
    return Rewards(
        payouts=int(both["money"].sum()),
        rebates=int(frame["rebate"].sum()),
        best=by_lag[lag],
        lags=tuple(by_lag.values()),
        lag=lag,
        volumes_known=facts.volumes_known,
        count=_count(engine),
        downline_on_participants=int(on_participants["money"].sum()),
        levels_paid=_levels(engine),
        rows=_rows(engine, "top_reward", "source", ""),
    )


def best_lag(engine: Engine) -> int:
    """The lag of 0, 1 or 2 months under which most money finds its source; the shortest of equals."""
    return int(engine.row("chosen")["lag"])


def _sources(engine: Engine, totals: pd.DataFrame, frame: pd.DataFrame, lag: int) -> Sources:
    mine = totals[totals["lag"].isin([-1, lag])]
    reward = mine[mine["relation"] != "self"].groupby("stream")["money"].sum().to_dict()
    self_pay = int(mine.loc[mine["relation"] == "self", "money"].sum())
    parts = _parts(engine, frame, lag)
    money = {stream: int(reward.get(stream, 0)) for stream in "VLDPFUNC"}
    # self pay beyond a person's own purchases is a reward of unknown source
    excess = self_pay - int(frame["rebate"].sum())
    moved = parts.pop("moved")
    return Sources(
        named=money["V"],
        labelled=money["L"] + moved,
        discount=money["D"],
        internal=money["P"] - moved,
        recruitment=money["F"],
        unknown=money["U"] + money["N"] + excess,
        claimed=money["C"],
        **parts,
    )


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

    from mlmcheck.ledger.people import positions

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


def _rows(engine: Engine, table: str, key: str, role: str) -> dict[str, tuple[Row, ...]]:
    """The rows of a table of largest records, by the values of `key`; `role` names their input table if one does."""
    engine.build(table)
    found: dict[str, tuple[Row, ...]] = {}
    place = "role" if not role else "NULL"
    for name, named, row_no in engine.con.execute(f"SELECT {key}, {place}, row_no FROM {table}").fetchall():
        found[name] = (*found.get(name, ()), Row(role or named, row_no))
    return found


def doubt(engine: Engine) -> dict[str, int]:
    """Money labelled as customers', the part participants paid, and retail money of people whose type was changed."""
    months = engine.frame("stream_month")
    money = months[months["stream"] != "X"].groupby("label")["money"].sum()
    moved = months[(months["label"] == 3) & months["stream"].isin(["V", "L"])]["money"].sum()
    told, inside = money.reindex([1, 2, 3], fill_value=0).sum(), money.reindex([2, 3], fill_value=0).sum()
    return {"labelled": int(told), "relabelled": int(inside), "moved": int(moved)}


def _relabellings(engine: Engine) -> list[tuple[Any, int]]:
    engine.build("relabelling")
    return engine.con.execute("SELECT day, people FROM relabelling").fetchall()


def _levels(engine: Engine) -> int:
    """Levels paid: as the payouts state them, else 0, 1 or 2 by whether anyone beyond the direct sponsor was paid."""
    totals = engine.frame("reward_total")
    if not (totals["relation"] == "downline").any():
        return 0
    stated = engine.row("level")["stated"]
    if stated is not None:
        return max(1, int(stated))
    return 2 if engine.row("reach")["beyond"] else 1


def _count(engine: Engine) -> int:
    row = engine.con.execute("SELECT count(*) FROM pay").fetchone()
    return int(row[0]) if row else 0


def _any(value: object) -> Any:
    return value
