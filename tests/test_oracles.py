"""Answers worked by hand or counted by others, held against the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlmcheck import intake
from mlmcheck.assess import analyze
from mlmcheck.model import Band, Limit, Measurement, Outcome, Report, Side, Span, Unmeasured
from tests.kit import number, report, tidy

SHARED = Path(__file__).parents[2] / "shared"
SEVEN = SHARED / "oracles" / "ledger_of_seven"
UCI = SHARED / "data" / "uci_online_retail" / "online_retail_full_6cols.parquet"

# Fee 100 for all but A; 50 to the sponsor and 20 to the sponsor's sponsor; outsiders buy 60 through B and 40 through F;
# seller 20 %, sponsor 5 %. A copy of the shared files, so that a plain clone can run this.
LEDGER_OF_SEVEN = {
    "recruits": """
        recruit_id,sponsor_id,joined_at
        A,,2024-01-01
        B,A,2024-01-10
        C,A,2024-01-20
        D,B,2024-02-01
        E,B,2024-02-10
        F,C,2024-02-20
        G,D,2024-03-01
    """,
    "sales": """
        order_id,sold_at,seller_id,buyer_id,buyer_type,kind,amount
        1,2024-01-10,A,B,participant,joining_fee,100.00
        2,2024-01-20,A,C,participant,joining_fee,100.00
        3,2024-02-01,B,D,participant,joining_fee,100.00
        4,2024-02-10,B,E,participant,joining_fee,100.00
        5,2024-02-20,C,F,participant,joining_fee,100.00
        6,2024-03-01,D,G,participant,joining_fee,100.00
        7,2024-03-10,B,X,customer,product,60.00
        8,2024-03-12,F,Y,customer,product,40.00
    """,
    "payouts": """
        paid_at,recipient_id,amount,kind,source_id,order_id,level
        2024-01-10,A,50.00,recruitment_bonus,B,1,1
        2024-01-20,A,50.00,recruitment_bonus,C,2,1
        2024-02-01,B,50.00,recruitment_bonus,D,3,1
        2024-02-01,A,20.00,recruitment_bonus,D,3,2
        2024-02-10,B,50.00,recruitment_bonus,E,4,1
        2024-02-10,A,20.00,recruitment_bonus,E,4,2
        2024-02-20,C,50.00,recruitment_bonus,F,5,1
        2024-02-20,A,20.00,recruitment_bonus,F,5,2
        2024-03-01,D,50.00,recruitment_bonus,G,6,1
        2024-03-01,B,20.00,recruitment_bonus,G,6,2
        2024-03-10,B,12.00,retail_commission,B,7,0
        2024-03-10,A,3.00,override,B,7,1
        2024-03-12,F,8.00,retail_commission,F,8,0
        2024-03-12,C,2.00,override,F,8,1
    """,
}
# Nets A +163, B +32, C -48, D -50, E -100, F -92, G -100. Money in cents.
SEVEN_SAYS = {
    "retail_share": 1 / 7,
    "recruitment_share": 6 / 7,
    "internal_share": 0.0,
    "retail_to_recruitment": 1 / 7,
    "retail_reward_share": 25 / 405,
    "recruitment_reward_share": 380 / 405,
    "participant_funded_reward_share": 380 / 405,
    "payout_ratio": 405 / 700,
    "payback_ratio": 405 / 600,
    "loss_share": 5 / 6,
    "median_net": -50_00,
    "mean_net": -195_00 / 7,
    "unpaid_share": 2 / 7,
    "nonrecruiter_share": 3 / 7,
    "nonrecruiter_ahead_share": 0.0,
    "organisation_depth": 4,
    "ledger_gap": 0,
}


@pytest.fixture(scope="module")
def seven() -> Report:
    return report("", None, **LEDGER_OF_SEVEN)


@pytest.mark.parametrize(("measure", "answer"), SEVEN_SAYS.items())
def test_seven_every_figure(seven: Report, measure: str, answer: float) -> None:
    found = seven.results[measure]
    assert isinstance(found, Measurement)
    assert found.span.value == pytest.approx(answer, rel=1e-15)
    assert found.reading("include").value == pytest.approx(answer, rel=1e-15)


def test_seven_money_and_elements(seven: Report) -> None:
    # fees 600, outside 100, recruitment rewards 380, retail rewards 25, the firm keeps 700 - 405 = 295
    assert (seven.revenue["recruitment"], seven.revenue["retail_named"], seven.paid_in) == (600_00, 100_00, 600_00)
    assert (seven.payouts["on_recruitment"], seven.payouts["on_retail_named"]) == (380_00, 25_00)
    assert seven.revenue["total"] - seven.payouts["total"] == 295_00
    e = seven.verdict.elements
    # downline pay 405 - B's 12 - F's 8 = 385; A, whom nobody recruited, 163 of it; B 120, C 52, D 50 had paid before
    assert (e.e1, e.e1_met) == (Span.exact(222 / (385 - 163)), True)
    assert (e.e2, e.e2_met) == (Span.exact(380 / 600), True)
    assert (round(380 / 600, 6), round(25 / 405, 6)) == (0.633333, 0.061728)


def test_seven_are_too_few_for_a_band(seven: Report) -> None:
    assert seven.verdict.band is Band.INSUFFICIENT
    assert seven.verdict.score is None
    # 600 of 700 were joining fees, the rest outside money
    assert "86 from joining fees" in seven.verdict.headline
    assert "14 from outside customers" in seven.verdict.headline


@pytest.mark.skipif(not SEVEN.is_dir(), reason="the shared oracles are not beside this clone")
def test_the_copy_is_the_shared_oracle() -> None:
    for role, text in LEDGER_OF_SEVEN.items():
        assert tidy(text) == (SEVEN / f"{role}.csv").read_text(encoding="utf-8")


def test_bounds_of_a_half_known_company() -> None:
    sales = """
        sold_at,    buyer_id, amount
        2024-06-03, X,        2.50
        2024-06-03, B,        6.00
        2024-06-03, ,         1.50
    """
    found = number("retail_share", sales=sales, recruits="recruit_id, type\nB, distributor").span
    assert found.value is not None
    # V 2.5, P 6.0, U 1.5 (Manski's bounds, methods.md 6.4): 2.5 / 8.5 between 2.5 / 10 and (2.5 + 1.5) / 10
    assert (round(found.value, 6), found.low, found.high) == (0.294118, 0.25, 0.40)


@pytest.mark.parametrize(
    ("side", "at_the_line", "beyond", "short"),
    [
        ("above", Outcome.CLEAR, 0.51, 0.49),
        ("at_least", Outcome.FLAGGED, 0.51, 0.49),
        ("below", Outcome.CLEAR, 0.49, 0.51),
        ("at_most", Outcome.FLAGGED, 0.49, 0.51),
    ],
)
def test_a_number_on_the_line(side: Side, at_the_line: Outcome, beyond: float, short: float) -> None:
    line = Limit(side, 0.5)
    assert line.judge(Span.exact(0.5)) is at_the_line
    assert line.judge(Span.exact(beyond)) is Outcome.FLAGGED
    assert line.judge(Span.exact(short)) is Outcome.CLEAR
    assert line.judge(Span(0.5, 0.49, 0.51)) is Outcome.UNCLEAR


@pytest.mark.skipif(not UCI.is_file(), reason="the UCI retail data are not beside this clone")
def test_a_shop_with_no_word_of_recruiting() -> None:
    with intake.read(UCI) as tables:
        lines, unnamed = _counts(tables)
        found = analyze(tables)
    # published: 541,909 lines, 135,080 without a customer
    assert (lines, unnamed) == (541_909, 135_080)
    assert round(unnamed / lines, 3) == 0.249
    assert found.revenue["total"] == 974_774_793
    share = found.results["unidentified_share"]
    assert isinstance(share, Measurement)
    assert share.span.value is not None
    assert round(share.span.value, 4) == 0.1485
    assert found.verdict.band is Band.INSUFFICIENT
    _says_nothing_of_recruiting(found)


def _counts(tables: intake.Tables) -> tuple[int, int]:
    row = tables.con.execute("SELECT count(*), count(*) - count(buyer_id) FROM sales").fetchone()
    assert row is not None
    return row[0], row[1]


def _says_nothing_of_recruiting(found: Report) -> None:
    fees = found.results["recruitment_share"]
    assert isinstance(fees, Measurement)
    assert fees.span.value is None
    for name in ("participant_funded_reward_share", "recruitment_reward_share", "organisation_depth", "structure"):
        assert isinstance(found.results[name], Unmeasured)
    said = " ".join((found.verdict.headline, *found.verdict.drivers))
    assert not any(word in said.lower() for word in ("recruit", "joining", "downline", "pyramid"))
    assert all(each.outcome is not Outcome.FLAGGED for each in found.judgements)
