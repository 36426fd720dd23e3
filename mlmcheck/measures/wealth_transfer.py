"""Where the losses of those who ended behind went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.ledger.frames import Facts, Rewards, Streams
from mlmcheck.ledger.funding import Funding, beyond_own
from mlmcheck.ledger.people import NO_DAY
from mlmcheck.ledger.select import quarters, recruit_rows
from mlmcheck.model import Measurement, Part, Unmeasured
from mlmcheck.model.small import FEWEST
from mlmcheck.stats import tree
from mlmcheck.stats.bounds import clip, within

if TYPE_CHECKING:
    import pandas as pd

DEEPEST = 9  # levels told one by one; all below are one group


def measure(
    people: pd.DataFrame, facts: Facts, rewards: Rewards, streams: Streams, funding: Funding
) -> Measurement | Unmeasured:
    """Of what participants who ended behind lost, how much went to participants who did not?

    **Why** A loss to the firm is a price paid. A loss that other participants received is their gain: the more of it,
    the more the winners' money is the losers' money. It tells a prospect who funds whom.

    **How** (Pay of those not behind that payments of those behind triggered - pay of those behind that payments of the
    others triggered) / losses of those with net < 0. The rest of the losses stayed with the firm, after what outsiders'
    purchases brought those behind. Pay of unknown source (and pay on own purchases beyond their price) may
    have come from either side: the ends of the interval.
    A value beyond 0 or 1 is told as 0 or 1. Told beside it, in money: the net results by joining quarter and by level
    (groups of fewer than 5 people with the next), each adding up to outside money less what the firm keeps.
    Unit: share. Interval: bounds (equal where all pay is traced). Source: wealth-transfer identity, and the net winners
    and losers of the Madoff case (2d Cir. 2011).

    **Blind spots** Money is followed one step, from a payment to the pay it triggered. What was paid and received
    before the files begin is not seen, nor the worth of goods, nor resale outside the books.
    """
    behind = people[people["net"] < 0]
    lost = -int(behind["net"].sum())
    if not lost:
        return Unmeasured("nobody ended with less than they paid in")
    best = _passed(funding.best)
    down, up = beyond_own(behind), beyond_own(people[people["net"] >= 0])
    ends = [(_passed(rows) - _open(rows, -1) - down, _passed(rows) + _open(rows, 0, 1) + up) for rows in funding.lags]
    low, high = min(low for low, _ in ends) / lost, max(high for _, high in ends) / lost
    return Measurement(
        within(clip(best / lost), clip(low), clip(high)),
        "share",
        len(behind),
        "bounds",
        rows=recruit_rows(behind.nsmallest(20, "net")),
        parts=_by_quarter(people, facts) + _by_level(people),
    )


def _passed(rows: pd.DataFrame) -> int:
    """What payments of those behind brought the others, less what came back."""
    told = rows[rows["source"] == "participant"]
    up = told[(told["payer_ended"] == -1) & (told["recipient_ended"] >= 0)]
    down = told[(told["payer_ended"] >= 0) & (told["recipient_ended"] == -1)]
    return int(up["money"].sum()) - int(down["money"].sum())


def _open(rows: pd.DataFrame, *ended: int) -> int:
    """Pay of people who ended so, on money whose payer nobody can tell."""
    told = rows[rows["source"].isin(["someone", "unknown"]) & rows["recipient_ended"].isin(ended)]
    return max(0, int(told["money"].sum()))


def _by_quarter(people: pd.DataFrame, facts: Facts) -> tuple[Part, ...]:
    dated = people["joined"] > NO_DAY
    found = quarters(people.loc[dated, "joined"])
    groups = [(label, people.loc[mask.index[mask], "net"]) for label, mask in found]
    if not dated.all():
        groups.append(("no date", people.loc[~dated, "net"]))
    unnamed = facts.unnamed_internal + facts.unnamed_recruitment
    nobody = [Part("payers without a name", -float(unnamed), 0, unit="money")] if unnamed else []
    return (*_told("joined", groups), *nobody)


def _by_level(people: pd.DataFrame) -> tuple[Part, ...]:
    """The same people by level, a root being 1; nothing if nobody has a sponsor."""
    parent = people["parent"].to_numpy()
    if not (parent >= 0).any():
        return ()
    level = tree.levels(tree.without_cycles(parent)[0]).clip(max=DEEPEST + 1)
    groups = ((at, people.loc[level == at, "net"]) for at in range(1, int(level.max()) + 1))
    return _told("level", [(str(at) if at <= DEEPEST else f"{at} and below", nets) for at, nets in groups])


def _told(name: str, groups: list[tuple[str, pd.Series]]) -> tuple[Part, ...]:
    """The net result of each group; too few people are told together with the next group, so that sums hide nobody."""
    told: list[tuple[str, str, int, int]] = []
    for label, nets in groups:
        first, last, money, people = (label, label, int(nets.sum()), len(nets))
        if told and told[-1][3] < FEWEST:
            before = told.pop()
            first, money, people = before[0], money + before[2], people + before[3]
        told.append((first, last, money, people))
    if len(told) > 1 and told[-1][3] < FEWEST:
        (first, _, money, people), (_, last, rest, few) = told[-2:]
        told[-2:] = [(first, last, money + rest, people + few)]
    return tuple(
        Part(f"{name} {first}" if first == last else f"{name} {first} to {last}", float(money), people, unit="money")
        for first, last, money, people in told
    )
