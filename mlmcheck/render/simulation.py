"""What simulated people end with under a plan: one sentence, the figures, what they depend on, all that is assumed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from mlmcheck.model.simulation import Over, Simulation
from mlmcheck.plan.agents.assumptions import SAYS
from mlmcheck.render.exact import amount, rounded
from mlmcheck.render.paper.blocks import Block, Document, Grid, Para, Section
from mlmcheck.render.provenance import tool
from mlmcheck.render.vet.figures import whole
from mlmcheck.render.words import number

SCHEMA_VERSION: Final = "1"
FOOT: Final = "Simulated people under stated assumptions: this says what a plan can do, and nothing of any company."
_SHARES: Final = {
    "loss": "end with less than they paid in (goods counted as nothing)", "ahead": "end ahead",
    "ahead_without": "end ahead, of those who recruited nobody",
}  # fmt: skip
_MONEY: Final = {"mean": "mean result", "median": "result of the middle person"}
_SOURCES: Final = {
    "fees": "joining fees, kits, renewals", "entry": "packs bought to start", "minimum": "monthly minimums",
    "own_use": "participants' other purchases", "sales": "sales to people outside",
}  # fmt: skip


def document(told: Simulation) -> Document:
    """Everything, in order."""
    sections = (
        ("What people end with", _ends(told)), ("By when they joined", _cohorts(told)),
        ("Where each 100 came from", _sources(told)), ("When recruiting must stall", _stall(told)),
        ("What if: one person's first year, exactly", _what_if(told)), ("What it depends on", _shifts(told)),
        ("What is assumed", _assumed(told)),
    )  # fmt: skip
    built = ((title, tuple(blocks)) for title, blocks in sections)
    return Document(
        title=f"{told.plan or 'This plan'}: what {told.first.joined:,} people end with, simulated",
        sentence=_sentence(told),
        sections=tuple(Section(title, blocks) for title, blocks in built if blocks),
        foot=FOOT,
    )


def _sentence(told: Simulation) -> str:
    loss = told.over.get("loss")
    if loss is None:
        return "Under these assumptions nobody joins who pays anything."
    return (
        f"Of every 100 who join and pay under these assumptions, {number(loss.middle, 'share').removesuffix(' %')} end "
        f"{int(told.assumptions['months'])} months with less than they paid in."
    )


def _ends(told: Simulation) -> Iterator[Block]:
    rows = [(words, *_three(told.over[key], "share")) for key, words in _SHARES.items() if key in told.over]
    rows += [(words, *_three_money(told, told.over[key])) for key, words in _MONEY.items() if key in told.over]
    yield Grid(("Of all who join after the founders", "middle of runs", "5 % to 95 %"), tuple(rows))
    yield Para(f"{told.runs} runs, seed {told.seed}. Money in {told.currency}.")


def _three(over: Over, unit: Any) -> tuple[str, str]:
    low, high = number(over.low, unit), number(over.high, unit)
    return number(over.middle, unit), f"{low.removesuffix(' %')} to {high}"


def _three_money(told: Simulation, over: Over) -> tuple[str, str]:
    return whole(over.middle, told.scale), f"{whole(over.low, told.scale)} to {whole(over.high, told.scale)}"


def _cohorts(told: Simulation) -> Iterator[Block]:
    rows = (
        (f"quarter {one.quarter}", f"{one.people:,}", whole(one.low, told.scale), whole(one.middle, told.scale),
         whole(one.high, told.scale), number(one.ahead, "share"))
        for one in told.first.cohorts
    )  # fmt: skip
    if told.first.cohorts:
        yield Grid(("Joined in", "people", "worst tenth", "middle", "best tenth", "ahead"), tuple(rows))


def _sources(told: Simulation) -> Iterator[Block]:
    if not told.first.money:
        return
    rows = tuple(
        (words, _of_100(told.first.pay.get(key)), _of_100(told.first.money.get(key))) for key, words in _SOURCES.items()
    )
    yield Grid(("From", "of the pay", "of the firm's money"), rows)
    if told.first.exclude is not None and told.first.include is not None:
        yield Para(
            f"So participants themselves fund {number(told.first.exclude, 'share')} of the pay, or "
            f"{number(told.first.include, 'share')} if what they buy because they want it counts as demand. Pay that "
            "names no order is split by what it is paid on."
        )


def _of_100(share: float | None) -> str:
    return "-" if share is None else number(share, "share")


def _stall(told: Simulation) -> Iterator[Block]:
    people = int(told.assumptions["people"])
    if told.limit_month is not None:
        yield Para(
            f"At the pace of the start more than {people:,} people would be needed by month {told.limit_month}, and "
            f"{told.needed:,.0f} by month {int(told.assumptions['months'])}: there are not that many."
        )
    else:
        yield Para(f"At the pace of the start {told.needed:,.0f} people are needed: not more than there are.")
    yield Para(
        f"In the run, most joined in month {told.first.peak_month}; at the end {number(told.first.taken, 'share')} of "
        "all who ever could had joined."
    )


def _what_if(told: Simulation) -> Iterator[Block]:
    sales = tuple(dict.fromkeys(sold for _, sold, _ in told.what_if))
    found = {(heads, sold): net for heads, sold, net in told.what_if}
    rows = tuple(
        (f"recruit {heads:,}", *(whole(found[heads, sold], told.scale) for sold in sales))
        for heads in dict.fromkeys(heads for heads, _, _ in told.what_if)
    )
    yield Grid(
        (f"Left of a first year ({told.currency})", *(f"sell {whole(sold, told.scale)} a month" for sold in sales)),
        rows,
    )
    yield Para(
        "By the plan's own rules: all join in the first month, buy the monthly minimum and no pack, and stay; recruits "
        "sell nothing and recruit nobody; goods count as nothing; no tax, events, tools."
    )


def _shifts(told: Simulation) -> Iterator[Block]:
    rows = tuple(
        (one.key.replace("_", " "), f"{one.halved:,.10g}", _of_100(one.ahead[0]), _money(told, one.mean[0]),
         f"{one.doubled:,.10g}", _of_100(one.ahead[1]), _money(told, one.mean[1]))
        for one in told.shifts
    )  # fmt: skip
    if rows:
        yield Para(
            f"In a run of {told.unshifted.joined:,} who join, {_of_100(told.unshifted.ahead)} are ahead, the mean is "
            f"{_money(told, told.unshifted.mean)}. With one assumption changed at a time:"
        )
        yield Grid(("Assumption", "halved", "ahead", "mean", "doubled", "ahead", "mean"), rows)


def _money(told: Simulation, minor: float | None) -> str:
    return "-" if minor is None else whole(minor, told.scale)


def _assumed(told: Simulation) -> Iterator[Block]:
    yield Para(
        "Every figure is a convention, chosen to be ordinary rather than to fit anybody. Change one with "
        "--assume KEY=VALUE."
    )
    yield Grid(
        ("What", "assumed"),
        tuple((SAYS[key], f"{key} = {value:,.10g}") for key, value in told.assumptions.items()),
    )


def dumps(told: Simulation) -> str:
    """The JSON document with a newline at its end: money as decimal strings, other numbers to 10 digits."""
    body: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "tool": tool(), "seed": told.seed, "runs": told.runs}
    body |= {"plan": told.plan, "currency": told.currency, "assumptions": dict(told.assumptions)}
    body["over_runs"] = {key: _over(told, key, one) for key, one in told.over.items()}
    body["first_run"] = _first(told)
    body["what_if"] = [
        {"recruits": heads, "sales_a_month": amount(sold, told.scale), "net": amount(net, told.scale)}
        for heads, sold, net in told.what_if
    ]
    body["sensitivity"] = [
        {"assumption": one.key, "halved": one.halved, "doubled": one.doubled,
         "ahead": [rounded(share) for share in one.ahead],
         "mean_net": [None if mean is None else amount(mean, told.scale) for mean in one.mean]}
        for one in told.shifts
    ]  # fmt: skip
    body["stall"] = {"month": told.limit_month, "people_needed": rounded(told.needed)}
    return json.dumps(body, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _over(told: Simulation, key: str, one: Over) -> dict[str, Any]:
    write = (lambda value: amount(value, told.scale)) if key in _MONEY else rounded
    return {"middle": write(one.middle), "low": write(one.low), "high": write(one.high)}


def _first(told: Simulation) -> dict[str, Any]:
    plain = asdict(told.first)
    for key, value in plain.items():
        if isinstance(value, float):
            plain[key] = amount(value, told.scale) if key in _MONEY else rounded(value)
    for key in ("rewards", "revenue"):
        plain[key] = amount(plain[key], told.scale)
    plain["pay"], plain["money"] = (
        {key: rounded(share) for key, share in plain[name].items()} for name in ("pay", "money")
    )
    for cohort in plain["cohorts"]:
        cohort |= {key: amount(cohort[key], told.scale) for key in ("low", "middle", "high")}
        cohort["ahead"] = rounded(cohort["ahead"])
    return plain
