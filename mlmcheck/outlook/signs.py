"""What in an offer speaks against it, and what for it: published checklists as data, each with its source.

A sign is a reason to ask, not a finding: lawful firms show some of them. Where the answer is not known there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from mlmcheck.model import Outcome, Source
from mlmcheck.model.outlook import Sign

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Report

MANY_LEVELS: Final = 5
DEAR: Final = Decimal("0.5")  # the like costs at most half elsewhere: a convention of this program
FAIR: Final = Decimal("0.8")  # the like costs at least four fifths elsewhere: a convention of this program
MOST_BACK, MONTHS_BACK, DAYS_BACK = Decimal("0.9"), 12, 14
_SEC: Final = Source("US SEC, investor alert on pyramid schemes posing as multi-level marketing", "red flags", "S")
_FTC: Final = Source("US FTC, business guidance on multi-level marketing (2018, 2024)", "as reported", "S")
_CA: Final = Source("California Attorney General, page on pyramid schemes", "signs", "S")
_BBB: Final = Source("FTC and Better Business Bureau, questions to ask before joining", "list of questions", "S")
_TAYLOR: Final = Source("J. M. Taylor, red flags of product-based pyramids", "flag 5 (his argument, not law)", "S")
_STAFF: Final = Source("US FTC staff report on 70 income disclosures, 4 September 2024", "as reported", "S")
_DSA: Final = Source("US Direct Selling Association, code of ethics", "repurchase at 90 % or more, 12 months", "P")
_GB: Final = Source("UK Trading Schemes Regulations 1997 (SI 1997/30)", "regulation 5: 14 days", "P")
_NEORA: Final = Source("FTC v. Neora, N.D. Tex. (28 September 2023), as reported", "customers count for it", "S")


@dataclass(frozen=True, slots=True)
class Rule:
    """A sign and when it shows: `holds` gives None where the answers do not tell."""

    sign: Sign
    holds: Callable[[Settings], bool | None]


def flags(settings: Settings) -> tuple[Sign, ...]:
    """What speaks against the offer."""
    return tuple(_shown(AGAINST, settings))


def safeguards(settings: Settings) -> tuple[Sign, ...]:
    """What speaks for it."""
    return tuple(_shown(FOR, settings))


def laws(report: Report) -> tuple[Sign, ...]:
    """Lines of the law where one lives that the terms cross, if that is known, and of the codes of the industry."""
    is_placed = bool(report.options.get("places"))
    return tuple(
        Sign(finding.id, finding.message, f"{one.standard.name}: {one.standard.says}", finding.sources[0])
        for one in report.judgements
        if one.outcome is Outcome.FLAGGED and (is_placed or one.standard.force == "code")
        for finding in one.findings
        if finding.outcome is Outcome.FLAGGED
    )


def _shown(rules: Iterable[Rule], settings: Settings) -> Iterator[Sign]:
    return (rule.sign for rule in rules if rule.holds(settings))


def _paid(settings: Settings, what: str) -> bool | None:
    paid = settings.pitch.pays_on
    return None if paid is None else what in paid


def _above(amount: Decimal | int | None, line: Decimal | int) -> bool | None:
    return None if amount is None else amount > line


def _at_least(amount: Decimal | int | None, line: Decimal | int) -> bool | None:
    return None if amount is None else amount >= line


def _outside(settings: Settings) -> tuple[float | None, float, float] | None:
    from mlmcheck.intake.pitch import share

    return share(settings.pitch.outside_share) if settings.pitch.outside_share else None


def _is_mostly_inside(settings: Settings) -> bool | None:
    told = _outside(settings)
    if settings.pitch.outsiders_can_buy is False:
        return True
    return None if told is None else told[2] < 1 / 2


def _is_mostly_outside(settings: Settings) -> bool | None:
    told = _outside(settings)
    return None if told is None else told[1] > 1 / 2


def _is_dear(settings: Settings) -> bool | None:
    price = settings.pitch.shop_price
    return None if price is None else price <= DEAR


def _has_no_duty(settings: Settings) -> bool | None:
    due = (settings.plan.required_purchase, settings.plan.monthly_minimum)
    return None if None in due else not any(due)


def _promises(settings: Settings) -> bool | None:
    """More was held out for a year than the middle person gets, by the firm's own statement."""
    from mlmcheck.evidence.statement import stated
    from mlmcheck.intake.values.currency import scale

    digits = scale(settings.company.currency)
    middle = stated(settings, "median", digits)
    if settings.pitch.promised is None or middle is None:
        return None
    return float(settings.pitch.promised * 12 * 10**digits) > middle.high


def _is_bought_back(settings: Settings) -> bool | None:
    plan = settings.plan
    if plan.buyback_months is not None and plan.buyback_months < MONTHS_BACK:
        return False
    return _at_least(plan.buyback_rate, MOST_BACK)


AGAINST: Final = (
    Rule(
        Sign(
            "signups_paid", "You are paid for signing people up.",
            "Pay for a new member instead of a sale is what most laws on pyramids turn on.", _FTC,
        ),
        lambda s: _paid(s, "signups"),
    ),
    Rule(
        Sign(
            "packs_paid", "You are paid on the first orders of people who join.",
            "A bonus on a pack that newcomers buy can be a bonus for signing them up under another name.", _FTC,
        ),
        lambda s: _paid(s, "packs"),
    ),
    Rule(
        Sign(
            "inside_money", "Most of the money comes from the people who take part, not from buyers outside.",
            "Then what one earns another has paid in. California's Attorney General calls it the first sign.",
            _CA,
        ),
        _is_mostly_inside,
    ),
    Rule(
        Sign(
            "bought_to_start", "You must buy goods or a pack to be paid in full.",
            "Goods one has to buy are a fee under another name.", _SEC,
        ),
        lambda s: _above(s.plan.required_purchase, 0),
    ),
    Rule(
        Sign(
            "bought_monthly", "You must buy every month to stay paid.",
            "It makes members the customers: they buy for the pay, not for the goods.", _FTC,
        ),
        lambda s: _above(s.plan.monthly_minimum, 0),
    ),
    Rule(
        Sign(
            "no_buyback", "Unsold goods are not taken back.",
            "Who gives up is left with the stock and the loss.", _CA,
        ),
        lambda s: None if s.plan.buyback_rate is None else s.plan.buyback_rate == 0,
    ),
    Rule(
        Sign(
            "dear", "Something just as good costs half or less in a shop.",
            "At that price people outside will hardly buy, so members have to.", _SEC,
        ),
        _is_dear,
    ),
    Rule(
        Sign(
            "many_levels", "Pay runs through five levels of people or more.",
            "Selling goods needs few levels; many of them reward building a network.", _TAYLOR,
        ),
        lambda s: _at_least(s.plan.paid_levels, MANY_LEVELS),
    ),
    Rule(
        Sign(
            "promise", "You were told of more than the middle person gets by the company's own statement.",
            "Most members got 1,000 dollars a year or less where it could be computed, before what they spent.", _STAFF,
        ),
        _promises,
    ),
    Rule(
        Sign(
            "pressed", "You were told to decide quickly.",
            "An offer that is good today is good next week. Hurry keeps people from asking.", _BBB,
        ),
        lambda s: s.pitch.pressed,
    ),
)  # fmt: skip
FOR: Final = (
    Rule(
        Sign(
            "outside_money", "Most of the money comes from people who buy and do not take part.",
            "Customers outside can keep a firm going without anybody joining.", _NEORA,
        ),
        _is_mostly_outside,
    ),
    Rule(
        Sign(
            "no_duty", "Nothing has to be bought to be paid, at the start or monthly.",
            "You can try it, sell little and lose little.", _FTC,
        ),
        _has_no_duty,
    ),
    Rule(
        Sign(
            "sales_paid", "Signing people up is not paid, nor what they buy to start.",
            "Then there is no pay for recruiting itself.", _FTC,
        ),
        lambda s: None if s.pitch.pays_on is None else not {"signups", "packs"} & set(s.pitch.pays_on),
    ),
    Rule(
        Sign(
            "bought_back", "At least 90 % of what unsold goods cost is paid back.",
            "Who gives up loses little. See that the contract says for how long.", _DSA,
        ),
        _is_bought_back,
    ),
    Rule(
        Sign(
            "time_to_think", "You have two weeks or more to change your mind with all money back.",
            "You can sleep on it, ask others and still get out.", _GB,
        ),
        lambda s: _at_least(s.contract.cooling_off_days, DAYS_BACK),
    ),
    Rule(
        Sign(
            "fair_price", "The goods cost about what the like costs in a shop.",
            "People who do not take part may buy them too.", _SEC,
        ),
        lambda s: _at_least(s.pitch.shop_price, FAIR),
    ),
)  # fmt: skip
