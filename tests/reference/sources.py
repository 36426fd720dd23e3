"""Measures of where the rewards come from (SPEC 4): spans as (value or None, low, high)."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cached_property

from tests.reference.rewards import Rewards, Share
from tests.reference.streams import Own, Streams, part_of

Span = tuple[Fraction | None, Fraction, Fraction]
Both = tuple[Span, Span]


class Sources:
    """Rewards added up by source at one lag."""

    def __init__(self, streams: Streams, rewards: Rewards, lag: int) -> None:
        self.streams, self.shares = streams, rewards.shares(lag)
        kept = [share for share in self.shares if share.relation != "self"]
        self.on = {name: sum(share.amount for share in kept if share.source == name) for name in "VLDPFUCX"}
        self.rebates = sum(share.amount for share in self.shares if share.relation == "self")
        self.total = sum(share.amount for share in self.shares)
        self.y = self.total - self.rebates
        pay = [
            self._pay_on(who, [share for share in kept if share.source == "P"]) for who in streams.people.participants
        ]
        self.plan = sum(planned for planned, _ in pay) + sum(it.amount for it in kept if it.relation == "stake")
        resold = sum(moved for _, moved in pay)
        self.on["P"], self.on["L"] = self.on["P"] - resold, self.on["L"] + resold

    def _pay_on(self, who: str, shares: list[Share]) -> tuple[int, int]:
        """Pay on one participant's product: what entry, quota and stake triggered, and what documented resale did."""
        streams, own = self.streams, self.own[who]
        cells = {(near, quota): 0 for near in (True, False) for quota in (True, False)}
        for share in shares:
            if share.line is not None and share.line["buyer_id"] == who:
                cells[streams.near(share.line), streams.in_quota(share.line)] += share.amount
        entry = part_of(cells[True, False], own.entry, own.window)
        rest = cells[True, False] - entry + cells[False, False]
        stake, resold = (part_of(rest, part, own.stake + own.free) for part in (own.stake, own.resold))
        return entry + cells[True, True] + cells[False, True] + stake, resold

    @cached_property
    def own(self) -> dict[str, Own]:
        """The parts of each participant's product."""
        back = dict.fromkeys(self.streams.people.participants, 0)
        for share in self.shares:
            if share.relation == "self" and share.source != "self":
                back[share.recipient] += share.amount
        return {who: self.streams.parts(who, got) for who, got in back.items()}

    @property
    def known(self) -> int:
        """Pay of known source, claimed retail commission included."""
        return self.y - self.unknown

    @property
    def unknown(self) -> int:
        """Pay of unknown source, that on unknown buyers included."""
        return self.on["U"] + self.on["X"]

    @property
    def doubted(self) -> int:
        """Unknown and merely claimed."""
        return self.unknown + self.on["C"]

    @property
    def is_negative(self) -> bool:
        """Whether clawbacks exceed pay somewhere."""
        return min(self.unknown, *(self.on[name] for name in "VLDPFC")) < 0

    def revenue(self) -> dict[str, int]:
        """Money by stream, documented resale moved from P to L, and the parts of P."""
        money, own = self.streams.money, self.own.values()
        resold = sum(it.resold for it in own)
        found = money | {"P": money["P"] - resold, "L": money["L"] + resold}
        explained = sum(it.entry + it.quota + it.stake for it in own)
        return found | {"free": found["P"] - explained}


def over(lags: list[Sources], chosen: int, span_of: Callable[[Sources], Span]) -> Span:
    """The value at the chosen lag, the ends over all."""
    spans = [span_of(each) for each in lags]
    return clipped((spans[chosen][0], min(span[1] for span in spans), max(span[2] for span in spans)))


def clipped(span: Span) -> Span:
    """The ends within 0 and 1, the value within the ends."""
    value, low, high = span
    low, high = (min(max(end, Fraction(0)), Fraction(1)) for end in (low, max(low, high)))
    return (None if value is None else min(max(value, low), high)), low, high


def share(of: int, all_of: int) -> Fraction | None:
    """A share, nothing of nothing."""
    return Fraction(of, all_of) if all_of > 0 else None


def gap(it: Sources) -> Both:
    """`outside_funding_gap`, its value the low end."""
    money = it.revenue()
    outside = money["V"] + money["L"] + money["U"]
    lows = [1 - Fraction(r, it.y) for r in (outside, outside + money["D"] + money["free"])]
    high = Fraction(money["P"] + money["F"], it.y)
    # the high end may not lie under the low end of either reading
    one, two = (clipped((low, low, max(high, lows[0]))) for low in lows)
    return one, two


def funded(lags: list[Sources], chosen: int) -> Both | None:
    """PF, `participant_funded_reward_share`."""

    def exclude(it: Sources) -> Span:
        on = it.on
        low = max(Fraction(on["P"] + on["F"], it.y), gap(lags[chosen])[0][1])
        return share(on["P"] + on["D"] + on["F"], it.known), low, 1 - Fraction(on["V"], it.y)

    def include(it: Sources) -> Span:
        planned = it.on["F"] + it.plan
        most = planned if it.streams.books.volumes is not None else it.on["F"] + it.on["P"]
        low = max(Fraction(planned, it.y), gap(lags[chosen])[1][1])
        return share(planned, it.known), low, Fraction(most + it.doubted, it.y)

    both = over(lags, chosen, exclude), over(lags, chosen, include)
    # nothing can be traced: what outside money cannot have paid is all that is known, if it is anything
    if both[0][0] is None and not both[0][1]:
        return None
    one, two = ((low if value is None else value, low, high) for value, low, high in both)
    return one, two


def least_planned(lags: list[Sources], chosen: int) -> Fraction:
    """Pay that the plan explains, at its least over quotas and untraced pay, at the chosen lag."""
    it = lags[chosen]
    found = max(Fraction(it.on["F"] + it.plan, it.y), gap(it)[1][1])
    return min(max(found, Fraction(0)), Fraction(1))


def on_recruitment(it: Sources) -> Span:
    """`recruitment_reward_share`."""
    fees = it.on["F"]
    return share(fees, it.known), Fraction(fees, it.y), Fraction(fees + it.doubted, it.y)


def on_retail(it: Sources) -> Span:
    """`retail_reward_share`."""
    on = it.on
    most = on["V"] + on["L"] + on["D"] + it.doubted
    return share(on["V"] + on["L"] + on["C"], it.known), Fraction(on["V"], it.y), Fraction(most, it.y)
