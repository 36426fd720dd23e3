"""Measures of stated totals, worked by hand."""

from decimal import Decimal
from pathlib import Path

import pytest

from mlmcheck.evidence import filing
from mlmcheck.intake import Plan, Settings
from mlmcheck.intake.aggregates import read_filings, totals
from mlmcheck.model import Filing, Measurement, Result, Span, Unmeasured

SHARED = Path(__file__).parents[3] / "shared" / "data"


def _filings(*periods: str) -> tuple[Filing, ...]:
    """Each period as `revenue_total=10 revenue_customers=2.5`, in dollars."""
    read = [dict(pair.split("=") for pair in period.split()) for period in periods]
    return tuple(each for period in read for each in totals(period, Settings()).filings)


def _result(id_: str, *periods: str, plan: Plan | None = None) -> Result:
    return filing.results(_filings(*periods), Settings(plan=plan or Plan()))[id_]


def _measured(id_: str, *periods: str, plan: Plan | None = None) -> Measurement:
    found = _result(id_, *periods, plan=plan)
    assert isinstance(found, Measurement)
    assert found.basis == ("terms" if plan else "filing")
    return found


def _near(value: float | None, low: float, high: float) -> Span:
    ends = [pytest.approx(each) if each is not None else None for each in (value, low, high)]
    return Span(*ends)  # type: ignore[arg-type]


def test_the_rest_that_all_parts_leave_is_of_nobody_known() -> None:
    # the oracle of SPEC 4: V = 2.5, P = 6.0, U = 1.5
    stated = "revenue_total=10 revenue_customers=2.5 revenue_participants=6 revenue_recruitment=0"

    assert _measured("retail_share", stated).span == _near(2.5 / 8.5, 0.25, 0.40)
    assert _measured("unidentified_share", stated).span == _near(0.15, 0.15, 0.15)
    assert _measured("internal_share", stated).span == _near(6 / 8.5, 0.60, 0.75)


def test_own_use_may_be_demand_or_none_of_it() -> None:
    # C 30, P 50, F 20: free purchases are anything from 0 to 50
    found = _measured("retail_share", "revenue_customers=30 revenue_participants=50 revenue_recruitment=20")

    assert found.span == _near(0.3, 0.3, 0.3)
    assert found.include == _near(None, 0.3, 0.8)
    assert found.interval == "bounds"


def test_a_missing_part_is_anything_the_total_leaves() -> None:
    stated = "revenue_total=100 revenue_recruitment=95"

    assert _measured("retail_share", stated).span == _near(None, 0, 0.05)
    assert _measured("recruitment_share", stated).span == _near(0.95, 0.95, 0.95)
    assert _measured("retail_to_recruitment", stated).span == _near(None, 0, 5 / 100)


def test_without_a_total_a_missing_part_may_be_anything() -> None:
    found = _result("retail_share", "revenue_customers=30 revenue_participants=50")

    # up to 30 of 80, down to nothing if fees were endless
    assert isinstance(found, Measurement)
    assert found.span == _near(None, 0, 0.375)
    silent = _result("retail_share", "revenue_customers=30")
    assert isinstance(silent, Unmeasured)
    assert silent.remedy == "filings.csv: revenue_total, revenue_participants, revenue_recruitment"


def test_who_paid_for_the_rewards() -> None:
    # pay on customers 20, on participants' purchases 50, on recruiting 30
    stated = "payouts_total=100 payouts_on_customer_sales=20 payouts_on_recruitment=30"
    found = _measured("participant_funded_reward_share", stated)

    assert found.span == _near(0.8, 0.8, 0.8)
    assert found.include == _near(None, 0.3, 0.8)  # nobody sees which purchases the plan explains
    assert _measured("retail_reward_share", stated).span == _near(0.2, 0.2, 0.2)
    assert _measured("recruitment_reward_share", stated).span == _near(0.3, 0.3, 0.3)


def test_what_outsiders_cannot_have_paid_needs_no_labels() -> None:
    # 60 paid out; outsiders brought 15, participants 85 of which at most 40 for product
    stated = "revenue_total=100 revenue_customers=15 revenue_recruitment=45 payouts_total=60"
    gap = _measured("outside_funding_gap", stated)
    funded = _measured("participant_funded_reward_share", stated)

    assert gap.span == _near(1 - 15 / 60, 1 - 15 / 60, 1)
    assert gap.include == _near(1 - 55 / 60, 1 - 55 / 60, 1)
    assert (funded.span.low, funded.reading("include").low) == pytest.approx((1 - 15 / 60, 1 - 55 / 60))


def test_labels_do_not_push_the_share_below_the_gap() -> None:
    stated = "revenue_total=100 revenue_customers=15 revenue_participants=40 revenue_recruitment=45 payouts_total=60"
    labels = "payouts_on_customer_sales=60 payouts_on_participant_purchases=0 payouts_on_recruitment=0"

    assert _measured("participant_funded_reward_share", f"{stated} {labels}").span == _near(0.75, 0.75, 0.75)


def test_ratios_of_money_and_the_mean_result() -> None:
    # participants paid 40 + 45, got 60, are 4 to 5 people: -25 in all
    stated = "revenue_participants=40 revenue_recruitment=45 revenue_customers=15 payouts_total=60 participants=4..5"

    assert _measured("payout_ratio", stated).span == _near(0.6, 0.6, 0.6)
    assert _measured("payback_ratio", stated).span == _near(60 / 85, 60 / 85, 60 / 85)
    assert _measured("mean_net", stated).span == _near(None, -2500 / 4, -2500 / 5)
    assert _measured("mean_net", stated).base == "all"


def test_a_payout_ratio_may_have_only_a_least() -> None:
    found = _measured("payout_ratio", "payouts_total=>50 revenue_total=80..100")

    assert found.span == _near(None, 50.01 / 100, float("inf"))


def test_people_unpaid_and_lost() -> None:
    stated = "participants=1000 participants_unpaid=>800 participants_lost=900..950 customers=5000"

    assert _measured("unpaid_share", stated).span == _near(None, 0.801, 1)
    assert _measured("loss_share", stated).span == _near(None, 0.90, 0.95)
    assert _measured("customers_per_participant", stated).span == _near(5, 5, 5)


def test_periods_are_pooled_and_told_one_by_one() -> None:
    periods = [
        "from=2019 to=2019 revenue_total=100 payouts_total=30",
        "from=2020 to=2020 revenue_total=300 payouts_total=150",
        "from=2021 to=2021 revenue_total=500",
    ]
    found = _measured("payout_ratio", *periods)

    assert found.span == _near(0.45, 0.45, 0.45)  # 180 of 400
    assert found.n == 2
    assert [(part.label, part.value) for part in found.parts] == [("2019", 0.3), ("2020", 0.5)]
    assert found.note == "From 2 of 3 periods; the others do not state enough. n counts periods."


def test_customers_are_of_the_last_period_not_added_up() -> None:
    found = _measured(
        "customers_per_participant",
        "from=2019 to=2019 customers=90 participants=10", "from=2020 to=2020 customers=30 participants=10",
    )  # fmt: skip

    assert found.span == _near(3, 3, 3)


def test_figures_that_contradict_each_other_measure_nothing() -> None:
    found = _result("retail_share", "revenue_total=100 revenue_customers=80 revenue_recruitment=40")

    assert isinstance(found, Unmeasured)
    assert found.reason == "the figures stated contradict each other (undated)"


def test_a_period_that_contradicts_itself_leaves_the_others_standing() -> None:
    periods = ["from=2019 to=2019 revenue_total=100 revenue_customers=120",
               "from=2020 to=2020 revenue_total=100 revenue_customers=40"]  # fmt: skip
    found = _measured("retail_share", *periods)

    assert found.span == _near(0.4, 0.4, 0.4)
    assert found.note == "Left out, because figures contradict each other: 2019. n counts periods."


def test_nothing_sold_and_nothing_paid_is_no_share() -> None:
    assert _result("retail_share", "revenue_total=0 revenue_customers=0") == Unmeasured(
        "what it would be a share of is nothing"
    )
    assert isinstance(_result("payout_ratio", "revenue_total=0 payouts_total=0"), Unmeasured)
    assert isinstance(_result("unpaid_share", "participants=0 participants_unpaid=0"), Unmeasured)
    assert isinstance(_result("outside_funding_gap", "revenue_total=10 payouts_total=0"), Unmeasured)


@pytest.mark.parametrize(
    ("plan", "span"),
    [
        (Plan(joining_fee=Decimal(59), starter_kit=Decimal(0), required_purchase=Decimal(0)), Span(5900, 5900, 5900)),
        (Plan(joining_fee=Decimal(59)), Span(None, 5900, float("inf"))),
    ],
)
def test_terms_tell_the_price_of_joining(plan: Plan, span: Span) -> None:
    assert _measured("entry_cost", "participants=1", plan=plan).span == span
    assert _measured("first_week_payment", "participants=1", plan=plan).span == Span(None, 5900, float("inf"))


def test_no_terms_ask_for_them() -> None:
    found = _result("entry_cost", "participants=1")

    assert isinstance(found, Unmeasured)
    assert found.remedy == "company.toml [plan] joining_fee, starter_kit, required_purchase"


def test_streams_of_the_money_table() -> None:
    filings = _filings("revenue_total=100 revenue_customers=15 revenue_recruitment=45 payouts_total=60")

    assert filing.revenue(filings) == {
        "retail_labelled": Span.exact(1500), "internal": Span.exact(4000), "recruitment": Span.exact(4500),
        "total": Span.exact(10000),
    }  # fmt: skip
    assert filing.payouts(filings)["total"] == Span.exact(6000)


@pytest.mark.parametrize(
    ("stated", "id_", "said"),
    [
        ("revenue_total=100 revenue_customers=80 revenue_recruitment=40", "parts_above_total",
         "undated: revenue_customers + revenue_recruitment are 120.00, more than revenue_total, 100.00."),
        ("payouts_total=9 payouts_on_recruitment=10", "parts_above_total",
         "undated: payouts_on_recruitment are 10.00, more than payouts_total, 9.00."),
        ("participants=1,000 participants_lost=1,001", "more_than_everybody",
         "undated: participants_lost is 1,001, more than participants, 1,000."),
        ("participants=10 participants_unpaid=10 payouts_total=5", "paid_to_nobody",
         "undated: all participants are unpaid, yet payouts_total is 5.00."),
        ("revenue_customers=0 payouts_on_customer_sales=5", "paid_on_nothing",
         "undated: revenue_customers is 0, yet payouts_on_customer_sales is 5.00."),
        ("customers=0 revenue_customers=5", "bought_by_nobody",
         "undated: customers is 0, yet revenue_customers is 5.00."),
    ],
)  # fmt: skip
def test_contradictions_are_told_with_their_figures(stated: str, id_: str, said: str) -> None:
    (found,) = filing.contradictions(_filings(stated))

    assert (found.id, found.message) == (id_, said)


@pytest.mark.parametrize(
    "stated",
    [
        "revenue_total=100 revenue_customers=80 revenue_recruitment=20",
        "revenue_total=~100 revenue_customers=104",  # about 100 is up to 150
        "participants=<1000 participants_unpaid=999",
        "revenue_total=100 payouts_total=130",  # paying out more than came in is possible, for a while
    ],
)
def test_what_can_be_true_is_no_contradiction(stated: str) -> None:
    assert filing.contradictions(_filings(stated)) == ()


def test_ends_the_wrong_way_round_are_told() -> None:
    (found,) = filing.contradictions([Filing("", None, None, "USD", {"refunds": Span(None, 300, 200)})])

    assert found.message == "undated: refunds is between 3.00 USD and 2.00 USD, the wrong way round."


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not beside the project")
def test_nu_skin_paid_out_more_than_korea_allows_in_each_of_thirteen_years() -> None:
    found = read_filings(SHARED / "sec_nuskin" / "nuskin_annual.csv")
    ratio = filing.results(found.filings, Settings())["payout_ratio"]

    assert found.currency == "USD"
    assert isinstance(ratio, Measurement)
    assert ratio.n == 13
    # the file's own column of ratios, to four digits
    assert [round(part.value, 4) for part in ratio.parts] == [
        0.4273, 0.4204, 0.4205, 0.4228, 0.4375, 0.4649, 0.4345, 0.4234, 0.4176, 0.4116, 0.3998, 0.3949, 0.3948,
    ]  # fmt: skip
    assert 0.35 < ratio.span.low < ratio.span.high < 0.465
