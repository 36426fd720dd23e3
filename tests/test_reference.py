"""The program against a second reading of its contract, on random small companies: integers exact, shares to 1e-12."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings

from mlmcheck.model import Measurement, Report, Span
from tests import kit, reference
from tests.reference.made import companies
from tests.reference.sources import Span as Told
from tests.reference.streams import TieError

MEASURES = (
    "retail_share", "internal_share", "recruitment_share", "payout_ratio", "payback_ratio", "loss_share", "median_net",
    "mean_net", "unpaid_share", "nonrecruiter_share", "organisation_depth", "participant_funded_reward_share",
    "recruitment_reward_share", "retail_reward_share", "outside_funding_gap",
)  # fmt: skip


def differences(company: dict[str, str]) -> list[str]:
    """What the two readings say differently of one company."""
    tables = dict(company)
    told, found = reference.read(**tables), kit.report(tables.pop("settings", ""), None, **tables)
    wrong = [line for name in MEASURES for line in _of_measure(name, told, found)]
    for name, mine, theirs in (("e1", told.e1, found.verdict.elements.e1), ("e2", told.e2, found.verdict.elements.e2)):
        if not _same(mine, None if theirs is None else theirs.value):
            wrong.append(f"{name}: reference {_shown(mine)}, program {theirs}")
    if found.verdict.band.value != told.band:
        wrong.append(f"band: reference {told.band}, program {found.verdict.band.value}")
    gap = found.results["ledger_gap"]
    if isinstance(gap, Measurement) and gap.span != Span.exact(0):
        wrong.append(f"ledger_gap: {gap.span}")
    return wrong


def _of_measure(name: str, told: reference.Reading, found: Report) -> list[str]:
    result, spans = found.results[name], told.spans.get(name)
    if not isinstance(result, Measurement) or spans is None:
        agreed = spans is None and not isinstance(result, Measurement)
        return [] if agreed else [f"{name}: reference {spans and _line(spans[0])}, program {result}"]
    both = ((spans[0], result.reading("exclude")), (spans[1], result.reading("include")))
    return [f"{name}: reference {_line(mine)}, program {theirs}" for mine, theirs in both if not _agree(mine, theirs)]


def _agree(mine: Told, theirs: Span) -> bool:
    pairs = zip(mine, (theirs.value, theirs.low, theirs.high), strict=True)
    return all(_same(one, other) for one, other in pairs)


def _same(one: Fraction | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is None and other is None
    return float(one) == pytest.approx(other, rel=1e-12, abs=1e-12)


def _line(span: Told) -> str:
    return " ".join(map(_shown, span))


def _shown(number: Fraction | None) -> str:
    return "-" if number is None else f"{float(number):.15g}"


def agree(company: dict[str, str]) -> None:
    """Both readings say the same, unless the contract leaves a tie open."""
    try:
        wrong = differences(company)
    except TieError:
        assume(False)
    else:
        assert wrong == []


# Whatever a strategy draws is drawn again on every machine; a company costs about 0.4 s.
ALIKE = settings(
    max_examples=50, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@ALIKE
@given(companies(has_corners=False))
def test_random_companies(company: dict[str, str]) -> None:
    agree(company)


@ALIKE
@given(companies(has_corners=True))
def test_random_companies_with_corners(company: dict[str, str]) -> None:
    agree(company)


# What two readings of the contract once read differently, each with the answer worked by hand from SPEC.
# measure, reading, which of (value, low, high), answer, tables
Dispute = tuple[str, str, int, float, dict[str, str]]
X60 = "2024-06-03, X, 60"
DISPUTED: dict[str, Dispute] = {
    # SPEC 2: a discount buyer never sponsored, and nobody sponsors himself: D 40 of 100, no P
    "sponsoring oneself makes no participant": ("internal_share", "exclude", 0, 0.0, {
        "recruits": "recruit_id, sponsor_id, joined_at\nD, D, 2024-01-01",
        "sales": f"sold_at, buyer_id, amount\n2024-06-03, D, 40\n{X60}",
    }),
    # after the day of the change the type holds: 40 are D, so 60 of 100 is all retail even at the low end
    "restated as a discount buyer, not as a customer": ("retail_share", "exclude", 0, 0.6, {
        "recruits": "recruit_id, type, can_earn_from, can_earn_to\nC, discount, 2023-01-01, 2024-03-31",
        "sales": f"sold_at, buyer_id, amount\n2024-04-01, C, 40\n{X60}",
    }),
    # "or can_earn_from..to covering the sale": an open end covers June
    "a right to earn without an end": ("internal_share", "exclude", 0, 0.4, {
        "recruits": "recruit_id, type, can_earn_from\nC, customer, 2024-01-01",
        "sales": f"sold_at, buyer_id, amount\n2024-06-03, C, 40\n{X60}",
    }),
    # ... and so does an open beginning
    "a right to earn without a beginning": ("internal_share", "exclude", 0, 0.4, {
        "recruits": "recruit_id, can_earn_to\nC, 2024-12-31",
        "sales": f"sold_at, buyer_id, amount\n2024-06-03, C, 40\n{X60}",
    }),
    # the refund belongs to order 1, so D paid no entry money and stays a discount buyer: D 40, V 60
    "a pack given back is no entry money": ("internal_share", "exclude", 0, 0.0, {
        "recruits": "recruit_id, joined_at\nD, 2024-06-01",
        "sales": f"""sold_at, buyer_id, amount, order_id
            2024-06-03, D, 100, 1
            2024-06-20, , -100, 1
            2024-09-03, D, 40, 2
            {X60}, 3""",
    }),
    # 100 points are the quota whenever B joined: V 60 is all that is demand for sure
    "the quota of a participant who joined nobody knows when": ("retail_share", "include", 1, 0.6, {
        "settings": "[plan]\nqualification_volumes = [100]",
        "recruits": "recruit_id, type\nB, participant",
        "sales": f"sold_at, buyer_id, amount, volume\n2024-06-03, B, 40, 100\n{X60}, 100",
    }),
    # a documented resale is a sale to someone else: D's 40 are internal, less the 10 resold
    "who resells is a seller": ("internal_share", "exclude", 0, 0.3, {
        "recruits": "recruit_id, joined_at, type\nD, 2023-01-01, discount",
        "sales": f"sold_at, buyer_id, amount\n2024-06-03, D, 40\n{X60}",
        "resales": "seller_id, amount, cost, sold_at\nD, 20, 10, 2024-06-20",
    }),
    # paid for June, so C went on acting after the change in March: 40 of 100 internal
    "pay for a period after the change of type": ("internal_share", "exclude", 0, 0.4, {
        "recruits": "recruit_id, type, can_earn_from, can_earn_to\nC, customer, 2023-01-01, 2024-03-31\nX, customer, ,",
        "sales": f"sold_at, buyer_id, amount\n2024-04-05, C, 40\n{X60}",
        "payouts": "recipient_id, period, amount\nC, 2024-06, 5",
    }),
    # A's sale of April was undone, that of June was not: 10 of 10 may be retail commission on it
    "a refund takes the day of its order": ("retail_reward_share", "exclude", 0, 1.0, {
        "recruits": "recruit_id, type\nA, participant",
        "sales": """sold_at, seller_id, buyer_id, amount, order_id
            2024-04-20, A, X, 100, 1
            2024-06-01, A, X, -100, 1
            2024-06-02, A, Y, 50, 2""",
        "payouts": "recipient_id, paid_at, kind, amount\nA, 2024-06-10, retail_commission, 10",
    }),
    # the commission is for March, when A sold, though paid in May
    "a stated period is the month that counts": ("retail_reward_share", "exclude", 0, 1.0, {
        "recruits": "recruit_id, type\nA, participant",
        "sales": "sold_at, seller_id, buyer_id, amount\n2024-03-03, A, X, 100\n2024-05-01, , Y, 50",
        "payouts": "recipient_id, paid_at, period, kind, amount\nA, 2024-05-02, 2024-03, retail_commission, 10",
    }),
    # B's own fee of 100 is money paid in that 20 come back of: Y = 30 - 20 = 10, all of it on V
    "a rebate on the stated fee": ("retail_reward_share", "exclude", 1, 1.0, {
        "recruits": "recruit_id, joined_at, fee, type\nA, 2024-06-01, , participant\nB, 2024-06-01, 100, participant",
        "sales": "sold_at, seller_id, buyer_id, amount, order_id\n2024-06-03, A, X, 60, 1",
        "payouts": """recipient_id, period, source_id, order_id, amount
            B, 2024-06, B, , 20
            A, 2024-06, , 1, 10""",
    }),
    # A's pay is a rebate on the purchase of April, or pay on the sale of March, or of unknown source: each lag has its
    # own Y, so customers' part is 20 of 20, 30 of 30, or 20 of 30
    "a rebate at one lag is none at another": ("participant_funded_reward_share", "exclude", 2, 1 / 3, {
        "recruits": "recruit_id, joined_at, type\nA, 2024-01-01, participant\nB, 2024-01-01, participant",
        "sales": """sold_at, seller_id, buyer_id, amount, order_id
            2024-04-03, , A, 100, 1
            2024-03-03, A, X, 100, 2
            2024-04-04, B, Y, 100, 9""",
        "payouts": "recipient_id, paid_at, source_id, order_id, amount\nA, 2024-04-20, A, , 10\nB, 2024-04-20, , 9, 20",
    }),
    # A paid the fee on joining on 1 June, before the pay of 3 June, whatever the right to earn began on
    "the stated fee is paid on joining": ("e1", "", 0, 1.0, {
        "recruits": """recruit_id, joined_at, can_earn_from, fee, type
            A, 2024-06-01, 2024-06-10, 50, participant
            B, 2024-06-02, , , participant""",
        "sales": "sold_at, buyer_id, kind, amount, order_id\n2024-06-02, B, joining_fee, 100, 1",
        "payouts": "recipient_id, paid_at, order_id, amount\nA, 2024-06-03, 1, 30",
    }),
    # recruitment money is 100 sold by A and 40 that only the recruits table knows: 100 of 140 are not 90 %
    "fees that nobody sold are not passed on": ("payback_ratio", "exclude", -1, 0.0, {
        "recruits": "recruit_id, joined_at, fee\nA, 2024-01-01, 40\nB, 2024-01-01,",
        "sales": "sold_at, seller_id, buyer_id, kind, amount\n2024-01-01, A, B, joining_fee, 100",
    }),
    # between 1 and 9 June nothing was sold and nobody joined: there is no revenue
    "fees paid outside the days that are judged": ("payout_ratio", "exclude", -1, 0.0, {
        "recruits": "recruit_id, joined_at, fee, type\nA, 2024-01-01, 100, participant",
        "sales": "sold_at, buyer_id, amount\n2024-01-01, X, 50\n2024-12-01, X, 50",
        "payouts": "recipient_id, paid_at, amount\nA, 2024-06-01, 5\nA, 2024-06-09, 5",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", DISPUTED)
def test_disputed(name: str) -> None:
    measure, reading, end, answer, tables = DISPUTED[name]
    read = reference.read(**tables)
    told = read.spans.get(measure)
    found = kit.report(tables.get("settings", ""), None, **{k: v for k, v in tables.items() if k != "settings"})
    if measure == "e1":
        assert read.e1 == answer
        assert found.verdict.elements.e1 == Span.exact(answer)
        return
    result = found.results[measure]
    if end < 0:  # it cannot be measured
        assert (told, isinstance(result, Measurement)) == (None, False)
        return
    assert told is not None
    assert isinstance(result, Measurement)
    mine = told[reading == "include"][end]
    span = result.reading("include" if reading == "include" else "exclude")
    assert mine is not None
    assert [float(mine), (span.value, span.low, span.high)[end]] == pytest.approx([answer, answer])
