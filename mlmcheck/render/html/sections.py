"""The sections of the page, in the terminal's order: their charts, amounts and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mlmcheck.render.flows import MONEY_IN, MONEY_OUT, NAMES, OUTSIDE
from mlmcheck.render.html.charts import NAMES as CHARTS
from mlmcheck.render.html.figures import Figure, figure
from mlmcheck.render.html.svg import Chart
from mlmcheck.render.html.words import money
from mlmcheck.render.people import BELIEF, CONTEXT, DEPENDENCE, DISCLOSURE, NETWORK, OUTCOME, PAY_TO_PLAY, TERMS

_LAID_OUT: Final = (
    ("money-in", "Money in", ("revenue",), MONEY_IN),
    ("money-out", "Money out", ("pay",), MONEY_OUT),
    ("participants", "What happened to participants", ("net", "lorenz"), OUTCOME),
    ("disclosure", "What the income disclosure says, and leaves out", (), DISCLOSURE),
    ("contract", "What the contract says", (), TERMS),
    ("network", "The network", ("levels",), NETWORK),
    ("recruiting", "If recruiting stopped", ("months", "runoff", "retention"), DEPENDENCE),
    ("quota", "Buying to qualify", ("bunching",), PAY_TO_PLAY),
    ("belief", "Can the records be believed?", (), BELIEF),
)
_INTRO: Final = {"participants": CONTEXT}


@dataclass(frozen=True, slots=True)
class Section:
    """One section; `missing` names the charts that could not be drawn, `amounts` are name and money."""

    id: str
    title: str
    intro: str
    charts: tuple[Chart, ...]
    missing: str
    amounts: tuple[tuple[str, str], ...]
    figures: tuple[Figure, ...]


def sections(document: Mapping[str, Any], drawn: Mapping[str, Chart]) -> Iterator[Section]:
    """Every section that has something to show; a figure that no section names stands in the last."""
    measured = {id for id, told in document["measures"].items() if told["status"] == "measured"}
    placed = {id for _, _, _, ids in _LAID_OUT for id in ids}
    others = tuple(id for id in document["measures"] if id not in placed)
    for id, title, charts, ids in (*_LAID_OUT, ("others", "Other figures", (), others)):
        told = tuple(figure(document, one) for one in ids if one in measured)
        shown = tuple(drawn[one] for one in charts if one in drawn)
        amounts = tuple(_amounts(document, id))
        if told or shown or amounts or id in ("money-in", "money-out"):
            missing = ", ".join(CHARTS[one] for one in charts if one not in drawn)
            yield Section(id, title, _INTRO.get(id, ""), shown, missing, amounts, told)


def _amounts(document: Mapping[str, Any], id: str) -> Iterator[tuple[str, str]]:
    told = document["money"]
    if id == "money-in":
        bounds = told["revenue_bounds"]
        for key, amount in told["revenue"].items():
            yield NAMES.get(key, key.replace("_", " ")), f"{money(amount)}{_reach(bounds.get(key))}"
        for key, amount in told["outside"].items():
            yield OUTSIDE.get(key, key.replace("_", " ")), money(amount)
    elif id == "money-out":
        for key, amount in told["payouts"].items():
            yield NAMES.get(key.removeprefix("on_"), key.replace("_", " ")), money(amount)
        if told["paid_in"] is not None:
            yield "paid in by participants", money(told["paid_in"])


def _reach(bounds: Mapping[str, str] | None) -> str:
    return f" ({money(bounds['low'])} to {money(bounds['high'])})" if bounds and bounds["low"] != bounds["high"] else ""
