"""The lines as the notes on the law give them, and how they judge at the line itself."""

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
    "gb_trading_schemes_1997": [("first_week_payment", "both", "above", 200, "GBP", "S")],
    "cn_criminal_standard_78": [
        ("organisation_size", "both", "at_least", 30, "", "S"),
        ("organisation_depth", "both", "at_least", 3, "", "S"),
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
    places = [standard.jurisdiction for standard in standards.load() if standard.id in LAW]

    assert places == ["CN", "EU", "GB", "KR", "NO", "TW", *["US"] * 7, "US-CA", "US-TX", "mlmcheck", "mlmcheck"]


@pytest.mark.parametrize(
    ("id", "low", "high", "outcome"),
    [
        ("us_koscot", 0.51, 0.51, Outcome.FLAGGED),
        ("us_koscot", 0.50, 0.50, Outcome.CLEAR),  # primarily is more than half
        ("us_vemma_order", 0.50, 0.50, Outcome.FLAGGED),  # more than half must come from customers
        ("us_vemma_order", 0.48, 0.52, Outcome.UNCLEAR),
        ("kr_door_to_door_sales", 0.35, 0.35, Outcome.CLEAR),  # at most 35 % is allowed
        ("cn_criminal_standard_78", 3, 3, Outcome.FLAGGED),  # three levels or more
    ],
)
def test_the_last_criterion_at_its_line(id: str, low: float, high: float, outcome: Outcome) -> None:
    assert _by_id()[id].criteria[-1].limit.judge(Span(None, low, high)) is outcome


def test_two_hundred_pounds_in_pence() -> None:
    cap = _by_id()["gb_trading_schemes_1997"].criteria[0].limit

    assert [cap.judge(Span.exact(pence), unit=100) for pence in (20_000, 20_001)] == [Outcome.CLEAR, Outcome.FLAGGED]


def _texts() -> Iterator[str]:
    for standard in standards.load():
        yield from (standard.says, standard.says_not)
        yield from (criterion.source.title + criterion.source.locator for criterion in standard.criteria)


@pytest.mark.parametrize("unfounded", ["41.75", "real economic activity", "commercial profit"])
def test_what_the_notes_could_not_confirm_is_not_shipped(unfounded: str) -> None:
    assert not [text for text in _texts() if unfounded in text]


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
    "safeguards.buying_without_pay",
]  # fmt: skip


@pytest.mark.parametrize("id", OURS)
def test_a_line_that_no_law_draws_says_that_it_is_ours(id: str) -> None:
    law, _, criterion = id.partition(".")
    source = next(each.source for each in _by_id()[law].criteria if each.id == criterion)

    assert "this program's convention" in source.title + source.locator
