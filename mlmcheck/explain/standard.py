"""The page of a standard: what it says, where its lines stand, on whose word, and what it does not say."""

from __future__ import annotations

from mlmcheck.model import Criterion, Limit, Source, Standard

_SIDES = {"above": "above", "at_least": "at least", "below": "below", "at_most": "at most"}
_READINGS = {"exclude": "own use excluded", "include": "own use included", "both": ""}
_COMBINED = {"all": "Met only if all are met", "any": "Each speaks for itself"}


def page(law: Standard) -> str:
    """Everything known of one standard."""
    criteria = "\n".join(
        f"- `{law.id}.{each.id}`: {each.says}\n"
        f"  Line: `{each.measure}` {condition(each)}.\n"
        f"  Source: {cited(each.source)}."
        for each in law.criteria
    )
    combined = f" ({_COMBINED[law.combine].lower()})" if len(law.criteria) > 1 else ""
    place = f"{law.place} ({law.jurisdiction})" if law.place else law.jurisdiction
    return (
        f"# {law.id}\n\n{law.name}. Place: {place}. Force: {law.force}.\n\n**Says** {law.says}\n\n"
        f"**Evidence against the firm**{combined}\n\n{criteria}\n\n**Does not say** {law.says_not}\n"
    )


def line(limit: Limit) -> str:
    """A limit in words: the side that is evidence against the firm, and the value."""
    return f"{_SIDES[limit.side]} {limit.value:.4g} {limit.currency}".rstrip()


def condition(criterion: Criterion) -> str:
    """The line of a criterion, with the reading it is drawn in."""
    reading = _READINGS[criterion.reading]
    return line(criterion.limit) + (f", {reading}" if reading else "")


def cited(source: Source) -> str:
    """A source with its place and its mark of confidence."""
    return f"{source.title}, {source.locator} [{source.mark}]"
