"""The cases as docs/validation.md: false alarms and misses by kind, size and gap, and what bending the books does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import numpy as np

from benchmarks.validation import later
from benchmarks.validation.judging import Case, Said

BANDS: Final = ("insufficient", "consistent", "questions", "indicators", "pattern")
ABOVE: Final = frozenset({"indicators", "pattern"})
SIZES: Final = ((50, 200), (200, 1_000), (1_000, 5_000), (5_000, 50_001))


def page(cases: Sequence[Case], command: str, seconds: float) -> str:
    """The whole page."""
    parts = [
        HEAD.format(command=command, minutes=seconds / 60, **facts(cases)), summary(cases),
        "## By kind", by_kind(cases),
        "## Why cases went wrong", why(cases), "## If customers are doubted", doubted(cases),
        "## By size and by what is missing", by_size(cases), by_gap(cases),
        "## When books are bent", BENT.format(count=sum(bool(c.bent) for c in cases)), bent(cases), TAIL,
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"


def facts(cases: Sequence[Case]) -> dict[str, object]:
    """What the head says of the run."""
    sizes = [case.size for case in cases]
    return {
        "count": len(cases), "lawful": len({c.kind for c in cases if c.group == "lawful"}),
        "pyramids": len({c.kind for c in cases if c.group == "pyramid"}), "least": min(sizes), "most": max(sizes),
        "middle": int(np.median(sizes)), "records": sum(c.lines for c in cases),
    }  # fmt: skip


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table, the first column as text and the rest as figures."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)])


def share(cases: Sequence[Case], holds: Callable[[Case], bool]) -> str:
    """How many, what share, and the exact 95 % binomial interval."""
    from scipy.stats import binomtest

    hits, count = sum(map(holds, cases)), len(cases)
    if not count:
        return "-"
    ends = binomtest(hits, count).proportion_ci(0.95, method="exact")
    return f"{hits} of {count}: {100 * hits / count:.1f} % ({100 * ends.low:.1f} to {100 * ends.high:.1f})"


def accused(case: Case) -> bool:
    """Above `questions`."""
    return case.said.band in ABOVE


def missed(case: Case) -> bool:
    """A pyramid below `indicators` that was not called insufficient."""
    return case.said.band in {"consistent", "questions"}


def summary(cases: Sequence[Case]) -> str:
    """False alarms and misses."""
    good, bad = ([c for c in cases if c.group == group] for group in ("lawful", "pyramid"))
    rows = [
        ("**False alarms**: lawful firms above `questions`", share(good, accused)),
        (
            "the same without `area_developers`, whose customers' money is not in the books",
            share([c for c in good if c.kind != "area_developers"], accused),
        ),
        (
            "of the kinds written later: lawful above `questions`",
            share([c for c in good if c.kind in later.NAMES], accused),
        ),
        ("lawful firms `consistent`", share(good, lambda c: c.said.band == "consistent")),
        ("lawful firms `insufficient`", share(good, lambda c: c.said.band == "insufficient")),
        ("pyramids at `indicators` or `pattern`", share(bad, accused)),
        ("**Misses**: pyramids `questions` or `consistent`", share(bad, missed)),
        (
            "of the kinds written later: pyramids `questions` or `consistent`",
            share([c for c in bad if c.kind in later.NAMES], missed),
        ),
        ("cleared: pyramids `consistent`", share(bad, lambda c: c.said.band == "consistent")),
        ("pyramids `insufficient`", share(bad, lambda c: c.said.band == "insufficient")),
        ("cleared and not even raised if customers are doubted",
         share(bad, lambda c: c.said.band == "consistent" == c.said.doubted)),
    ]  # fmt: skip
    return table(("", "share, with the exact 95 % interval"), rows)


def by_kind(cases: Sequence[Case]) -> str:
    """Bands, and the middle of both readings and elements, by kind."""
    rows = []
    for group in ("lawful", "pyramid"):
        for kind in dict.fromkeys(c.kind for c in sorted(cases, key=lambda c: c.number) if c.group == group):
            mine = [c for c in cases if c.kind == kind]
            bands = Counter(c.said.band for c in mine)
            middles = (middle(c.said.x and c.said.x[0] for c in mine), middle(c.said.n and c.said.n[0] for c in mine))
            elements = (middle(c.said.e1 for c in mine), middle(c.said.e2 for c in mine))
            mark = " (later)" if kind in later.NAMES else ""
            rows.append(
                (f"{group}: {kind}{mark}", len(mine), *(bands[band] or "" for band in BANDS), *middles, *elements)
            )
    return table(("kind", "firms", *BANDS, "x", "n", "E1", "E2"), rows)


def middle(values: Iterable[float | None]) -> str:
    """The median of the values that are known."""
    known = [value for value in values if value is not None]
    return f"{np.median(known):.2f}" if known else "-"


def reason(said: Said) -> str:
    """The numbers that kept a case below `indicators`, or why nothing was measured."""
    if said.band in {"insufficient", "refused"}:
        return said.reason or "too few people, days or records"
    x, n = (said.x or (0,))[0], (said.n or (0,))[0]
    failed = [
        name
        for name, fails in (
            ("E1 under 1/2", (said.e1 or 0) < 0.5), ("E2 under 2 %", (said.e2 or 0) < 0.02),
            ("x not over 1/2", x <= 0.5), ("n not over 1/3", n <= 1 / 3),
        )
        if fails
    ]  # fmt: skip
    return ", ".join(failed) or "above"


def why(cases: Sequence[Case]) -> str:
    """Which numbers decided the false alarms and the misses, by kind."""
    bad = Counter(
        (c.kind, c.said.band, reason(c.said) if c.group == "pyramid" else "both elements, x and n past their lines")
        for c in cases
        if (accused(c) if c.group == "lawful" else not accused(c))
    )
    if not bad:
        return "None did."
    return table(("kind, band", "decided by", "firms"), ((f"{k}, `{b}`", r, n) for (k, b, r), n in sorted(bad.items())))


def doubted(cases: Sequence[Case]) -> str:
    """The band if doubted customers are participants, against the band, and how many flip on another window."""
    rows = [
        (group, share(mine, lambda c: c.said.doubted != c.said.band), share(mine, lambda c: c.said.doubted in ABOVE),
         share([c for c in mine if c.said.flips], lambda c: c.said.flips == "true"))
        for group in ("lawful", "pyramid")
        for mine in [[c for c in cases if c.group == group]]
    ]  # fmt: skip
    return table(("firms", "band rises", "then above `questions`", "flips on another window"), rows)


def by_size(cases: Sequence[Case]) -> str:
    """False alarms and misses by number of people."""
    rows = []
    for low, high in SIZES:
        good, bad = ([c for c in cases if c.group == g and low <= c.size < high] for g in ("lawful", "pyramid"))
        rows.append((f"{low:,} to {high - 1:,} people", share(good, accused), share(bad, missed)))
    return table(("size", "false alarms", "misses"), rows)


def by_gap(cases: Sequence[Case]) -> str:
    """False alarms and misses by what the books lack."""
    rows = []
    for gap in sorted({gap for case in cases for gap in case.gaps}):
        good, bad = ([c for c in cases if c.group == g and gap in c.gaps] for g in ("lawful", "pyramid"))
        rows.append((gap, share(good, accused), share(bad, missed)))
    return table(("books", "false alarms", "misses"), rows)


def bent(cases: Sequence[Case]) -> str:
    """What bending the books does to x, n and the band."""
    rows = []
    for group in ("lawful", "pyramid"):
        mine = [c for c in cases if c.group == group and c.bent]
        for name in mine[0].bent if mine else ():
            pairs = [(c.said, c.bent[name]) for c in mine]
            moved = [sum(rank(b) * sign > rank(a) * sign for a, b in pairs if known(a, b)) for sign in (-1, 1)]
            lost = sum(b.band in {"insufficient", "refused"} and a.band in BANDS[1:] for a, b in pairs)
            rows.append((f"{group}: {name}", len(pairs), change(pairs, "x"), change(pairs, "n"), *moved, lost))
    head = ("books", "firms", "change of x", "change of n", "band falls", "band rises", "becomes insufficient")
    return table(head, rows)


def known(*both: Said) -> bool:
    """Whether all have a band that says something."""
    return all(said.band in BANDS[1:] for said in both)


def rank(said: Said) -> int:
    """The place of a band."""
    return BANDS.index(said.band) if said.band in BANDS else 0


def change(pairs: Sequence[tuple[Said, Said]], reading: str) -> str:
    """Median change of a reading, and the 5th and 95th percentile."""
    both = [(getattr(a, reading), getattr(b, reading)) for a, b in pairs]
    moves = [b[0] - a[0] for a, b in both if a and b]
    if not moves:
        return "-"
    low, mid, high = np.percentile(moves, [5, 50, 95])
    return f"{mid:+.2f} ({low:+.2f} to {high:+.2f})"


HEAD: Final = """# Validation: false alarms and misses

`{command}` made {count:,} companies ({records:,} records) and analysed each through the public API, in
{minutes:.0f} minutes. Written by that command; not edited.

**Companies.** {lawful} lawful and {pyramids} pyramid kinds (`lawful.py`, `pyramids.py` and `later.py` in
`benchmarks/validation/`) take turns. Sizes are log-uniform from 50 to 50,000 people (here {least:,} to
{most:,}, median {middle:,}), 6 to 36 months. Growth or decline, recruiting by early people or by all, churn,
fees, prices, rates, depth, customers, habits are drawn widely for each; some columns are left out at random.
What a company is follows from how it was made: the generator knows nothing of measures, lines or bands.

**What this is worth.** Earlier runs with other seeds showed holes in the rules, which were mended (decisions
009 and 015), so for the kinds seen then this page shows that the mending holds, not that it was foreseen. The
kinds marked "later" were written after that and had not been run before. All are made up: the page tells
whether the rules do what they say on books of these shapes, not how often real firms are judged rightly.

x: share of rewards that participants fund, their own purchases excluded as demand; n: included. E1, E2: the
two elements. `indicators` or `pattern` needs both elements; intervals are exact binomial (Clopper-Pearson),
95 %."""

BENT: Final = """{count} companies of up to 5,000 people were analysed again with books bent in six ways:
participants who recruited nobody are called customers; no order ids; only those who recruited are listed; pay
comes one or two months later and names its source alone; only the half of the time in which fewest people
joined is shown. Median change, 5th to 95th percentile in brackets; among companies whose band says something
before and after."""

TAIL: Final = """## How to read this

`area_developers` are franchises that pay a developer from branch owners' fees and royalties, while the tills
of the branches are in nobody's file. Such books hold nothing but participants' payments and pay on them: the
rules call that a pattern, and no figure in the file tells them from a scheme. What branches took in would
(`resales`, or sales by branch).

A pyramid that is `insufficient` is not cleared: the report says what is known and which file would decide.
`questions` for a lawful firm is no accusation: own-use clubs, wholesale sellers and preferred-customer firms
land there because the case turns on whether participants' own purchases are demand, which courts answer
differently. Kinds that are often missed are the limits of books alone: made-up customers who share no contact
with a participant look like customers."""
