"""Of each 100 that came in, and of each 100 paid out: whose money it was, as a hundred squares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from mlmcheck.render.html.svg import Chart, Mark, rect, text
from mlmcheck.render.html.words import money

_SQUARE: Final = 18.0
_REVENUE: Final = (
    ("retail_named", "customers, named", "customers"),
    ("retail_labelled", "customers by the firm's word", "customers weak"),
    ("discount", "discount buyers", "discount"),
    ("internal", "participants buying product", "own"),
    ("recruitment", "joining and other payments", "joining"),
    ("unknown", "unknown", "unknown"),
)
_PAY: Final = (
    ("on_retail_named", "sales to named customers", "customers"),
    ("on_retail_labelled", "sales to labelled customers", "customers weak"),
    ("on_retail_claimed", "retail by name only", "unknown claimed"),
    ("on_discount", "discount buyers", "discount"),
    ("on_internal", "participants buying product", "own"),
    ("on_recruitment", "joining and other payments", "joining"),
    ("unknown", "unknown", "unknown"),
)


def revenue(document: Mapping[str, Any]) -> Chart | None:
    """Where each 100 of revenue came from; None without sales, or where a refund makes a stream negative."""
    note = (
        "Net of refunds, without tax and shipping. What nobody can place is hatched. Squares are rounded to whole ones."
    )
    return _chart(
        "revenue", "Where each 100 of revenue came from", "received", document["money"]["revenue"], _REVENUE, note
    )


def pay(document: Mapping[str, Any]) -> Chart | None:
    """What each 100 of rewards was paid on; None without payouts, or where clawbacks make a part negative."""
    note = (
        "Rewards are payouts less what came back on the recipient's own purchases. Each is followed to what triggered "
        "it: the order it names, else the person it was paid on; what cannot be followed is hatched."
    )
    return _chart(
        "pay", "What each 100 of pay was paid on", "paid in rewards", document["money"]["payouts"], _PAY, note
    )


def _chart(
    id: str, title: str, verb: str, amounts: Mapping[str, str], parts: Sequence[tuple[str, str, str]], note: str
) -> Chart | None:
    found = [(Decimal(amounts[key]), words, css) for key, words, css in parts if key in amounts]
    whole = sum((amount for amount, _, _ in found), Decimal(0))
    if whole <= 0 or any(amount < 0 for amount, _, _ in found):
        return None
    squares = _squares([amount for amount, _, _ in found], whole)
    named = [(count, words, css) for count, (_, words, css) in zip(squares, found, strict=True)]
    marks = (*_grid(named), *_legend(named, [amount > 0 for amount, _, _ in found]))
    told = ", ".join(
        f"{_count(count)} {words}" for (count, words, _), (amount, _, _) in zip(named, found, strict=True) if amount
    )
    rows = tuple((words, money(amount), str(count)) for count, (amount, words, _) in zip(squares, found, strict=True))
    return Chart(
        id, title, f"Of every 100 {verb}: {told}.", note, marks, 200, ("", "amount", "of 100"), rows,
    )  # fmt: skip


def _count(count: int) -> str:
    return str(count) if count else "fewer than 1"


def _squares(amounts: Sequence[Decimal], whole: Decimal) -> list[int]:
    """A hundred squares by largest remainder, ties to the first."""
    exact = [100 * amount / whole for amount in amounts]
    counts = [int(share) for share in exact]
    order = sorted(range(len(exact)), key=lambda at: (counts[at] - exact[at], at))
    for at in order[: 100 - sum(counts)]:
        counts[at] += 1
    return counts


def _grid(named: Sequence[tuple[int, str, str]]) -> Iterator[Mark]:
    flat = [css for count, _, css in named for _ in range(count)]
    for at, css in enumerate(flat):
        yield rect(4 + at % 10 * (_SQUARE + 1), 4 + at // 10 * (_SQUARE + 1), _SQUARE, _SQUARE, css)


def _legend(named: Sequence[tuple[int, str, str]], shown: Sequence[bool]) -> Iterator[Mark]:
    kept = [one for one, is_shown in zip(named, shown, strict=True) if is_shown]
    for at, (count, words, css) in enumerate(kept):
        y = 20.0 + at * 26
        yield rect(208, y - 11, 14, 14, css)
        yield text(256, y, "<1" if not count else str(count), "t b", "end")
        yield text(264, y, words, "t")
