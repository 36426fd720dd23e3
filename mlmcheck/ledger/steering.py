"""The tables that Python makes: what the user asked for, the lags tried, qualification volumes, places in the tree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from mlmcheck.ledger.engine import Engine, Maker
from mlmcheck.ledger.places import places
from mlmcheck.ledger.split import split

FeesTo = Literal["firm", "seller"]
LAGS = (-1, 0, 1, 2)


def makers(
    fees_to: FeesTo | None, window: tuple[date | None, date | None], volumes: Sequence[int], scale: int
) -> dict[str, Maker]:
    """The builders of the steering tables.

    `volumes` are qualification volumes in thousandths of a point; where the sales carry no volume the same figures are
    read as money, at `scale` digits.
    """

    def ask(engine: Engine) -> None:
        engine.con.execute("CREATE OR REPLACE TEMP TABLE ask (fees_to VARCHAR, first DATE, last DATE)")
        engine.con.execute("INSERT INTO ask VALUES (?, ?, ?)", [fees_to, *window])

    def lag(engine: Engine) -> None:
        engine.con.execute("CREATE OR REPLACE TEMP TABLE lag (lag INTEGER)")
        engine.con.executemany("INSERT INTO lag VALUES (?)", [[value] for value in LAGS])

    def quota(engine: Engine) -> None:
        engine.con.execute("CREATE OR REPLACE TEMP TABLE quota (volume BIGINT, money BIGINT)")
        for volume in volumes:
            engine.con.execute("INSERT INTO quota VALUES (?, ?)", [volume, volume * 10**scale // 1000])

    return {
        "ask": Maker(ask), "lag": Maker(lag), "quota": Maker(quota),
        "split": Maker(split, ("match", "guess")), "place": Maker(places, ("people",)),
    }  # fmt: skip
