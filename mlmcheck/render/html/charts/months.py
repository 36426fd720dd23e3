"""Joinings, money from customers and payments to take part, month by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from mlmcheck.render.html.charts.axes import LEFT, RIGHT, legend, short, upright
from mlmcheck.render.html.charts.series import Table, table
from mlmcheck.render.html.svg import Chart, Mark, Scale, line, path, rect, text

CUT: Final = "Not drawn: what has no month, and months at either end in which nobody joined or paid (the last payouts)."
FLOWS = (
    ("retail", "customers", "customers-line"),
    ("internal", "participants' product", "own-line"),
    ("recruitment", "to take part", "joining-line"),
)


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None without the series, or where money came in, or people, in one month only."""
    found = table(document, "months")
    drawn = None if found is None else _drawn(found)
    if found is None or drawn is None or len(drawn.rows) < 2:
        return None
    joins = drawn.column("joins")
    x = Scale(0, len(drawn.rows), LEFT, RIGHT)
    currency = document.get("currency", "")
    marks = (
        *_joins(x, joins), *_flows(x, {name: drawn.column(name) for name, _, _ in FLOWS}, currency),
        *_months(x, drawn.words("month"), 330),
    )  # fmt: skip
    note = found.noted if len(drawn.rows) == len(found.rows) else f"{found.noted} {CUT}"
    return Chart("months", "Joinings and money by month", found.says, note, marks, 350, found.heads, found.told)


def _drawn(found: Table) -> Table:
    """The months from the first to the last in which anybody joined or paid."""
    columns = [found.column(name) for name in ("joins", *(name for name, _, _ in FLOWS))]
    dated = [at for at, month in enumerate(found.words("month")) if month]
    busy = [at for at in dated if any(column[at] for column in columns)]
    return replace(found, rows=found.rows[busy[0] : busy[-1] + 1] if busy else ())


def _joins(x: Scale, joins: Sequence[float | None]) -> Iterator[Mark]:
    top = max((count or 0 for count in joins), default=0)
    if not top:
        return
    y = Scale(0, top, 110, 24)
    yield text(4, 12, "people who joined", "s")
    yield from upright(y, short, 2)
    for at, count in enumerate(joins):
        yield rect(x(at) + 1, 110, max(1.0, x(at + 1) - x(at) - 2), y(count or 0) - 110, "joining")
    yield line(LEFT, 110, RIGHT, 110, "axis")


def _flows(x: Scale, flows: Mapping[str, Sequence[float | None]], currency: str) -> Iterator[Mark]:
    amounts = [amount or 0 for flow in flows.values() for amount in flow]
    y = Scale(min(0.0, *amounts), max(1.0, *amounts), 310, 172)
    yield text(4, 138, f"money received, {currency}".rstrip(", "), "s")
    yield from legend(156, [(css.removesuffix("-line"), words) for _, words, css in FLOWS])
    yield from upright(y, short, 3)
    yield line(LEFT, y(0), RIGHT, y(0), "axis")
    for name, _, css in FLOWS:
        yield path(((x(at + 0.5), y(amount or 0)) for at, amount in enumerate(flows[name])), f"stroke {css}")


def _months(x: Scale, names: Sequence[str], y: float) -> Iterator[Mark]:
    step = max(1, -(-len(names) // 6))
    for at in range(0, len(names), step):
        is_last = at + step >= len(names) and x(at + 0.5) > RIGHT - 24
        yield text(RIGHT if is_last else x(at + 0.5), y, names[at], "s", "end" if is_last else "middle")
