"""One company from Python: load files or frames, look at the exact frames, analyze."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from mlmcheck.assess import Options, on_statements
from mlmcheck.assess import analyze as _analyze
from mlmcheck.intake import Settings, Tables, from_frames, read, stated
from mlmcheck.ledger import Ledger
from mlmcheck.model import Report

if TYPE_CHECKING:
    import pandas as pd

FRAMES = ("people", "streams", "rewards", "months")


class Company:
    """The tables of one company; a `with` block, or `close`, gives its memory and spill folder back."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    @classmethod
    def from_frames(
        cls,
        *,
        settings: Mapping[str, Any] | Settings | None = None,
        show_ids: bool = False,
        **tables: pd.DataFrame | None,
    ) -> Self:
        """A company from DataFrames as they are: `sales`, `recruits`, `payouts`, `transfers`, `resales`.

        Columns are the canonical ones or their usual names; money is read exactly, from text or from the shortest text
        of a float. `settings` is what company.toml would say. With `show_ids` what cannot be read is quoted.
        InputError says what cannot be used.
        """
        given = {role: frame for role, frame in tables.items() if frame is not None}
        checked = Settings.model_validate(settings) if isinstance(settings, Mapping) else settings
        return cls(from_frames(given, settings=checked, show_ids=show_ids))

    def frame(self, name: str) -> pd.DataFrame:
        """One of the exact frames: `people` (a row a participant), `streams`, `rewards` (a row each), `months`.

        Money in integer minor units, days counted from 1970-01-01. MissingTableError if its tables were not supplied.
        """
        import pandas as pd

        ledger = Ledger(self.tables)
        if name == "people":
            people: pd.DataFrame = ledger.get("people")
            return people
        if name == "months":
            return pd.DataFrame(ledger.get("streams").months, columns=["month", "stream", "money"])
        if name not in FRAMES:
            raise KeyError(f"no frame is called '{name}'; there are {', '.join(FRAMES)}")
        found = ledger.get(name)
        numbers = asdict(found.best) if name == "rewards" else asdict(found)
        return pd.DataFrame([{key: value for key, value in numbers.items() if isinstance(value, int)}])

    def analyze(self, options: Options | None = None) -> Report:
        """The whole report."""
        return _analyze(self.tables, options)

    def close(self) -> None:
        """Give back memory and the spill folder."""
        self.tables.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def load(path: str | Path, *, first: date | None = None, last: date | None = None, show_ids: bool = False) -> Company:
    """A company from a folder or one file, over all dates or the window given.

    With `show_ids` what cannot be read is quoted instead of told by its shape. InputError says what cannot be used.
    """
    return Company(read(Path(path), first=first, last=last, show_ids=show_ids))


def analyze(company: Company | str | Path, options: Options | None = None) -> Report:
    """The report on a company, or on a folder or file of books, filings or income disclosures."""
    if isinstance(company, Company):
        return company.analyze(options)
    found = stated.read(Path(company), Settings(), (options or Options()).company)
    if found is not None:
        return on_statements.analyze(found.aggregates, found.settings, options or Options())
    with load(company) as opened:
        disclosures, _ = stated.beside(Path(company), Settings())
        return _analyze(opened.tables, options, is_last=True, beside=disclosures)
