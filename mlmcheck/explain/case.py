"""The page of a published case: what an authority did, every figure with its base and its source, what is open."""

from __future__ import annotations

from mlmcheck.cases.figures import value
from mlmcheck.cases.words import BASES, OUTCOMES, is_alleged
from mlmcheck.explain.standard import cited
from mlmcheck.model import Case, Figure, Unit

_MONEY = ("revenue", "payouts", "refunds")


def page(case: Case) -> str:
    """Everything known of one case."""
    head = f"# {case.id}\n\n{case.name}, {case.years}. Place: {case.place}. Outcome: {OUTCOMES[case.outcome]}.\n"
    parts = (
        f"{head}{case.court}.\n\n**Says** {case.says}\n",
        _titled("Figures", "\n".join(map(_figure, case.figures))),
        _titled("Published totals and terms, for the program to run on", _given(case)),
        f"\n**Does not say** {case.says_not}\n",
        f"\n**What the program says of it** {case.discussed}\n" if case.discussed else "",
        _titled("Sources", "\n".join(f"- {cited(source)}" for source in case.sources)),
    )
    return "".join(parts)


def _figure(figure: Figure) -> str:
    alleged = " (alleged)" if is_alleged(figure.source.mark) else ""
    told = f"- {value(figure.span, figure.unit, figure.currency)}{alleged}: {figure.says}\n"
    compared = f" Comparable with `{figure.measure}`." if figure.measure else ""
    return (
        f"{told}  Of: {figure.of} ({BASES[figure.base]}), {figure.year}.{compared}\n  Source: {cited(figure.source)}."
    )


def _given(case: Case) -> str:
    lines = [f"- {key}: {value(span, _unit(key), case.currency)}" for key, span in case.totals.items()]
    lines += [f"- {key}: {said}" for key, said in sorted(case.plan.items())]
    lines += [f"- an income disclosure with {len(case.disclosure.ranks)} ranks"] if case.disclosure else []
    alleged = ["", "They rest on a party's word or are assigned here."] if lines and case.is_alleged else []
    return "\n".join([*lines, *alleged])


def _unit(key: str) -> Unit:
    return "money" if key.startswith(_MONEY) else "count"


def _titled(title: str, text: str) -> str:
    return f"\n**{title}**\n\n{text}\n" if text else ""
