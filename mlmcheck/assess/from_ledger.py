"""The grounds of the verdict from a company's books."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mlmcheck.assess import words
from mlmcheck.assess.doubt import doubt
from mlmcheck.assess.elements import elements, paid_in
from mlmcheck.assess.grounds import FUNDED, Doubted, Grounds
from mlmcheck.ledger.shares import least_planned
from mlmcheck.model import Elements, Measurement, Span
from mlmcheck.stats.bounds import within

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers


def grounds(ledgers: Ledgers) -> Grounds:
    """The elements, the two readings and what else the rule asks for."""
    result = ledgers.results[FUNDED]
    plain = Grounds(
        results=ledgers.results,
        elements=elements(ledgers),
        x=None,
        n=None,
        people=ledgers.people_count,
        days=ledgers.joint_facts.days if ledgers.joint_facts is not None else None,
        payers="",
        revenue=revenue(ledgers),
        knows_quota=False,
    )
    return _measured(plain, ledgers, result) if isinstance(result, Measurement) else plain


def _measured(plain: Grounds, ledgers: Ledgers, result: Measurement) -> Grounds:
    x, n = result.span, demand(result, ledgers)
    return replace(
        plain,
        x=x,
        n=n,
        payers="participants and discount buyers" if ledgers.rewards.best.discount else words.THEMSELVES,
        knows_quota=knows_quota(ledgers),
        is_floor=at_floor(ledgers, x),
        clears_nobody=_clears_nobody(ledgers, x),
        doubted=_doubted(ledgers, plain.elements, x, n),
    )


def _clears_nobody(ledgers: Ledgers, x: Span) -> str:
    """Buyers outside a cut list are customers on nobody's word, and pay nobody traced may be on anything (004, 009)."""
    if not ledgers.facts.is_complete:
        return "the complete list of recruits"
    return "the order or the source of most payouts" if untraced(ledgers, x) else ""


def _doubted(ledgers: Ledgers, found: Elements, x: Span, n: Span) -> Doubted:
    """Doubted customers as participants: their payments raise x, n and the second element."""
    told = doubt(ledgers, *(one.low if one.value is None else one.value for one in (x, n)))
    return Doubted(told.x, told.n, told.triggered(found.e2, paid_in(ledgers)))


def untraced(ledgers: Ledgers, x: Span) -> bool:
    """Whether the share rests on the floor, which accuses but never clears, or on a minority of the pay."""
    return at_floor(ledgers, x) or 2 * ledgers.rewards.best.known <= ledgers.rewards.total


def at_floor(ledgers: Ledgers, x: Span) -> bool:
    """Whether the share is no more than what outsiders' money cannot have paid."""
    floor = ledgers.results.get("outside_funding_gap")
    return isinstance(floor, Measurement) and 0 < floor.span.low == x.value


def demand(result: Measurement, ledgers: Ledgers) -> Span:
    """The include reading; with no qualification volume known its value is its least (decision 017)."""
    span = result.reading("include")
    if knows_quota(ledgers):
        return span
    return within(least_planned(ledgers.rewards, ledgers.joint_streams), span.low, span.high)


def knows_quota(ledgers: Ledgers) -> bool:
    """Whether a qualification volume is stated, or was found in the purchases themselves."""
    rewards = ledgers.rewards
    return bool(rewards.volumes_known or rewards.volumes_found)


def revenue(ledgers: Ledgers) -> str:
    """One sentence on the streams, or nothing."""
    s = ledgers.streams
    if s is None or s.total <= 0 or s.negative():
        return ""
    outside = "outside customers" if ledgers.facts.is_complete else "other buyers"
    named = [
        (s.recruitment, words.FEES), (s.internal, words.PRODUCT), (s.discount, "discount buyers"),
        (s.named + s.labelled, outside), (s.unknown, words.NOBODY),
    ]  # fmt: skip
    return words.received([(money / s.total, what) for money, what in named if money > 0])
