"""A base of a hundred that leaves at .1 a month: exp(-.1 t) of what goes on is left; joining money stops at once."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import numpy as np
import pytest

from mlmcheck.assess.series import Terms, runoff
from mlmcheck.ledger.keeping import Keeping
from mlmcheck.model import Series, Unmeasured
from tests.measures.test_runoff_12m_share import steady

# of the last twelve months 6,000 go on (1,500 of them sold to others), 1,200 were joining money, 800 are nobody's
KEEPING = Keeping(np.array([4000, 2000]), 1200, 12, 0, sold=1500)
TODAY = 100 * 7 + 1200 / 12  # a hundred people bring in 7 each, joining 100


def test_customers_and_participants_apart() -> None:
    found = runoff.make(Terms({}), steady(0.1, recent=8000), KEEPING)
    assert isinstance(found, Series)
    outside = (1500 + 800) / (6000 + 800)
    assert found.rows[0] == pytest.approx((0, 700 / TODAY * outside, 1 - 700 / TODAY * outside))
    assert found.rows[12] == pytest.approx(
        (12, 700 * exp(-1.2) / TODAY * outside, 700 * exp(-1.2) / TODAY * (1 - outside))
    )
    assert len(found.rows) == 25
    # 700 x .301194 / 800 = .26355; of it 2,300 / 6,800
    assert found.says == (
        "If nobody joined from now on, 26.4 % of today's monthly revenue would be left after twelve months: 8.9 % from "
        "customers, 17.4 % from participants' own payments."
    )


def test_nothing_to_run_off() -> None:
    assert runoff.make(Terms({}), "the sales are not dated", KEEPING) == Unmeasured("the sales are not dated")
    empty = replace(KEEPING, later=np.array([0]), joining=0, sold=0)
    assert isinstance(runoff.make(Terms({}), steady(0.1, recent=0), empty), Unmeasured)
