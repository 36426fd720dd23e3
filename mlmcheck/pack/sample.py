"""A monetary-unit sample of a table: every unit of money has the same chance, so a large record is likelier drawn.

The records are laid end to end in the order of the files, each as long as its amount. The whole is cut into as many
equal intervals as are asked for, and the same point of each interval, drawn by the seed, picks the record it falls
into. A record longer than an interval is therefore always drawn. Records of nothing and below nothing (refunds) have no
length: they are counted beside, to be looked at on their own. The method is the fixed-interval selection that the AICPA
Audit Guide "Audit Sampling" describes for monetary unit sampling.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from mlmcheck.intake import Tables

SEED: Final = 20240101
SIZE: Final = 60
"""About what finds a fault in 5 % of the money with 95 % confidence: 3 / 0.05, since 0.95^60 is below 5 %."""

_TOTALS: Final = """
SELECT coalesce(sum(amount) FILTER (amount > 0), 0), count(*) FILTER (amount > 0),
       coalesce(sum(amount) FILTER (amount <= 0), 0), count(*) FILTER (amount <= 0)
FROM {role}
"""
_DRAWN: Final = """
WITH laid AS (
    SELECT row_no, amount, sum(amount) OVER (ORDER BY row_no ROWS UNBOUNDED PRECEDING) AS upto
    FROM {role} WHERE amount > 0
), point AS (SELECT CAST(unnest($points) AS HUGEINT) AS stop)
SELECT row_no, count(*), min(stop) FROM point ASOF JOIN laid ON point.stop < laid.upto GROUP BY row_no ORDER BY row_no
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A record that was drawn: how many points fell into it, and the first of them, in minor units from 0."""

    number: int
    hits: int
    at: int


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample of one table: its whole length and count, what has no length, the seed's start, and what was drawn.

    Money in minor units. The interval is `total / size`; point k is `(start + k * total) // size`.
    """

    role: str
    size: int
    total: int
    count: int
    below: int
    below_count: int
    start: int
    drawn: tuple[Drawn, ...]


def points(total: int, size: int, start: int) -> list[int]:
    """The minor units that are drawn, one in each of `size` equal intervals; `start` is below `total`."""
    return [(start + k * total) // size for k in range(size)] if total else []


def start_of(seed: int, role: str, total: int) -> int:
    """Where the seed puts the point in the interval, in parts of a minor unit: 0 to `total` - 1, all as likely."""
    digest = hashlib.sha256(f"{seed}:{role}".encode()).digest()
    return int.from_bytes(digest) % total if total else 0


def draw(tables: Tables, role: Literal["sales", "payouts"], size: int, seed: int) -> Sample:
    """The sample of this table."""
    total, count, below, without = map(int, tables.con.execute(_TOTALS.format(role=role)).fetchall()[0])
    start = start_of(seed, role, total)
    asked = {"points": points(total, size, start)}
    found = tables.con.execute(_DRAWN.format(role=role), asked).fetchall() if total else []
    drawn = tuple(Drawn(int(number), int(hits), int(at)) for number, hits, at in found)
    return Sample(role, size, total, count, below, without, start, drawn)
