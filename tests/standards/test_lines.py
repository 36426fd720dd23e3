"""The lines as the notes on the law give them, and how they judge at the line itself."""

import re
from collections.abc import Iterator

import pytest

from mlmcheck import standards
from mlmcheck.model import Criterion, Outcome, Span, Standard

PF = "participant_funded_reward_share"

# research/legal.md, parts 0 and A, and SPEC 6: measure, reading, side, line, currency, mark of the source.
LAW = {
    "us_koscot": [("entry_cost", "both", "above", 0, "", "S"), (PF, "both", "above", 1 / 2, "", "S")],
    "us_ftc_staff_letter_2004": [(PF, "include", "above", 1 / 2, "", "P")],
    "us_california_327": [("entry_cost", "both", "above", 0, "", "P"), (PF, "exclude", "above", 1 / 2, "", "P")],
    "us_texas_17_461": [("entry_cost", "both", "above", 0, "", "S"), (PF, "include", "above", 1 / 2, "", "S")],
    "us_amway_safeguards": [
        ("leakage_share", "both", "above", 1 / 2, "", "S"),
        ("refund_honoured", "both", "below", 1 / 2, "", "S"),
    ],
    "us_omnitrition": [
        ("quota_money_share", "both", "above", 0, "", "S"),
        (PF, "exclude", "above", 1 / 2, "", "S"),
        ("leakage_share", "both", "above", 1 / 2, "", "S"),
    ],
    "us_burnlounge": [
        ("unrewarded_repurchase_share", "both", "below", -1 / 2, "", "S"),
        ("selling_only_recoup", "both", "below", 1 / 2, "", "S"),
    ],
    "us_vemma_order": [
        ("forfeit_share", "both", "above", 1 / 2, "", "S"),
        ("stake_response", "both", "above", 0, "", "S"),
        ("retail_share", "exclude", "at_most", 1 / 2, "", "S"),
    ],
    # extract, rows 2 and 3: 80 %, two thirds, one third
    "us_herbalife_order": [
        ("rewardable_share", "both", "below", 0.8, "", "S"),
        ("retail_reward_share", "both", "below", 2 / 3, "", "S"),
        (PF, "exclude", "above", 1 / 3, "", "S"),
    ],
    "no_lottery_act_16": [("retail_share", "include", "at_most", 1 / 2, "", "S")],
    "tw_mlmsa_18": [(PF, "include", "above", 1 / 2, "", "P")],
    "kr_door_to_door_sales": [("payout_ratio", "both", "above", 0.35, "", "S")],
    # extract, rows 11 and 12; A.5
    "gb_trading_schemes_1997": [
        ("first_week_payment", "both", "above", 200, "GBP", "S"),
        ("cooling_off_days", "both", "below", 14, "", "P"),
        ("contract_written", "both", "below", 1, "", "P"),
        ("recruiting_paid", "both", "above", 0, "", "S"),
    ],
    "cn_criminal_standard_78": [
        ("organisation_size", "both", "at_least", 30, "", "S"),
        ("organisation_depth", "both", "at_least", 3, "", "S"),
    ],
    # A.1, A13: primarily from sales to non-participants
    "us_mentor_network": [("retail_reward_share", "both", "at_most", 1 / 2, "", "S")],
    # A.2: consideration above USD 50; cash or purchase
    "us_colorado_6_1_102": [("entry_cost", "both", "above", 50, "USD", "S"), (PF, "both", "above", 1 / 2, "", "S")],
    "us_washington_19_275": [("entry_cost", "both", "above", 0, "", "S"), (PF, "both", "above", 1 / 2, "", "S")],
    # A.4: the four limbs asked of Wealth Masters
    "no_wealth_masters": [
        ("retail_share", "include", "at_most", 1 / 2, "", "S"),
        ("entry_cost", "both", "above", 0, "", "S"),
        ("price_premium", "both", "above", 1, "", "S"),
        ("organisation_depth", "both", "at_least", 3, "", "S"),
    ],
    # A.6: any one of (a), (b), (c), (d)
    "ca_competition_55_1": [
        ("recruiting_paid", "both", "above", 0, "", "P"),
        ("recruitment_reward_share", "both", "above", 0, "", "P"),
        (PF, "include", "above", 1 / 2, "", "P"),  # packs booked as product
        ("purchase_required", "both", "above", 0, "", "P"),
        ("stock_loading_share", "both", "above", 1 / 2, "", "P"),
        ("buyback_rate", "both", "at_most", 0, "", "P"),
        ("buyback_told", "both", "below", 1, "", "P"),
    ],
    # A.7: (a) newcomers pay, (b) induced by recruitment payments
    "au_acl_45": [("entry_cost", "both", "above", 0, "", "P"), (PF, "include", "above", 1 / 2, "", "S")],
    # A.8
    "in_direct_selling_2021": [
        ("organisation_depth", "both", "at_least", 3, "", "S"),
        (PF, "include", "above", 1 / 2, "", "S"),
    ],
    "in_direct_selling_2021_duties": [
        ("local_office", "both", "below", 1, "", "S"),
        ("contract_written", "both", "below", 1, "", "S"),
    ],
    "cn_regulation_444": [
        ("recruitment_reward_share", "both", "above", 0, "", "P"),
        ("payment_required", "both", "above", 0, "", "P"),
        ("rebate_depth", "both", "at_least", 2, "", "P"),
    ],
    "tw_mlmsa_20": [("cooling_off_days", "both", "below", 30, "", "S")],  # extract, row 13
    "my_direct_sales_1993": [
        (PF, "include", "above", 1 / 2, "", "S"),
        ("payment_required", "both", "above", 0, "", "S"),
        ("quota_money_share", "both", "above", 0, "", "S"),
        ("stock_loading_share", "both", "above", 1 / 2, "", "S"),
        ("buyback_rate", "both", "at_most", 0, "", "S"),
        ("exit_free", "both", "below", 1, "", "S"),
    ],
    "my_direct_sales_cooling_off": [("cooling_off_days", "both", "below", 10, "", "P")],  # extract, row 14
    "id_pp_29_2021": [(PF, "include", "above", 1 / 2, "", "S")],
    "ph_dti_pyramid": [(PF, "include", "above", 1 / 2, "", "S")],
    "vn_decree_40": [("purchase_required", "both", "above", 0, "", "S")],
    # A.9; extract, row 7: 90 %, 12 months
    "us_dsa_code": [
        ("buyback_rate", "both", "below", 0.9, "", "P"),
        ("buyback_months", "both", "below", 12, "", "P"),
        ("quota_money_share", "both", "above", 0, "", "P"),
    ],
    "us_dssrc_guidance": [("expenses_stated", "both", "below", 1, "", "S")],
    "ca_competition_55": [
        ("median_stated", "both", "below", 1, "", "P"),
        ("zero_earners_stated", "both", "below", 1, "", "P"),
    ],
    # D.2
    "us_ftc_disclosure_2024": [
        ("zero_earners_stated", "both", "below", 1, "", "S"),
        ("expenses_stated", "both", "below", 1, "", "S"),
        ("median_stated", "both", "below", 1, "", "S"),
        ("same_people_all_year", "both", "below", 1, "", "S"),
        ("annualised_pay", "both", "above", 0, "", "S"),
        ("low_pay_share", "both", "above", 1 / 2, "", "S"),
    ],
    "wfdsa_code": [
        ("stock_loading_share", "both", "above", 1 / 2, "", "S"),
        ("buyback_rate", "both", "below", 0.9, "", "S"),
    ],
    "eu_ucpd_annex_14": [("entry_cost", "both", "above", 0, "", "S"), (PF, "include", "above", 1 / 2, "", "S")],
    "safeguards": [
        ("customers_per_participant", "both", "below", 1, "", "S"),
        ("repeat_customer_share", "both", "below", 1 / 2, "", "S"),
        ("refund_honoured", "both", "below", 1 / 2, "", "S"),
        ("join_growth", "both", "above", 2 ** (1 / 12) - 1, "", "S"),  # twelve such months double the number
        ("unrewarded_repurchase_share", "both", "below", -1 / 2, "", "S"),
    ],
    "mlmcheck_lines": [
        (PF, "exclude", "above", 1 / 3, "", "S"),
        (PF, "exclude", "above", 1 / 2, "", "S"),
        (PF, "include", "above", 1 / 3, "", "S"),
        (PF, "include", "above", 1 / 2, "", "S"),
    ],
}


def _by_id() -> dict[str, Standard]:
    return {standard.id: standard for standard in standards.load()}


def _row(criterion: Criterion) -> tuple[str, str, str, float, str, str]:
    limit = criterion.limit
    return (criterion.measure, criterion.reading, limit.side, limit.value, limit.currency, criterion.source.mark)


@pytest.mark.parametrize("id", LAW)
def test_a_standard_draws_the_lines_of_its_law(id: str) -> None:
    assert [_row(criterion) for criterion in _by_id()[id].criteria] == LAW[id]


def test_places_come_in_order() -> None:
    places = dict.fromkeys(standard.jurisdiction for standard in standards.load() if standard.id in LAW)

    assert list(places) == [
        "AU", "CA", "CN", "EU", "GB", "ID", "IN", "KR", "MY", "NO", "PH", "TW", "US", "US-CA", "US-CO", "US-TX",
        "US-WA", "VN", "mlmcheck", "world",
    ]  # fmt: skip


def test_every_standard_stands_in_the_table() -> None:
    assert sorted(LAW) == sorted(standard.id for standard in standards.load())


@pytest.mark.parametrize(
    ("id", "low", "high", "outcome"),
    [
        ("us_koscot", 0.51, 0.51, Outcome.FLAGGED),
        ("us_koscot", 0.50, 0.50, Outcome.CLEAR),  # primarily is more than half
        ("us_vemma_order", 0.50, 0.50, Outcome.FLAGGED),  # more than half must come from customers
        ("us_vemma_order", 0.48, 0.52, Outcome.UNCLEAR),
        ("kr_door_to_door_sales", 0.35, 0.35, Outcome.CLEAR),  # at most 35 % is allowed
        ("cn_criminal_standard_78", 3, 3, Outcome.FLAGGED),  # three levels or more
        ("tw_mlmsa_20", 30, 30, Outcome.CLEAR),  # thirty days are enough
        ("tw_mlmsa_20", 29, 29, Outcome.FLAGGED),
        ("us_mentor_network", 0.50, 0.50, Outcome.FLAGGED),  # half is not primarily
        ("wfdsa_code", 0.90, 0.90, Outcome.CLEAR),
        ("vn_decree_40", 1, 1, Outcome.FLAGGED),  # yes, one must buy
        ("vn_decree_40", 0, 0, Outcome.CLEAR),
        ("ca_competition_55_1", 0, 0, Outcome.FLAGGED),  # no, joiners are not told
        ("ca_competition_55_1", 1, 1, Outcome.CLEAR),
    ],
)
def test_the_last_criterion_at_its_line(id: str, low: float, high: float, outcome: Outcome) -> None:
    assert _by_id()[id].criteria[-1].limit.judge(Span(None, low, high)) is outcome


def test_two_hundred_pounds_in_pence() -> None:
    cap = _by_id()["gb_trading_schemes_1997"].criteria[0].limit

    assert [cap.judge(Span.exact(pence), unit=100) for pence in (20_000, 20_001)] == [Outcome.CLEAR, Outcome.FLAGGED]


def _texts() -> Iterator[str]:
    for standard in standards.load():
        yield from (standard.name, standard.place, standard.says, standard.says_not)
        for criterion in standard.criteria:
            yield from (criterion.says, criterion.source.title, criterion.source.locator)


# part E: marked not found, or "check text before citing"
UNFOUNDED = [
    "41.75", "real economic activity", "commercial profit", "30 % cap", "20 %/40 %", "40 %", "louisiana",
    "no entry fee", "japan", "5linx", "digital altitude", "endless chain prevention", "20-day",
    "utah", "idaho", "oregon", "montana", "arizona", "wyoming", "nevada",
]  # fmt: skip


@pytest.mark.parametrize("unfounded", UNFOUNDED)
def test_what_the_notes_could_not_confirm_is_not_shipped(unfounded: str) -> None:
    assert not [text for text in _texts() if unfounded in text.casefold()]


def test_us_standards_say_what_their_text_does_not() -> None:
    assert "no percentage test" in _by_id()["us_koscot"].says_not
    assert "names no share" in _by_id()["us_california_327"].says_not
    assert all("binds one company" in _by_id()[id].says_not for id in ("us_vemma_order", "us_herbalife_order"))


# no law, order or court gives these numbers: who reads the line must see whose it is
OURS = [
    "us_amway_safeguards.unsold_or_without_customers", "us_amway_safeguards.not_bought_back",
    "us_omnitrition.pay_on_orders_of_participants", "us_omnitrition.safeguards_do_not_work",
    "us_burnlounge.opportunity_off", "us_burnlounge.sellers_do_not_recoup", "us_vemma_order.pay_to_be_forfeited",
    "safeguards.customers", "safeguards.returning_customers", "safeguards.refunds", "safeguards.steady_sellers",
    "safeguards.buying_without_pay", "us_mentor_network.pay_from_outside", "us_colorado_6_1_102.paid_for_introducing",
    "us_washington_19_275.paid_for_introducing", "ca_competition_55_1.paid_on_joining",
    "ca_competition_55_1.paid_on_packs",
    "ca_competition_55_1.unreasonable_quantities", "au_acl_45.induced_by_recruitment_payments",
    "in_direct_selling_2021.layers", "in_direct_selling_2021.benefit_from_others", "cn_regulation_444.pay_by_heads",
    "my_direct_sales_1993.bonus_from_recruiting", "my_direct_sales_1993.purchase_to_qualify",
    "my_direct_sales_1993.too_much_stock", "id_pp_29_2021.income_from_fees", "us_dsa_code.bought_to_qualify",
    "ca_competition_55.typical_left_out", "ca_competition_55.zero_earners_left_out",
    "us_ftc_disclosure_2024.ordinary_result_left_out", "us_ftc_disclosure_2024.a_thousand_or_less",
    "wfdsa_code.unreasonable_stock", "no_wealth_masters.overpriced", "no_wealth_masters.layers",
]  # fmt: skip


@pytest.mark.parametrize("id", OURS)
def test_a_line_that_no_law_draws_says_that_it_is_ours(id: str) -> None:
    law, _, criterion = id.partition(".")
    source = next(each.source for each in _by_id()[law].criteria if each.id == criterion)

    assert re.search(r"this program's (convention|reading)", source.title + source.locator)
