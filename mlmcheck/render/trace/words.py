"""The words of a trace: money, days, streams, and the one sentence on top."""

from __future__ import annotations

from datetime import date
from typing import Final

from mlmcheck.model.trace import Connection, Fee, Flow, Person, Purse, Step, Top, Trace
from mlmcheck.render import words
from mlmcheck.render.paper.blocks import Grid

STREAMS: Final = {
    "V": "sales to named customers", "L": "sales to labelled customers", "D": "sales to discount buyers",
    "P": "product participants bought", "F": "joining fees and the like",
    "U": "sales to buyers nobody can tell", "C": "retail commission, on the firm's word", "N": "source unknown",
}  # fmt: skip
FOR: Final = {
    "V": "named customers", "L": "labelled customers", "D": "discount buyers", "P": "product", "F": "fees",
    "U": "unknown buyers", "C": "retail, as called", "N": "unknown",
}  # fmt: skip
RELATIONS: Final = {"self": ", own", "own": ", own", "downline": ""}


class Money:
    """Money of one currency as it is shown."""

    def __init__(self, purse: Purse) -> None:
        self._purse = purse

    def __call__(self, minor: int) -> str:
        """`1,234.50`."""
        return words.money(minor, self._purse.scale)

    def full(self, minor: int) -> str:
        """`USD 1,234.50`."""
        return words.money(minor, self._purse.scale, self._purse.currency)

    def head(self, text: str) -> str:
        """The head of a column of money."""
        return f"{text}, {self._purse.currency}" if self._purse.currency else text

    def unit(self) -> str:
        """A sentence that names the currency."""
        return f"Money in {self._purse.currency}." if self._purse.currency else "Money in the currency of the files."


def day(when: date | None) -> str:
    """`2024-01-31`, or that nobody knows."""
    return "not known" if when is None else when.isoformat()


def month(when: date | None) -> str:
    """`2024-01`, or that it bears no date."""
    return "undated" if when is None else f"{when:%Y-%m}"


def share(value: float | None) -> str:
    """`12.3 %`, or a dash."""
    return "-" if value is None else words.number(value, "share")


def people(count: int) -> str:
    """`1 person`, `3 people`."""
    return f"{count:,} {'person' if count == 1 else 'people'}"


def participants(count: int) -> str:
    """`1 participant`, `3 participants`."""
    return f"{count:,} participant{'' if count == 1 else 's'}"


def payer(flow: Flow) -> str:
    """Whose money a payout was on."""
    if flow.relation == "self" and flow.stream != "N":
        return "own purchases"
    if flow.relation == "own":
        return "own customers"
    if flow.is_sold_by and flow.who:
        return f"customers of {flow.who}"
    return flow.who or ("customers" if flow.stream in "VLDUC" else "nobody named")


def place(flow: Flow) -> str:
    """Where a recipient stands, seen from who paid."""
    match flow.steps:
        case None:
            return "" if flow.who.endswith((" other", " others")) else "not above"
        case 0:
            return "the payer"
        case 1:
            return "the sponsor"
        case count:
            return f"{count:,} above"


def step_table(money: Money, steps: tuple[Step, ...]) -> Grid:
    """People one after another."""
    rows = tuple(
        (one.name, f"{one.level:,}", day(one.joined), f"{one.recruits:,}", money(one.paid_in), money(one.payouts),
         money(one.net))
        for one in steps
    )  # fmt: skip
    return Grid(("Participant", "level", "joined", "sponsored", "paid in", "paid out", "net"), rows)


def sentence(told: Trace) -> str:
    """What the page says, in one sentence."""
    money = Money(told.purse)
    match told:
        case Person():
            return _of_person(told, money)
        case Fee():
            return _of_fee(told, money)
        case Top():
            some = f"{people(told.people)} of the view {told.view}" if told.view else people(told.people)
            return f"{some} could earn; all of them together were paid {money.full(told.payouts)}."
        case Connection():
            return _of_connection(told)


def _of_person(told: Person, money: Money) -> str:
    me = told.me
    above = f"under {told.upline[0].name}" if told.upline else "with nobody above"
    when = "on a day nobody knows" if me.joined is None else f"on {me.joined}"
    return (
        f"{me.name} joined {when} {above}, sponsored {participants(me.recruits)}, paid in {money.full(me.paid_in)} and "
        f"was paid {money.full(me.payouts)}: the net is {money.full(me.net)}."
    )


def _of_fee(told: Fee, money: Money) -> str:
    if not told.payments:
        return f"No joining payment of {told.name} is in the books."
    if told.kept < 0:
        return f"{told.name} paid {money.full(told.paid)}, and more than that was paid to others on it."
    return (
        f"Of the {money.full(told.paid)} that {told.name} paid to join and to stay, {money.full(told.kept)} was kept "
        "by the firm or cannot be traced."
    )


def _of_connection(told: Connection) -> str:
    if told.meet is None:
        return "Nobody stands above both of them."
    if not told.up and not told.down:
        return f"Both are {told.meet.name}."
    if not told.up or not told.down:
        return f"One of them stands below the other: {told.meet.name} is the upper one."
    return f"The first who stands above both is {told.meet.name}."
