"""The report on a terminal, or plain text in a pipe: the verdict first, the evidence below it, its limits last."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console

from mlmcheck.model import ReadingName, Report
from mlmcheck.render import by_group, by_plan, flows, gaps, law, nearest, people, reach, top
from mlmcheck.render.glyphs import glyphs
from mlmcheck.render.page import Page, para

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    Section = Callable[[Page], Iterator[RenderableType]]

DISCLAIMER = "Evidence, not legal advice. US federal law has no percentage test."
SECTIONS: tuple[Section, ...] = (
    top.top, reach.reach, flows.money_in, flows.money_out, people.people, people.disclosure, people.network,
    people.dependence, people.pay_to_play, people.belief, people.others, by_group.by_group, by_plan.by_plan,
    law.matrix, nearest.beside, law.standards, law.waived,
    law.sources,
    gaps.unmeasured, gaps.inputs,
)  # fmt: skip


def render(report: Report, console: Console, own_use: str | None = None) -> None:
    """Print the whole report; `own_use` chooses the readings shown (default: as the report states, else both)."""
    page = Page(report, glyphs(console), console.width, _readings(own_use or report.options.get("own_use", "both")))
    for section in SECTIONS:
        lines = list(section(page))
        for line in lines:
            console.print(line)
        if lines:
            console.print()
    console.print(para(DISCLAIMER, "bold"))


def text(report: Report, width: int = 80, own_use: str | None = None, encoding: str = "utf-8") -> str:
    """The report as plain text, without any escape sequence and without spaces at the ends of lines."""
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="\n", write_through=True)
    render(report, Console(file=sink, width=width, color_system=None, force_terminal=False), own_use)
    return "".join(f"{line.rstrip()}\n" for line in raw.getvalue().decode(encoding).split("\n")[:-1])


def _readings(own_use: str) -> tuple[ReadingName, ...]:
    match own_use:
        case "exclude":
            return ("exclude",)
        case "include":
            return ("include",)
        case _:
            return ("exclude", "include")
