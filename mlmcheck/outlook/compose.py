"""The whole answer from the parts, in the order in which it is told."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mlmcheck.evidence.statement import stated
from mlmcheck.intake.answers.file import known
from mlmcheck.intake.values.currency import scale as digits
from mlmcheck.model.outlook import Odds, Outlook, YearCost
from mlmcheck.outlook import asks, cost, earn, net, populations, reach, refunds, sentence, signs
from mlmcheck.outlook.missing import missing
from mlmcheck.outlook.odds import odds

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Report, Span


def outlook(settings: Settings, report: Report) -> Outlook:
    """What the offer comes to; `report` is the one on the same answers. What is not known stays open."""
    scale = digits(settings.company.currency)
    costs, reward = cost.year(settings, scale), earn.per_recruit(settings, scale)
    paid = next(one for one in costs if one.level == "paid").money
    full = next(one for one in costs if one.level == "full").money
    chances, sales = _odds(costs, reward), earn.break_even_sales(settings, paid, full)
    against, for_ = signs.flags(settings), signs.safeguards(settings)
    open_ = missing(settings)
    to_ask = asks.asks(open_)
    width = _width(chances)
    return Outlook(
        company=settings.company.name or "this company",
        currency=settings.company.currency,
        scale=scale,
        sentence=sentence.sentence(settings, scale, odds(paid, reward), sales),
        steps=tuple(sentence.steps(settings, against, for_, to_ask)),
        costs=costs,
        typical=net.net(settings, scale, 0, 0),
        nets=net.nets(settings, scale),
        stated_median=stated(settings, "median", scale),
        sales_to_break_even=sales,
        assumes=tuple(_assumes(settings, reward)),
        odds=chances,
        width=width,
        generations=reach.generations(width, populations.around(settings.company.jurisdictions, settings.pitch.town)),
        flags=against,
        laws=signs.laws(report),
        safeguards=for_,
        asks=to_ask,
        money_back=refunds.money_back(settings, report),
        missing=open_,
        answers={key: str(value) for key, value in known(settings).items()},
        report=report,
    )


def _odds(costs: Sequence[YearCost], reward: Span) -> tuple[Odds, ...]:
    """The odds of getting back each cost that differs from the one before."""
    wanted = [one for one in costs if one.level == "paid"] if math.isinf(reward.high) else costs
    return tuple(one for money in dict.fromkeys(one.money for one in wanted) for one in odds(money, reward))


def _width(chances: Sequence[Odds]) -> int:
    """How many everybody would have to recruit to get back what being paid costs, two at least; 0: no number does."""
    if not chances:
        return 0
    return 2 if chances[0].of_100 else max(2, chances[min(1, len(chances) - 1)].recruits)


def _assumes(settings: Settings, reward: Span) -> Iterator[str]:
    yield (
        "The lower figure counts every cost you know of, the goods as worth nothing to you; the higher one leaves out "
        "events and tools and takes the goods as worth what they cost."
    )
    if 0 < reward.high < math.inf:
        yield "People you bring in are counted as bringing in nobody themselves, as half of all who join do."
    if reward.low < reward.high < math.inf:
        yield "They are counted at best as buying the monthly minimum all year; most leave sooner."
    if settings.pitch.margin is None and settings.pitch.outsiders_can_buy is not False:
        yield "What is yours of a sale is not known, so nothing is counted for it."
    if math.isinf(reward.high):
        yield "What is yours for each person you bring in is not known, so nothing is counted for it."
    yield "Tax is not counted."
