"""Facts that no table shows, as the user tells them in company.toml: numbers of the firm's own terms."""

from __future__ import annotations

from mlmcheck.model.number import Measurement, Span, Unit, Unmeasured


def yes_or_no(answer: bool | None, key: str, unknown: str = "the contract is not known") -> Measurement | Unmeasured:
    """1 for yes, 0 for no; without an answer, where to give it: `key` is such as `[contract] written`."""
    return figure(None if answer is None else float(answer), "yes_no", key, unknown)


def figure(
    value: float | None, unit: Unit, key: str, unknown: str = "the contract is not known"
) -> Measurement | Unmeasured:
    """The figure as told, in `unit`; without one, where to give it."""
    if value is None:
        return Unmeasured(unknown, f"company.toml {key}")
    return Measurement(Span.exact(value), unit, 1, basis="terms")


def said(is_so: bool, ranks: int) -> Measurement:
    """What a table of so many ranks shows by itself: yes or no."""
    return Measurement(Span.exact(float(is_so)), "yes_no", ranks, basis="disclosure")


def answered(is_so: bool | None, ranks: int, key: str) -> Measurement | Unmeasured:
    """What only the text beside a table shows; without an answer, where to give it."""
    if is_so is None:
        return Unmeasured("the text of the disclosure is not known", f"company.toml {key}")
    return said(is_so, ranks)
