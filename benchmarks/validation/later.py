"""Kinds written after the rules had been mended on the others, and run for the page alone: a fairer test than the rest.

Two lawful, two pyramids. Whoever changes a rule because of what these show must write new ones.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks.validation.firm import CUSTOMERS, NOBODY, Firm
from benchmarks.validation.lawful import no_quota


def catalogue_agents(firm: Firm) -> None:
    """Agents pass their neighbours' orders on as one order a month and keep the margin; leaders get a few percent."""
    no_quota(firm)
    if firm.chance(0.5):
        firm.fee("starter_kit", firm.scale(5, 30))
    rounds = firm.spread(firm.n, firm.scale(80, 400), 0.9)
    orders = firm.monthly(firm.rng.beta(3, 2, firm.n), rounds)
    firm.pay_up(orders, firm.rates((0.02, 0.08), (0.3, 0.6), (1, 2)))
    if firm.chance(0.5):
        firm.pay_seller(firm.retail(firm.among(0.2, 2), 0.1, firm.scale(20, 60)), firm.among(0.1, 0.25))


def two_tier_affiliates(firm: Firm) -> None:
    """A subscription with recurring commission in two tiers; most affiliates subscribe themselves, at the one price."""
    no_quota(firm)
    price = int(firm.scale(15, 150)) * 100
    subscribes = firm.rng.random(firm.n) < firm.among(0.3, 0.9)
    own = firm.monthly(np.where(subscribes, 0.95, 0.0), np.full(firm.n, price), varied=False)
    whose, found, lost = firm.circle(firm.rng.exponential(firm.among(1, 8), firm.n), firm.among(6, 24))
    again, day = firm.visits(found, lost, 0.97)
    client = CUSTOMERS + np.arange(len(whose))
    firm.clients = len(whose)
    buyers = np.concatenate([client, client[again]])
    outside = firm.sell(np.concatenate([found, day]), buyers, np.concatenate([whose, whose[again]]), price)
    firm.pay_seller(outside, firm.among(0.15, 0.4))
    second = (firm.among(0.03, 0.1),)
    firm.pay_up(outside, second)
    firm.pay_up(own, second)


def binary_packages(firm: Firm) -> None:
    """Packages booked as product, in two legs: each month a share of the weaker leg's money, naming no order."""
    n = firm.n
    firm.sponsor = np.where(np.arange(n) > 0, (np.arange(n) - 1) // 2, NOBODY).astype(np.int64)
    price = int(firm.scale(100, 1_500)) * 100
    first = firm.sell(np.minimum(firm.joined, firm.end - 1), np.arange(n), NOBODY, price * firm.rng.integers(1, 4, n))
    more = firm.monthly(firm.among(0, 0.08), np.full(n, price), varied=False)
    firm.pay_up(first, (firm.among(0.05, 0.12),), str(firm.rng.choice(["recruitment_bonus", "override"])))
    came = firm.bought(first, more)
    legs = came.copy()
    for level in range(int(np.log2(n)), 0, -1):  # a whole level of the tree at a time, the lowest first
        here = np.arange(2**level - 1, min(n, 2 ** (level + 1) - 1))
        np.add.at(legs, (here - 1) // 2, legs[here])
    padded = np.vstack([legs, np.zeros((n + 2, firm.months), dtype=np.int64)])
    weaker = np.minimum(padded[2 * np.arange(n) + 1], padded[2 * np.arange(n) + 2]) * firm.among(0.08, 0.2)
    share = np.minimum(1, firm.among(0.4, 0.6) * came.sum(axis=0) / np.maximum(1, weaker.sum(axis=0)))
    kind = str(firm.rng.choice(["pool", "other"]))
    for month in range(firm.months - 1):
        due = (weaker[:, month] * share[month] * (firm.left > firm.first[month])).astype(np.int64)
        firm.grant(np.arange(n), np.full(n, firm.first[month + 1] + 7), due, kind)


def hollow_subscription(firm: Firm) -> None:
    """A monthly subscription to lessons that nobody outside takes; most of it goes up to whoever is subscribed."""
    firm.volumes = None if firm.chance(0.7) else []
    price = int(firm.scale(25, 250)) * 100
    firm.fee("joining_fee", firm.scale(10, 60))
    own = firm.monthly(firm.among(0.7, 0.97), np.full(firm.n, price), varied=False)
    fit = firm.bought(own) >= price
    rates = firm.rates((0.1, 0.4), (0.6, 1), (2, 7))
    firm.pay_up(own, tuple(rate * min(1.0, firm.among(0.5, 0.8) / sum(rates)) for rate in rates), fit=fit)


Kinds = dict[str, Callable[[Firm], None]]
LAWFUL: Kinds = {kind.__name__: kind for kind in (catalogue_agents, two_tier_affiliates)}
PYRAMIDS: Kinds = {kind.__name__: kind for kind in (binary_packages, hollow_subscription)}
NAMES = frozenset(LAWFUL) | frozenset(PYRAMIDS)
