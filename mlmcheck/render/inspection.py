"""The inspection on a terminal, or plain text in a pipe: which file is what, whether it is whole, what to do next."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Final

from rich.console import Console, RenderableType
from rich.text import Text

from mlmcheck.model import Aside, Inspection, Sign, Weight
from mlmcheck.render import inspection_files as files
from mlmcheck.render.glyphs import glyphs
from mlmcheck.render.inspection_files import Sheet, plural
from mlmcheck.render.page import item, para, places

_STEPS: Final = 3


def render(found: Inspection, console: Console) -> None:
    """Print the whole inspection."""
    sheet = Sheet(found, glyphs(console), console.width)
    for section in SECTIONS:
        lines = list(section(sheet))
        for line in lines:
            console.print(line)
        if lines:
            console.print()


def text(found: Inspection, width: int = 80, encoding: str = "utf-8") -> str:
    """The inspection as plain text, without any escape sequence and without spaces at the ends of lines."""
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="\n", write_through=True)
    render(found, Console(file=sink, width=width, color_system=None, force_terminal=False))
    lines = raw.getvalue().decode(encoding).split("\n")[:-1]
    return "".join(f"{line.rstrip()}\n" for line in lines).rstrip("\n") + "\n"


def top(sheet: Sheet) -> Iterator[RenderableType]:
    """One line that sums up, a line a table or file, and what to do next."""
    yield para(_headline(sheet.found), "bold")
    yield from files.overview(sheet)
    yield para("What to do next:", "bold")
    for at, step in enumerate(_steps(sheet.found), 1):
        yield item(Text(f"{at}."), step, 2)


def _headline(found: Inspection) -> str:
    blocked = sum(aside.is_blocking for aside in found.asides)
    counts = {weight: sum(sign.weight is weight for sign in found.signs) for weight in Weight}
    read = f"{plural(len(found.files), 'table was', 'tables were')} read" if found.files else "No table could be read"
    broken = f", {plural(blocked, 'file', 'files')} could not be used" if blocked else ""
    wrong = [
        f"{plural(counts[weight], 'thing is', 'things are')} {word}"
        for weight, word in ((Weight.STOP, "broken"), (Weight.DOUBT, "doubtful"))
        if counts[weight]
    ]
    state = ", ".join(wrong) or ("Nothing wrong was seen" if found.files else "")
    return f"{read}{broken}.{f' {state}.' if state else ''}"


def _steps(found: Inspection) -> list[str]:
    """The most urgent things to do: files that stop, what is broken, tables that are missing, then what is doubtful."""
    steps = [_unused(aside) for aside in found.asides if aside.is_blocking]
    steps += _of(found, Weight.STOP)
    steps += [
        f"Get {table.role}: {plural(len(table.lost), 'measure needs', 'measures need')} it."
        for table in found.tables
        if table.lost
    ]
    steps += _of(found, Weight.DOUBT)
    left = len(steps) - _STEPS
    more = f"Then {plural(left, 'more point', 'more points')} below." if left > 0 else ""
    ready = "Run mlmcheck analyze on them." if found.files and not steps else ""
    return [*steps[:_STEPS], *filter(None, [more, ready])]


def _unused(aside: Aside) -> str:
    is_named = not aside.file or aside.file in aside.reason
    return aside.reason if is_named else f"{aside.file}: {aside.reason}"


def _of(found: Inspection, weight: Weight) -> list[str]:
    """The steps of this weight; what is the same in several files is said once here, and of each below."""
    first = {sign.id: sign for sign in reversed(found.signs) if sign.weight is weight}
    return [_step(sign) for sign in found.signs if first.get(sign.id) is sign]


def _step(sign: Sign) -> str:
    return f"{sign.told}; {sign.step}."


def broken(sheet: Sheet) -> Iterator[RenderableType]:
    """Signs that figures would mislead."""
    yield from _signs(sheet, Weight.STOP, "What is broken")


def doubtful(sheet: Sheet) -> Iterator[RenderableType]:
    """Signs to ask the source about."""
    yield from _signs(sheet, Weight.DOUBT, "What is doubtful")


def notable(sheet: Sheet) -> Iterator[RenderableType]:
    """Signs that are good to know."""
    yield from _signs(sheet, Weight.NOTE, "Good to know")


def _signs(sheet: Sheet, weight: Weight, title: str) -> Iterator[RenderableType]:
    own = [sign for sign in sheet.found.signs if sign.weight is weight]
    if own:
        yield sheet.heading(title)
    for sign in own:
        yield item(sheet.mark(weight), sign.told, 1)
        if trail := " / ".join(filter(None, [sign.step, _where(sign)])):
            yield para(trail, "dim", 2)


def _where(sign: Sign) -> str:
    names = f"most often {', '.join(sign.ids)}" if sign.ids else ""
    return ", ".join(filter(None, [f"see {places(sign.places)}" if sign.places else "", names]))


def unlocks(sheet: Sheet) -> Iterator[RenderableType]:
    """Which measures each table unlocks, and which are lost without it."""
    found = sheet.found
    can = [name for name, lacks in found.measures.items() if not lacks]
    yield sheet.heading("What can be measured")
    yield para(f"{len(can)} of {len(found.measures)} measures have the tables they need.")
    for table in found.tables:
        if table.lost:
            yield para(f"without {table.role}: {', '.join(table.lost)}", indent=2)
        elif table.serves:
            yield para(f"{table.role}: {plural(len(table.serves), 'measure needs', 'measures need')} it", "dim", 2)


def rest(sheet: Sheet) -> Iterator[RenderableType]:
    """Files not used and why, and the remaining warnings."""
    found = sheet.found
    if found.asides:
        yield sheet.heading("Files that were not used")
    for aside in found.asides:
        yield item(sheet.mark(Weight.STOP if aside.is_blocking else Weight.NOTE), _unused(aside), 1)
    if found.warnings:
        yield sheet.heading("Warnings")
    for warning in found.warnings:
        yield item(sheet.mark(Weight.DOUBT), warning, 1)
    if told := "; ".join(f"{name} {value}" for name, value in sorted(found.options.items()) if value):
        yield para(f"Run with: {told}", "dim")


SECTIONS: tuple[Callable[[Sheet], Iterator[RenderableType]], ...] = (
    top, broken, doubtful, notable, files.details, unlocks, rest,
)  # fmt: skip
