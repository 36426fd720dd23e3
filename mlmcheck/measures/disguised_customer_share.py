"""How much of the customers' money may be participants' under another name."""

from __future__ import annotations

from mlmcheck.ledger.frame.likeness import Likeness
from mlmcheck.ledger.frames import Streams
from mlmcheck.model import Measurement, Part, Unmeasured
from mlmcheck.stats.bounds import clip, within

MIN_CUSTOMERS = 30  # below this many customers with contact keys a single family decides the share


def measure(likeness: Likeness, streams: Streams) -> Measurement | Unmeasured:
    """Of every 100 that customers paid, how much came from people with a participant's bank account or tax id?

    **Why** A participant who must show retail sales can open customers of his own and pay for them himself; the label
    then says customer, the bank account says who paid.

    **How** low: money of customers who share a bank account or tax id with a participant of another id / V + L. high:
    money of those who share any key (address, phone and e-mail too), and of customers whose keys nobody has (whose
    account and tax id nobody has, if they are known of others) / V + L. value: the low's money / money of customers
    with a bank account or tax id, None where none has. Keys are compared in one spelling, as keyed hashes; purchases
    before the participant joined do not count. Parts tell each kind, and what is left if one customer a key is taken
    for family. V named retail, L labelled retail, net of refunds. Unit: share. Interval: bounds. Source: tests for
    ghost employees and vendors in audit practice; this program for bounds.

    **Blind spots** Families share accounts and homes, and representatives deliver to their own address: only the low
    end is judged. A clearing account or a firm's own telephone written for everybody looks like one person. Straw
    people with accounts of their own are not seen, nor are participants whose own keys are missing.
    """
    retail = streams.named + streams.labelled
    if retail <= 0:
        return Unmeasured("no money came from customers")
    if likeness.customers < MIN_CUSTOMERS:
        return Unmeasured(
            f"contact keys are known of {likeness.customers} customers, fewer than {MIN_CUSTOMERS}", "customers.csv"
        )
    low = clip(likeness.strong / retail)
    silent = retail - likeness.known + (likeness.silent if likeness.comparable > 0 else 0)
    high = clip((max(likeness.weak, likeness.strong) + max(0, silent)) / retail)
    value = likeness.strong / likeness.comparable if likeness.comparable > 0 else None
    span = within(value, low, max(low, high))
    return Measurement(
        span, "share", likeness.customers, "bounds", rows=likeness.rows, parts=_parts(likeness, retail),
        note="" if span.value is not None else "No customer's bank account or tax id is known.",
    )  # fmt: skip


def _parts(likeness: Likeness, retail: int) -> tuple[Part, ...]:
    told = (
        ("same bank account or tax id", likeness.strong, likeness.strong_customers),
        ("the same, keys of one customer left out", likeness.strong_beyond, likeness.strong_beyond_customers),
        ("any same contact", likeness.weak, likeness.weak_customers),
        ("any same contact, keys of one customer left out", likeness.weak_beyond, likeness.weak_beyond_customers),
    )
    return tuple(Part(label, money / retail, people) for label, money, people in told)
