"""The document of a trace, for a terminal, as Markdown or as a page."""

from __future__ import annotations

from typing import Final

from mlmcheck.model.trace import Connection, Fee, Person, Step, Top, Trace
from mlmcheck.render.paper.blocks import Block, Document, Grid, Listed, Para, Section
from mlmcheck.render.trace.person import sections
from mlmcheck.render.trace.words import Money, day, people, place, sentence, share, step_table

FOOT: Final = (
    "From the company's own files, and evidence, not legal advice. It tells what was booked, not what anybody meant."
)
_Found = list[tuple[str, tuple[Block, ...]]]


def document(told: Trace) -> Document:
    """The document of whichever this is."""
    match told:
        case Person():
            title, found = f"One participant: {told.me.name}", sections(told)
        case Fee():
            title, found = f"The joining payments of {told.name}, and who got them", _fee(told)
        case Top():
            title, found = "The best paid", _top(told)
        case Connection():
            title, found = "How two people are connected by sponsors", _connection(told)
    if told.notes:
        found.append(("What to know", (Listed(tuple((note, "") for note in told.notes)),)))
    return Document(
        title=f"{told.purse.company}. {title}" if told.purse.company else title,
        sentence=sentence(told),
        sections=tuple(Section(heading, blocks) for heading, blocks in found if blocks),
        foot=FOOT,
    )


def _fee(told: Fee) -> _Found:
    money = Money(told.purse)
    payments = tuple(
        (f"{day(one.day)}, {one.kind.replace('_', ' ')}" if one.kind else "on no payment that the books hold",
         money(one.money), money(one.paid_on))
        for one in told.payments
    )  # fmt: skip
    rows = [(flow.who, place(flow), f"{flow.count:,}", money(flow.money)) for flow in told.to]
    rows += [("kept by the firm, or not traced", "", "", money(told.kept)), ("all of it", "", "", money(told.paid))]
    heads = ("Recipient", "stands", "payouts", money.head("money"))
    paid = Grid(("Payment", money.head("paid in"), money.head("paid out on it")), payments)
    return [
        ("What was paid", (paid,) if payments else ()),
        ("Who got it", (Grid(heads, tuple(rows)),) if payments or told.to else ()),
    ]


def _top(told: Top) -> _Found:
    money = Money(told.purse)
    rows = tuple(
        (one.step.name, f"{one.step.level:,}", f"{one.step.recruits:,}", f"{one.below:,}", money(one.step.paid_in),
         money(one.step.payouts), share(one.share), money(one.step.net))
        for one in told.listed
    )  # fmt: skip
    heads = ("Participant", "level", "sponsored", "below", "paid in", "paid out", "of all pay", "net")
    return [("By what they were paid", (Grid(heads, rows), Para(money.unit())) if rows else ())]


def _connection(told: Connection) -> _Found:
    left = (Para(f"{people(told.skipped)} far from both ends are left out."),) if told.skipped else ()
    if told.meet is None:
        return [
            ("From the first, sponsor by sponsor up to a root", _line(told, told.up)),
            ("From the second, sponsor by sponsor up to a root", (*_line(told, told.down), *left)),
        ]
    line = _line(told, (*told.up, told.meet, *told.down))
    return [("From the first up, and down to the second", (*line, *left))]


def _line(told: Connection, steps: tuple[Step, ...]) -> tuple[Block, ...]:
    money = Money(told.purse)
    return step_table(money, steps), Para(money.unit())
