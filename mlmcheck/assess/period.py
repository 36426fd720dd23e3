"""What the reader must know before any figure: differing periods, incomplete lists, fees read as transfers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers


def warnings(ledgers: Ledgers) -> tuple[str, ...]:
    """The sentences that stand before the verdict, most consequential first, then those of the inputs."""
    found = [*_period(ledgers), *_people(ledgers), *_fees(ledgers), *_types(ledgers)]
    return (*found, *ledgers.drawn.broken, *ledgers.tables.warnings())


def _period(ledgers: Ledgers) -> list[str]:
    if ledgers.overlap is None:
        return []
    first, last = ledgers.overlap
    if first > last:
        return ["Sales and payouts share no day: nothing that needs both can be measured."]
    return [f"Sales and payouts cover different periods: what uses both is limited to {first} to {last}."]


def _people(ledgers: Ledgers) -> list[str]:
    facts = ledgers.facts
    if not ledgers.tables.supplied.get("recruits"):
        return ["No recruits table: buyers cannot be told from participants, so identified buyers are labelled only."]
    if facts.is_complete:
        return []
    names = f"it names {facts.found:,} of the {facts.people:,} people who sponsored, sold or were paid"
    return [f"The recruits list is incomplete: {names}, so identified buyers outside it count as labelled, not named."]


def _fees(ledgers: Ledgers) -> list[str]:
    facts, found = ledgers.facts, []
    if facts.fees_as_transfers:
        found.append(
            "No payouts, and the joining fees were sold by participants to participants: fees are read as paid from "
            "person to person (--fees-to firm reads them as the firm's)."
        )
    booked = ledgers.streams.recruitment - facts.fees_counted if ledgers.streams else 0
    if facts.fees_counted and booked:
        found.append(
            "The recruits table states fees that the sales do not book: both count. "
            f"Booked in sales {_money(booked, ledgers)}, stated beside them {_money(facts.fees_counted, ledgers)}."
        )
    return found


def _types(ledgers: Ledgers) -> list[str]:
    many = [(day, people) for day, people in ledgers.facts.relabellings if people >= 5]
    return [f"{count:,} participants were turned into customers on {day}: a relabelling." for day, count in many[:3]]


def _money(amount: int, ledgers: Ledgers) -> str:
    scale = ledgers.tables.scale
    whole, rest = divmod(amount, 10**scale)
    return f"{whole:,}" + (f".{rest:0{scale}d}" if scale else "")
