"""What a reader must know before believing one person's page."""

from __future__ import annotations

from collections.abc import Iterator

from mlmcheck.ledger.people import NO_DAY
from mlmcheck.trace.books import Books
from mlmcheck.trace.tree import CUT, DEEPEST, circle


def notes(books: Books, place: int) -> tuple[str, ...]:
    """Sentences, in a fixed order."""
    return (*_tree(books, place), *_joined(books, place), *_files(books))


def _tree(books: Books, place: int) -> Iterator[str]:
    circled = circle(books, place)
    if circled:
        yield CUT.format(name=books.called(circled[:1])[0])
    if len(circled) > DEEPEST:
        yield f"the circle of sponsors has {len(circled):,} people, of whom {DEEPEST} are named"


def _joined(books: Books, place: int) -> Iterator[str]:
    joined, first = books.number("joined", place), books.first_day
    if joined == NO_DAY:
        yield "when this person joined is not known, so their history may be cut off"
    elif first is not None and joined < first - 31:
        yield "joined before the records begin: earlier payments and pay are not in the books, and the net is not whole"


def _files(books: Books) -> Iterator[str]:
    supplied, span = books.tables.supplied, books.ledger.engine.row("span")
    if not supplied["payouts"]:
        tells = "only transfers tell" if supplied["transfers"] else "nothing tells"
        yield f"no payouts were supplied: {tells} what was paid"
    if not supplied["sales"]:
        yield "no sales were supplied: what was paid in is known from fees and transfers alone"
    if span["is_apart"]:
        yield (
            f"sales cover {span['first_sale']} to {span['last_sale']}, payouts {span['first_payout']} to "
            f"{span['last_payout']}: the net is not of one time; --from and --to choose the dates they share"
        )
    if "sponsor_id" not in supplied["recruits"]:
        yield "the files name no sponsors, so nobody stands above or below"
    elif not books.ledger.get("facts").is_complete:
        yield "the list of recruits is not complete, so people above and below may be missing"
