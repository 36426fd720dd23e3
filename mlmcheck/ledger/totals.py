"""The frames `facts`, `streams` and `doubt`: whole-company totals from the queries' tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlmcheck.ledger.engine import Engine
from mlmcheck.ledger.frames import Facts, Streams
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
        rows=rows_of(engine, "top_line", "stream", "sales"),
    )


def rows_of(engine: Engine, table: str, key: str, role: str) -> dict[str, tuple[Row, ...]]:
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


def _any(value: object) -> Any:
    return value
