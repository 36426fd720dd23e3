"""The sample companies: a name, the tables of its books, and the truth behind them. One file here is one company."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from mlmcheck.plan.books import Table
    from mlmcheck.plan.leak import Leak
    from mlmcheck.plan.terms import Company
    from mlmcheck.plan.truth import Truth

_NAMES = (
    "retail_seller",
    "ordinary_mlm",
    "product_pyramid",
    "naked_pyramid",
    "buy_and_resell",
    "preferred_customer",
    "unknown_buyers",
    "pool_pay",
    "daily_return",
    "collapsed_wave",
    "disguised_customers",
    "messy_leak",
)
_LEAKED = "messy_leak"


@dataclass(frozen=True, slots=True)
class Sample:
    """A company's books as frames of text by role, the truth behind them, its settings file and its story."""

    tables: Mapping[str, pd.DataFrame]
    truth: Truth
    settings_text: str
    story: str


def names() -> tuple[str, ...]:
    """The names of the sample companies."""
    return _NAMES


def company(name: str) -> Company:
    """The terms of one sample company. Raises KeyError with the known names for any other name."""
    if name not in _NAMES:
        raise KeyError(f"no sample company {name!r}; there are {', '.join(_NAMES)}")
    found: Company = import_module(f"{__name__}.{name}").COMPANY
    return found


def build(name: str, seed: int | None = None) -> Sample:
    """Simulate a sample company; without a seed exactly the one in `sample_data/`."""
    import pandas as pd

    terms = company(name)
    books, known = _simulate(terms, seed)
    frames = {role: pd.DataFrame(list(t.records), columns=list(t.columns), dtype="str") for role, t in books.items()}
    return Sample(frames, known, settings(terms), terms.story)


def write(name: str, folder: Path) -> None:
    """Write a company's files into a folder, made if need be."""
    for file, data in files(name).items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(data)


def write_all(folder: Path) -> None:
    """Write every sample company, its truth apart from its books, and the README that tells their stories."""
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    for name in _NAMES:
        write(name, folder / name)
        (folder / "truth" / f"{name}.json").write_text(truth_text(name), encoding="utf-8", newline="\n")
    (folder / "README.md").write_text(readme(), encoding="utf-8", newline="\n")


def readme() -> str:
    """The README of `sample_data/`: each company's story and the truth behind its books."""
    from mlmcheck.plan.story import readme as told

    return told([(company(name), _simulate(company(name), None)[1]) for name in _NAMES])


def files(name: str) -> Mapping[str, bytes]:
    """Each file of a sample company: sales.csv, recruits.csv, payouts.csv and company.toml, but for the leaked one."""
    terms = company(name)
    own = {"company.toml": settings(terms).encode()}
    if name == _LEAKED:
        return {**leaked().files, **own}
    books, _ = _simulate(terms, None)
    return {**{f"{role}.csv": table.csv().encode() for role, table in books.items()}, **own}


def leaked() -> Leak:
    """The leaked company's files, and what is broken in them."""
    from mlmcheck.plan.leak import leak

    terms = company(_LEAKED)
    return leak(_simulate(terms, None)[0], terms.seed)


def truth_text(name: str) -> str:
    """What the generator knows of a sample company, as JSON."""
    return json.dumps(_plain(_simulate(company(name), None)[1]), indent=1) + "\n"


def settings(terms: Company) -> str:
    """The company.toml of a sample company. No qualification volume is stated as an empty list, not left out."""
    plan = terms.plan
    volumes = f"[{plan.quota // 100 if plan.quota else ''}]"
    company_part = f'[company]\nname = "{terms.title}"\njurisdictions = ["US"]\ncurrency = "USD"\n'
    fee = f"joining_fee = {plan.fee // 100}\n" if plan.fee else ""
    return f"{company_part}\n[plan]\n{fee}qualification_volumes = {volumes}\npaid_levels = {plan.depth}\n"


def _simulate(terms: Company, seed: int | None) -> tuple[Mapping[str, Table], Truth]:
    from mlmcheck.plan.books import tables
    from mlmcheck.plan.market import simulate
    from mlmcheck.plan.payroll import payroll
    from mlmcheck.plan.truth import truth

    world = simulate(terms, terms.seed if seed is None else seed)
    payments = payroll(world)
    return tables(world, payments), truth(world, payments)


def _plain(known: Truth) -> dict[str, Any]:
    shares = {"pf_exclude": known.pf_exclude, "pf_include": known.pf_include}
    told = {name: [value.numerator, value.denominator] for name, value in shares.items() if value is not None}
    return {**asdict(known), **told}
