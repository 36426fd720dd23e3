"""The sections of one participant's page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mlmcheck.model.trace import Client, Depth, Flow, Person
from mlmcheck.render.paper.blocks import Block, Curve, Grid, Listed, Para
from mlmcheck.render.trace.words import FOR, RELATIONS, STREAMS, Money, day, month, payer, people, place, step_table

_PAID: Final = {
    "fees": "joining fees, kits, renewals, training", "entry": "product bought around joining",
    "quota": "product bought at a qualification volume", "stake": "product of which more than half came back",
    "free": "other product", "given": "paid to another person directly",
}  # fmt: skip
_CONTACT: Final = {"strong": "bank or tax id", "weak": "address, phone, e-mail", "": "-"}


def sections(told: Person) -> list[tuple[str, tuple[Block, ...]]]:
    """Title and blocks, in order."""
    money = Money(told.purse)
    return [
        ("What was paid in, and what came out", tuple(_account(told, money))),
        ("Worth a second look", tuple(_flags(told))),
        ("Where the pay came from", tuple(_pay(told, money))),
        ("Where the payments went", tuple(_spent(told, money))),
        ("Month by month", tuple(_months(told, money))),
        ("Above: sponsor by sponsor", tuple(_upline(told, money))),
        ("Below, level by level", tuple(_downline(told, money))),
        ("Customers", tuple(_clients(told, money))),
    ]


def _account(told: Person, money: Money) -> Iterator[Block]:
    account = told.account
    rows = [(words, money(getattr(account, key))) for key, words in _PAID.items() if getattr(account, key)]
    rows += [("paid in, all of it", money(account.paid_in)), ("paid out", money(account.payouts))]
    if account.self_pay:
        rows.append(("of which on own payments", money(account.self_pay)))
    if account.resold:
        rows.append(("documented resale", money(account.resold)))
    rows.append(("net", money(account.net)))
    yield Grid(("", money.head("money")), tuple(rows))
    if told.left is not None:
        yield Para(f"Left on {told.left}.")
    if not told.is_listed:
        yield Para("Not in the list of recruits: known from payouts, sales or sponsorship alone.")


def _flags(told: Person) -> Iterator[Block]:
    if told.flags:
        yield Listed(tuple((flag.says, "the books cannot say why" if flag.is_open else "") for flag in told.flags))
    else:
        yield Para("Nothing of what is looked for: circles of sponsors, purchases at a quota, refunds, pay against the "
                   "rules of Vemma and Amway, shared accounts.")  # fmt: skip


def _pay(told: Person, money: Money) -> Iterator[Block]:
    if not told.pay:
        yield Para("Nothing was paid to this person in the books.")
        return
    kinds = tuple((_kind(flow), f"{flow.count:,}", money(flow.money)) for flow in told.streams)
    yield Grid(("Kind of money", "payouts", money.head("money")), kinds)
    rows = [(payer(flow), FOR[flow.stream], f"{flow.count:,}", money(flow.money)) for flow in told.pay]
    yield Grid(
        ("Whose payments", "what for", "payouts", money.head("money")),
        (*rows, ("all of it", "", "", money(told.account.payouts))),
    )


def _kind(flow: Flow) -> str:
    return STREAMS[flow.stream] if flow.stream == "N" else f"{STREAMS[flow.stream]}{RELATIONS[flow.relation]}"


def _spent(told: Person, money: Money) -> Iterator[Block]:
    if not told.account.paid_in and not told.spent:
        yield Para("Nothing was paid in by this person in the books.")
        return
    rows = [_use(flow, money) for flow in told.spent]
    rows += [
        ("kept by the firm, or not traced", "", "", "", money(told.kept)),
        ("all of it", "", "", "", money(told.account.paid_in)),
    ]
    yield Grid(("Recipient", "stands", "of what", "payouts", money.head("money")), tuple(rows))
    if told.kept < 0:
        yield Para(
            "More was paid out on these payments than the books show: some were refunded, or are missing in the files."
        )
    if told.untraced:
        yield Para(
            f"{money.full(told.untraced)} of all the company's payouts name nobody whose payment they are on; part of "
            "it may be on this person's, so that less was kept."
        )


def _use(flow: Flow, money: Money) -> tuple[str, ...]:
    return flow.who, place(flow), FOR[flow.stream], f"{flow.count:,}", money(flow.money)


def _months(told: Person, money: Money) -> Iterator[Block]:
    rows = tuple(
        (month(one.month), money(one.paid_in), money(one.payouts), money(one.resold), money(one.running))
        for one in told.months
    )
    if len(rows) > 1:
        yield _curve(told, money)
    if rows:
        yield Grid(("Month", "paid in", "paid out", "resold", "net so far"), rows)
        yield Para(f"{money.unit()} A refund stands in the month of the order it undoes.")


def _curve(told: Person, money: Money) -> Block:
    """The net over time."""
    last = told.months[-1].running
    side = "above" if last > 0 else "at" if last == 0 else "below"
    return Curve(
        f"The net month by month: it ends at {money.full(last)}, {side} zero.",
        tuple(
            (month(one.month), _when(told, at), float(one.running), money(one.running))
            for at, one in enumerate(told.months)
        ),
    )


def _when(told: Person, at: int) -> int:
    """Months since year 0; what bears no date stands behind the last."""
    when = told.months[at].month
    return _when(told, at - 1) + 1 if when is None and at else when.year * 12 + when.month if when else 0


def _upline(told: Person, money: Money) -> Iterator[Block]:
    if told.cycle:
        yield Para(f"A circle of sponsors: {' under '.join((*told.cycle, told.cycle[0]))}.")
    if told.upline:
        yield step_table(money, told.upline)
        if told.skipped:
            yield Para(f"{people(told.skipped)} between the last two are left out.")
    else:
        yield Para("Nobody stands above this person.")


def _downline(told: Person, money: Money) -> Iterator[Block]:
    if not told.downline:
        yield Para("Nobody stands below this person.")
        return
    rows = tuple(
        (_depth(one), f"{one.people:,}", money(one.paid_in), money(one.payouts), money(one.pay_on_them))
        for one in told.downline
    )
    yield Grid(("Level", "people", "they paid in", "paid to them", "paid to this person on them"), rows)


def _depth(one: Depth) -> str:
    return f"{one.depth:,} below" if one.depth == one.deepest else f"{one.depth:,} to {one.deepest:,} below"


def _clients(told: Person, money: Money) -> Iterator[Block]:
    found = told.clients
    if not found.listed:
        yield Para("No sale of this person to a customer is in the books.")
    else:
        yield Para(
            f"{people(found.count)} who can be told apart, {money.full(found.money)} in all, buyers without an id "
            "and refunds included."
        )
        heads = ("Customer", "orders", money.head("money"), "first", "last", "contact of a participant")
        yield Grid(heads, tuple(_client(one, money) for one in found.listed))
        if len(found.listed) < found.count:
            yield Para("The largest are listed, and those with the bank account or tax id of a participant.")
    if found.to_participants:
        yield Para(f"Sold to other participants, joining fees included: {money.full(found.to_participants)}.")


def _client(one: Client, money: Money) -> tuple[str, ...]:
    name = one.name or "buyers without an id"
    return name, f"{one.orders:,}", money(one.money), day(one.first), day(one.last), _CONTACT[one.contact]
