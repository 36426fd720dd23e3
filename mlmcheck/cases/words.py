"""What an authority did, in words. Only here, so that a settled or charged case is never called more than that."""

from __future__ import annotations

from typing import Literal

from mlmcheck.model import CaseBase, CaseOutcome

Group = Literal["against", "for", "population", "open"]

OUTCOMES: dict[CaseOutcome, str] = {
    "found": "an authority or court found a pyramid",
    "found_otherwise": "an authority found against the firm on other grounds",
    "preliminary": "held likely for the time being, then settled",
    "settled": "settled without a finding",
    "charged": "charged; how it ended was not read",
    "private": "a private action; no authority decided",
    "reversed": "a judgment was reversed, without a final decision",
    "ruling": "a ruling on the law; the facts were left to another court",
    "not_found": "not proved, or dismissed",
    "not_charged": "not charged, as far as was read",
    "population": "a whole population; nobody is accused",
}
"""By outcome, in the order of the list."""

GROUPS: dict[CaseOutcome, Group] = {
    "found": "against", "found_otherwise": "against",
    "preliminary": "open", "settled": "open", "charged": "open", "private": "open", "reversed": "open",
    "ruling": "open",
    "not_found": "for",
    "not_charged": "population", "population": "population",
}  # fmt: skip
"""Decided against the firm, for it, not decided at all, or firms that nobody accuses."""

BASES: dict[CaseBase, str] = {
    "all": "all participants",
    "active_12m": "active in 12 months",
    "active_3m": "active in 3 months",
    "paid": "participants who were paid",
    "ranked": "participants with a rank",
    "one_rank": "one group of participants",
    "company": "the company's money or heads",
    "customers": "customers",
    "statement": "a statement, not people",
    "unstated": "base not stated",
}
"""Whom a figure is of."""


def is_alleged(mark: str) -> bool:
    """Whether a figure with this mark is only a party's word."""
    return mark == "A"
