"""One table of a company: the opened file, and which of its columns is which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.reading.opened import Opened, as_text

if TYPE_CHECKING:
    from mlmcheck.intake.reading.kept import Kept

_STRIPPED: Final = "CASE WHEN ends_with({ref}, '.0') THEN left({ref}, length({ref}) - 2) ELSE {ref} END"


@dataclass(frozen=True, slots=True)
class Part:
    """A table whose role and columns are told: `mapping` is canonical column -> position of its header.

    `notes` are the guesses made about it, each a sentence that says how to overrule it. `sure` is how sure each
    column's header is, 0 to 1; 1 (or nothing said) is exact, or stated by the user. `why` is how its role was told.
    `kept` is where what was read of it before is kept, if anywhere.
    """

    role: str
    source: Opened
    mapping: Mapping[str, int]
    notes: tuple[str, ...] = ()
    sure: Mapping[str, float] = field(default_factory=dict)
    why: str = "you said so"
    kept: Kept | None = None

    @property
    def file(self) -> str:
        """The name in messages and in the report."""
        return self.source.file

    def values(self, column: str) -> tuple[str, ...]:
        """The sample's values of a canonical column that are not blank."""
        at = self.mapping[column]
        return tuple(row[at] for row in self.source.sample if at < len(row) and row[at].strip())

    def text(self, column: str, *, is_id: bool = False) -> str:
        """SQL: the column as text. Whole floats lose their `.0`; in CSV only ids whose whole sample has it."""
        at = self.mapping[column]
        ref, values = self.source.refs[at], self.values(column)
        if is_id and self.source.dialect and values and all(v.endswith(".0") and v[:-2].isdigit() for v in values):
            return _STRIPPED.format(ref=ref)
        if self.source.dialect:
            return ref  # the engine has made empty fields NULL
        return as_text(ref, self.source.types[at])
