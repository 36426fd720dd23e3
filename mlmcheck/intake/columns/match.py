"""Which of a file's headers is which canonical column; where two would be one, or none is, the user decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mlmcheck.intake.columns.either import typed
from mlmcheck.intake.columns.exact import exact, meaning
from mlmcheck.intake.columns.fuzzy import Known, Like, likes
from mlmcheck.intake.columns.say import absent, given, unknown_column
from mlmcheck.intake.schema import REQUIRED, columns
from mlmcheck.intake.text import clean
from mlmcheck.intake.words.aliases import UNDECIDED
from mlmcheck.intake.words.header import normalise


@dataclass(frozen=True, slots=True)
class Match:
    """Canonical column -> position of its header, and how sure that is (absent: exact or stated).

    `notes` say what was guessed, `unused` which headers may be columns of ours and were not used.
    """

    mapping: dict[str, int]
    sure: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


def fit(role: str, headers: Sequence[str]) -> int:
    """How many headers this role knows, or 0 if a column it requires is missing."""
    found = {known[0] for header in headers if (known := meaning(role, header))}
    return 0 if missing(role, found) else len(found & columns(role).keys())


def missing(role: str, found: set[str]) -> list[str]:
    """The required columns that are not among those found; a price and a quantity make an amount."""
    priced = role == "sales" and {"quantity", "unit_price"} <= found
    return [column for column in REQUIRED[role] if column not in found and not (priced and column == "amount")]


def match(
    role: str, headers: Sequence[str], stated: Mapping[str, str], file: str, sample: Sequence[Sequence[str]] = (),
    known: Known = lambda _: None,
) -> Match:  # fmt: skip
    """The columns of a table in its role. `stated` is the user's own mapping, which comes first.

    `sample` holds some records, as evidence. Raises InputError, with the headers and the remedy, if two headers mean
    one column or a required one is missing.
    """
    chosen = _stated(role, headers, stated, file)

    def values(at: int) -> list[str]:
        return [row[at] for row in sample if at < len(row) and row[at].strip()]

    free = [at for at in range(len(headers)) if at not in chosen.values()]
    sure = exact(role, headers, free, frozenset(stated), values, file)
    mapping = chosen | sure.mapping
    left = [at for at in free if at not in mapping.values()]
    bare = dict(typed(role, headers, left, {*mapping, *stated}, values))
    mapping |= bare
    rest = [at for at in free if at not in mapping.values() and meaning(role, headers[at]) is None]
    near = likes(role, headers, rest, frozenset({*mapping, *stated}), values, known)
    mapping |= {one.column: one.at for one in near if one.is_taken}
    if lacking := missing(role, set(mapping)):
        raise absent(role, lacking[0], headers, file, [headers[one.at] for one in near if one.column == lacking[0]])
    told = (_told(role, headers[at], column) for column, at in bare.items())
    notes = [*sure.notes, *told, *(_taken(role, headers[one.at], one) for one in near if one.is_taken)]
    unused = [*sure.unused, *(_unused(role, headers[one.at], one) for one in near if not one.is_taken)]
    likely = {one.column: round(one.score / 100, 2) for one in near if one.is_taken}
    return Match(mapping, sure.sure | likely, tuple(notes), tuple(unused))


def _stated(role: str, headers: Sequence[str], stated: Mapping[str, str], file: str) -> dict[str, int]:
    for column in stated:
        if column not in columns(role):
            raise unknown_column(role, column, file)
    return {column: given(header, headers, f"{role}.{column}", file) for column, header in stated.items() if header}


def _told(role: str, header: str, column: str) -> str:
    return (
        f"'{clean(header)}' was read as {column}, because of its values; overrule with "
        f'--map "{role}.{column}=" (not at all) or --map "{role}.{column}=HEADER"'
    )


def _taken(role: str, header: str, one: Like) -> str:
    key = f"{role}.{one.column}"
    return (
        f"'{clean(header)}' was read as {one.column}, because it is {one.score:.0f} % like a known name and its values "
        f'agree; overrule with --map "{key}=" (not at all) or --map "{key}=HEADER"'
    )


def _unused(role: str, header: str, one: Like) -> str:
    return (
        f"'{clean(header)}' is like a name of {one.column}, but that is not sure, so it was not used; "
        f'--map "{role}.{one.column}={clean(header)}" uses it'
    )


def undecided(role: str, headers: Sequence[str], found: Mapping[str, int], file: str) -> Iterator[str]:
    """Warnings about headers that were not used because they may mean either side of a record."""
    for at, header in enumerate(headers):
        if normalise(header) in UNDECIDED.get(role, ()) and at not in found.values():
            yield (
                f"{file}: '{clean(header)}' may be the buyer or the seller, so it was not used; say which in "
                f'company.toml: [columns.{role}] buyer_id = "{clean(header)}" (or seller_id)'
            )
