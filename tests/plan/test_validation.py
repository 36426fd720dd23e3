"""The firms that the validation simulates are what their kind says, by their own money and not by any measure."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.validation import later, lawful, pyramids
from benchmarks.validation.books import BENDS, books
from benchmarks.validation.firm import CUSTOMERS, Firm

LAWFUL, PYRAMIDS = lawful.KINDS | later.LAWFUL, pyramids.KINDS | later.PYRAMIDS
HIDDEN = {"fake_customers"}  # participants' money under other names
NO_TILLS = {"area_developers"}  # customers' money is in nobody's books


def made(kind: str, seed: int = 3, size: int = 400) -> Firm:
    firm = Firm(np.random.default_rng(seed), size)
    (LAWFUL | PYRAMIDS)[kind](firm)
    return firm


def sums(firm: Firm) -> dict[str, float]:
    """Money from outside, from participants, their fees, and what was paid out."""
    found = dict.fromkeys(("outside", "inside", "fees", "paid"), 0.0)
    for block in firm.sold:
        buyer = block["buyer"].to_numpy()
        by_customers = (buyer >= CUSTOMERS) | (firm.type[np.where(buyer < CUSTOMERS, buyer, 0)] == "customer")
        found["outside"] += float(block["cents"][by_customers].sum())
        found["inside"] += float(block["cents"][~by_customers].sum())
        found["fees"] += float(block["cents"][block["kind"] == "joining_fee"].sum())
    found["paid"] = float(sum(block["cents"].sum() for block in firm.paid))
    return found


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", sorted(LAWFUL.keys() - NO_TILLS))
def test_a_lawful_firm_pays_nothing_that_fees_are_needed_for(kind: str, seed: int) -> None:
    money = sums(made(kind, seed))
    assert money["paid"] <= money["outside"] + money["inside"] - money["fees"]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", sorted(PYRAMIDS.keys() - HIDDEN - {"relabelled_customers", "gifting_circle"}))
def test_a_pyramid_lives_on_its_participants(kind: str, seed: int) -> None:
    money = sums(made(kind, seed))
    assert money["inside"] > 0.6 * (money["outside"] + money["inside"])
    assert money["paid"] > 0.05 * money["inside"]


@pytest.mark.parametrize("kind", sorted(LAWFUL | PYRAMIDS))
def test_books_stay_books_whoever_bends_them(kind: str) -> None:
    written = books(made(kind))
    for bend in BENDS.values():
        bent = bend(written)
        assert set(bent) == set(written.tables)
        assert all(len(bent[role]) <= len(table) for role, table in written.tables.items())


def test_the_same_seed_makes_the_same_firm() -> None:
    first, second = (books(made("autoship_members", seed=9)).tables for _ in range(2))
    assert all(first[role].equals(second[role]) for role in first)


def test_nobody_joins_before_the_sponsor() -> None:
    firm = made("party_plan", size=2_000)
    below = np.flatnonzero(firm.sponsor >= 0)
    assert (firm.sponsor[below] < below).all()
    assert (firm.joined[firm.sponsor[below]] <= firm.joined[below]).all()
