"""What the user may choose of an analysis, and how the report says what was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from mlmcheck.ledger import FeesTo


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose: readings, limits by criterion id, who joining fees go to, whose law, which company.

    `by` is a column of participants to tell the figures by, `view` a saved view of company.toml to tell them of.
    """

    own_use: Literal["exclude", "include", "both"] = "both"
    limits: Mapping[str, float] = field(default_factory=dict)
    fees_to: FeesTo | None = None
    jurisdictions: tuple[str, ...] = ()
    company: str = ""
    by: str = ""
    view: str = ""


def asked(options: Options, places: Sequence[str]) -> dict[str, str]:
    """What the report was made by: the readings shown, and whose law if not everybody's."""
    return {"own_use": options.own_use} | ({"places": ", ".join(places)} if places else {})
