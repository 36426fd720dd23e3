"""The terms of a company: its compensation plan, how its people behave, and what its settings file says.

Units: money in integer cents; volume in hundredths of a PV, so that one PV earns pay on one dollar; shares of a rate in
basis points (1,000 = 10 %); chances in thousandths. Only integers, so that a simulation is the same on any machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Money = int
Volume = int
Points = int
Chance = int


@dataclass(frozen=True, slots=True)
class Product:
    """Something sold: its price, the volume (PV) it counts for, and what the like costs elsewhere (0: not known)."""

    id: str
    price: Money
    volume: Volume
    elsewhere: Money = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What joining costs and what is paid for.

    The rates run from level 1, the sponsor of whoever paid or sold, upwards: `on_fees` (fee, kit, renewal, event),
    `on_packs`, `on_own` (participants' product) and `on_sales` (to customers and discount buyers). `bonus` is a sum by
    level for each joining fee, `retail` the seller's own commission, `rebate` what comes back on own purchases, `pool`
    the share of a month's personal volume divided among the `pool_places` largest groups. To earn on others a
    participant needs `quota` volume in the month of the order, refunds not deducted, own sales counted only with
    `quota_counts_sales` (and then they count for the pool too). `daily` of what a participant bought comes back every
    working day until `returned` of it is back or the books end.
    """

    fee: Money = 0
    kit: Money = 0
    renewal: Money = 0
    event: Money = 0
    packs: tuple[Product, ...] = ()
    pays_on: Literal["volume", "amount"] = "volume"
    retail: Points = 0
    rebate: Points = 0
    on_fees: tuple[Points, ...] = ()
    on_packs: tuple[Points, ...] = ()
    on_own: tuple[Points, ...] = ()
    on_sales: tuple[Points, ...] = ()
    bonus: tuple[Money, ...] = ()
    quota: Volume = 0
    quota_counts_sales: bool = False
    pool: Points = 0
    pool_places: int = 0
    daily: Points = 0
    returned: Points = 0

    @property
    def rates(self) -> Mapping[str, tuple[Points, ...]]:
        """The rates by level for each part of an order."""
        own = dict.fromkeys(("free", "quota"), self.on_own)
        return {"F": self.on_fees, "entry": self.on_packs, **own, **dict.fromkeys("DV", self.on_sales)}

    @property
    def depth(self) -> int:
        """The number of levels that are paid."""
        return max(map(len, (self.on_fees, self.on_packs, self.on_own, self.on_sales, self.bonus)))


@dataclass(frozen=True, slots=True)
class Habit:
    """How somebody buys: the chance in a month, the sums aimed at, and the chance of giving up for good each month.

    `begins` is the chance of an order on the first day; after that day nothing is bought for `rest` days. `spend` holds
    sums of equal likelihood; `first` those of the first day, if they differ.
    """

    buys: Chance
    spend: tuple[Money, ...]
    stops: Chance = 0
    begins: Chance = 0
    first: tuple[Money, ...] = ()
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Who comes, recruits, sells, buys and leaves. One entry of `joins` a month; `reach` are weights in recruiting.

    Equal weights and nobody leaving make a random recursive tree. Each participant draws from `finds` how often a month
    they may, with chance `meets`, find a customer (`enrols`: a discount buyer). `fills` is the chance to buy exactly
    the quota in a month, `fills_alone` the same once all those a participant recruited have left (the bonus has
    stopped), `buys_pack` to buy a pack around joining. Of those who buy the quota, `disguises` do so in the names of
    made-up customers.
    """

    start: date
    joins: tuple[int, ...]
    own: Habit
    founders: int = 3
    leaves: Chance = 0
    reach: tuple[int, ...] = (1,)
    finds: tuple[int, ...] = (0,)
    meets: Chance = 0
    customer: Habit = Habit(0, (1,))
    enrols: Chance = 0
    member: Habit = Habit(0, (1,))
    fills: Chance = 0
    fills_alone: Chance | None = None
    disguises: Chance = 0
    buys_pack: Chance = 0
    attends: Chance = 0

    @property
    def months(self) -> int:
        """The number of months observed."""
        return len(self.joins)


@dataclass(frozen=True, slots=True)
class Books:
    """How the firm keeps its books: refunds, what it charges for shipping, and what it fails to write down.

    `unnamed` is the chance that a customer's order carries the label but no id, `unknown` that a product order carries
    neither; `typed` whether recruits have a type, `fee_column` whether they carry the joining fee as well, and
    `own_seller` whether an own purchase names the buyer as its seller. `pay_kinds` tells whether payouts say what they
    are for, `contacts` whether there are bank accounts and addresses of participants and customers, `prices` whether
    there is a list of products with what the like costs elsewhere.
    """

    refunds: Chance = 0
    ships: Chance = 0
    shipping: Money = 0
    unnamed: Chance = 0
    unknown: Chance = 0
    typed: bool = True
    fee_column: bool = False
    own_seller: bool = False
    pay_kinds: bool = True
    contacts: bool = False
    prices: bool = False


@dataclass(frozen=True, slots=True)
class Company:
    """One sample company: `expected` is its band, `doubted` the band if doubted customers are participants."""

    name: str
    title: str
    story: str
    expected: str
    plan: Plan
    behaviour: Behaviour
    goods: tuple[Product, ...]
    books: Books = field(default_factory=Books)
    seed: int = 1
    doubted: str = ""

    @property
    def quota_product(self) -> Product:
        """The product whose volume is exactly the monthly quota."""
        return next(item for item in self.goods if item.volume == self.plan.quota)
