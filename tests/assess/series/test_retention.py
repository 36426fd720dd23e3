"""Forty customers of whom half stop after 100 days: Kaplan-Meier and Greenwood by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mlmcheck.assess.series import Terms, retention
from mlmcheck.ledger.staying import Clientele
from mlmcheck.model import Measurement, Series, Span, Unmeasured
from tests.kit import report
from tests.measures.test_participant_retention_12m import books

HALF_STAY = Clientele(
    pd.DataFrame({"days": [100, 640], "ended": [True, False], "customers": [20, 20]}),
    pd.DataFrame({"member": [0], "begun": [40], "stayed": [20]}),
)
YEAR = Measurement(Span(0.5, 0.3383, 0.6420), "share", 40, "process", effective=40.0)


def test_half_stay() -> None:
    found = retention.make(Terms({"customer_retention_12m": YEAR}), HALF_STAY, None)
    assert isinstance(found, Series)
    assert found.rows[0] == (0, 1.0, 1.0, 1.0, None, None, None)
    assert found.rows[3][1] == 1.0  # day 91
    assert found.rows[3][2] == pytest.approx(0.025 ** (1 / 40))  # nobody of 40 gone: the exact binomial end
    # S = 1 - 20 / 40; Greenwood 20 / (40 x 20) = .025; log-log: .5 to the power exp(+-1.96 sqrt(.025) / ln 2)
    half = np.exp(1.959964 * 0.025**0.5 / np.log(2))
    assert found.rows[4][1:4] == pytest.approx((0.5, 0.5**half, 0.5 ** (1 / half)))
    assert found.rows[12][1:4] == (0.5, 0.3383, 0.6420)  # the measure itself
    assert found.rows[21][1] == 0.5  # day 638: 20 are watched
    assert found.rows[22][1:4] == (None, None, None)  # day 669: nobody
    assert found.says == "A year later 50.0 % of new customers are still active."


def test_people_alike_widen_every_month() -> None:
    alike = Measurement(YEAR.span, "share", 40, "process", effective=10.0)  # 4 tell as much as one stranger
    found = retention.make(Terms({"customer_retention_12m": alike}), HALF_STAY, None)
    assert isinstance(found, Series)
    half = np.exp(1.959964 * (4 * 0.025) ** 0.5 / np.log(2))
    assert found.rows[4][2:4] == pytest.approx((0.5**half, 0.5 ** (1 / half)))


def test_participants_as_the_measure_has_them() -> None:
    told = report("", None, **books(40, 20))
    year, found = told.results["participant_retention_12m"], told.series["retention"]
    assert isinstance(year, Measurement)
    assert found.rows[12][4:] == (year.span.value, year.span.low, year.span.high)
    assert found.rows[0][4:] == (1.0, 1.0, 1.0)


def test_too_few() -> None:
    assert isinstance(retention.make(Terms({}), HALF_STAY, None), Unmeasured)
