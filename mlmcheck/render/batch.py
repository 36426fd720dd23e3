"""A batch on a terminal: one line a company as it is done, and the ranked table at the end."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from mlmcheck.model import Band
from mlmcheck.render.clean import clean
from mlmcheck.render.glyphs import BANDS
from mlmcheck.render.page import para

if TYPE_CHECKING:
    from mlmcheck.model.summary import Summary


HEADS = ("company", "band", "could be", "score", "measured")
WIDTHS = (0, 15, 21, 5, 8)


def line(one: Summary) -> str:
    """`aster: pyramid pattern (84), kept from before`."""
    if one.reason:
        return f"{clean(one.name)}: failed: {clean(one.reason)}"
    score = "" if one.score is None else f" ({one.score:.0f})"
    kept = ", not done again" if one.status == "kept" else ""
    return f"{clean(one.name)}: {Band(one.band).phrase}{score}{kept}"


def render(ranked: Sequence[Summary], console: Console) -> None:
    """The table, gravest first, each company's first reason below it; then failures with theirs."""
    done = [one for one in ranked if not one.reason]
    if done:
        console.print(_row(tuple(Text(head, style="bold") for head in HEADS)))
    for one in done:
        console.print(_row(_cells(one)))
        console.print(para(one.first_driver, "dim", 2))
    failed = [one for one in ranked if one.reason]
    if failed:
        console.print(para(f"failed: {len(failed)}", "bold"))
        for one in failed:
            console.print(para(f"{one.name}: {one.reason}", indent=2))
    told = (sum(1 for one in done if one.band == band) for band in Band)
    words = ", ".join(f"{band.phrase} {count}" for band, count in zip(Band, told, strict=True) if count)
    console.print(
        para(f"{len(ranked)} companies: {words or 'none analyzed'}{f', failed {len(failed)}' if failed else ''}.")
    )


def text(ranked: Sequence[Summary], width: int = 80, encoding: str = "utf-8") -> str:
    """The same as plain text, without any escape sequence and without spaces at the ends of lines."""
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="\n", write_through=True)
    render(ranked, Console(file=sink, width=width, color_system=None, force_terminal=False))
    return "".join(f"{row.rstrip()}\n" for row in raw.getvalue().decode(encoding).split("\n")[:-1])


def _row(cells: Sequence[Text]) -> Table:
    """One line: the name takes what room the other columns leave."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for place, width in enumerate(WIDTHS):
        grid.add_column(
            width=width or None, ratio=None if width else 1, overflow="fold", justify="right" if place > 2 else "left"
        )
    grid.add_row(*cells)
    return grid


def _cells(one: Summary) -> tuple[Text, ...]:
    low, high = one.band_low, one.band_high
    could = "" if not low or low == high == one.band else low if low == high else f"{low} to {high}"
    return (
        Text(clean(one.name)), Text(Band(one.band).phrase, style=BANDS[Band(one.band)]), Text(could),
        Text("" if one.score is None else f"{one.score:.0f}"),
        Text("" if one.measured_share is None else f"{100 * one.measured_share:.0f} %"),
    )  # fmt: skip
