"""What an offer comes to, worked by hand."""

from __future__ import annotations

import math
from typing import Any

import pytest

from mlmcheck import assess
from mlmcheck.assess import on_statements
from mlmcheck.intake import stated
from mlmcheck.intake.settings import Settings
from mlmcheck.model import Span
from mlmcheck.model.outlook import Outlook
from mlmcheck.outlook import net, odds, outlook, populations, reach


def told(**sections: Any) -> Outlook:
    settings = Settings.model_validate(sections)
    return outlook(settings, on_statements.analyze(stated.typed(settings), settings, assess.Options()))


US = {"jurisdictions": ("US",), "currency": "USD"}
FREE = {"joining_fee": 0, "starter_kit": 0, "required_purchase": 0, "monthly_minimum": 0}


def test_a_year_by_hand() -> None:
    # costs: 50 + 100 + 12 x 20 = 390 to be paid, 290 of it goods; 60 more for events; 25 of 100 sold, 30 a recruit
    found = told(
        company=US,
        plan={"joining_fee": 50, "starter_kit": 0, "required_purchase": 100, "monthly_minimum": "20"},
        costs={"other": 60},
        pitch={"pays_on": ["own_sales", "packs"], "signup_bonus": 30, "outsiders_can_buy": True, "margin": "0.25"},
    )
    assert [one.money for one in found.costs] == [Span.exact(5_000), Span.exact(39_000), Span.exact(45_000)]
    nets = {(one.recruits, one.sales): (one.net.low, one.net.high) for one in found.nets}
    assert nets[0, 0] == (-45_000, -5_000)  # goods worth nothing and events; goods worth 340, no events
    assert nets[2, 0] == (-45_000 + 6_000, -5_000 + 6_000)
    assert nets[0, 10_000] == (-45_000 + 30_000, -5_000 + 30_000)  # 12 x 100 x .25 = 300
    assert nets[5, 30_000] == (-45_000 + 15_000 + 90_000, -5_000 + 15_000 + 90_000)
    assert found.typical.net == found.nets[0].net
    # 390 / (12 x .25) = 130 a month, 450 / 3 = 150
    assert found.sales_to_break_even == Span(None, 13_000, 15_000)


def test_odds_by_hand() -> None:
    # 390 at 30 each: 13 people; 2^-13 = 1 in 8,192
    found = told(
        company=US,
        plan={"joining_fee": 50, "starter_kit": 0, "required_purchase": 100, "monthly_minimum": "20"},
        pitch={"pays_on": ["packs"], "signup_bonus": 30},
    )
    paid = next(one for one in found.odds if one.money.low == 39_000)
    assert (paid.recruits, paid.one_in, paid.share) == (13, 8_192, 2**-13)
    assert found.width == 13
    assert "13 people" in found.sentence
    assert "1 in 8,192" in found.sentence


@pytest.mark.parametrize(("recruits", "share"), [(2, 0.2499995), (3, 0.124996), (4, 0.062484)])
def test_the_exact_share_in_a_scheme_of_a_thousand(recruits: int, share: float) -> None:
    # Poisson-binomial convolution for N = 1,000: the notes on methods, 2.3
    (found,) = odds.odds(Span.exact(100.0 * recruits), Span.exact(100.0))
    assert (found.recruits, found.people) == (recruits, 1_000)
    assert found.share_of == pytest.approx(share, abs=5e-7)


def test_what_a_recruit_brings_is_not_known() -> None:
    found = odds.odds(Span.exact(60_000), Span(None, 0.0, math.inf))
    # of 10, 25, 50 of every 100 each pays: 10, 4 and 2 people who pay as much as oneself
    assert [(one.of_100, one.recruits, one.one_in) for one in found] == [(10, 10, 1_024), (25, 4, 16), (50, 2, 4)]


def test_nothing_for_recruits_needs_none_and_more_than_sixty_is_nobody() -> None:
    assert odds.odds(Span.exact(60_000), Span.exact(0.0)) == ()
    (found,) = odds.odds(Span.exact(100_000), Span.exact(1.0))
    assert (found.recruits, found.share, found.one_in) == (100_000, 0.0, None)


def test_levels_until_the_world_is_too_small() -> None:
    levels = reach.generations(10, populations.around(("US-TX",), 60_000))
    # 1 + 10 + 100 + ...: 111,111 at level 5 is more than 60,000; 111 m at 8 than Texas' 29.1 m; then 345 m; 8.16 bn
    assert {one.level: one.exceeds for one in levels if one.exceeds} == {
        5: ("your town",), 8: ("Texas",), 9: ("the United States",), 10: ("the world",),
    }  # fmt: skip
    assert [one.people for one in levels][:3] == [10, 100, 1_000]
    assert levels[4].total == 111_111


@pytest.mark.parametrize("width", [0, 1])
def test_a_chain_needs_no_levels(width: int) -> None:
    assert reach.generations(width, populations.around(("US",), None)) == ()


def test_what_is_not_known_is_at_least_and_never_nothing() -> None:
    found = told(company=US, plan={"joining_fee": 50}, pitch={"pays_on": ["signups"]})
    joining, paid, full = found.costs
    assert joining.money == Span(None, 5_000, math.inf)
    assert joining.missing == ("plan.starter_kit",)
    assert paid.missing == ("plan.starter_kit", "plan.required_purchase", "plan.monthly_minimum")
    assert full.missing[-1] == "costs.other"
    assert found.typical.is_worse
    assert {"plan.starter_kit", "plan.monthly_minimum", "pitch.signup_bonus"} <= {ask.key for ask in found.asks}


def test_free_to_join_and_paid_for_sales_is_told_so() -> None:
    found = told(
        company=US, plan=FREE, costs={"other": 0},
        pitch={"pays_on": ["own_sales"], "outsiders_can_buy": True, "margin": "0.3"},
    )  # fmt: skip
    assert found.flags == ()
    assert {one.id for one in found.safeguards} == {"no_duty", "sales_paid"}
    assert found.odds == ()
    assert found.generations == ()
    assert found.sentence.startswith("It costs nothing to try")


def test_where_outsiders_cannot_buy_the_pay_is_members_money() -> None:
    found = told(company=US, plan={"joining_fee": 500}, pitch={"pays_on": ["signups"], "outsiders_can_buy": False})
    assert found.sentence.startswith("What is paid here comes from the people who take part")
    assert {"signups_paid", "inside_money"} <= {one.id for one in found.flags}
    assert [one.sales for one in found.nets] == [0]  # nothing can be sold


def test_pay_on_what_recruits_buy_is_not_called_pay_for_sales() -> None:
    found = told(
        company=US, plan={"joining_fee": 50}, costs={"other": 0},
        pitch={"pays_on": ["own_sales", "downline_purchases"], "outsiders_can_buy": True, "margin": "0.3"},
    )  # fmt: skip
    assert found.sentence.startswith("You would be paid for sales and for people you bring in")


def test_what_is_paid_for_is_not_known_and_not_guessed() -> None:
    found = told(company=US, plan={"joining_fee": 50})
    assert found.sentence.startswith("What you would be paid for is not known")
    assert found.asks[1].key == "pitch.pays_on"


def test_hourly_and_yen() -> None:
    found = told(
        company={"currency": "JPY"}, plan={**FREE, "joining_fee": 2_400}, costs={"other": 0}, pitch={"hours": 10}
    )
    assert found.typical.hourly == Span(-20.0, -20.0, -20.0)  # 2,400 yen have no smaller coin; 120 hours


def test_money_back_names_the_law_of_the_place_only() -> None:
    here = told(company={"jurisdictions": ("GB",), "currency": "GBP"}, plan={"joining_fee": 100})
    assert any("14 days to cancel" in one.says for one in here.money_back)
    there = told(company=US, plan={"joining_fee": 100})
    assert not any("days to cancel" in one.says for one in there.money_back)
    assert any("No law that gives you time" in one.says for one in there.money_back)
    elsewhere = told(company={"jurisdictions": ("BR",), "currency": "BRL"}, plan={"joining_fee": 100})
    assert not any("days to cancel" in one.says for one in elsewhere.money_back)
    assert elsewhere.laws == ()
    nowhere = told(company={"currency": "USD"}, plan={"joining_fee": 100})
    assert nowhere.laws == ()


def test_a_state_without_law_of_its_own_falls_back_on_its_country() -> None:
    found = told(company={"jurisdictions": ("US-OH",)}, plan={"joining_fee": 100})
    assert {law.standard.jurisdiction for law in found.report.judgements} <= {"US", "US-CA", "US-TX", "US-WA", "US-CO",
                                                                              "mlmcheck", "world", "MY"}  # fmt: skip
    assert found.report.options["places"] == "US"


def test_costs_told_one_by_one_are_all_the_other_costs() -> None:
    settings = Settings.model_validate({"plan": FREE, "costs": {"events": 40, "tools": 60}})
    assert net.net(settings, 2, 0, 0).net == Span(None, -10_000, 0)
