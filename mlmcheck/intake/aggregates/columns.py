"""What the headers and the free words of a table of ranks mean: whom the shares are of, how often people are paid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, get_args

from mlmcheck.intake.words.header import normalise
from mlmcheck.model import Base, PayPeriod

_ALIASES: Final = {
    "company": "company, firm, company name, name of company",
    "period": "period, year, fiscal year, quarter",
    "from": "from, start, start date, period start",
    "to": "to, end, end date, period end",
    "currency": "currency, currency code",
    "base": "base, basis, population, share of whom",
    "rank": "rank, title, level, pin, status, tier, bracket, paid as",
    "count": "count, headcount, number, people, distributors, number of distributors, number of people, members",
    "share": "share, pct, percent, percentage, pct of basis, percent of basis, share of base, pct of base, "
    "percentage of distributors, pct of distributors, share of distributors",
    "share_of_all": "share of all, pct of all, percent of all, pct of all distributors, share of all distributors",
    "low": "low, lowest, minimum, min, period low, low income, lowest income",
    "high": "high, highest, maximum, max, period high, high income, highest income",
    "mean": "mean, average, avg, period avg, period average, average income, mean income, average pay",
    "median": "median, median income, median pay, period median",
    "annual_mean": "annualised avg, annualized avg, annualised average, annualized average, average annual income, "
    "annual mean, yearly average",
    "pay_period": "pay period, period of pay, paid, per, frequency",
    "months_in_rank": "months in rank, average months in rank, months at rank, avg months in rank",
}  # fmt: skip
_MEANT: Final = {normalise(alias): name for name, aliases in _ALIASES.items() for alias in aliases.split(",")} | {
    normalise(name): name for name in _ALIASES
}
_MONEY: Final = ("low", "high", "mean", "median", "annual_mean")
_SHARES: Final = ("share", "share_of_all")
_PERCENT: Final = {"pct", "percent", "percentage"}
_WHOLE: Final = {
    normalise(word) for word in ("", "all", "total", "everyone", "everybody", "average", "overall", "all ranks")
}
_PERIODS: Final[dict[str, PayPeriod]] = {
    "week": "week", "weekly": "week", "w": "week", "month": "month", "monthly": "month", "m": "month",
    "year": "year", "yearly": "year", "annual": "year", "annually": "year", "y": "year",
}  # fmt: skip
_EARNED: Final = re.compile(r"\b(earn(ed|ing)?|received|were paid|got paid|with (a )?(commission|check))\b")
_PAID: Final = re.compile(
    r"(paid|earners?)( (distributors|affiliates|members|participants|people|consultants|associates))?"
)
_EVERYBODY: Final = re.compile(r"\b(whether or not|including|also those|everybody|everyone)\b")
_RANKED: Final = re.compile(r"\b(recruits?|qualif\w+|rank(ed)?|bonus(es)?|leaders?|sponsor\w*)\b")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: its canonical name, its currency if the header says one, whether it is in percent."""

    name: str
    currency: str = ""
    is_percent: bool = False


def columns(headers: Iterable[str]) -> dict[str, Column]:
    """Header -> what it means, the first header of each meaning."""
    found: dict[str, Column] = {}
    for header in headers:
        column = _column(header)
        if column and column.name not in {one.name for one in found.values()}:
            found[header] = column
    return found


def _column(header: str) -> Column | None:
    from mlmcheck.intake.values.signs import CODES

    words = re.findall(r"[^\W_]+", header.casefold())
    currency = ""
    if len(words) > 1 and words[-1].upper() in CODES:
        currency = words.pop().upper()
    name = _MEANT.get(normalise(" ".join(words)))
    if name is None or (currency and name not in _MONEY):
        return None
    return Column(
        name, currency, (name in _SHARES and bool(_PERCENT & set(words))) or (name in _SHARES and "%" in header)
    )


def base(text: str) -> Base:
    """Whom the shares are of, from the firm's own words; `unstated` where they do not say."""
    plain = " ".join(text.casefold().split())
    if plain in get_args(Base) and plain:
        return next(one for one in get_args(Base) if one == plain)
    is_narrower = "active" in plain or _EARNED.search(plain) or _RANKED.search(plain)
    if re.match(r"(all|every|everybody|everyone)\b", plain) and (not is_narrower or _EVERYBODY.search(plain)):
        return "all"
    if _EARNED.search(plain) or _PAID.fullmatch(plain):
        return "paid"
    if _RANKED.search(plain):
        return "ranked"
    if "active" in plain:
        return "active_3m" if re.search(r"\b(3|three)\b", plain) else "active_12m"
    return "unstated"


def pay_period(text: str) -> tuple[PayPeriod | None, dict[str, str]]:
    """How often the pay is, and what else the cell says as `key=value` after semicolons."""
    first, *others = [part.strip() for part in text.split(";")]
    extras = dict(part.split("=", 1) for part in others if "=" in part)
    return _PERIODS.get(first.casefold()), {key.strip(): value.strip() for key, value in extras.items()}


def is_whole(rank: str) -> bool:
    """Whether a row is about the whole base, not about one rank of it."""
    return normalise(rank) in _WHOLE


def is_share_of_all(key: str) -> bool:
    """Whether a remark gives the rank's share of all who enrolled."""
    return _MEANT.get(normalise(key.replace("_", " "))) == "share_of_all"
