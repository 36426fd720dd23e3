"""Pyramid kinds of firms: those above are paid from what those below pay to take part, whatever the books call it.

At most a small part of the money comes from people outside, and what participants buy they buy to be paid.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from benchmarks.validation.firm import CUSTOMERS, NOBODY, Firm, Ints

KINDS: dict[str, Callable[[Firm], None]] = {}


def kind(make: Callable[[Firm], None]) -> Callable[[Firm], None]:
    """Register a kind by its name."""
    KINDS[make.__name__] = make
    return make


def token(firm: Firm) -> pd.DataFrame:
    """The sales to outsiders that such firms point to: none in some, a customer or so a head in others."""
    return firm.retail(firm.among(0, 0.8), firm.among(0, 0.1), firm.scale(15, 60))


def bounty(firm: Firm) -> tuple[float, ...]:
    """The shares of a joining payment that go up: 30 to 75 % of it in all."""
    rates = firm.rates((0.15, 0.4), (0.3, 0.9), (1, 6))
    total = firm.among(0.3, 0.75)
    return tuple(rate * min(1.0, total / sum(rates)) for rate in rates)


def packs(firm: Firm) -> pd.DataFrame:
    """A pack of product bought within days of joining, in one of three sizes."""
    new = np.flatnonzero(firm.sponsor >= 0)
    size = int(firm.scale(250, 2_000)) * np.array([100, 150, 200])
    days = firm.joined[new] + firm.rng.integers(-2, 6, len(new))
    return firm.sell(np.clip(days, 0, firm.end - 1), new, NOBODY, firm.rng.choice(size, len(new)))


def quota(firm: Firm, volume: int, chance: float) -> pd.DataFrame:
    """What is bought month by month to stay qualified: the quota or hardly more."""
    exact = (volume * 100 * firm.rng.choice([1.0, 1.0, 1.0, 1.02, 1.05], firm.n)).astype(np.int64)
    return firm.monthly(chance, exact, varied=False)


@kind
def naked_recruiting(firm: Firm) -> None:
    """A fee, shares of it for those above, a token of product."""
    firm.volumes = None if firm.chance(0.5) else []
    fees = firm.fee("joining_fee", firm.scale(80, 3_000))
    firm.pay_up(fees, bounty(firm), "recruitment_bonus")
    firm.pay_seller(token(firm), firm.among(0.05, 0.2))


@kind
def gifting_circle(firm: Firm) -> None:
    """No firm: newcomers give to those above, straight or as a "sale" by the sponsor."""
    gift = int(firm.scale(100, 5_000)) * 100
    new = np.flatnonzero(firm.sponsor >= 0)
    if firm.chance(0.3):
        firm.sell(firm.joined[new], new, firm.sponsor[new], gift, kind="joining_fee")
        return
    split = bounty(firm)
    rows, here = [], new
    for share in split:
        here = np.where(here >= 0, firm.sponsor[here], NOBODY)
        rows.append(
            pd.DataFrame({"payer": new, "recipient": here, "day": firm.joined[new], "cents": int(gift * share)})
        )
    given = pd.concat(rows)
    firm.extra["transfers"] = given[given["recipient"] >= 0]


@kind
def packs_as_product(firm: Firm) -> None:
    """Packs booked as product, which pay those above as fees would; some buy again."""
    firm.volumes = None if firm.chance(0.5) else []
    bought, again = packs(firm), firm.monthly(firm.among(0, 0.15), firm.spread(firm.n, 60, 0.4))
    firm.pay_up(bought, bounty(firm))
    firm.pay_up(again, (0.05, 0.03))
    firm.pay_seller(token(firm), firm.among(0.05, 0.2))


@kind
def named_retail_commission(firm: Firm) -> None:
    """Fees or packs whose pay the books call retail commission."""
    paid = firm.fee("joining_fee", firm.scale(80, 2_000)) if firm.chance(0.5) else packs(firm)
    firm.pay_up(paid, bounty(firm), "retail_commission")
    firm.pay_seller(token(firm), firm.among(0.05, 0.2))


@kind
def fake_customers(firm: Firm) -> None:
    """Participants buy in the names of made-up customers, many of whom share the participant's bank account."""
    firm.fee("starter_kit", firm.scale(20, 60))
    volume = int(firm.rng.choice([60, 100, 150]))
    who, day = firm.visits(firm.joined, firm.left, firm.among(0.7, 0.98))
    aliases = int(firm.rng.integers(1, 4))
    client = CUSTOMERS + firm.clients + who * aliases + firm.rng.integers(0, aliases, len(who))
    firm.clients += firm.n * aliases
    sales = firm.sell(day, client, who, volume * 100)
    firm.pay_up(sales, firm.rates((0.08, 0.25), (0.5, 0.9), (2, 6)))
    hidden = np.unique(client)
    owner, shared = (hidden - CUSTOMERS) // aliases, firm.rng.random(len(hidden)) < firm.among(0.5, 1)
    account = np.where(shared, owner, CUSTOMERS + hidden)
    firm.extra["customers"] = pd.DataFrame({"customer": hidden, "account": account})


@kind
def relabelled_customers(firm: Firm) -> None:
    """A pack and quota firm that calls those below customers: without a date, or all on one day."""
    bought, volume = packs(firm), int(firm.rng.choice([60, 100, 150]))
    own = quota(firm, volume, firm.among(0.5, 0.9))
    for block in (bought, own):
        block["label"] = "customer"
        firm.pay_up(block, bounty(firm) if block is bought else (0.08, 0.06, 0.04))
    recruits = np.isin(np.arange(firm.n), firm.sponsor)
    firm.type = np.where(recruits & firm.chance(0.5), "participant", "customer").astype(object)


@kind
def pool_pay(firm: Firm) -> None:
    """Each month most of what came in is shared out by size of the group below, naming neither order nor source."""
    paid = firm.fee("joining_fee", firm.scale(80, 2_000)) if firm.chance(0.5) else packs(firm)
    shop = token(firm)
    below = np.bincount(firm.sponsor[firm.sponsor >= 0], minlength=firm.n)
    share, kind_ = firm.among(0.45, 0.8), str(firm.rng.choice(["pool", "other"]))
    came = firm.bought(paid).sum(axis=0)
    for month in range(firm.months - 1):
        weight = below * ((firm.joined < firm.first[month + 1]) & (firm.left > firm.first[month]))
        due = (came[month] * share * weight / max(1, weight.sum())).astype(np.int64)
        firm.grant(np.arange(firm.n), np.full(firm.n, firm.first[month + 1] + 9), due, kind_)
    firm.pay_seller(shop, firm.among(0.05, 0.2))


@kind
def daily_return(firm: Firm) -> None:
    """Packages that "earn" a share of their price every week until twice the price is back, or new money ends."""
    package = firm.spread(firm.n, firm.scale(200, 3_000), 0.8)
    begun = firm.sell(np.minimum(firm.joined, firm.end - 1), np.arange(firm.n), NOBODY, package)
    more = firm.monthly(firm.among(0.02, 0.12), package)
    bought = pd.concat([begun, more], ignore_index=True)
    firm.pay_up(bought, firm.rates((0.05, 0.12), (0.4, 0.7), (1, 3)), "other")
    rate, cap = firm.among(0.02, 0.1), firm.among(1.2, 2.2)
    names = str(firm.rng.choice(["nothing", "order", "self"], p=[0.6, 0.2, 0.2]))
    step = 7 if len(bought) * firm.months < 60_000 else 30
    returns(firm, bought, rate * step / 7, cap, step, names)


def returns(firm: Firm, bought: pd.DataFrame, rate: float, cap: float, step: int, names: str) -> None:
    """The returns on these packages, cut down evenly in any period in which they exceed the money that came in."""
    turns = np.minimum(int(cap / rate), np.maximum(0, (firm.end - 1 - bought["day"].to_numpy()) // step))
    at = np.repeat(np.arange(len(bought)), turns)
    turn = np.arange(len(at)) - np.repeat(np.cumsum(turns) - turns, turns)
    row = bought.iloc[at]
    day, due = row["day"].to_numpy() + step * (turn + 1), row["cents"].to_numpy() * rate
    have = 0.85 * np.cumsum(np.bincount(firm.month(bought["day"].to_numpy()), bought["cents"], firm.months))
    want = np.cumsum(np.bincount(firm.month(day), due, firm.months))
    can = np.minimum.accumulate((np.minimum(1, have / np.maximum(want, 1)))[::-1])[::-1]  # what can be paid, shrinking
    due = due * np.minimum.accumulate(can)[firm.month(day)]
    paid = pd.DataFrame({"recipient": row["buyer"].to_numpy(), "cents": due.astype(np.int64), "day": day})
    paid = paid.assign(order=row["order"].to_numpy() if names == "order" else NOBODY)
    paid = paid.assign(source=row["buyer"].to_numpy() if names == "self" else NOBODY, level=0, kind="other")
    firm.paid.append(paid[paid["cents"] > 0])


@kind
def cut_recruits(firm: Firm) -> None:
    """Packs booked as product, and a list of recruits that holds only those who recruited."""
    bought = packs(firm)
    firm.pay_up(bought, bounty(firm))
    firm.pay_seller(token(firm), firm.among(0.05, 0.2))
    below: Ints = np.bincount(firm.sponsor[firm.sponsor >= 0], minlength=firm.n)
    firm.listed = below >= 1


@kind
def training_scheme(firm: Firm) -> None:
    """Courses, events and tools instead of goods, bought by participants alone, which pay those above."""
    courses = [firm.fee("training", firm.scale(200, 4_000), 3)]
    seats = firm.monthly(firm.among(0.05, 0.3), np.full(firm.n, int(firm.scale(60, 500)) * 100), kind="event")
    tools = firm.monthly(firm.among(0.1, 0.6), np.full(firm.n, int(firm.scale(20, 80)) * 100), kind="tools")
    for block in (*courses, seats, tools):
        firm.pay_up(block, bounty(firm))


@kind
def quota_autoship(firm: Firm) -> None:
    """Everybody buys the monthly quota, because without it nothing is paid; hardly a customer."""
    volume = int(firm.rng.choice([50, 75, 100, 120, 150, 200]))
    firm.volumes = [volume] if firm.chance(0.5) else None
    firm.fee("starter_kit", firm.scale(20, 60))
    own = quota(firm, volume, firm.among(0.6, 0.97))
    fit = firm.bought(own) >= volume * 100
    firm.pay_up(own, firm.rates((0.08, 0.2), (0.6, 0.95), (3, 7)), fit=fit)
    firm.pay_seller(token(firm), firm.among(0.05, 0.2))


@kind
def fee_matrix(firm: Firm) -> None:
    """A forced matrix, two to five wide: a fee to enter, a fee every month to stay, both shared up the matrix."""
    wide = int(firm.rng.integers(2, 6))
    firm.sponsor = np.where(np.arange(firm.n) > 0, (np.arange(firm.n) - 1) // wide, NOBODY).astype(np.int64)
    fee = firm.scale(50, 800)
    entered = firm.fee("joining_fee", fee)
    dues = np.full(firm.n, int(fee * firm.among(0.1, 0.5) + 1) * 100)
    stay = firm.monthly(firm.among(0.5, 0.95), dues, kind="renewal", varied=False)
    rates = bounty(firm)
    for block in (entered, stay):
        firm.pay_up(block, rates)
