"""Who got what of one person's joining payments, and of everybody's."""

from __future__ import annotations

from mlmcheck.model.trace import Fee, Payment
from mlmcheck.trace.books import Books
from mlmcheck.trace.flows import spent

_OVER = (
    "more was paid on these payments than they brought: payments are missing in the files, or other money paid for it"
)
_NONE = "the books hold no joining fee, kit or other recruitment payment of theirs"
_UNTRACED = "some payouts name nobody whose payment they are on; what is kept may have been paid on by them"


def fee(books: Books, place: int) -> Fee:
    """This person's recruitment payments and who was paid on them, exact to the minor unit."""
    to = spent(books, place, "F")
    payments = _payments(books, place)
    paid, given = sum(one.money for one in payments), sum(flow.money for flow in to)
    untraced = int(books.ask("untraced")[0][0])
    told = ((_NONE, not payments), (_OVER, given > paid), (_UNTRACED, untraced > 0))
    return Fee(
        purse=books.purse,
        name=books.called([place])[0],
        payments=payments,
        paid=paid,
        to=to,
        kept=paid - given,
        back=sum(flow.money for flow in to if flow.relation == "self"),
        untraced=untraced,
        notes=tuple(text for text, holds in told if holds),
    )


def _payments(books: Books, place: int) -> tuple[Payment, ...]:
    rows = books.ask("fees_of", member=books.member(place))
    return tuple(Payment(day, kind or "", money, paid_on) for day, kind, money, paid_on in rows)


def fees(books: Books) -> tuple[dict[int, int], int]:
    """What was paid to others on each participant's recruitment payments, by place, and on those of nobody named.

    Together they are the payouts booked on recruitment; what went back to the payer is a rebate and not in it.
    """
    found: dict[int, int] = {}
    nobody = 0
    for payer, money in books.ask("fees_all"):
        at = books.place(payer)
        if at < 0:
            nobody += money
        else:
            found[at] = money
    return found, nobody
