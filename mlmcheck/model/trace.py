"""What the books hold of one person, of one person's joining payments, and of who stands above whom.

Names are those to show: pseudonyms, or ids where they were asked for. Money in minor units of `Purse.currency`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Relation = Literal["self", "own", "downline"]
"""Whose payment a payout is on: the recipient's purchase, the recipient's sale to a customer, or somebody else's."""


@dataclass(frozen=True, slots=True)
class Purse:
    """The currency of all money here, and the digits of its minor unit."""

    currency: str
    scale: int
    company: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody in the sponsor tree: `level` is 1 for who has nobody above; `recruits` were sponsored directly."""

    name: str
    level: int
    joined: date | None
    recruits: int
    paid_in: int
    payouts: int
    net: int


@dataclass(frozen=True, slots=True)
class Depth:
    """Everybody from `depth` to `deepest` steps below.

    What they paid in, were paid, and what of the traced person's pay is on their payments and sales.
    """

    depth: int
    deepest: int
    people: int
    paid_in: int
    payouts: int
    pay_on_them: int


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month; None: undated. `running` is the net up to and with this month."""

    month: date | None
    paid_in: int
    payouts: int
    resold: int
    running: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Payouts put together: from or to whom, on money of which stream, in what relation, how many parts of payouts.

    `who` is empty where nobody is named; `is_sold_by`: `who` is the seller to customers, not the payer. `steps` is how
    far above the payer the recipient stands, None where not above.
    """

    who: str
    stream: str
    relation: Relation
    count: int
    money: int
    steps: int | None = None
    is_sold_by: bool = False


@dataclass(frozen=True, slots=True)
class Client:
    """A customer somebody sold to; `name` is empty for buyers without an id. `contact`: strong, weak or nothing."""

    name: str
    orders: int
    money: int
    first: date | None
    last: date | None
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Clientele:
    """Customers by money, the largest listed; `count` identified ones and `money` of all, unnamed buyers included."""

    count: int
    money: int
    listed: tuple[Client, ...]
    to_participants: int


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to look at; `is_open` where the books cannot say."""

    id: str
    says: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """What one person paid and got. `paid_in` = fees + entry + quota + stake + free + given; `net` = pay - paid in.

    `self_pay` is the part of the payouts that came back on own payments, never more than these.
    """

    fees: int
    entry: int
    quota: int
    stake: int
    free: int
    given: int
    payouts: int
    self_pay: int
    resold: int

    @property
    def paid_in(self) -> int:
        """All that was paid in."""
        return self.fees + self.entry + self.quota + self.stake + self.free + self.given

    @property
    def net(self) -> int:
        """Payouts and documented resale less what was paid in."""
        return self.payouts + self.resold - self.paid_in


@dataclass(frozen=True, slots=True)
class Person:
    """One participant's page.

    `upline` goes from the sponsor to the root, `skipped` of a long one left out before the root; `cycle` names those of
    a circle of sponsors met on the way up, in order, the first of a long one. `pay` adds up to the payouts, as does
    `streams`, which is the same by kind of money alone. `spent` is what was paid to anybody on this person's payments;
    `kept` is the rest of what was paid in: kept by the firm, or paid on by payouts whose source nobody can trace.
    """

    purse: Purse
    me: Step
    account: Account
    is_listed: bool
    left: date | None
    upline: tuple[Step, ...]
    skipped: int
    cycle: tuple[str, ...]
    downline: tuple[Depth, ...]
    months: tuple[Month, ...]
    streams: tuple[Flow, ...]
    pay: tuple[Flow, ...]
    spent: tuple[Flow, ...]
    kept: int
    untraced: int
    clients: Clientele
    flags: tuple[Flag, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Payment:
    """One recruitment payment: its day, what the books call it, what was paid on it to whom.

    `day` is None and `kind` empty for payouts that name the payer but no payment of theirs that the books hold.
    """

    day: date | None
    kind: str
    money: int
    paid_on: int


@dataclass(frozen=True, slots=True)
class Fee:
    """One person's joining and other recruitment payments, and who got what of them.

    `paid` = sum of `to` + `kept`; `kept` is negative where more was paid on them than they brought. `back` is the part
    of `to` that went back to the payer.
    """

    purse: Purse
    name: str
    payments: tuple[Payment, ...]
    paid: int
    to: tuple[Flow, ...]
    kept: int
    back: int
    untraced: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Best:
    """One of the best paid: `share` of all payouts, `below` people in the organisation under them."""

    step: Step
    share: float | None
    below: int


@dataclass(frozen=True, slots=True)
class Top:
    """The best paid, and all payouts to all participants, or to those of a saved `view` whose `people` these are."""

    purse: Purse
    people: int
    payouts: int
    listed: tuple[Best, ...]
    notes: tuple[str, ...]
    view: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """How two people are connected by sponsors: from one `up` to the first who stands above both, and `down`.

    `up` begins with the one asked for first, `down` ends with the other; the `meet` is in neither. `meet` is None
    where nobody stands above both: then `up` and `down` hold both uplines. Of a long one, `skipped` are left out.
    """

    purse: Purse
    up: tuple[Step, ...]
    meet: Step | None
    down: tuple[Step, ...]
    skipped: int
    notes: tuple[str, ...]


Trace = Person | Fee | Top | Connection
