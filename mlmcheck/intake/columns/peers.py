"""Whether the ids in a column are those of recruits: the evidence that tells people's ids from other numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from mlmcheck.intake.columns.exact import meaning
from mlmcheck.intake.columns.fuzzy import Known
from mlmcheck.intake.engine import reading
from mlmcheck.intake.reading.opened import Opened
from mlmcheck.intake.settings import Settings
from mlmcheck.intake.words.header import normalise

if TYPE_CHECKING:
    import duckdb

_AMONG: Final = "SELECT count(*) FROM (SELECT unnest(?) AS w) WHERE w IN ({ids})"
_IDS: Final = "SELECT trim(CAST({ref} AS VARCHAR)) FROM {relation}"


def among(con: duckdb.DuckDBPyConnection, people: Sequence[Opened], settings: Settings) -> Known:
    """How to ask which share of some ids are recruits; the files are read when somebody asks, one column of each."""
    places = [(source, at) for source in people for at in _ids(source, settings)]

    def share(values: Sequence[str]) -> float | None:
        wanted = sorted({value.strip() for value in values})
        if not places or not wanted:
            return None
        ids = " UNION ALL ".join(_IDS.format(ref=source.refs[at], relation=source.relation) for source, at in places)
        with reading(places[0][0].file):
            found: int = con.execute(_AMONG.format(ids=ids), [wanted]).fetchall()[0][0]
        return found / len(wanted)

    return share


def _ids(source: Opened, settings: Settings) -> list[int]:
    """The places of the headers that mean a recruit's own id."""
    stated = settings.stated("recruits", source.file).get("recruit_id")
    if stated:
        return [at for at, header in enumerate(source.headers) if normalise(header) == normalise(stated)][:1]
    return [
        at
        for at, header in enumerate(source.headers)
        if (known := meaning("recruits", header)) and known[0] == "recruit_id"
    ][:1]
