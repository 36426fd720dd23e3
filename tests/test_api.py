"""The program from Python: frames as they are, exact frames back, limits moved, one analysis after another."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import mlmcheck
from mlmcheck import Company, InputError, Options
from mlmcheck.model import Measurement, Outcome

SAMPLES = Path(__file__).parent.parent / "sample_data"
SALES = pd.DataFrame(
    {
        "order_id": [1, 2, 3],
        "sold_at": pd.to_datetime(["2024-01-10", "2024-01-20", "2024-03-10"]),
        "buyer_id": ["B", "C", "X"],
        "kind": ["joining_fee", "joining_fee", "product"],
        "amount": [100.0, 100.0, 60.5],
    }
)
RECRUITS = pd.DataFrame(
    {"recruit_id": ["A", "B", "C"], "sponsor_id": [None, "A", "B"], "joined_at": ["2024-01-01"] * 3}
)
PAYOUTS = pd.DataFrame(
    {"recipient_id": ["A", "B"], "amount": [50, 12.25], "order_id": [1, 3], "paid_at": ["2024-02-01"] * 2}
)


def test_frames_in_and_frames_out() -> None:
    with Company.from_frames(
        sales=SALES, recruits=RECRUITS, payouts=PAYOUTS, settings={"company": {"currency": "USD"}}
    ) as company:
        people = company.frame("people")
        assert people["paid_in"].tolist() == [0, 10_000, 10_000]
        assert people["payouts"].tolist() == [5_000, 1_225, 0]
        streams = company.frame("streams").iloc[0]
        assert (streams["named"], streams["recruitment"]) == (6_050, 20_000)
        assert company.frame("rewards").iloc[0]["recruitment"] == 5_000
        assert company.frame("months")["money"].sum() == 26_050
        report = company.analyze()
        assert report.currency == "USD"
        assert report.results == mlmcheck.analyze(company).results


def test_an_unknown_frame_is_refused_and_inexact_money_set_aside() -> None:
    with Company.from_frames(sales=SALES) as company, pytest.raises(KeyError, match="people, streams"):
        company.frame("persons")
    with Company.from_frames(sales=pd.DataFrame({"amount": [0.1 + 0.2, 5.0]})) as company:
        report = company.analyze()
        assert [fault.place.line for fault in report.faults] == [1]  # 0.30000000000000004 is no money
        assert report.revenue["total"] == 500


def test_a_moved_line_moves_the_band_and_an_unknown_one_is_refused() -> None:
    path = SAMPLES / "ordinary_mlm"
    assert mlmcheck.analyze(path).verdict.band is mlmcheck.Band.QUESTIONS
    moved = Options(limits={"mlmcheck_lines.third_own_use_excluded": 0.9})
    assert mlmcheck.analyze(path, moved).verdict.band is mlmcheck.Band.CONSISTENT
    with pytest.raises(InputError, match=r"no limit is called 'x\.y'"):
        mlmcheck.analyze(path, Options(limits={"x.y": 1}))


@pytest.mark.parametrize(
    ("name", "band"),
    [
        ("retail_seller", "consistent"),  # nearly all pay is on outside customers' orders
        ("ordinary_mlm", "questions"),  # between a third and a half of pay is on participants' own orders
        ("buy_and_resell", "questions"),  # all pay is on participants' stock, none of it explained by the plan
        ("preferred_customer", "questions"),  # most pay is on discount buyers, who are no end users in California
        ("unknown_buyers", "questions"),  # as the ordinary one, with most of it unknown
        ("product_pyramid", "pattern"),  # packs on entry and the monthly quota carry most pay
        ("naked_pyramid", "pattern"),  # there is nothing but fees
    ],
)
def test_the_samples_land_where_their_truth_puts_them(name: str, band: str) -> None:
    report = mlmcheck.analyze(SAMPLES / name)
    assert report.verdict.band.value == band
    if name in {"buy_and_resell", "preferred_customer"}:
        assert any("turns on own use" in sentence for sentence in report.verdict.drivers)
    if name == "unknown_buyers":
        assert (report.verdict.band_low, report.verdict.band_high) == (mlmcheck.Band.CONSISTENT, mlmcheck.Band.PATTERN)


def test_a_disclosure_beside_the_books_is_held_against_what_it_leaves_out(tmp_path: Path) -> None:
    for role, frame in (("sales", SALES), ("recruits", RECRUITS), ("payouts", PAYOUTS)):
        frame.to_csv(tmp_path / f"{role}.csv", index=False)
    # .9 got nothing, .2 up to 50: more than everybody; no median is stated
    rows = "rank,base,share,low,high\nMember,all,0.9,0,0\nLeader,all,0.2,1,50\n"
    (tmp_path / "disclosure.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "company.toml").write_text('[company]\ncurrency = "USD"\n', encoding="utf-8")
    plain = mlmcheck.analyze(tmp_path / "sales.csv")
    found = mlmcheck.analyze(tmp_path)

    assert [one.role for one in found.inputs] == ["sales", "recruits", "payouts", "disclosure"]
    assert found.basis == "ledger"
    median = found.results["median_stated"]
    assert isinstance(median, Measurement)
    assert (median.span.value, median.basis) == (0, "disclosure")
    assert [one.id for one in found.contradictions] == ["shares_above_all"]
    assert {law.standard.id: law.outcome for law in found.judgements}["us_ftc_disclosure_2024"] is Outcome.FLAGGED
    assert plain.contradictions == ()
