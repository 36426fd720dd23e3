"""The page that lets a stranger do it all again with nothing but the pack."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mlmcheck.render.clean import clean

if TYPE_CHECKING:
    from mlmcheck.intake import Tables
    from mlmcheck.pack.sample import Sample
    from mlmcheck.pack.wanted import Wanted

_PAGE = """# Evidence pack

The figures of one report of mlmcheck {version}, and what they rest on. This is evidence, not legal advice.

## Is the pack whole?

```sh
sha256sum --check --quiet SHA256SUMS
```

## Do the figures come out again?

{inputs}

```sh
mlmcheck verify report.json inputs{rates}
```

It compares the digests of the files, computes every figure again with the report's own options, and ends with status 0
if nothing differs. mlmcheck {version} made the report; provenance.csv has the versions of everything it ran on.

## What is here

- `report.json`: the report as it was stored; `mlmcheck render report.json --to html` makes a page of it.
- `findings.csv`: every finding, with the measure and the line it rests on.
- `provenance.csv`: versions, options, input files with digests, and which header each column was read from.
- `queries/`: the queries behind the measures as they ran; `index.csv` says which measure reads which, in order.
- `measures/`: what each measure asks, how it is computed, and what it cannot see.
{books}
{names}
"""
_BOOKS = """- `rows/MEASURE.TABLE.csv`: the rows that the report names for a measure, at most 20, largest money first,
  with the file and line where they stand in the inputs.
- `sample/`: a monetary-unit sample for whoever checks rows against documents.
{more}
## The sample

Every unit of money has the same chance to be drawn: the records are laid end to end in the order of the files, each as
long as its amount, and cut into {size} equal intervals; the same point of each interval picks the record it falls into.
The point follows from the seed {seed}: the SHA-256 of "{seed}:TABLE", as a whole number, modulo the total in minor
units, is the start s, and point k of n is (s + k * total) // n, from k = 0. A record longer than an interval is always
drawn, several times if it holds several points (`hits`). Records of nothing and below nothing have no length and are
never drawn: look at them on their own. The method is fixed-interval selection as in the AICPA Audit Guide "Audit
Sampling", chapter on monetary unit sampling. If {size} units show no fault, faults in more than {most} % of the money
are excluded with 95 % confidence.

{drawn}
"""


def text(wanted: Wanted, drawn: Sequence[Sample], tables: Tables | None) -> str:
    """The page, in Markdown."""
    return _PAGE.format(
        version=_version(wanted.document), inputs=_inputs(wanted), rates=_rates(wanted.document),
        books="" if tables is None else _books(wanted, drawn, tables), names=_names(wanted, tables),
    )  # fmt: skip


def _version(document: Any) -> str:
    tool = document.get("tool")
    return code(str(tool.get("version", "")) if isinstance(tool, dict) else "").strip("`")


def _inputs(wanted: Wanted) -> str:
    if wanted.inputs:
        return "The input files are in `inputs/`. Install mlmcheck, and run here:"
    files = {one["file"]: one["sha256"] for one in wanted.document["inputs"]}
    files |= {
        key.removesuffix(" sha256"): value for key, value in wanted.document["options"].items() if "sha256" in key
    }
    listed = "\n".join(f"- {code(file)}: sha256 {code(digest)}" for file, digest in files.items())
    return (
        "The input files are not in this pack. Make a folder `inputs/` here and put into it, under these names (a\n"
        f"table in an archive or workbook: the archive or workbook):\n\n{listed}\n\n"
        "Then install mlmcheck, and run here:"
    )


def _rates(document: Any) -> str:
    from shlex import quote

    rates = document["options"].get("rates")
    return f" --rates {quote(f'inputs/{rates}')}" if rates else ""


def _books(wanted: Wanted, drawn: Sequence[Sample], tables: Tables) -> str:
    more = "- `entities.ftm.json`: people, sponsors and payments as FollowTheMoney entities.\n" if wanted.ftm else ""
    more += "- `sponsors.graphml`: who recruited whom, as GraphML.\n" if wanted.graphml else ""
    told = "\n".join(_drawn(one, tables) for one in drawn) or "There were no sales and no payouts to draw from."
    most = f"{100 * (1 - 0.05 ** (1 / wanted.size)):.2g}"
    return _BOOKS.format(more=more, size=wanted.size, seed=wanted.seed, most=most, drawn=told)


def _drawn(one: Sample, tables: Tables) -> str:
    total, below = (
        f"{Decimal(value).scaleb(-tables.scale):f} {tables.currency}".strip() for value in (one.total, one.below)
    )
    return (
        f"- {one.role}: {one.count} records of {total} in all; s = {one.start} minor units; {len(one.drawn)} records\n"
        f"  drawn by {one.size if one.total else 0} points; beside them {one.below_count} records of nothing or less, "
        f"{below} in all."
    )


def _names(wanted: Wanted, tables: Tables | None) -> str:
    if tables is None:
        return ""
    if tables.show_ids:
        return "Ids are shown as they stand in the files: this pack tells of real people."
    kept = (
        " The input files in `inputs/` hold the real ids: hand the pack only to those who may see them."
        if wanted.inputs
        else ""
    )
    return (
        "Ids are pseudonyms (`P-` people, `O-` orders, `I-` products), the same in every output made with the same "
        f"key; whoever holds the key can find out whom a name stands for.{kept}"
    )


def code(text: str) -> str:
    """Text from outside as code in Markdown, whatever is in it."""
    return f"`{clean(text).replace('`', chr(39))}`"
