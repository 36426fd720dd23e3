"""What a document is made of, whatever it is shown as. All text is plain; each writer escapes it for its own form."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Points, numbered where their order counts; each with what stands under it in small."""

    points: tuple[tuple[str, str], ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: heads and rows; the first column is text, the others figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line over time, drawn on a page only: the table that follows says the same everywhere.

    `says` is what it shows, `points` are label, when, value and value in words, in order; 0 is always on the paper.
    """

    says: str
    points: tuple[tuple[str, int, float, str], ...]


Block = Para | Listed | Grid | Curve


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A title, one sentence, what to do now (if anything), the sections, and one line at the foot."""

    title: str
    sentence: str
    sections: tuple[Section, ...]
    foot: str
    todo: Listed | None = None
