"""The tables that Python makes: what the user asked for, the lags tried, qualification volumes, places in the tree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from mlmcheck.ledger.engine import Engine, Maker
from mlmcheck.ledger.places import places
from mlmcheck.ledger.sizes import found
from mlmcheck.ledger.split import split

FeesTo = Literal["firm", "seller"]
LAGS = (-1, 0, 1, 2)


def makers(
    fees_to: FeesTo | None, window: tuple[date | None, date | None], volumes: Sequence[int] | None, scale: int
) -> dict[str, Maker]:
    """The builders of the steering tables.

    `volumes` are qualification volumes in thousandths of a point; where the sales carry no volume the same figures are
    read as money, at `scale` digits. None: nobody stated any, so one is looked for in the purchases (decision 012).
    """

    def ask(engine: Engine) -> None:
        engine.con.execute("CREATE OR REPLACE TEMP TABLE ask (fees_to VARCHAR, first DATE, last DATE)")
        engine.con.execute("INSERT INTO ask VALUES (?, ?, ?)", [fees_to, *window])

    def lag(engine: Engine) -> None:
        engine.con.execute("CREATE OR REPLACE TEMP TABLE lag (lag INTEGER)")
        engine.con.executemany("INSERT INTO lag VALUES (?)", [[value] for value in LAGS])

    def quota(engine: Engine) -> None:
        engine.con.execute("CREATE OR REPLACE TEMP TABLE quota (volume BIGINT, money BIGINT)")
        if volumes is None:
            sizes = found(engine.frame("size_count"), engine.frame("size_outside"))
            pairs = [(size, size) for size in sizes]
        else:
            pairs = [(volume, volume * 10**scale // 1000) for volume in volumes]
        for pair in pairs:
            engine.con.execute("INSERT INTO quota VALUES (?, ?)", pair)

    looked_at = ("size_count", "size_outside") if volumes is None else ()
    return {
        "ask": Maker(ask), "lag": Maker(lag), "quota": Maker(quota, looked_at),
        "split": Maker(split, ("match", "guess")), "place": Maker(places, ("people",)),
    }  # fmt: skip
