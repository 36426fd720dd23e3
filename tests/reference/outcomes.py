"""What happens to participants, the network, and the elements of the verdict (SPEC 4 and 6)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cached_property

from tests.reference.books import days, month
from tests.reference.rewards import Share
from tests.reference.sources import Sources, Span
from tests.reference.streams import Streams


class Outcomes:
    """Paid in, pay and net of each participant."""

    def __init__(self, streams: Streams, shares: list[Share], first_sale: date | None) -> None:
        self.streams, self.people = streams, streams.people
        rows = streams.books.rows
        everyone = self.people.participants
        given = {who: sum(row["amount"] for row in rows["transfers"] if row["payer_id"] == who) for who in everyone}
        self.fees = {who: streams.sum(stream="F", buyer_id=who) + given[who] for who in everyone}
        self.paid_in = {who: self.fees[who] + streams.sum(stream="P", buyer_id=who) for who in everyone}
        unnamed = sum(streams.sum(stream=name, buyer_id=None) for name in "PF")
        self.all_paid_in = sum(self.paid_in.values()) + unnamed
        self.pay = {who: sum(share.amount for share in shares if share.recipient == who) for who in everyone}
        self.resold: dict[str, int] = {
            who: sum(row["amount"] for row in rows["resales"] if row["seller_id"] == who) for who in everyone
        }
        began = {who: self.people.began(who) for who in everyone}
        self.covered = [who for who in everyone if (day := began[who]) and first_sale and day >= first_sale - days(31)]

    def net(self, who: str, paid_in: dict[str, int]) -> int:
        """Payouts and resale proceeds less what was paid in."""
        return self.pay[who] + self.resold[who] - paid_in[who]

    def loss_share(self) -> Span | None:
        """Losers among those who paid in."""
        payers = [who for who in self.people.participants if self.paid_in[who] > 0]
        seen = [who for who in payers if who in self.covered]
        if not seen:
            return None
        cash = sum(self.net(who, self.paid_in) < 0 for who in seen)
        fees = sum(self.net(who, self.fees) < 0 for who in seen)
        unseen = len(payers) - len(seen)
        return Fraction(cash, len(seen)), Fraction(min(fees, cash), len(payers)), Fraction(cash + unseen, len(payers))

    def nets(self) -> list[int]:
        """Cash nets of the covered, ascending."""
        return sorted(self.net(who, self.paid_in) for who in self.covered)

    @cached_property
    def parent(self) -> dict[str, str | None]:
        """Each participant's sponsor; a circle is cut at its smallest id, as who sponsors himself is."""
        parent = {who: self.people.sponsor.get(who) for who in self.people.participants}
        for who in sorted(parent):
            at, seen = parent[who], {who}
            while at is not None and at not in seen:
                seen.add(at)
                at = parent.get(at)
            if at == who:
                parent[who] = None
        return parent

    def nonrecruiters(self) -> Fraction:
        """Participants who sponsored no participant."""
        recruiters = set(self.parent.values())
        return Fraction(sum(who not in recruiters for who in self.parent), len(self.parent))

    def depth(self) -> int:
        """Levels of the sponsor tree."""
        return max(self._level(who, self.parent) for who in self.parent)

    def _level(self, who: str | None, parent: dict[str, str | None]) -> int:
        return 0 if who is None else 1 + self._level(parent.get(who), parent)


def first_payment(it: Sources, who: str) -> date | None:
    """The first day on which a person paid a fee, a kit, entry money, a month's quota or a stake."""
    streams = it.streams
    mine = [line for line in streams.lines if line["buyer_id"] == who and line["amount"] > 0]
    fees = [line["sold_at"] for line in mine if line["stream"] == "F"]
    given = [row["paid_at"] for row in streams.books.rows["transfers"] if row["payer_id"] == who]
    row = streams.people.listed.get(who, {})
    stated = [row["joined_at"] or streams.people.began(who)] if (row.get("fee") or 0) > 0 else []
    near = [one["sold_at"] for one in streams.own(who) if streams.near(one) and one["amount"] > 0]
    own, bought = it.own[who], [line for line in streams.own(who) if line["amount"] > 0 and line["sold_at"]]
    quota = [month(line["sold_at"]) for line in bought if streams.in_quota(line)] if own.quota else []
    stake = [line["sold_at"] for line in bought] if own.stake else []
    days = [*fees, *given, *stated, *(near if streams.entry(who) else []), *quota, *stake]
    return min(filter(None, days), default=None)


def e1(it: Sources) -> Fraction | None:
    """The part of downline pay and returns on stakes that went to people who had paid before.

    Decision 009: of people whom somebody recruited, unless none of these got any.
    """
    pay: dict[str, int] = {}
    first: dict[str, date] = {}
    for share in it.shares:
        if share.relation == "downline":
            pay[share.recipient] = pay.get(share.recipient, 0) + share.amount
            if share.amount > 0 and share.day:
                first[share.recipient] = min(share.day, first.get(share.recipient, date.max))
    kept = {who: amount for who, amount in pay.items() if amount > 0}
    back = {share.recipient: share.amount for share in it.shares if share.relation == "stake" and share.amount}
    everyone = {*kept, *back}
    recruited = {who for who in everyone if it.streams.people.sponsor.get(who)} or everyone
    paid = {who: first_payment(it, who) for who in kept}
    before = [who for who, day in paid.items() if day and who in first and day <= first[who]]
    good = sum(kept[who] for who in before if who in recruited) + sum(back.get(who, 0) for who in recruited)
    whole = sum(kept.get(who, 0) + back.get(who, 0) for who in recruited)
    return Fraction(good, whole) if whole else None


def e2(it: Sources, paid_in: int) -> Fraction | None:
    """Downline pay that participants' payments triggered, or that nobody else can have funded, against payments."""
    if paid_in <= 0:
        return None
    paid = [share for share in it.shares if share.relation in {"downline", "stake"} and share.source in {"P", "F"}]
    triggered = sum(share.amount for share in paid)
    money = it.revenue()
    return Fraction(max(triggered, it.y - sum(money[name] for name in "VLDU")), paid_in)
