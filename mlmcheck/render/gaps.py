"""What could not be measured and what would change that; the inputs, and what became of every record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text

from mlmcheck.model import Broken, InputFile, Outcome, Unmeasured
from mlmcheck.render.page import Page, item, para
from mlmcheck.render.top import urgent

SHOWN_FAULTS = 10


def unmeasured(page: Page) -> Iterator[RenderableType]:
    """Measures without a number, by what would give them one; our own faults apart."""
    groups = _groups(page)
    broken = {id: what for id, what in sorted(page.report.results.items()) if isinstance(what, Broken)}
    if not groups and not broken:
        return
    yield page.heading("What could not be measured")
    for (remedy, reason), ids in sorted(groups.items()):
        told = f"{reason}{f' (needs {remedy})' if remedy else ''}: {', '.join(ids)}"
        yield item(page.glyphs.mark(Outcome.UNMEASURED), told, 12)
    for id, what in broken.items():
        yield item(page.glyphs.mark(Outcome.BROKEN), f"{id}: {what.reason} (a fault of this program)", 12)


def _groups(page: Page) -> dict[tuple[str, str], list[str]]:
    groups: dict[tuple[str, str], list[str]] = {}
    for id, what in sorted(page.report.results.items()):
        if isinstance(what, Unmeasured):
            groups.setdefault((what.remedy, what.reason), []).append(id)
    return groups


def inputs(page: Page) -> Iterator[RenderableType]:
    """Each file with rows in = used + quarantined + left out, the records set aside, and the remaining warnings."""
    report = page.report
    yield page.heading("Inputs")
    for one in report.inputs:
        yield from _file(page, one)
    if report.faults:
        yield para("Records set aside:")
    for fault in report.faults[:SHOWN_FAULTS]:
        yield para(f"{fault.place.file}:{fault.place.line}: {fault.reason}", indent=2)
    if len(report.faults) > SHOWN_FAULTS:
        yield para(f"and {len(report.faults) - SHOWN_FAULTS:,} more: see --format json", indent=2)
    for warning in report.warnings:
        if not urgent(warning):
            yield item(Text("warning:", style="yellow"), warning, 8)
    if told := "; ".join(f"{name} {value}" for name, value in _said(report.options)):
        yield para(f"Run with: {told}", "dim")


def _said(options: Mapping[str, str]) -> list[tuple[str, str]]:
    """What was asked for; the digests of settings files, which only a program compares, are left to the JSON."""
    return [(name, value) for name, value in sorted(options.items()) if value and not name.endswith(" sha256")]


def _file(page: Page, one: InputFile) -> Iterator[RenderableType]:
    split = f"{one.used:,} used + {one.quarantined:,} quarantined + {one.left_out:,} left out"
    yield para(f"{one.role}: {one.file}, {one.rows:,} rows = {split}")
    money = f"money used {page.amount(one.money_used)}, left out {page.amount(one.money_left_out)}"
    yield para(
        f"{money}; {', '.join(filter(None, [one.form, one.dialect, one.encoding]))}; sha256 {one.sha256[:16]}", "dim", 2
    )
    renamed = ", ".join(f"{theirs} = {ours}" for ours, theirs in sorted(one.mapping.items()) if ours != theirs)
    if renamed:
        yield para(f"columns read as: {renamed}", "dim", 2)
    for note in one.notes:
        yield para(f"note: {note}", "dim", 2)
