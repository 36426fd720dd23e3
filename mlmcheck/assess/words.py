"""The plain sentences of the verdict: what a tired person at a kitchen table reads first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Band, Measurement, Result, Span, Unmeasured

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers


def of_100(share: float) -> str:
    """A share as a count of a hundred: `none`, `fewer than 1`, `29`, `more than 99`, `all 100`."""
    exact = {0.0: "none", 1.0: "all 100"}
    if share in exact:
        return exact[share]
    return "fewer than 1" if share < 0.01 else "more than 99" if share > 0.99 else f"{100 * share:.0f}"


def headline(x: Span, n: Span, ledgers: Ledgers, *, is_least: bool) -> str:
    """What funds the rewards, in both readings; `at least` where the least is all that is known."""
    excluded, included = (of_100(span.value if span.value is not None else span.low) for span in (x, n))
    least = "at least " if is_least and x.low > 0 else ""
    who = "participants and discount buyers" if ledgers.rewards.best.discount else "participants themselves"
    first = f"Of every 100 paid out in rewards, {least}{excluded} came from what {who} paid"
    if excluded == included:
        return f"{first}, however their own purchases are read."
    floor = "" if knows_quota(ledgers) and not (is_least and n.low > 0) else "at least "
    return f"{first}; {floor}{included} if ordinary own purchases count as genuine demand."


def knows_quota(ledgers: Ledgers) -> bool:
    """Whether a qualification volume is stated, or was found in the purchases themselves."""
    rewards = ledgers.rewards
    return bool(rewards.volumes_known or rewards.volumes_found)


def known(ledgers: Ledgers) -> str:
    """What can be said where the verdict cannot: where the firm's money comes from."""
    return revenue(ledgers) or "The files hold no revenue: nothing can be said about where the money comes from."


def revenue(ledgers: Ledgers) -> str:
    """One sentence on the streams, or nothing."""
    s = ledgers.streams
    if s is None or s.total <= 0 or s.negative():
        return ""
    named = [
        (s.recruitment, "joining fees and other payments to take part"),
        (s.internal, "participants buying product"),
        (s.discount, "discount buyers"),
        (s.named + s.labelled, "outside customers" if ledgers.facts.is_complete else "other buyers"),
        (s.unknown, "buyers nobody can identify"),
    ]
    told = [f"{of_100(money / s.total)} from {what}" for money, what in named if money > 0]
    return f"Of every 100 the firm received, {', '.join(told)}."


def drivers(ledgers: Ledgers, bands: tuple[Band, Band] | None) -> tuple[str, ...]:
    """The strongest facts after the headline, at most three."""
    told = [] if bands is None else [_own_use(*bands), revenue(ledgers)]
    told += [_losses(ledgers), _alone(ledgers)]
    return tuple(sentence for sentence in told if sentence)[:3]


def _own_use(band: Band, excluded: Band) -> str:
    if band is excluded:
        return ""
    return (
        "The case turns on own use: whether participants bought the product because they wanted it, which the "
        f"firm's books cannot show. If they did not, this would read '{excluded.phrase}'."
    )


def _losses(ledgers: Ledgers) -> str:
    result = ledgers.results["loss_share"]
    if not isinstance(result, Measurement) or result.span.value is None:
        return ""
    return (
        f"Of every 100 participants who paid in, {of_100(result.span.value)} ended with less than they paid, the goods "
        "they got counted as nothing."
    )


def _alone(ledgers: Ledgers) -> str:
    result = ledgers.results["nonrecruiter_ahead_share"]
    if not isinstance(result, Measurement) or result.span.value is None:
        return ""
    return f"Of every 100 who recruited nobody, {of_100(result.span.value)} ended ahead."


def why_insufficient(ledgers: Ledgers, people: int, days: int) -> str:
    """Why the files are too little for a band although rewards are measured, or nothing."""
    if not isinstance(ledgers.results["participant_funded_reward_share"], Measurement):
        return ""
    if ledgers.people_count < people:
        return f"records of at least {people} participants (these hold {ledgers.people_count})"
    if ledgers.joint_facts.days < days:
        return f"records over at least {days} days (these cover {ledgers.joint_facts.days})"
    return ""


def would_decide(result: Result) -> str:
    """Which file would give the verdict its number."""
    if not isinstance(result, Unmeasured):
        return "a corrected version of this program"
    return f"the file {result.remedy}" if result.remedy in _FILES else result.remedy or result.reason


_FILES = ("payouts", "sales", "recruits", "transfers")
