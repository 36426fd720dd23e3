"""Lawful kinds of firms: outsiders or members want the goods, nobody is paid for bringing somebody who pays to join.

Each kind draws its settings widely; what makes it lawful is fixed: no pay on fees (but a small commission for finding
a franchisee), no packs, no buying to stay qualified beyond what members use or customers buy.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from benchmarks.validation.firm import CUSTOMERS, NOBODY, Firm, Flags

KINDS: dict[str, Callable[[Firm], None]] = {}


def kind(make: Callable[[Firm], None]) -> Callable[[Firm], None]:
    """Register a kind by its name."""
    KINDS[make.__name__] = make
    return make


def no_quota(firm: Firm) -> None:
    """A plan without a qualification volume: stated in the settings by some."""
    firm.volumes = [] if firm.chance(0.5) else None


def qualified(firm: Firm, *blocks: pd.DataFrame) -> Flags | None:
    """In two firms of five a month of some volume qualifies for pay from others; nobody buys for the sake of it."""
    if not firm.chance(0.4):
        return None
    volume = int(firm.rng.choice([20, 40, 60, 100]))
    firm.volumes = [volume] if firm.chance(0.6) else None
    return np.asarray(firm.bought(*blocks) >= volume * 100)


@kind
def party_plan(firm: Firm) -> None:
    """A kit, guests' orders at parties, a quarter or so for the hostess, a little for those above."""
    no_quota(firm)
    firm.fee("starter_kit", firm.scale(40, 250))
    guests = firm.retail(firm.among(3, 12), firm.among(0.02, 0.2), firm.scale(25, 120))
    own = firm.monthly(firm.among(0.02, 0.25), firm.spread(firm.n, firm.scale(20, 80), 0.5))
    above = firm.rates((0.03, 0.08), (0.4, 0.8), (1, 4))
    firm.pay_seller(guests, firm.among(0.2, 0.35))
    firm.pay_up(guests, above)
    firm.pay_up(own, above)


@kind
def buy_and_resell(firm: Firm) -> None:
    """Sellers buy stock at irregular times and for widely spread sums and resell it where the books do not reach."""
    no_quota(firm)
    firm.fee("starter_kit", firm.scale(20, 120))
    taste = firm.spread(firm.n, firm.scale(60, 300), 0.7)
    stock, above = firm.monthly(firm.rng.beta(2, 2, firm.n), taste), firm.rates((0.03, 0.12), (0.4, 0.8), (1, 4))
    fit = qualified(firm, stock)
    firm.pay_up(stock, above, fit=fit)
    if firm.chance(0.4):  # some begin with the stock of a month or two
        new = np.flatnonzero((firm.sponsor >= 0) & (firm.rng.random(firm.n) < firm.among(0.2, 0.8)))
        first = (taste[new] * firm.rng.uniform(0.5, 2, len(new))).astype(np.int64)
        firm.pay_up(firm.sell(firm.joined[new], new, NOBODY, first), above, fit=fit)
    if firm.chance(0.5):
        shipped = firm.retail(firm.among(0.2, 2), 0.1, firm.scale(25, 90))
        firm.pay_seller(shipped, firm.among(0.1, 0.3))


@kind
def own_use_club(firm: Firm) -> None:
    """A co-op: a small share to join, members buy for themselves and get some of it back; some reward introductions."""
    no_quota(firm)
    firm.fee("joining_fee", firm.scale(5, 40))
    goods = firm.monthly(firm.rng.beta(2, 1.5, firm.n), firm.spread(firm.n, firm.scale(30, 150), 0.6))
    back = firm.among(0.01, 0.08)
    firm.pay(goods, goods["buyer"].to_numpy(), (goods["cents"].to_numpy() * back).astype(np.int64), 0, "other")
    if firm.chance(0.6):
        firm.pay_up(goods, firm.rates((0.01, 0.05), (0.4, 0.8), (1, 2)))
    if firm.chance(0.3):
        dividends(firm)


def dividends(firm: Firm) -> None:
    """A dividend each half year on what members bought, naming no order."""
    money, rate = firm.bought(*(b for b in firm.sold if b["kind"].iat[0] == "product")), firm.among(0.01, 0.04)
    for at in range(5, firm.months - 1, 6):
        due = (money[:, max(0, at - 5) : at + 1].sum(axis=1) * rate).astype(np.int64)
        firm.grant(np.arange(firm.n), np.full(firm.n, firm.first[at + 1] + 14), due, "other")


@kind
def franchise(firm: Firm) -> None:
    """A large fee, royalties, tills whose takings the firm collects and mostly hands on; scouts are paid a branch."""
    no_quota(firm)
    fees = firm.fee("joining_fee", firm.scale(1_000, 15_000))
    firm.monthly(0.95, np.full(firm.n, int(firm.scale(50, 400)) * 100), kind="renewal", varied=False)
    who, day = firm.visits(firm.joined, firm.left, 0.97)
    client = CUSTOMERS + firm.rng.integers(0, max(50, 20 * firm.n), len(who))
    till = firm.sell(day, client, who, firm.spread(len(who), firm.scale(3_000, 12_000), 0.5))
    firm.pay_seller(till, firm.among(0.4, 0.75))
    firm.pay_up(fees, (firm.among(0.02, 0.1),), "recruitment_bonus")


@kind
def area_developers(firm: Firm) -> None:
    """Branches keep their tills; the books hold fees and royalties, a part of which goes to the area's developer."""
    no_quota(firm)
    areas = np.arange(firm.n) < max(1, firm.n // int(firm.rng.integers(10, 40)))
    head = firm.rng.integers(0, areas.sum(), firm.n)
    firm.sponsor = np.where(areas, NOBODY, head).astype(np.int64)
    firm.left[areas] = firm.end + 1
    firm.joined[areas] = firm.joined[areas] // 3
    price = int(firm.scale(20_000, 100_000)) * 100
    firm.sell(firm.joined[areas], np.flatnonzero(areas), NOBODY, price, kind="joining_fee")
    fees = firm.fee("joining_fee", firm.scale(5_000, 25_000))
    who, day = firm.visits(firm.joined, firm.left, np.where(areas, 0.0, 0.97))
    royalties = firm.sell(day, who, NOBODY, firm.spread(len(who), firm.scale(400, 3_000), 0.5), kind="renewal")
    firm.pay_up(fees, (firm.among(0.1, 0.4),), "other")
    firm.pay_up(royalties, (firm.among(0.2, 0.4),), "other")


@kind
def insurance(firm: Firm) -> None:
    """Agents pay for a licence and a course; clients' policies renew monthly; those above get a little of each."""
    no_quota(firm)
    firm.fee("joining_fee", firm.scale(40, 200))
    firm.fee("training", firm.scale(30, 150), 5)
    whose, found, lost = firm.circle(firm.among(2, 7), firm.among(12, 40))
    again, day = firm.visits(found, lost, 0.95)
    client, premium = CUSTOMERS + np.arange(len(whose)), firm.spread(len(whose), firm.scale(40, 160), 0.5)
    new = firm.sell(found, client, whose, premium)
    renewed = firm.sell(day, client[again], whose[again], premium[again], kind="renewal")
    firm.pay_seller(new, firm.among(0.4, 0.9))
    firm.pay_seller(renewed, firm.among(0.03, 0.15))
    firm.pay_up(new, firm.rates((0.05, 0.2), (0.4, 0.7), (1, 4)))
    firm.pay_up(renewed, firm.rates((0.005, 0.02), (0.5, 0.7), (1, 3)))


@kind
def energy(firm: Firm) -> None:
    """Bills of customers and of the members' own meters; a bonus on a customer's first bill, residuals on the rest."""
    no_quota(firm)
    firm.fee("joining_fee", firm.scale(10, 100))
    bill = firm.scale(50, 180)
    own = firm.monthly(firm.among(0.5, 0.98), firm.spread(firm.n, bill, 0.3))
    homes = firm.retail(firm.among(1.5, 8), firm.among(0.85, 0.99), bill, firm.among(10, 40))
    residual = firm.rates((0.005, 0.03), (0.6, 0.9), (2, 5))
    firm.pay_seller(homes, firm.among(0.01, 0.06))
    firm.pay_up(homes, residual)
    firm.pay_up(own, residual)
    first = homes[~homes["buyer"].duplicated()]
    firm.pay(first, first["seller"].to_numpy(), np.full(len(first), int(firm.scale(10, 60) * 100)), 0, "other")


@kind
def referral_credits(firm: Firm) -> None:
    """Shoppers bring friends and get a credit on a friend's first order. Nobody pays to take part."""
    firm.type[:] = "customer"
    goods = firm.monthly(firm.rng.beta(2, 3, firm.n), firm.spread(firm.n, firm.scale(25, 100), 0.5))
    goods["label"] = "customer"
    start = np.flatnonzero(firm.sponsor >= 0)
    cents = firm.spread(len(start), firm.scale(25, 100), 0.5)
    first = firm.sell(firm.joined[start], start, NOBODY, cents, label="customer")
    firm.pay(first, firm.sponsor[start], np.full(len(first), int(firm.scale(5, 20) * 100)), 1, "other")


@kind
def preferred_customer(firm: Firm) -> None:
    """Most people of the genealogy joined free for a discount and never earn; a few bought a kit and sell to them."""
    no_quota(firm)
    sells = firm.rng.random(firm.n) < firm.among(0.08, 0.35)
    sells[0] = True
    up = firm.sponsor.copy()
    for _ in range(30):  # a discount buyer stands under a seller
        up = np.where((up >= 0) & ~sells[up], up[up], up)
    firm.sponsor = np.where((up >= 0) & ~sells[np.maximum(up, 0)], 0, up)
    firm.sponsor[(np.arange(firm.n) > 0) & ~sells & (firm.sponsor < 0)] = 0
    firm.type = np.where(sells, "participant", "customer" if firm.chance(0.5) else "").astype(object)
    kits = np.flatnonzero(sells & (firm.sponsor >= 0))
    firm.sell(firm.joined[kits], kits, NOBODY, int(firm.scale(20, 80)) * 100, kind="starter_kit")
    basket = firm.spread(firm.n, firm.scale(30, 90), 0.5)
    buys = firm.monthly(np.where(sells, 0.3, 0.5) * firm.among(0.6, 1.6), basket)
    buys["label"] = np.where(sells[buys["buyer"]], "participant", "customer")
    outside = firm.retail(np.where(sells, firm.among(0.5, 4), 0), firm.among(0.05, 0.3), firm.scale(30, 90))
    above = firm.rates((0.04, 0.12), (0.4, 0.8), (1, 4))
    firm.pay_seller(outside, firm.among(0.1, 0.3))
    firm.pay_up(outside, above)
    firm.pay_up(buys, above)


@kind
def autoship_members(firm: Firm) -> None:
    """Members have a basket, each their own, sent every month, whether they recruit or not; customers buy as well."""
    volume = int(firm.rng.choice([50, 75, 100, 150, 200]))
    firm.volumes = [volume]
    firm.fee("starter_kit", firm.scale(20, 60))
    basket = firm.spread(firm.n, volume * firm.among(0.6, 1.3), 0.5)
    just = firm.rng.random(firm.n) < firm.among(0, 0.35)  # some take the basket that just qualifies
    basket = np.where(just, volume * 100, basket)
    own = firm.monthly(firm.among(0.75, 0.97), basket, varied=False)
    mean = firm.among(3, 9)
    outside = firm.retail(mean, firm.among(0.2, 0.5), volume * firm.among(0.4, 0.9), 10)
    fit = firm.bought(own, outside) >= volume * 100
    above = firm.rates((0.04, 0.12), (0.5, 0.9), (2, 5))
    firm.pay_seller(outside, firm.among(0.15, 0.3))
    firm.pay_up(own, above, fit=fit)
    firm.pay_up(outside, above, fit=fit)


@kind
def ordinary_seller(firm: Firm) -> None:
    """Customers and participants buy for about as much, all for sums of ordinary spread; everything pays."""
    no_quota(firm)
    firm.fee("starter_kit", firm.scale(30, 100))
    own = firm.monthly(firm.rng.beta(3, 2, firm.n), firm.spread(firm.n, firm.scale(30, 90), 0.5))
    outside = firm.retail(firm.among(1.5, 6), firm.among(0.1, 0.4), firm.scale(30, 90))
    above, fit = firm.rates((0.05, 0.14), (0.5, 0.8), (2, 5)), qualified(firm, own, outside)
    firm.pay_seller(outside, firm.among(0.1, 0.25))
    firm.pay_up(own, above, fit=fit)
    firm.pay_up(outside, above, fit=fit)
