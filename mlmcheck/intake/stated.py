"""Whether what is given are books or statements, and the statements themselves: filings, disclosures, typed totals."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mlmcheck.intake import aggregates, toml
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.text import clean
from mlmcheck.intake.values.currency import scale
from mlmcheck.model import Aggregates, InputError


@dataclass(frozen=True, slots=True)
class Stated:
    """What a firm states, and what is said beside it."""

    aggregates: Aggregates
    settings: Settings


def read(
    path: Path | None, said: Settings, company: str = "", window: tuple[date | None, date | None] = (None, None)
) -> Stated | None:
    """The statements in a file, in a folder that holds nothing else, or typed; None where there are books instead.

    Several companies in one list: `company` chooses. Raises InputError in one sentence if the statements are no use.
    """
    settings = said.over(_settings(path))
    files = _files(path)
    if files is None:
        return None
    found = [_one(file, settings, company, window) for file in files]
    if settings.totals:
        found.append(aggregates.totals({}, settings))
    if not found and not (settings.statement.model_fields_set or settings.pitch.model_fields_set):
        return None
    return Stated(_together(found, settings), settings)


def typed(settings: Settings) -> Aggregates:
    """What these settings state by themselves: the totals in them, or nothing but a currency."""
    return _together([aggregates.totals({}, settings)] if settings.totals else [], settings)


def beside(path: Path | None, said: Settings) -> tuple[Aggregates | None, tuple[str, ...]]:
    """The income disclosures that lie beside a folder's books, and why one of them could not be read.

    A disclosure that is no use sinks no books.
    """
    if path is None or not path.is_dir():
        return None, ()
    settings, found, warnings = said.over(_settings(path)), [], []
    for file in _disclosures(path):
        try:
            found.append(aggregates.read_disclosures(file, "", settings))
            warnings += _other_name(file, found[-1].company, settings.company.name)
        except InputError as error:
            warnings.append(f"{error}; it was not read")
    if not found:
        return None, tuple(warnings)
    together = replace(found[0], disclosures=tuple(table for one in found for table in one.disclosures))
    return replace(together, inputs=tuple(file for one in found for file in one.inputs)), tuple(warnings)


def _disclosures(folder: Path) -> list[Path]:
    """The income disclosures in the folder, all files looked at in one workspace."""
    from mlmcheck.intake.engine import Workspace

    files = [file for file in sorted(folder.iterdir()) if file.is_file() and file.suffix != ".toml"]
    with closing(Workspace()) as space:
        return [file for file in files if aggregates.kind_of(file, space=space) == "disclosure"]


def _other_name(file: Path, theirs: str, ours: str) -> list[str]:
    if not theirs or not ours or theirs.casefold() == ours.casefold():
        return []
    return [
        f"{clean(file.name)}: it is of '{clean(theirs)}', the books of '{clean(ours)}'; see that these are the same"
    ]


def _settings(path: Path | None) -> Settings:
    if path is None or str(path) == "-":
        return Settings()
    if path.suffix == ".toml" and path.is_file():
        return toml.load(path)
    return toml.of(path if path.is_dir() else path.parent)


def _files(path: Path | None) -> list[Path] | None:
    """The files that hold statements; None where there is a table of books, or what may be one."""
    if path is None or path.suffix == ".toml":
        return []
    if not path.is_dir():
        return [path] if str(path) != "-" and path.is_file() and aggregates.kind_of(path) else None
    tables = [file for file in sorted(path.iterdir()) if file.is_file() and file.suffix != ".toml"]
    return tables if all(aggregates.kind_of(file) for file in tables) else None


def _one(file: Path, settings: Settings, company: str, window: tuple[date | None, date | None]) -> Aggregates:
    if aggregates.kind_of(file) != "filings":
        return aggregates.read_disclosures(file, company, settings, *window)
    found = aggregates.read_filings(file, company, settings, *window)
    return replace(found, inputs=(aggregates.described(file, found, settings),))


def _together(found: list[Aggregates], settings: Settings) -> Aggregates:
    """All statements of one company as one; its name and currency must be the same in all."""
    currency = settings.company.currency
    if not found:
        return Aggregates(settings.company.name, currency, scale(currency))
    for key in ("company", "currency"):
        if len(told := sorted({getattr(one, key) for one in found} - {""})) > 1:
            raise InputError(f"the statements are of more than one {key}: {', '.join(told)}; analyze one at a time")
    first = max(found, key=lambda one: (one.company != "", one.currency != ""))
    return replace(
        first,
        company=settings.company.name or first.company,
        filings=tuple(filing for one in found for filing in one.filings),
        disclosures=tuple(table for one in found for table in one.disclosures),
        inputs=tuple(file for one in found for file in one.inputs),
        notes=tuple(note for one in found for note in one.notes),
    )
