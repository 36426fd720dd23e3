"""Hand-worked: fourteen months, the last two unlike the twelve before. A sponsors B; X and Y are customers."""

from __future__ import annotations

from datetime import date

import pytest

from mlmcheck.ledger import Ledger
from mlmcheck.measures.participant_funded_reward_share import measure as funded_share
from tests.kit import company, number, reason, results

RECRUITS = """
    recruit_id, sponsor_id, joined_at,  type
    A,          ,           2022-01-01, distributor
    B,          A,          2022-01-01, distributor
"""
MONTHS = [f"{2023 + at // 12}-{at % 12 + 1:02d}" for at in range(14)]


def books(months: list[str]) -> dict[str, str]:
    """Each month B buys for 100, X and Y for 500; A gets 10 on B's order and 15 on the others, in 2024 90 and 5."""
    sales, payouts = ["order_id,sold_at,seller_id,buyer_id,amount"], ["recipient_id,paid_at,order_id,amount"]
    for month in months:
        own, out = (10, 15) if month < "2024" else (90, 5)
        for buyer, money, pay in (("B", 100, own), ("X", 500, out), ("Y", 500, out)):
            sales.append(f"{buyer}{month},{month}-05,A,{buyer},{money}")
            payouts.append(f"A,{month}-20,{buyer}{month},{pay}")
    return {"sales": "\n".join(sales), "recruits": RECRUITS, "payouts": "\n".join(payouts)}


def test_the_whole_the_last_the_best_and_the_worst_year() -> None:
    found = number("window_spread", **books(MONTHS))
    parts = {part.label: part.value for part in found.parts}
    # x from January 2023: 120 of 480; from February: 110 + 90 of 540; from March: 100 + 180 of 600; whole: 300 of 680
    assert found.span.value == pytest.approx(280 / 600 - 120 / 480, abs=1e-15)
    assert [parts[f"x {name}"] for name in ("whole", "last", "best", "worst")] == [
        300 / 680, 280 / 600, 120 / 480, 280 / 600,
    ]  # fmt: skip
    # no volume is known, and nothing is entry money or fee: n is read at its low end, 0
    assert {parts[f"n {name}"] for name in ("whole", "last", "best", "worst")} == {0.0}
    # 1,000 of 1,100 in each month
    assert {parts[f"retail {name}"] for name in ("whole", "last", "best", "worst")} == {1000 / 1100}
    assert [part.n for part in found.parts if part.label.startswith("x")] == [42, 36, 36, 36]


def test_the_whole_is_what_the_measures_themselves_say() -> None:
    spread, pay, retail = results(
        "window_spread", "participant_funded_reward_share", "retail_share", **books(MONTHS)
    )  # fmt: skip
    parts = {part.label: part.value for part in spread.parts}  # type: ignore[union-attr]
    assert parts["x whole"] == pay.span.value  # type: ignore[union-attr]
    assert parts["n whole"] == pay.include.low  # type: ignore[union-attr]
    assert parts["retail whole"] == retail.span.value  # type: ignore[union-attr]


def test_a_window_is_what_a_file_cut_to_it_says() -> None:
    with company(**books(MONTHS)) as tables:
        tables.window(date(2023, 3, 1), date(2024, 2, 29))
        ledger = Ledger(tables)
        cut = funded_share(ledger.get("rewards"), ledger.get("streams"))
    # March to February by itself: 280 of 600, as `x last` above
    assert cut.span.value == 280 / 600  # type: ignore[union-attr]


def test_fees_of_the_recruits_table_and_entry_purchases_count_in_their_months() -> None:
    tables = books(MONTHS)
    tables["recruits"] = RECRUITS.replace("type", "type, fee") + "    C, A, 2023-01-10, distributor, 300\n"
    tables["sales"] += "\npack,2023-01-12,A,C,400"
    tables["payouts"] += "\nA,2023-01-20,pack,48"
    found = number("window_spread", "[plan]\nqualification_volumes = []", **tables)
    parts = {part.label: part.value for part in found.parts}
    # 1,000 of 1,100 a month, and in January 300 fee and 400 pack beside them. By hand: an ordinary month is the median
    # of the months that begin 30 days after a buyer was first seen, of 100, 500 and 500: 500, so 400 is no entry money
    assert parts["retail whole"] == 14_000 / (14 * 1_100 + 700)
    # January's twelve months: 120 + 48 of 480 + 48, now less than March's 280 of 600 and February's 200 of 540
    assert parts["x whole"] == (300 + 48) / (680 + 48)
    assert parts["x best"] == 168 / 528
    assert parts["retail best"] == 12_000 / (12 * 1_100 + 700)
    assert parts["retail worst"] == 12_000 / (12 * 1_100)


def test_too_short_or_too_few() -> None:
    assert reason("window_spread", **books(MONTHS[:12])).startswith("fewer than 2 runs of twelve months")
    few = books(MONTHS)
    few["payouts"] = "\n".join(few["payouts"].splitlines()[:33])
    # 32 payouts from January on, but 29 from February on: only one run is left
    assert reason("window_spread", **few).startswith("fewer than 2 runs")
    assert reason("window_spread", sales=few["sales"], recruits=RECRUITS) == "no payouts supplied"
