"""The published cases as text: the list by outcome, one case with its figures and sources, and figures by measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from mlmcheck.cases.figures import value
from mlmcheck.cases.words import BASES, OUTCOMES, is_alleged
from mlmcheck.explain import cited
from mlmcheck.model import Case, Disclosure, Figure, Unit

WIDTH = 80
_BINDS = "Figures of different bases are not comparable. A mark of A means alleged: a party says so."


def listed(cases: Sequence[Case], width: int = WIDTH) -> str:
    """All cases by outcome: id, name, place, years, and what the authority did."""
    groups = ((words, [case for case in cases if case.outcome == outcome]) for outcome, words in OUTCOMES.items())
    parts = [
        f"{_upper(words)}\n\n" + "\n".join("\n".join(_line(case, width)) for case in group)
        for words, group in groups
        if group
    ]
    return "\n\n".join(parts) + "\n\n`mlmcheck cases ID` shows the figures of one.\n"


def one(case: Case, width: int = WIDTH) -> str:
    """Everything known of one case."""
    return "\n".join(_whole(case, width)) + "\n"


def figures(found: Iterable[tuple[Case, Figure]], measure: str, width: int = WIDTH) -> str:
    """The published figures of one measure, by base: the case, the figure, whose it is, and its source."""
    lines, base = [f"Published figures comparable with {measure}"], ""
    for case, figure in found:
        if figure.base != base:
            base = figure.base
            lines += ["", f"{_upper(BASES[figure.base])}"]
        lines += [f"  {value(figure.span, figure.unit, figure.currency)}  {case.name}, {figure.year}{_alleged(figure)}"]
        lines += _para(f"{figure.says} Of: {figure.of}.", width, "      ")
        lines += _para(f"{_upper(OUTCOMES[case.outcome])}. {cited(figure.source)}", width, "      ")
    return "\n".join((*lines, "", *_para(_BINDS, width))) + "\n"


def _line(case: Case, width: int) -> Iterator[str]:
    yield from _para(f"{case.id}: {case.name}, {case.place}, {case.years}", width, "  ")
    yield from _para(case.says, width, "      ")


def _whole(case: Case, width: int) -> Iterator[str]:
    yield f"{case.name} ({case.id})"
    yield f"{case.place}, {case.years}: {OUTCOMES[case.outcome]}"
    yield from _para(case.court, width)
    yield ""
    yield from _para(case.says, width)
    yield from _titled("Figures", [line for each in case.figures for line in _figure(each, width)])
    yield from _titled("Totals published, for the program to run on", list(_totals(case)))
    yield from _titled("Income disclosure published", list(_ranks(case.disclosure, width)))
    yield from _titled("Terms published", [f"  {key} = {said}" for key, said in sorted(case.plan.items())])
    yield from _titled("What it does not say", _para(case.says_not, width, "  "))
    yield from _titled("Why the program agrees or not", _para(case.discussed, width, "  "))
    yield from _titled("Sources", [line for each in case.sources for line in _para(cited(each), width, "  ")])


def _figure(figure: Figure, width: int) -> Iterator[str]:
    yield f"  {value(figure.span, figure.unit, figure.currency)}{_alleged(figure)}"
    yield from _para(figure.says, width, "      ")
    compared = f", comparable with {figure.measure}" if figure.measure else ""
    yield from _para(f"Of: {figure.of} ({BASES[figure.base]}), {figure.year}{compared}.", width, "      ")
    yield from _para(f"Source: {cited(figure.source)}", width, "      ")


def _totals(case: Case) -> Iterator[str]:
    for key, span in case.totals.items():
        unit: Unit = "money" if key.startswith(("revenue", "payouts", "refunds")) else "count"
        yield f"  {key}: {value(span, unit, case.currency)}"
    if case.totals and case.is_alleged:
        yield "  They rest on a party's word or are assigned here."


def _ranks(table: Disclosure | None, width: int) -> Iterator[str]:
    if table is None:
        return
    from mlmcheck.intake.values.currency import scale
    from mlmcheck.render.words import span

    digits = scale(table.currency)
    yield from _para(f"Of: {table.base_text} ({BASES[table.base or 'unstated']})", width, "  ")
    for rank in table.ranks:
        share = f": {value(rank.share, 'share')}" if rank.share else ""
        mean = (
            f", on average {span(rank.mean, 'money', digits, table.currency)} a {table.pay_period}" if rank.mean else ""
        )
        yield from _para(f"{rank.name}{share}{mean}", width, "  ")


def _titled(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", title, *lines)


def _para(text: str, width: int, indent: str = "") -> list[str]:
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False)


def _alleged(figure: Figure) -> str:
    return " (alleged)" if is_alleged(figure.source.mark) else ""


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
