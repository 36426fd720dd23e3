"""What a header of a table of totals means: which figure, which end of a range, counted in what, in which currency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from mlmcheck.intake.words.header import normalise
from mlmcheck.model import COUNTS, MONEY

End = Literal["", "low", "high"]
WHERE: Final = ("company", "period", "from", "to", "currency")
_ALIASES: Final = {
    "company": "company name, firm, firm name, business, name of company, registrant, unternehmen, firma, "
    "empresa, société, entreprise",
    "period": "year, fiscal year, fy, quarter, reporting period, financial year, month, jahr, geschäftsjahr, "
    "año, ejercicio, ano, exercício, année, exercice",
    "from": "period from, from date, start, start date, period start, first day, begin",
    "to": "period to, to date, end, end date, period end, last day, until",
    "currency": "currency code, ccy",
    "participants": "distributors, members, sellers, affiliates, brand partners, associates, consultants, "
    "representatives, sales force, number of participants, participant count, number of distributors, "
    "teilnehmer, vertriebspartner, participantes, distribuidores, distributeurs",
    "customers": "number of customers, customer count, retail customers, kunden, clientes, clients",
    "discount_buyers": "preferred customers, discount members, number of discount buyers",
    "revenue_total": "revenue, revenues, net revenue, net sales, total revenue, total sales, sales total, turnover, "
    "sales revenue, umsatz, umsatzerlöse, ingresos, ventas totales, receita, chiffre d'affaires",
    "revenue_customers": "customer revenue, revenue from customers, retail revenue, retail sales, customer sales",
    "revenue_participants": "participant revenue, revenue from participants, participant purchases, "
    "distributor purchases, purchases by participants, revenue internal",
    "revenue_recruitment": "recruitment revenue, revenue from recruitment, joining fees, membership fees, "
    "enrolment fees, enrollment fees, starter kits, packages",
    "payouts_total": "payouts, commissions, total payouts, total commissions, commissions paid, bonuses paid, "
    "selling expense, selling expenses, commission expense, distributor incentives, payments to participants, rewards, "
    "provisionen, comisiones, comissões",
    "payouts_on_customer_sales": "payouts on retail, payouts retail, commissions on customer sales, "
    "commissions on retail sales",
    "payouts_on_participant_purchases": "payouts on internal, payouts internal, commissions on participant purchases",
    "payouts_on_recruitment": "payouts recruitment, commissions on recruitment, recruitment bonuses",
    "participants_unpaid": "unpaid, unpaid participants, participants without pay, distributors receiving no payment",
    "participants_lost": "participants who lost money, lost money, losers, participants at a loss",
    "refunds": "refunds paid, returns, refunds total",
}  # fmt: skip
_MEANT: Final = {normalise(name): name for name in (*WHERE, *COUNTS, *MONEY)} | {
    normalise(alias): name for name, aliases in _ALIASES.items() for alias in aliases.split(",")
}
_ENDS: Final[dict[str, End]] = {
    "low": "low", "min": "low", "minimum": "low", "least": "low", "high": "high", "max": "high", "maximum": "high",
    "most": "high",
}  # fmt: skip
_FACTORS: Final = {
    **dict.fromkeys(("thousands", "thousand", "000", "000s", "k", "tsd"), 1_000),
    **dict.fromkeys(("millions", "million", "m", "mn", "mio", "mm"), 1_000_000),
    **dict.fromkeys(("billions", "billion", "bn", "mrd"), 1_000_000_000),
}
_SIGNS: Final = {"€": "EUR", "£": "GBP", "₩": "KRW", "us$": "USD"}
_WORD: Final = re.compile(r"us\$|[€£₩$]|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """`name` is one of WHERE or of the figures; `factor` what one of its cells counts in; `currency` "" if not said."""

    name: str
    end: End = ""
    factor: int = 1
    currency: str = ""


def meaning(header: str) -> Meaning | None:
    """What the header means, None if it is none of ours: `revenue_usd_thousands`, `Net sales (EUR m)`."""
    from mlmcheck.intake.values.signs import CODES

    words = _WORD.findall(header.casefold())
    end: End = ""
    factor, currency = 1, ""
    while len(words) > 1 and normalise("".join(words)) not in _MEANT:
        last = words[-1]
        if last in _ENDS and not end:
            end = _ENDS[last]
        elif last in _FACTORS and factor == 1:
            factor = _FACTORS[last]
        elif (last.upper() in CODES or last in {*_SIGNS, "$"}) and not currency:
            currency = _SIGNS.get(last, last.upper().replace("$", ""))
        elif last != "in":
            return None
        words.pop()
    name = _MEANT.get(normalise("".join(words)))
    is_figure = name in {*COUNTS, *MONEY}
    return (
        Meaning(name, end, factor, currency) if name and (is_figure or (factor, end, currency) == (1, "", "")) else None
    )


def meanings(headers: Iterable[str]) -> dict[str, Meaning]:
    """Header -> what it means, for those that mean anything."""
    return {header: found for header in headers if (found := meaning(header))}
