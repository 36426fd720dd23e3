"""Hand-worked: forty people whose one recruit stops in June; they go on for less, their peers for as much as before."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.ledger.network import Network
from mlmcheck.ledger.orphans import Orphans
from mlmcheck.measures import unrewarded_repurchase_share
from mlmcheck.model import Measurement
from tests.kit import number, reason

LEAVERS, PEERS = 40, 10


def books(after: int, leavers: int = LEAVERS, peers: int = PEERS) -> dict[str, str]:
    recruits, sales = ["recruit_id, sponsor_id, joined_at, type"], ["sold_at, buyer_id, amount"]
    for at in range(leavers + peers):
        stops = at < leavers
        recruits += [f"S{at}, , 2022-01-01, distributor", f"R{at}, S{at}, 2022-01-05, distributor"]
        for month in range(1, 13):
            sales.append(f"2022-{month:02d}-10, S{at}, {after if stops and month > 6 else 100}")
            if month <= 6 or not stops:
                sales.append(f"2022-{month:02d}-11, R{at}, 100")
    return {"recruits": "\n".join(recruits), "sales": "\n".join(sales)}


def test_they_buy_on_for_a_quarter() -> None:
    found = number("unrewarded_repurchase_share", **books(25))
    # the recruit is last active in June, so July is month 0: August to October 75, April to June 300; peers 300 / 300
    assert found.span.value == pytest.approx(75 / 300 - 300 / 300)
    assert found.n == LEAVERS
    assert found.note == "placebo three months earlier 0.00"


def test_they_buy_on_as_before() -> None:
    assert number("unrewarded_repurchase_share", **books(100)).span.value == pytest.approx(0.0)


def test_too_few() -> None:
    why = "fewer than 30 participants outlasted a downline they had, with purchases before"
    assert reason("unrewarded_repurchase_share", **books(25, 29)) == why
    alone = "fewer than 10 participants of the same tenure with a living downline bought too"
    assert reason("unrewarded_repurchase_share", **books(25, peers=9)) == alone


def test_what_the_peers_scatter_widens_the_interval() -> None:
    # forty orphans go on for 75 of 300 each: no scatter. Of twenty peers, standing for two orphans each, ten go on for
    # 300 and ten for 600 of 300: 1.5, residuals 300 (1 - 1.5) x 2 = -+300, V = 20 x 300^2 x 20 / 19, over 12,000:
    # se .11471; t(19) = 2.0930: half = .24009
    own, peers = np.arange(60) < 40, np.arange(60) >= 40
    before = np.where(peers, 600.0, 0.0)
    after = before * np.where(np.arange(60) < 50, 1, 2)
    flat = Orphans(own, 75 * own, 300 * own, 300 * own, after, before, before)
    alone = Network(np.full(60, -1), np.ones(60, np.int64), np.ones(60, np.int64), np.zeros(60, np.int64), ())
    found = unrewarded_repurchase_share.measure(flat, alone)
    assert isinstance(found, Measurement)
    span = found.span
    assert (span.value, span.low, span.high) == pytest.approx((-1.25, -1.25 - 0.24009, -1.25 + 0.24009), abs=1e-4)
