"""Whom the income disclosure is of."""

from __future__ import annotations

from mlmcheck.model import Base, Disclosure, Measurement, Span, Unmeasured

WORDS: dict[Base, str] = {
    "all": "everybody who enrolled",
    "active_12m": "people active within 12 months",
    "active_3m": "people active within 3 months",
    "paid": "people who were paid",
    "ranked": "people who reached a rank or qualified",
    "unstated": "people it does not describe",
    "": "people it does not describe",
}
NARROWER = tuple(WORDS)


def measure(disclosure: Disclosure) -> Measurement | Unmeasured:
    """Of whom are the shares in the firm's income disclosure?

    **Why** Of all who enrolled, of the active, or of the paid: the same firm looks poor in one table and rich in
    another.

    **How** A class, read from the firm's own words, which stand beside it: 0 everybody, then narrower groups; words
    that say nothing leave it open. Unit: class. Interval: exact. Source: FTC staff report on income disclosures (4
    September 2024), as reported.

    **Blind spots** What a firm calls active may be one order or one meeting.
    """
    code = NARROWER.index(disclosure.base)
    return Measurement(
        Span.exact(code), "class", len(disclosure.ranks), text=WORDS[disclosure.base], note=disclosure.base_text,
        basis="disclosure",
    )  # fmt: skip
