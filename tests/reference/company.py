"""Everything the reference says of one company, named as the program names it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from tests.reference import outcomes, sources
from tests.reference.books import Books, books, day_of
from tests.reference.people import OUTSIDE
from tests.reference.period import shared
from tests.reference.rewards import Rewards, passes_fees_on
from tests.reference.sources import Both, Sources, Span
from tests.reference.streams import Streams


@dataclass
class Reading:
    """Spans by measure (exclude, include); a measure that is not here cannot be measured."""

    spans: dict[str, Both] = field(default_factory=dict)
    money: dict[str, int | Fraction] = field(default_factory=dict)
    e1: Fraction | None = None
    e2: Fraction | None = None
    band: str = "insufficient"
    least_planned: Fraction | None = None
    participants: int = 0


def read(settings: str = "", **tables: str) -> Reading:
    """The whole reading of a company given as `tests.kit.report` takes it."""
    whole, found = books(settings, tables), Reading()
    revenue(Streams(whole), found)
    network(Streams(whole), found)
    if (part := shared(whole)) is not None:
        paid(whole, part, found)
    return found


def revenue(streams: Streams, found: Reading) -> None:
    """Where the money comes from."""
    if not streams.books.supplied["sales"]:
        return
    # pay is needed only to know whose purchases came back
    rewards = Rewards(streams, fees_pass_on=passes_fees_on(streams))
    m = Sources(streams, rewards, rewards.lag).revenue()
    t = sum(m[name] for name in "VLDPFU")
    if t <= 0 or min(m[name] for name in "VLDPFU") < 0:
        return
    least = m["free"] if streams.books.volumes is not None else 0
    named = (m["V"] + m["L"], m["V"], m["V"] + m["L"] + m["D"] + m["U"])
    retail = _of(named, t, t - m["U"])
    own = _of((named[0] + m["D"] + m["free"], m["V"] + m["D"] + least, named[2] + m["free"]), t, t - m["U"])
    found.spans["retail_share"] = retail, own
    internal = _of((m["P"], m["P"], m["P"] + m["L"] + m["D"] + m["U"]), t, t - m["U"])
    found.spans["internal_share"] = internal, internal
    fees = _exact(Fraction(m["F"], t))
    if not _tells_fees(streams):
        fees = (None, Fraction(m["F"], t), Fraction(m["F"] + m["P"] + m["U"], t))
    found.spans["recruitment_share"] = fees, fees


def _tells_fees(streams: Streams) -> bool:
    return bool({"kind"} & streams.books.supplied["sales"] or {"fee"} & streams.books.supplied["recruits"])


def _of(three: tuple[int, int, int], whole: int, known: int) -> Span:
    return sources.clipped((sources.share(three[0], known), Fraction(three[1], whole), Fraction(three[2], whole)))


def network(streams: Streams, found: Reading) -> None:
    """The tree."""
    found.participants = len(streams.people.participants)
    if "sponsor_id" in streams.books.supplied["recruits"] and streams.people.participants:
        seen = outcomes.Outcomes(streams, [], None)
        for name, number in (
            ("nonrecruiter_share", seen.nonrecruiters()),
            ("organisation_depth", Fraction(seen.depth())),
        ):
            found.spans[name] = _exact(number), _exact(number)


def _exact(number: Fraction) -> Span:
    return number, number, number


def paid(whole: Books, part: Books, found: Reading) -> None:
    """What needs payouts."""
    streams = Streams(part)
    pass_on = passes_fees_on(streams)
    if not (part.supplied["payouts"] or part.rows["transfers"] or pass_on):
        return
    rewards = Rewards(streams, fees_pass_on=pass_on)
    lags = [Sources(streams, rewards, lag) for lag in range(3)]
    chosen = lags[rewards.lag]
    _rewards(streams, lags, rewards.lag, found)
    days = _days(part)
    people = outcomes.Outcomes(streams, chosen.shares, min(days, default=None))
    _results(people, streams, chosen, found)
    if chosen.y > 0:
        found.e1, found.e2 = outcomes.e1(chosen), outcomes.e2(chosen, people.all_paid_in)
    observed = (max(days) - min(days)).days + 1 if days else 0
    is_complete = Streams(whole).people.is_complete
    found.band = band(
        found,
        observed,
        knows_quota=part.volumes is not None,
        is_complete=is_complete,
        is_traced=2 * chosen.known > chosen.y,
    )


def _rewards(streams: Streams, lags: list[Sources], chosen: int, found: Reading) -> None:
    it = lags[chosen]
    money = it.revenue()
    whole = sum(streams.money.values())
    if whole > 0 and it.total >= 0:
        found.spans["payout_ratio"] = _exact(Fraction(it.total, whole)), _exact(Fraction(it.total, whole))
    if it.y <= 0 or any(each.is_negative for each in lags) or min(money[name] for name in "VLDPFU") < 0:
        return
    found.spans["outside_funding_gap"] = sources.gap(it)
    if (funded := sources.funded(lags, chosen)) is not None:
        found.spans["participant_funded_reward_share"] = funded
        found.least_planned = sources.least_planned(lags, chosen)
    for name, of in (("recruitment_reward_share", sources.on_recruitment), ("retail_reward_share", sources.on_retail)):
        span = sources.over(lags, chosen, of)
        found.spans[name] = span, span


def _results(people: outcomes.Outcomes, streams: Streams, chosen: Sources, found: Reading) -> None:
    paid_in, nets = people.all_paid_in, people.nets()
    sold = any((row["kind"] or "product") not in OUTSIDE for row in streams.books.rows["sales"])
    if paid_in > 0 and (sold or streams.books.rows["transfers"]):
        back = _exact(Fraction(chosen.total, paid_in))
        found.spans["payback_ratio"] = back, back
    loss = people.loss_share()
    if loss is not None:
        found.spans["loss_share"] = loss, loss
    if nets:
        middle = _exact(Fraction(nets[len(nets) // 2] + nets[(len(nets) - 1) // 2], 2))
        mean = _exact(Fraction(sum(nets), len(nets)))
        unpaid = _exact(Fraction(sum(people.pay[who] <= 0 for who in people.covered), len(nets)))
        for name, span in (("median_net", middle), ("mean_net", mean), ("unpaid_share", unpaid)):
            found.spans[name] = span, span
    found.money["paid_in"] = paid_in


def _days(part: Books) -> list[date]:
    """The days observed: those of the sales, else of the payouts, else of the transfers."""
    dated = (
        [day for row in part.rows[role] if (day := day_of(role, row))] for role in ("sales", "payouts", "transfers")
    )
    return next(filter(None, dated), [])


def band(found: Reading, observed: int, *, knows_quota: bool, is_complete: bool, is_traced: bool) -> str:
    """The band of SPEC 6; decision 009: where most pay is untraced, or x is but the floor, it clears no one."""
    spans = found.spans.get("participant_funded_reward_share")
    if spans is None or found.participants < 30 or observed < 90:
        return "insufficient"
    x, n = spans[0][0], spans[1][0] if knows_quota else found.least_planned
    is_floor = x == found.spans["outside_funding_gap"][0][1] != 0
    if x is None or n is None:
        return "insufficient"
    both = found.e1 is not None and found.e2 is not None and 2 * found.e1 >= 1 and 50 * found.e2 >= 1
    if both and 2 * n > 1:
        return "pattern"
    if both and 2 * x > 1 and 3 * n > 1:
        return "indicators"
    if 3 * x > 1:
        return "questions"
    # decision 004: buyers outside a cut list are customers on nobody's word, which clears no one
    clears = is_complete and is_traced and not is_floor
    return "consistent" if clears or 3 * spans[0][2] <= 1 else "insufficient"
