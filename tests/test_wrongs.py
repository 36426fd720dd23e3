"""Both wrongs of SPEC 1: no lawful kind of firm is accused, no trick of a pyramid is cleared.

Every firm has 40 members, M00 to M39, M07's sponsor being M03 (each sponsors two, M00 is the root), who join one every
three days from 2024-01-01, so that 30 participants and 90 days are observed. x and n are the share of rewards that
participants fund, their own purchases read as no demand (x) and as demand (n). SPEC 6: `pattern` if both elements and
n > 1/2, `indicators` if both and x > 1/2 and n > 1/3, `questions` if x > 1/3, else `consistent`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

import pytest

from mlmcheck.model import Band, Measurement, Report
from tests.kit import report
from tests.test_reference import differences

Tables = dict[str, str]
LAWFUL: dict[str, tuple[Callable[[], Tables], Band, float, float]] = {}
TRICKS: dict[str, tuple[Callable[[], Tables], Band, float, float]] = {}
MEMBERS = range(40)
NO_QUOTA = "[plan]\nqualification_volumes = []"
RECRUITS = "recruit_id, sponsor_id, joined_at, type"
SALES = "order_id, sold_at, seller_id, buyer_id, kind, amount"
PAYOUTS = "recipient_id, paid_at, order_id, amount"


def case(
    of: dict[str, tuple[Callable[[], Tables], Band, float, float]], band: Band, x: float = -1, n: float = -1
) -> Callable[[Callable[[], Tables]], Callable[[], Tables]]:
    """Register a firm with the band and the two readings that SPEC implies; -1 where there is no reading."""

    def register(firm: Callable[[], Tables]) -> Callable[[], Tables]:
        of[firm.__name__] = firm, band, x, n
        return firm

    return register


def who(at: int) -> str:
    return f"M{at:02}"


def sponsor(at: int) -> str:
    return who((at - 1) // 2) if at else ""


def day(at: int, later: int = 0) -> str:
    """The day on which a member joins, or some days later."""
    return str(date(2024, 1, 1) + timedelta(3 * at + later))


def table(header: str, lines: Iterable[str]) -> str:
    return "\n".join([header, *lines])


def listed(kind: str = "participant") -> list[str]:
    return [f"{who(at)}, {sponsor(at)}, {day(at)}, {kind}" for at in MEMBERS]


# Lawful kinds


@case(LAWFUL, Band.CONSISTENT, x=0, n=0)
def party_plan() -> Tables:
    """A kit of 60, guests' orders of 200, 25 % for the hostess and 5 % for who sponsored her: all pay is on guests."""
    kits = [f"kit{at}, {day(at)}, , {who(at)}, starter_kit, 60" for at in MEMBERS]
    parties = [f"party{at}, {day(at, 20)}, {who(at)}, GUEST{at}, product, 200" for at in MEMBERS]
    own = [f"{who(at)}, {day(at, 25)}, party{at}, 50" for at in MEMBERS]
    above = [f"{sponsor(at)}, {day(at, 25)}, party{at}, 10" for at in MEMBERS if at]
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, kits + parties),
        "payouts": table(PAYOUTS, own + above),
    }


def monthly(amount: int, *, kind: str = "product", months: int = 4) -> list[str]:
    """Every member buys on the day of joining and then every 31 days: one month's goods around joining."""
    return [
        f"own{at}/{step}, {day(at, 31 * step)}, , {who(at)}, {kind}, {amount}"
        for at in MEMBERS
        for step in range(months)
    ]


def on_monthly(pay: str, months: int = 4) -> list[str]:
    """The sponsor's pay on each of those purchases."""
    return [
        f"{sponsor(at)}, {day(at, 31 * step + 9)}, own{at}/{step}, {pay}"
        for at in MEMBERS
        if at
        for step in range(months)
    ]


@case(LAWFUL, Band.QUESTIONS, x=1, n=0)
def buy_and_resell() -> Tables:
    """Sellers buy 100 of stock a month and resell it off the books; sponsors get 5 %, the kit of 20 pays nobody.

    All pay is on participants' purchases (x = 1), none of which the plan explains: one month's goods around joining,
    an ordinary month being 100 (n = 0).
    """
    kits = [f"kit{at}, {day(at)}, , {who(at)}, starter_kit, 20" for at in MEMBERS]
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, kits + monthly(100)),
        "payouts": table(PAYOUTS, on_monthly("5")),
    }


@case(LAWFUL, Band.INSUFFICIENT)
def co_op() -> Tables:
    """Members pay 10 once and get 5 % of their own purchases back: a rebate, so there are no rewards to judge."""
    shares = [f"share{at}, {day(at)}, , {who(at)}, joining_fee, 10" for at in MEMBERS]
    back = [f"{who(at)}, {day(at, 31 * step + 9)}, own{at}/{step}, 5" for at in MEMBERS for step in range(4)]
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, shares + monthly(100)),
        "payouts": table(PAYOUTS, back),
    }


@case(LAWFUL, Band.QUESTIONS, x=1, n=0)
def co_op_with_a_dividend() -> Tables:
    """The 5 % come as two dividends and name no order. Only members can have funded them (x = 1), yet their free
    purchases of 16,000 amply do, if these are demand (n = 0)."""
    dividends = [f"{who(at)}, {paid}, , 10" for at in MEMBERS for paid in ("2024-03-31", "2024-06-30")]
    return co_op() | {"payouts": table(PAYOUTS, dividends)}


@case(LAWFUL, Band.CONSISTENT, x=1_500 / 15_500, n=1_500 / 15_500)
def franchise() -> Tables:
    """A fee of 5,000 and 50 a month to stay; the firm collects 1,000 a month from each branch's customers and hands
    on 35 %; M00 as area developer is paid 750 for each of two branches."""
    fees = [f"fee{at}, {day(at)}, , {who(at)}, joining_fee, 5000" for at in MEMBERS]
    stay = [f"stay{at}, {day(at, 40)}, , {who(at)}, renewal, 50" for at in MEMBERS]
    branch = [f"till{at}, {day(at, 30)}, {who(at)}, C{at}, product, 1000" for at in MEMBERS]
    pay = [f"{who(at)}, {day(at, 35)}, till{at}, 350" for at in MEMBERS]
    return {
        "recruits": table("recruit_id, joined_at, type", (f"{who(at)}, {day(at)}, participant" for at in MEMBERS)),
        "sales": table(SALES, fees + stay + branch),
        "payouts": table(PAYOUTS, [*pay, *(f"M00, {day(at, 5)}, fee{at}, 750" for at in (1, 2))]),
    }


@case(LAWFUL, Band.CONSISTENT, x=0, n=0)
def insurance() -> Tables:
    """Agents pay for a licence and a course; clients' policies renew every month: a client's renewal is retail."""
    licences = [f"lic{at}, {day(at)}, , {who(at)}, joining_fee, 80" for at in MEMBERS]
    courses = [f"course{at}, {day(at, 2)}, , {who(at)}, training, 40" for at in MEMBERS]
    policies = [
        f"pol{at}/{step}, {day(at, 10 + 31 * step)}, {who(at)}, CLIENT{at}, {'renewal' if step else 'product'}, 90"
        for at in MEMBERS
        for step in range(4)
    ]
    pay = [f"{who(at)}, {day(at, 15 + 31 * step)}, pol{at}/{step}, 18" for at in MEMBERS for step in range(4)]
    above = [f"{sponsor(at)}, {day(at, 15)}, pol{at}/0, 9" for at in MEMBERS if at]
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, licences + courses + policies),
        "payouts": table(PAYOUTS, pay + above),
    }


@case(LAWFUL, Band.CONSISTENT, x=195 / 995, n=0)
def energy() -> Tables:
    """Bills of 100 from five customers each and from the member's own meter; 4 on a customer's bill for the member, 5
    on the member's own bill for the sponsor. 39 x 5 of 200 x 4 + 39 x 5 is on own meters, free of any plan (n = 0)."""
    own = [f"own{at}, {day(at, 40)}, , {who(at)}, product, 100" for at in MEMBERS]
    bills = [
        f"bill{at}/{home}, {day(at, 40)}, {who(at)}, HOME{at}/{home}, product, 100"
        for at in MEMBERS
        for home in range(5)
    ]
    pay = [f"{who(at)}, {day(at, 45)}, bill{at}/{home}, 4" for at in MEMBERS for home in range(5)]
    above = [f"{sponsor(at)}, {day(at, 45)}, own{at}, 5" for at in MEMBERS if at]
    return {
        "settings": NO_QUOTA,
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, own + bills),
        "payouts": table(PAYOUTS, pay + above),
    }


def friends() -> list[str]:
    return [f"F{at}/{friend}, {who(at)}, {day(at, 5)}" for at in MEMBERS for friend in range(3)]


@case(LAWFUL, Band.CONSISTENT, x=0, n=0)
def referral_credits() -> Tables:
    """Forty shoppers bring three friends each and get 10 when the friend first buys for 50. A shopper who was paid is
    a participant by the letter, the friends are customers: all pay is on customers."""
    first = [
        f"first{at}/{friend}, {day(at, 6)}, , F{at}/{friend}, product, 50" for at in MEMBERS for friend in range(3)
    ]
    return {
        "recruits": table(
            RECRUITS,
            [f"{who(at)}, , {day(at)}, customer" for at in MEMBERS] + [f"{line}, customer" for line in friends()],
        ),
        "sales": table(SALES, first + monthly(50)),
        "payouts": table(
            PAYOUTS, (f"{who(at)}, {day(at, 8)}, first{at}/{friend}, 10" for at in MEMBERS for friend in range(3))
        ),
    }


@case(LAWFUL, Band.QUESTIONS, x=1, n=0)
def referral_credits_in_an_untyped_list() -> Tables:
    """The same list without types: friends who paid no fee and more than an ordinary order of 50 never are discount
    buyers. Own use excluded, they are no end users (x = 1); included they are (n = 0)."""
    tables = referral_credits()
    return tables | {"recruits": tables["recruits"].replace("customer", "").replace("type", "left_at")}


@case(LAWFUL, Band.QUESTIONS, x=1, n=0)
def preferred_customers() -> Tables:
    """Forty members, each with three preferred customers in the genealogy who paid nothing to join and buy 50 a month;
    the member gets 8 of it. Discount buyers: no end users in California (x = 1), end users in Texas (n = 0)."""
    kits = [f"kit{at}, {day(at)}, , {who(at)}, starter_kit, 30" for at in MEMBERS]
    buyers = [(at, friend, step) for at in MEMBERS for friend in range(3) for step in range(3)]
    orders = [f"o{at}/{f}/{step}, {day(at, 5 + 31 * step)}, , F{at}/{f}, product, 50" for at, f, step in buyers]
    pay = [f"{who(at)}, {day(at, 9 + 31 * step)}, o{at}/{f}/{step}, 8" for at, f, step in buyers]
    return {
        "recruits": table(RECRUITS, listed() + [f"{line}," for line in friends()]),
        "sales": table(SALES, kits + orders),
        "payouts": table(PAYOUTS, pay),
    }


# Tricks


def fees(seller: Callable[[int], str] = lambda _: "") -> list[str]:
    """Every member but the root pays 500 to join."""
    return [f"fee{at}, {day(at)}, {seller(at)}, {who(at)}, joining_fee, 500" for at in MEMBERS if at]


def pay_on(order: str, amount: int = 300, later: int = 1) -> list[str]:
    """The sponsor's pay on each joining."""
    return [f"{sponsor(at)}, {day(at, later)}, {order.format(at)}, {amount}" for at in MEMBERS if at]


def shop(amount: int) -> list[str]:
    """The root sells to one customer a member."""
    return [f"shop{at}, {day(at, 15)}, M00, C{at}, product, {amount}" for at in MEMBERS]


@case(TRICKS, Band.PATTERN, x=1, n=1)
def naked_pyramid() -> Tables:
    """No trick yet: 300 of each fee of 500 for the sponsor, who (but for the root) had paid before."""
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, fees() + shop(20)),
        "payouts": table(PAYOUTS, pay_on("fee{}")),
    }


@case(TRICKS, Band.PATTERN, x=1, n=1)
def gifts_from_person_to_person() -> Tables:
    """No firm at all: each newcomer gives 500 to the sponsor."""
    gifts = [f"{who(at)}, {sponsor(at)}, {day(at)}, 500" for at in MEMBERS if at]
    return {"recruits": table(RECRUITS, listed()), "transfers": table("payer_id, recipient_id, paid_at, amount", gifts)}


@case(TRICKS, Band.PATTERN, x=1, n=1)
def gifts_booked_as_sales() -> Tables:
    """The sponsor "sells" the fee of 500 to the newcomer; there are no payouts because the fee is the payout."""
    return {"recruits": table(RECRUITS, listed()), "sales": table(SALES, fees(sponsor))}


@case(TRICKS, Band.PATTERN, x=1, n=1)
def pack_booked_as_product() -> Tables:
    """The fee of 500 becomes a pack of product, and nobody buys again. Too few ordinary months: all of it is entry."""
    packs = [f"pack{at}, {day(at)}, , {who(at)}, product, 500" for at in MEMBERS if at]
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES, packs + shop(20)),
        "payouts": table(PAYOUTS, pay_on("pack{}")),
    }


@case(TRICKS, Band.PATTERN, x=1, n=1)
def pack_bought_the_day_before_joining() -> Tables:
    """Bought as a "customer" a day before: still a later participant's purchase, still entry money."""
    packs = [f"pack{at}, {day(at, -1)}, , {who(at)}, product, 500" for at in MEMBERS if at]
    return pack_booked_as_product() | {"sales": table(SALES, packs + shop(20))}


@case(TRICKS, Band.PATTERN, x=1 - 800 / 11_700, n=1 - 800 / 11_700)
def pay_labelled_retail_commission() -> Tables:
    """The pay on fees is called retail commission and names no order. It may count as retail only up to the root's own
    sales, and customers' 800 cannot have paid 11,700, whatever it is called. What is beyond a recipient's own sales is
    no pay on own sales, so it goes up as pool pay does; all but the root had paid before (decision 009)."""
    pay = [f"{sponsor(at)}, {day(at, 1)}, retail_commission, 300" for at in MEMBERS if at]
    return naked_pyramid() | {"payouts": table("recipient_id, paid_at, kind, amount", pay)}


@case(TRICKS, Band.PATTERN, x=1, n=1 - 800 / 11_700)
def pay_one_month_late() -> Tables:
    """Paid 31 days after the fee, naming only the newcomer: the lag of one month finds the fees, and x is of known
    source. n is a low end over all lags, and customers' 800 cannot have paid 11,700 at any."""
    pay = [f"{sponsor(at)}, {day(at, 31)}, {who(at)}, 300" for at in MEMBERS if at]
    return naked_pyramid() | {"payouts": table("recipient_id, paid_at, source_id, amount", pay)}


@case(TRICKS, Band.QUESTIONS, x=1, n=0)
def customers_of_the_genealogy() -> Tables:
    """Members' purchases are labelled as customers', but the genealogy lists the buyers: 39 of 40 sponsors' pay is on
    participants. Whether they wanted the goods the books cannot show (n = 0): the case turns on own use."""
    kits = [f"kit{at}, {day(at)}, , {who(at)}, starter_kit, 20, " for at in MEMBERS]
    sales = [*kits, *(f"{line}, customer" for line in monthly(100))]
    return {
        "recruits": table(RECRUITS, listed()),
        "sales": table(SALES + ", buyer_type", sales),
        "payouts": table(PAYOUTS, on_monthly("30")),
    }


@case(TRICKS, Band.QUESTIONS, x=1, n=0)
def mass_change_of_type() -> Tables:
    """On 30 June all are restated as customers who could earn until that day: what they bought until then stays
    internal (x = 1), and it all lies before it but for the last members' fourth month, on which pay is cut."""
    rows = [f"{who(at)}, {sponsor(at)}, {day(at)}, customer, {day(at)}, 2024-06-30" for at in MEMBERS]
    pay = [line for line in on_monthly("30") if line.split(", ")[1] <= "2024-06-30"]
    return customers_of_the_genealogy() | {
        "recruits": table(RECRUITS + ", can_earn_from, can_earn_to", rows),
        "payouts": table(PAYOUTS, pay),
    }


@case(TRICKS, Band.QUESTIONS, x=1, n=0)
def change_of_type_without_a_date() -> Tables:
    """The list simply calls everyone a customer: who paid for a kit, sponsored or was paid is a participant."""
    return customers_of_the_genealogy() | {"recruits": table(RECRUITS, listed("customer"))}


@case(TRICKS, Band.PATTERN, x=1 - 800 / 11_700, n=1 - 800 / 11_700)
def pool_pay() -> Tables:
    """The pay on fees names neither order nor source: no label is needed to see that 800 cannot have paid 11,700."""
    return naked_pyramid() | {"payouts": table(PAYOUTS, pay_on(""))}


@case(TRICKS, Band.INSUFFICIENT)
def pool_pay_in_a_firm_with_customers() -> Tables:
    """With 16,000 from customers nothing is known about what the pay was for: that clears nobody."""
    return pool_pay() | {"sales": table(SALES, fees() + shop(400))}


@case(TRICKS, Band.INSUFFICIENT)
def payouts_of_the_first_two_months_only() -> Tables:
    """More than 5 % of the fees lie more than 62 days after the last payout: two months are left, under 90 days."""
    early = [line for line in pay_on("fee{}") if line.split(", ")[1] < "2024-02-20"]
    late = [f"late{at}, 2024-07-{at + 1:02}, , C{at}, product, 200" for at in range(20)]
    return naked_pyramid() | {
        "sales": table(SALES, fees() + shop(20) + late),
        "payouts": table(PAYOUTS, early),
    }


@case(TRICKS, Band.PATTERN, x=1, n=1)
def fees_of_recruits_cut_to_active_sellers() -> Tables:
    """Only the twenty who sponsored are listed: who paid a joining fee is a participant all the same."""
    return naked_pyramid() | {"recruits": table(RECRUITS, listed()[:20])}


def pack_pyramid(listed_members: Iterable[int], listed_buyers: Iterable[int]) -> Tables:
    """M00 recruits 39, each of whom recruits four who buy the pack of 500 and stop; 300 of each pack for the recruiter.

    Only some of the 196 people are in the recruits table. 20 of shop money for each member of the first level.
    """
    first = [f"pack{at}, {day(at)}, , {who(at)}, product, 500" for at in MEMBERS if at]
    second = [f"pack{at}/{k}, {day(at, 20)}, , L{at}/{k}, product, 500" for at in MEMBERS if at for k in range(4)]
    pay = [f"M00, {day(at, 1)}, pack{at}, 300" for at in MEMBERS if at]
    pay += [f"{who(at)}, {day(at, 21)}, pack{at}/{k}, 300" for at in MEMBERS if at for k in range(4)]
    rows = [f"{who(at)}, {'M00' if at else ''}, {day(at)}, participant" for at in listed_members]
    rows += [f"L{at}/{k}, {who(at)}, {day(at, 20)}, participant" for at in listed_buyers for k in range(4)]
    return {
        "recruits": table(RECRUITS, rows),
        "sales": table(SALES, first + second + shop(20)),
        "payouts": table(PAYOUTS, pay),
    }


def test_packs_with_the_whole_list() -> None:
    # every pay is on a joiner's pack
    assert run(pack_pyramid(MEMBERS, MEMBERS[1:])).verdict.band is Band.PATTERN


def test_packs_with_recruits_cut_to_active_sellers_are_not_cleared() -> None:
    """SPEC 1: cut-off files must not be cleared. Twenty of forty payees are missing from the list, so buyers outside it
    are labelled only: 156 of 195 packs read as retail, and the truth may be anything from .2 to 1."""
    found = run(pack_pyramid(MEMBERS[:20], []))
    share = found.results["participant_funded_reward_share"]
    assert isinstance(share, Measurement)
    assert (share.span.low, share.span.high) == pytest.approx((39 / 195, 1))
    assert found.warnings[0].startswith("The recruits list is incomplete")
    assert found.verdict.band is not Band.CONSISTENT


def run(firm: Tables) -> Report:
    tables = dict(firm)
    return report(tables.pop("settings", ""), None, **tables)


@pytest.mark.parametrize("name", [*LAWFUL, *TRICKS])
def test_band_and_both_readings(name: str) -> None:
    firm, band, x, n = (LAWFUL | TRICKS)[name]
    found = run(firm())
    share = found.results["participant_funded_reward_share"]
    assert found.verdict.band is band
    if band is not Band.INSUFFICIENT:
        assert isinstance(share, Measurement)
        include = share.reading("include")
        told = include.value if firm().get("settings") else include.low
        assert (share.span.value, told) == pytest.approx((x, n), abs=1e-12)


@pytest.mark.parametrize("name", LAWFUL)
def test_no_lawful_kind_is_above_questions(name: str) -> None:
    assert LAWFUL[name][1] in {Band.INSUFFICIENT, Band.CONSISTENT, Band.QUESTIONS}


@pytest.mark.parametrize("name", TRICKS)
def test_no_trick_is_consistent(name: str) -> None:
    assert TRICKS[name][1] is not Band.CONSISTENT


@pytest.mark.parametrize("name", [*LAWFUL, *TRICKS])
def test_the_second_reading_agrees(name: str) -> None:
    assert differences((LAWFUL | TRICKS)[name][0]()) == []
