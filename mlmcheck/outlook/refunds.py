"""How to get money back: what the contract says, and what law or code of the place ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mlmcheck.model.outlook import MoneyBack

if TYPE_CHECKING:
    from mlmcheck.intake import Settings
    from mlmcheck.model import Criterion, Report, Standard

UNKNOWN: Final = (
    "No law that gives you time to change your mind is known to this program for where you live. That does not mean "
    "that there is none: ask a consumer office this week, before any time runs out."
)
_BEFORE: Final = "Whatever the contract says: write down today what you were told and by whom, and keep every receipt."


def money_back(settings: Settings, report: Report) -> tuple[MoneyBack, ...]:
    """First what the contract gives, then what law and codes give; law only where that of the place is known."""
    by_law = tuple(_by_law(report, is_placed=bool(report.options.get("places"))))
    has_days = any("days to cancel" in one.says for one in by_law)
    unknown = () if has_days else (MoneyBack(UNKNOWN, None),)
    return (*_by_contract(settings), *by_law, *unknown, MoneyBack(_BEFORE, None))


def _by_contract(settings: Settings) -> Iterator[MoneyBack]:
    days, rate, months = settings.contract.cooling_off_days, settings.plan.buyback_rate, settings.plan.buyback_months
    if days:
        yield MoneyBack(
            f"As you were told, you may cancel within {days} days and get everything back. Count from the day you "
            "signed, do it in writing, keep a copy.", None,
        )  # fmt: skip
    if rate:
        until = f" bought within the last {months} months" if months else ""
        yield MoneyBack(f"As you were told, unsold goods{until} go back for {rate * 100:.4g} % of what you paid.", None)


def _by_law(report: Report, *, is_placed: bool) -> Iterator[MoneyBack]:
    for judgement in report.judgements:
        law = judgement.standard
        is_code = law.force == "code"
        for one in law.criteria if is_placed or is_code else ():
            if says := _right(one):
                yield MoneyBack(f"{_who(law)}: {says}", one.source)


def _who(law: Standard) -> str:
    return f"{law.name} (binds only its members; ask whether the company is one)" if law.force == "code" else law.name


def _right(one: Criterion) -> str:
    """The right that a line gives, in words; nothing for a line on something else."""
    match one.measure:
        case "cooling_off_days":
            return f"at least {one.limit.value:g} days to cancel with all money back."
        case "buyback_rate" if one.limit.value:
            return f"goods that can still be sold go back for at least {one.limit.value * 100:g} % of their price."
        case "buyback_months":
            return f"this holds for goods bought within the last {one.limit.value:g} months."
    return ""
