"""What each participant adds to an excess, from the ledger's SQL, against the counts of all months together."""

from __future__ import annotations

import numpy as np
import pytest

from mlmcheck.ledger import Ledger
from tests.kit import company
from tests.measures.test_quota_bunching import books


def test_people_add_up_to_the_excess() -> None:
    with company("[plan]\nqualification_volumes = [100]", **books(2)) as tables:
        ledger = Ledger(tables)
        sizes, people = ledger.get("sizes"), ledger.get("people")
        one = sizes.excess(10_000)
        each = sizes.people(one, people["member"].to_numpy())
    seen = one.eligible.excess + one.eligible.expected
    assert (each.inside.sum(), each.around.sum(), each.money.sum()) == pytest.approx((seen, one.months, one.money))
    assert each.expected.sum() == pytest.approx(one.eligible.expected)
    # everybody buys 102 twice; ten sizes in a row, of which 102 and 107 lie in the window, add none, one or two
    assert set(np.unique(each.inside)) == {2.0, 3.0, 4.0}


def test_bins_at_other_volumes() -> None:
    plan = "[plan]\nqualification_volumes = [100, 150, 105]"
    with company(plan, **books(2)) as tables:
        sizes = Ledger(tables).get("sizes")
    # 150 to 165 are the bins of 5 from 10 to 13 above 100; 105 to 115.5 those from 1 to 3, of which 1 is the own window
    assert sizes.apart(10_000) == (2, 3, 10, 11, 12, 13)
