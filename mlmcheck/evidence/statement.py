"""What the text of a disclosure says of everybody, read as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mlmcheck.model import InputError, Span

if TYPE_CHECKING:
    from mlmcheck.intake import Settings


def stated(settings: Settings, key: Literal["mean", "median", "total_pay"], scale: int) -> Span | None:
    """`<700` or `580.08` of [statement] in minor units a year; None where nothing is said. InputError if no figure."""
    from mlmcheck.intake.aggregates.figure import Around, FigureError, said

    text: str = getattr(settings.statement, key)
    if not text.strip():
        return None
    try:
        return said(text, Around(scale=scale)).span(scale)
    except FigureError as error:
        raise InputError(f"company.toml: [statement] {key} {error}") from error
