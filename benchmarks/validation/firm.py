"""A firm being simulated, as numpy columns: who joins under whom, what is bought, what is paid. Knows no judge.

Times are day numbers from the first day of the books, money is in cents, people are places 0..n-1 in order of joining,
customers are numbers from CUSTOMERS on.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

NOBODY: Final = -1
CUSTOMERS: Final = 10_000_000
START: Final = np.datetime64("2021-01-01", "D")
NO_RATES: Final[tuple[float, ...]] = ()


class Firm:
    """Everything that happens in one firm; kinds of firms are functions that fill it."""

    def __init__(self, rng: np.random.Generator, size: int) -> None:
        self.rng, self.n = rng, size
        self.months = int(rng.integers(6, 37))
        firsts = np.datetime64("2021-01", "M") + np.arange(self.months + 1)
        self.first = (firsts.astype("datetime64[D]") - START).astype(np.int64)
        self.end = int(self.first[-1])
        self.clients = self.orders = 0
        self.sold: list[pd.DataFrame] = []
        self.paid: list[pd.DataFrame] = []
        self.extra: dict[str, pd.DataFrame] = {}
        self.type = np.full(size, "participant", dtype=object)
        self.listed = np.ones(size, dtype=bool)
        self.volumes: list[int] | None = None
        self.joined, self.left, self.sponsor = self.population()

    # chance

    def among(self, low: float, high: float) -> float:
        """A number between two, each as likely."""
        return float(self.rng.uniform(low, high))

    def scale(self, low: float, high: float) -> float:
        """A number between two whose logarithm is equally likely."""
        return float(np.exp(self.rng.uniform(np.log(low), np.log(high))))

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return bool(self.rng.random() < share)

    def spread(self, count: int, middle: float, sigma: float) -> Ints:
        """Sums of money in cents, lognormal around a middle in whole units, at least one unit."""
        return np.maximum(100, np.exp(self.rng.normal(np.log(middle * 100), sigma, count))).astype(np.int64)

    # people

    def population(self) -> tuple[Ints, Ints, Ints]:
        """Days of joining and leaving, and sponsors: growth or decline, recruiting by early or by all, churn."""
        rng, n = self.rng, self.n
        growth, early, hazard = rng.normal(0.03, 0.06), rng.uniform(0.8, 2.0), rng.uniform(0.01, 0.12)
        weight = np.exp(np.clip(growth, -0.08, 0.15) * np.arange(self.months))
        month = np.sort(rng.choice(self.months, n, p=weight / weight.sum()))
        joined = np.sort(self.first[month] + rng.integers(0, 28, n))
        founders = min(n, int(rng.integers(1, 6)))
        joined[:founders] = 0
        left = joined + 1 + (rng.exponential(30 / hazard, n)).astype(np.int64)
        left[:founders] = self.end + 1
        sponsor = np.floor(rng.random(n) ** early * np.arange(n)).astype(np.int64)
        sponsor[:founders] = NOBODY
        for _ in range(12):  # nobody recruits after leaving: who stands above takes over, in the end the first founder
            gone = (sponsor >= founders) & (left[sponsor] <= joined)
            sponsor = np.where(gone, sponsor[sponsor], sponsor)
        gone = (sponsor >= founders) & (left[sponsor] <= joined)
        return joined.astype(np.int64), left, np.where(gone, 0, sponsor).astype(np.int64)

    def month(self, day: Ints) -> Ints:
        """The month of each day."""
        return np.asarray(np.searchsorted(self.first, day, side="right") - 1, dtype=np.int64)

    def visits(self, begin: Ints, end: Ints, chance: Floats | float) -> tuple[Ints, Ints]:
        """Whose and when: in each month after the one of `begin` and not past `end`, one visit with this chance."""
        first = self.month(begin) + 1
        count = np.clip(self.month(np.minimum(end, self.end - 1)) - first + 1, 0, None)
        whose = np.repeat(np.arange(len(begin)), count)
        turn = np.arange(len(whose)) - np.repeat(np.cumsum(count) - count, count)
        likely = np.broadcast_to(np.asarray(chance, dtype=np.float64), (len(begin),))[whose]
        kept = self.rng.random(len(whose)) < likely
        whose, month = whose[kept], (first[whose] + turn)[kept]
        return whose, np.minimum(self.first[month] + self.rng.integers(0, 28, len(month)), self.end - 1)

    def circle(self, mean: Floats | float, stays: float) -> tuple[Ints, Ints, Ints]:
        """Outside people each participant finds: the participant, the day found, the day lost."""
        stay = np.maximum(1, np.minimum(self.left, self.end) - self.joined)
        whose = np.repeat(np.arange(self.n), self.rng.poisson(mean, self.n))
        found = self.joined[whose] + (self.rng.random(len(whose)) * stay[whose]).astype(np.int64)
        lost = np.minimum(self.left[whose], found + 1 + self.rng.exponential(30 * stays, len(whose)).astype(np.int64))
        return whose.astype(np.int64), np.minimum(found, self.end - 1), lost

    # money

    def sell(self, day: Ints, buyer: Ints, seller: Ints | int, cents: Ints | int, **told: Any) -> pd.DataFrame:
        """Book orders of one line each; `told` are further columns. Orders after the last day never happen."""
        block = pd.DataFrame({
            "order": self.orders + np.arange(len(day)), "day": day, "buyer": buyer, "seller": seller, "cents": cents,
            "kind": "product", "label": np.where(buyer >= CUSTOMERS, "customer", "participant"), **told,
        })  # fmt: skip
        self.orders += len(day)
        block = block[(block["day"] >= 0) & (block["day"] < self.end)].reset_index(drop=True)
        self.sold.append(block)
        return block

    def retail(
        self, mean: Floats | float, chance: float, middle: float, stays: float = 12, **told: Any
    ) -> pd.DataFrame:
        """Customers: found by participants, a first order, then one a month with this chance."""
        whose, found, lost = self.circle(mean, stays)
        again, day = self.visits(found, lost, chance)
        client = CUSTOMERS + self.clients + np.arange(len(whose))
        self.clients += len(whose)
        who = np.concatenate([np.arange(len(whose)), again])
        days = np.concatenate([found, day])
        return self.sell(days, client[who], whose[who], self.spread(len(who), middle, 0.6), **told)

    def fee(self, kind: str, amount: float, later: int = 0) -> pd.DataFrame:
        """What every newcomer but the founders pays around joining."""
        new = np.flatnonzero(self.sponsor >= 0)
        days = np.minimum(self.joined[new] + later, self.end - 1)
        return self.sell(days, new, NOBODY, round(amount) * 100, kind=kind)

    def monthly(self, chance: Floats | float, cents: Ints, **told: Any) -> pd.DataFrame:
        """Participants' own purchases month by month, each of `cents` (by participant)."""
        who, day = self.visits(self.joined, self.left, chance)
        noise = np.exp(self.rng.normal(0, 0.3, len(who))) if told.pop("varied", True) else 1.0
        return self.sell(day, who, NOBODY, np.maximum(100, (cents[who] * noise)).astype(np.int64), **told)

    def pay(self, block: pd.DataFrame, to: Ints, cents: Ints, level: int, kind: str) -> None:
        """Pay somebody on each order; nothing to nobody."""
        due = pd.DataFrame({
            "recipient": to, "cents": cents, "day": block["day"].to_numpy() + 3 + self.rng.integers(0, 7, len(block)),
            "order": block["order"].to_numpy(), "source": source(block), "level": level, "kind": kind,
        })  # fmt: skip
        self.paid.append(due[(due["recipient"] >= 0) & (due["cents"] > 0)])

    def pay_up(self, block: pd.DataFrame, rates: tuple[float, ...], kind: str = "override", fit: Any = None) -> None:
        """Pay those above whoever bought or sold, level by level, if they are still in and (month by month) fit."""
        here, day = source(block), block["day"].to_numpy()
        month = self.month(day)
        for level, rate in enumerate(rates, 1):
            here = np.where(here >= 0, self.sponsor[here], NOBODY)
            good = (here >= 0) & (self.left[here] > day)
            if fit is not None:
                good &= fit[here, month]
            self.pay(
                block, np.where(good, here, NOBODY), (block["cents"].to_numpy() * rate).astype(np.int64), level, kind
            )

    def pay_seller(self, block: pd.DataFrame, rate: float, kind: str = "retail_commission") -> None:
        """The seller's own commission."""
        self.pay(block, block["seller"].to_numpy(), (block["cents"].to_numpy() * rate).astype(np.int64), 0, kind)

    def grant(self, who: Ints, day: Ints, cents: Ints, kind: str) -> None:
        """Pay that names neither order nor source."""
        due = pd.DataFrame({"recipient": who, "cents": cents, "day": day, "order": NOBODY, "source": NOBODY})
        due = due.assign(level=NOBODY, kind=kind)
        self.paid.append(due[(due["cents"] > 0) & (due["day"] < self.end)])

    def bought(self, *blocks: pd.DataFrame) -> npt.NDArray[np.int64]:
        """Each participant's product money by month."""
        money = np.zeros((self.n, self.months), dtype=np.int64)
        for block in blocks:
            who = source(block)
            np.add.at(money, (who, self.month(block["day"].to_numpy())), block["cents"].to_numpy())
        return money

    def rates(self, first: tuple[float, float], fall: tuple[float, float], depth: tuple[int, int]) -> tuple[float, ...]:
        """Rates by level: one for the sponsor, falling upwards."""
        step, levels = self.among(*fall), int(self.rng.integers(depth[0], depth[1] + 1))
        top = self.among(*first)
        return tuple(top * step**level for level in range(levels))


def source(block: pd.DataFrame) -> Ints:
    """The participant behind each order: the buyer, or who sold to a customer."""
    buyer, seller = block["buyer"].to_numpy(), block["seller"].to_numpy()
    return np.where((buyer >= 0) & (buyer < CUSTOMERS), buyer, seller).astype(np.int64)
