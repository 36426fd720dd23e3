"""Figures typed on the command line, or written in company.toml, as one filing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.aggregates import figure, stated
from mlmcheck.intake.aggregates.header import WHERE, meaning
from mlmcheck.intake.shape import key_shown
from mlmcheck.model import COUNTS, MONEY, Aggregates, Filing, InputError

if TYPE_CHECKING:
    from mlmcheck.intake.settings import Settings

_TOML: Final = "company.toml: [totals] "


def totals(said: Mapping[str, str], settings: Settings) -> Aggregates:
    """One filing from figures by the names of filings.csv: `{"revenue_total": "1000000", "to": "2016-12-31"}`.

    `said` is typed and goes before `[totals]` of company.toml, figure by figure. Ranges are written `10..20`, `<1000`,
    `>5`, `~200`, or under two names with `_low` and `_high`. Without any figure there is no filing. Raises InputError.
    """
    from mlmcheck.intake.values.currency import scale

    typed = _cells({key: str(value) for key, value in said.items()}, "")
    names = {(meant.name, meant.end) if meant.name in WHERE else (meant.name, "") for _, meant, _ in typed}
    kept = [
        cell
        for cell in _cells({key: str(value) for key, value in settings.totals.items()}, _TOML)
        if ((cell[1].name, cell[1].end) if cell[1].name in WHERE else (cell[1].name, "")) not in names
    ]
    cells = [*typed, *kept]
    company, code = _text(cells, "company") or settings.company.name, _code(cells, settings)
    figures = [text for _, meant, text in cells if meant.name in (*COUNTS, *MONEY)]
    known = stated.Said(company, code, scale(code), figure.mark(figures))
    found: tuple[Filing, ...] = ()
    if figures:
        found = (
            stated.filing([cell for cell in cells if cell[1].name not in {"company", "currency"}], known, "", None),
        )
    return Aggregates(company, code, scale(code), found)


def _cells(said: Mapping[str, str], where: str) -> list[stated.Cell]:
    """Name, meaning and text of each; InputError for a name that is not known, or two that mean the same."""
    found: dict[tuple[str, str], stated.Cell] = {}
    for key, text in said.items():
        meant = meaning(key)
        if meant is None:
            raise _unknown(key, where)
        if other := found.get((meant.name, meant.end)):
            raise InputError(f"{where}'{key_shown(key)}' and '{key_shown(other[0])}' are the same; say it once")
        if text.strip():
            found[meant.name, meant.end] = (f"{where}{key_shown(key)}", meant, text.strip())
    return list(found.values())


def _unknown(key: str, where: str) -> InputError:
    from mlmcheck.intake.settings import nearest

    known = (*WHERE, *COUNTS, *MONEY)
    return InputError(f"{where}'{key_shown(key)}' is no figure of a filing; {nearest(key, known)}")


def _text(cells: list[stated.Cell], name: str) -> str:
    return next((text for _, meant, text in cells if meant.name == name), "")


def _code(cells: list[stated.Cell], settings: Settings) -> str:
    """The one currency that names, cells and company.toml say."""
    from mlmcheck.intake.values.currency import checked

    own = [checked(text, header) for header, meant, text in cells if meant.name == "currency"]
    said = [*own, *(meant.currency for _, meant, _ in cells if meant.currency), settings.company.currency]
    found = sorted({code for code in said if code})
    if len(found) > 1:
        raise InputError(f"the totals are in {' and '.join(found)}; convert them into one currency")
    return found[0] if found else ""
