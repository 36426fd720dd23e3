"""Puts together everything one analysis found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mlmcheck import cases
from mlmcheck.assess.elements import paid_in
from mlmcheck.cases.nearest import comparable
from mlmcheck.ledger.frames import Rewards, Streams
from mlmcheck.model import Judgement, Measurement, Place, Report, Result, Row, Verdict

if TYPE_CHECKING:
    from mlmcheck.assess.measuring import Ledgers
    from mlmcheck.intake import Tables


def compose(
    tables: Tables,
    ledgers: Ledgers,
    judgements: Sequence[Judgement],
    verdict: Verdict,
    warnings: tuple[str, ...],
    options: Mapping[str, str],
) -> Report:
    """The report; rows become places in the user's files only here."""
    facts = ledgers.facts
    return Report(
        company=tables.settings.company.name or "this company",
        currency=tables.currency,
        scale=tables.scale,
        window=(str(facts.first or ""), str(facts.last or "")),
        participants=ledgers.people_count,
        revenue=_revenue(ledgers.streams) if ledgers.streams else {},
        revenue_bounds=_revenue_bounds(ledgers.streams) if ledgers.streams else {},
        payouts=_payouts(ledgers.rewards) if ledgers.rewards else {},
        paid_in=paid_in(ledgers) if ledgers.people is not None else 0,
        results=ledgers.results,
        places=_places(tables, ledgers.results),
        findings=tuple(finding for judgement in judgements for finding in judgement.findings),
        judgements=tuple(judgements),
        verdict=verdict,
        inputs=ledgers.inputs,
        faults=tables.faults(),
        warnings=warnings,
        options=options,
        series=dict(sorted(ledgers.drawn.made.items())),
        comparable=comparable(ledgers.results, cases.load(), tables.currency, tables.scale),
        outside={"shipping_and_tax": ledgers.streams.outside_revenue, "other": ledgers.streams.other}
        if ledgers.streams
        else {},
    )


def _revenue(s: Streams) -> dict[str, int]:
    return {
        "retail_named": s.named, "retail_labelled": s.labelled, "discount": s.discount, "internal": s.internal,
        "entry": s.entry, "quota": s.quota, "stake": s.stake, "free": s.free, "recruitment": s.recruitment,
        "unknown": s.unknown, "total": s.total,
    }  # fmt: skip


def _revenue_bounds(s: Streams) -> dict[str, tuple[int, int]]:
    quota_high = s.quota if s.volumes_known else s.internal - s.entry
    fees_high = s.recruitment if s.kinds_known else s.recruitment + s.internal + s.unknown
    return {
        "retail": (s.named, s.named + s.labelled + s.discount + s.unknown),
        "internal": (s.internal, s.internal + s.labelled + s.discount + s.unknown),
        "quota": (s.quota, quota_high),
        "free": (s.free_least, s.free),
        "recruitment": (s.recruitment, fees_high),
    }


def _payouts(r: Rewards) -> dict[str, int]:
    b = r.best
    return {
        "on_retail_named": b.named, "on_retail_labelled": b.labelled, "on_retail_claimed": b.claimed,
        "on_discount": b.discount, "on_internal": b.internal, "on_entry": b.entry, "on_quota": b.quota,
        "on_stake": b.stake, "on_recruitment": b.recruitment, "unknown": b.unknown, "self_rebates": r.rebates,
        "rewards": r.total, "total": r.payouts,
    }  # fmt: skip


def _places(tables: Tables, results: dict[str, Result]) -> dict[str, tuple[Place, ...]]:
    wanted: dict[str, tuple[Row, ...]] = {
        name: result.rows for name, result in results.items() if isinstance(result, Measurement) and result.rows
    }
    found = tables.places({row for rows in wanted.values() for row in rows})
    return {name: tuple(found[row] for row in rows if row in found) for name, rows in wanted.items()}
