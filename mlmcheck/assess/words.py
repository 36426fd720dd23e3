"""The plain sentences of the verdict: what a tired person at a kitchen table reads first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.model import Band, Elements, Measurement, Result, Span, Unmeasured

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlmcheck.assess.grounds import Grounds

THEMSELVES = "participants themselves"
FEES = "joining fees and other payments to take part"
PRODUCT = "participants buying product"
CONTRADICTED = "figures that do not contradict each other"
NOBODY = "buyers nobody can identify"
UNTOLD = "buyers the firm does not tell apart"
NO_REVENUE = "The files hold no revenue: nothing can be said about where the money comes from."


def of_100(share: float) -> str:
    """A share as a count of a hundred: `none`, `fewer than 1`, `29`, `more than 99`, `all 100`."""
    exact = {0.0: "none", 1.0: "all 100"}
    if share in exact:
        return exact[share]
    return "fewer than 1" if share < 0.01 else "more than 99" if share > 0.99 else f"{100 * share:.0f}"


def headline(grounds: Grounds, x: Span, n: Span) -> str:
    """What funds the rewards, in both readings; `at least` where the least is all that is known."""
    excluded, included = (of_100(span.value if span.value is not None else span.low) for span in (x, n))
    is_least = grounds.is_floor or x.value is None
    who = f"came from what {grounds.payers} paid"
    first = f"Of every 100 paid out in rewards, {_least(excluded, is_least and x.low > 0)} {who}"
    if excluded == included:
        return f"{first}, however their own purchases are read."
    told = _least(included, not grounds.knows_quota or (is_least and n.low > 0))
    return f"{first}; {told} if ordinary own purchases count as genuine demand."


def _least(told: str, is_floor: bool) -> str:
    """A count of a hundred, as the least it can be where that is all that is known."""
    if not is_floor:
        return told
    return {"none": "anything from none", "fewer than 1": "anything from fewer than 1"}.get(
        told, told if told in ("more than 99", "all 100") else f"at least {told}"
    )


def known(grounds: Grounds) -> str:
    """What can be said where the verdict cannot: where the firm's money comes from."""
    return grounds.revenue or NO_REVENUE


def received(streams: Sequence[tuple[float, str]]) -> str:
    """One sentence on where each 100 received came from; nothing without streams."""
    if not streams:
        return ""
    return f"Of every 100 the firm received, {', '.join(f'{of_100(share)} from {what}' for share, what in streams)}."


def ranks(results: Mapping[str, Result]) -> str:
    """One sentence on who got nothing, for a table of ranks without revenue; or nothing."""
    result = results.get("unpaid_share")
    if not isinstance(result, Measurement):
        return ""
    return f"Of every 100 people who take part, {between(result.span)} got nothing from the firm."


def between(span: Span) -> str:
    """`72`, or `72 to 90` where only a range is known."""
    ends = [of_100(end) for end in (span.low, span.high)]
    if span.value is not None:
        return of_100(span.value)
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def drivers(grounds: Grounds, bands: tuple[Band, Band] | None) -> tuple[str, ...]:
    """The strongest facts after the headline, at most three."""
    told = [] if bands is None else [_own_use(*bands), grounds.revenue]
    told += [_losses(grounds), _alone(grounds), _year(grounds)]
    return tuple(sentence for sentence in told if sentence)[:3]


def _own_use(band: Band, excluded: Band) -> str:
    if band is excluded:
        return ""
    return (
        "The case turns on own use: whether participants bought the product because they wanted it, which the "
        f"firm's books cannot show. If they did not, this would read '{excluded.phrase}'."
    )


def _losses(grounds: Grounds) -> str:
    result = grounds.results["loss_share"]
    if not isinstance(result, Measurement) or (result.basis == "ledger" and result.span.value is None):
        return ""
    return (
        f"Of every 100 participants who paid in, {between(result.span)} ended with less than they paid, the goods "
        "they got counted as nothing."
    )


def _alone(grounds: Grounds) -> str:
    result = grounds.results["nonrecruiter_ahead_share"]
    if not isinstance(result, Measurement) or result.span.value is None:
        return ""
    return f"Of every 100 who recruited nobody, {of_100(result.span.value)} ended ahead."


def _year(grounds: Grounds) -> str:
    """What a participant's year came to on average, where a disclosure says so."""
    result = grounds.results.get("mean_net")
    if not isinstance(result, Measurement) or result.basis != "disclosure":
        return ""
    low, high = (f"{end / 10**grounds.scale:,.0f}" for end in (result.span.low, result.span.high))
    reach = low if low == high else f"something between {low} and {high}"
    return f"By what is stated, a participant's year came to {grounds.currency} {reach} on average, costs taken off."


def paid_first(found: Elements, band: Band, if_paid: Band) -> str:
    """What to ask where it is open who paid first and the band turns on it, or nothing."""
    if found.e1 is None or found.e1.value is not None or band is if_paid:
        return ""
    return (
        f"what one must pay before one can earn; if everybody must pay, this would read '{if_paid.phrase}' "
        "(company.toml [plan] joining_fee, or --fact)"
    )


def why_insufficient(grounds: Grounds, people: int, days: int) -> str:
    """Why the evidence is too little for a band although rewards are measured, or nothing."""
    if grounds.x is None:
        return ""
    if grounds.people is None or grounds.people < people:
        seen = "their number is not stated" if grounds.people is None else f"these hold {grounds.people}"
        return f"records of at least {people} participants ({seen})"
    if grounds.days is None or grounds.days < days:
        seen = "the dates are not stated" if grounds.days is None else f"these cover {grounds.days}"
        return f"records over at least {days} days ({seen})"
    return ""


def would_decide(result: Result) -> str:
    """Which file would give the verdict its number."""
    if not isinstance(result, Unmeasured):
        return "a corrected version of this program"
    if result.remedy.startswith(_TOTALS):
        return f"the firm's own totals: {result.remedy.removeprefix(_TOTALS)}"
    return f"the file {result.remedy}" if result.remedy in _FILES else result.remedy or result.reason


_TOTALS = "filings.csv: "
_FILES = ("payouts", "sales", "recruits", "transfers")
