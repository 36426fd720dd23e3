"""The results as docs/coverage.md."""

from __future__ import annotations

from importlib import import_module
from math import sqrt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GOOD = (0.93, 0.97)
HEADS = ("companies", "held", "too high", "refused", "mean width", "within 93-97 %")
HEAD = """# Coverage

An interval is a claim. Companies are simulated whose truth is known, because it is what the generator works by, and
counted: how often does the interval hold it? Written by `python benchmarks/coverage/run.py` from the results in
`benchmarks/coverage/results.json`. `held`: share of the intervals made; `too high`: share of those that lie above the
truth; `refused`: share of companies that got none, as the measure then says why. The error of a share of 1,000 is .7
points.
"""
MEASURES = """## Process intervals, 95 %

`apart`: everybody behaves by himself. `tied`: behaviour is alike along the sponsor tree. Aim: 93 to 97 %.
"""
TREES = """## The interval along a sponsor tree by itself

1,000 people in random recursive trees (whoever joins is sponsored by any earlier person, all alike); behaviour
correlates by `rho` a step of the tree in the part `handed down`, and by nothing in the rest. `people`: a share of
people. `money`: a ratio of sums with lognormal weights. Truth: the share that the generator works by, for any tree.

What everybody in one tree shares through its founder cannot be seen from that tree: the mean takes it with it. So with
few trees and strong likeness most companies are refused, and the intervals of those that pass are too narrow. With one
root read an interval as: if this same founder's organisation went on. From about 15 roots on the trees themselves
show what they share. Participants taken as strangers would hold the truth as often as the last column says.
"""
BLANKED = """## Bounds

Small companies by the sample plans, with full books; then buyers (by order), the source of payouts, the column `kind`
or the qualification volumes are taken away, and the whole program reads both. The bounds must hold the figure of the
full books every time.
"""
WHY = """Why some do not hold:

- Hidden buyers hide payments: `loss_share` and `nonrecruiter_ahead_share` are bounded by what counts as a cost, not by
  what the unknown money could be.
- The ordinary month is the median of the months that are left. Fewer known months move it, and with it entry money, so
  what is `free` at its most and `entry` at its least (`include` readings) can pass the bounds; under 30 months
  it is 0, and discount buyers' first orders become entry money, which makes them participants (`internal_share`).
- Without kinds, fees are product: internal money may be fees, and an order's pay is divided by other money.

The first of each that did not hold:
"""


def page(known: dict[str, Any], measures: Sequence[str]) -> str:
    """The whole page from the stored results."""
    parts = [HEAD, _measures(known, [id for id in measures if id in known])]
    parts += [_trees(known["trees"])] if "trees" in known else []
    parts += [_blanked(known["blanked"])] if "blanked" in known else []
    return "\n".join(parts)


def _measures(known: dict[str, Any], ids: Sequence[str]) -> str:
    head = ("measure", "behaviour", *HEADS)
    rows = [(f"`{id}`", kind, *_told(known[id][kind])) for id in ids for kind in ("apart", "tied")]
    notes = [f"- `{id}`: {note}" for id in ids if (note := _note(id))]
    reasons = {each["reason"]: id for id in ids for each in known[id].values() if each["reason"]}
    told = [f"- most often refused, `{id}`: {reason}" for reason, id in reasons.items()]
    return "\n".join([MEASURES, *_table(head, rows), "", *notes, *told, ""])


def _trees(found: dict[str, Any]) -> str:
    head = ("roots", "rho", "handed down", "of", *HEADS[1:], "as strangers")
    rows = [
        (*name.split("/"), *_told(each)[1:], _share(each["strangers"], each["made"])) for name, each in found.items()
    ]
    rows.sort(key=lambda row: (int(row[0]), float(row[1]), row[3]))
    return "\n".join([TREES, *_table(head, rows), ""])


def _blanked(found: dict[str, Any]) -> str:
    head = ("measure", "reading", "lost", "companies", "held")
    rows = [
        (*_split(name), f"{each['companies']:,}", _share(each["held"], each["companies"]))
        for name, each in sorted(found.items())
    ]
    missed = [
        f"- {name.replace('/', ', ')}: {each['missed']}" for name, each in sorted(found.items()) if each["missed"]
    ]
    told = ["", WHY, *missed] if missed else []
    return "\n".join([BLANKED, *_table(head, rows), *told, ""])


def _split(name: str) -> tuple[str, str, str]:
    id, reading, way = name.split("/")
    return f"`{id}`", reading, way


def _told(each: dict[str, Any]) -> tuple[str, ...]:
    """companies, held, too high, refused, mean width, whether within the aim."""
    made, companies = each["made"], each["companies"]
    width = "" if each["width"] is None else f"{each['width']:.3g}"
    endless = f" and {each['endless']:,} without end" if each["endless"] else ""
    refused = f"{(companies - made) / companies:.1%}"
    return (
        f"{companies:,}",
        _share(each["held"], made),
        _share(each["above"], made),
        refused,
        width + endless,
        _aim(each),
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def _aim(each: dict[str, Any]) -> str:
    """yes, or more, or less; a share within two errors of the aim counts as within."""
    if not each["made"]:
        return "-"
    share, error = each["held"] / each["made"], 2 * sqrt(0.05 * 0.95 / each["made"])
    if share > GOOD[1] + error:
        return "more"
    return "yes" if share >= GOOD[0] - error else "**less**"


def _note(id: str) -> str:
    return str(getattr(import_module(f"benchmarks.coverage.{id}"), "NOTE", ""))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
    return [*lines]
