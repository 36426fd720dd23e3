"""The sample companies in words: what each is, and what is true of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from .terms import Company
from .truth import STREAMS, Truth

_HEAD = """# Sample companies

Made-up companies whose truth is known, because a program made them: a compensation plan as data, people who join,
recruit, buy, sell and leave by chance from a fixed seed, and pay by the plan's rules. No real company, person or sale
is in them. `python -m mlmcheck.plan.samples sample_data` writes every file here anew, byte for byte; a test holds that.

Each folder but `messy_leak` has `sales.csv`, `recruits.csv`, `payouts.csv` and `company.toml`; `truth/` has a file
each (the answer, in cents). In the tables below, revenue and pay are net of refunds and clawbacks; pay is by what
triggered it; what came back on own purchases is no reward and stands apart. `entry` are packs bought around joining
and `quota` what was bought just to meet the monthly minimum: both are participants' purchases that the plan caused. A
measurement sees only amounts and dates, so it counts part of a pack as ordinary demand (two ordinary months), and an
ordinary purchase that happens to meet the minimum as quota.

PF is the share of pay that participants' own payments triggered: `exclude` takes none of their purchases as demand,
`include` takes all but fees, kits, entry and quota. The expected band follows from the lines 1/3 and 1/2.
"""

_WORDS = {
    "V": "named customers",
    "L": "labelled customers",
    "D": "discount buyers",
    "entry": "participants: entry",
    "quota": "participants: quota",
    "free": "participants: other",
    "F": "fees, kits, events",
    "U": "buyer unknown",
}


_STATED = """## filings
Evidence without books, typed by hand, of firms that do not exist. `filings.csv` has four: Harbour Kitchenware sells to
customers (expected `consistent`), Northlight Wellness and Quiet Numbers state too little (`insufficient`), Summit
Circle lives on joining fees (`questions`; `pattern` once `--fact plan.joining_fee=500` says that everybody must pay).
`disclosure.csv` is the income disclosure of Lantern Home: 74 of 100 got nothing.

```sh
mlmcheck analyze sample_data/filings/filings.csv --company "Summit Circle" --fact plan.joining_fee=500
mlmcheck analyze sample_data/filings/disclosure.csv --fact plan.joining_fee=49 --fact plan.monthly_minimum=60
```
"""


def readme(samples: Iterable[tuple[Company, Truth]]) -> str:
    """All stories with their tables, as Markdown."""
    return "\n".join([_HEAD, *(_section(company, known) for company, known in samples), _STATED])


def _section(company: Company, known: Truth) -> str:
    rows = [_row(name, known) for name in STREAMS if known.revenue[name] or known.payouts[name]]
    pool = known.payouts["pool"]
    rows += [f"| pool, no trigger named | | {_dollars(pool)} |"] if pool else []
    back = known.payouts["rebate"]
    rows += [f"| back on own purchases | | {_dollars(back)} |"] if back else []
    table = "\n".join(["| | revenue | pay |", "|---|---:|---:|", *rows])
    return f"## {company.name}\n{company.story}\n\n{table}\n\n{_people(known)} {_reading(company, known)}\n"


def _row(name: str, known: Truth) -> str:
    return f"| {_WORDS[name]} | {_dollars(known.revenue[name])} | {_dollars(known.payouts[name])} |"


def _people(known: Truth) -> str:
    members = f", {known.discount_buyers} discount buyers" if known.discount_buyers else ""
    return (
        f"{known.participants} participants, of whom {known.without_recruits} recruited nobody{members},"
        f" {known.customers} named customers. Participants paid in {_dollars(known.paid_in)}; their nets sum to"
        f" {_dollars(known.nets)} = {_dollars(known.outside)} from outside - {_dollars(known.kept)} kept by the firm."
    )


def _reading(company: Company, known: Truth) -> str:
    readings = f"PF exclude {_share(known.pf_exclude)}, include {_share(known.pf_include)} of pay of known source"
    if known.pf_exclude is None:
        readings = f"No pay has a source; money from outside cannot have paid {_share(known.floor)} of it"
    hidden = f" (the unknown buyers are {_hidden(known.hidden)})" if known.hidden else ""
    if known.disguised:
        hidden += f" ({_dollars(known.disguised)} of named customers' money is participants')"
    doubted = f", `{company.doubted}` if doubted customers are participants" if company.doubted else ""
    return f"{readings}{hidden}: expected `{company.expected}`{doubted}."


def _hidden(hidden: Mapping[str, int]) -> str:
    words = {"V": "customers", "free": "participants"}
    return ", ".join(f"{words.get(part, part)} {_dollars(cents)}" for part, cents in hidden.items())


def _dollars(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100:,}.{abs(cents) % 100:02d}"


def _share(value: Fraction | None) -> str:
    return "-" if value is None else f"{round(value * 1000) / 1000:.3f}"
