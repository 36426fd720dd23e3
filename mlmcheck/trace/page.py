"""One participant's page, put together."""

from __future__ import annotations

from datetime import date

from mlmcheck.model.trace import Account, Month, Person
from mlmcheck.trace.books import Books
from mlmcheck.trace.clients import clientele
from mlmcheck.trace.flags import flags
from mlmcheck.trace.flows import by_place, pay_from, sources, spent, streams
from mlmcheck.trace.notes import notes
from mlmcheck.trace.tree import DEEPEST, above, circle, downline, shortened, steps


def person(books: Books, place: int) -> Person:
    """Everything the books hold of who stands at this place; every unit paid in and got is on the page once."""
    account, pay, used = _account(books, place), pay_from(books, place), spent(books, place)
    clients, (ups, skipped) = clientele(books, place), shortened(above(books, place))
    is_listed, left, _ = books.ask("facts", member=books.member(place))[0]
    return Person(
        purse=books.purse,
        me=steps(books, [place])[0],
        account=account,
        is_listed=bool(is_listed),
        left=left,
        upline=steps(books, ups),
        skipped=skipped,
        cycle=tuple(books.called(circle(books, place)[:DEEPEST])),
        downline=downline(books, place, by_place(books, pay)),
        months=_months(books, place, account),
        streams=streams(pay),
        pay=sources(books, pay),
        spent=used,
        kept=account.paid_in - sum(flow.money for flow in used),
        untraced=int(books.ask("untraced")[0][0]),
        clients=clients,
        flags=flags(books, place, clients),
        notes=notes(books, place),
    )


def _account(books: Books, place: int) -> Account:
    names = ("entry", "quota", "stake", "free", "given", "payouts", "resold")
    return Account(
        fees=books.number("recruitment", place) + books.number("fee", place),
        self_pay=min(books.number("self_pay", place), books.number("own_money", place)),
        **{name: books.number(name, place) for name in names},
    )


def _months(books: Books, place: int, account: Account) -> tuple[Month, ...]:
    """By month; what bears no date stands in a last line, so that the last net is the whole net."""
    rows: list[tuple[date | None, int, int, int]] = [
        (*row,) for row in books.ask("by_month", member=books.member(place))
    ]
    seen = sum(row[1] for row in rows), sum(row[2] for row in rows), sum(row[3] for row in rows)
    undated = account.paid_in - seen[0], account.payouts - seen[1], account.resold - seen[2]
    if any(undated):
        rows.append((None, *undated))
    running, found = 0, []
    for month, paid_in, pay, resold in rows:
        running += pay + resold - paid_in
        found.append(Month(month, paid_in, pay, resold, running))
    return tuple(found)
