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


Block = Para | Listed | Grid


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
