"""Which of a file's headers is which canonical column; where two would be one, or none is, the user decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from mlmcheck.intake.columns.aliases import ALIASES, UNDECIDED, normalise
from mlmcheck.intake.schema import REQUIRED
from mlmcheck.intake.text import clean, listed
from mlmcheck.model import InputError


def fit(role: str, headers: Sequence[str]) -> int:
    """How many headers this role knows, or 0 if a column it requires is missing; tells the role of a nameless file."""
    found = {ALIASES[role].get(normalise(header)) for header in headers}
    priced = role == "sales" and {"quantity", "unit_price"} <= found
    missing = [column for column in REQUIRED[role] if column not in found and not (priced and column == "amount")]
    return 0 if missing else len(found - {None})


def match(role: str, headers: Sequence[str], stated: Mapping[str, str], file: str) -> dict[str, int]:
    """Canonical column -> position of its header. `stated` is the user's own mapping, which comes first.

    Raises InputError, with the headers and the remedy, if two headers mean one column or a required one is missing.
    """
    chosen = {column: _find(header, headers, f"{role}.{column}", file) for column, header in stated.items() if header}
    free = [at for at in range(len(headers)) if at not in chosen.values()]
    guessed = [
        (column, at) for at in free if (column := ALIASES[role].get(normalise(headers[at]))) and column not in stated
    ]
    for column, count in Counter(column for column, _ in guessed).items():
        if count > 1:
            raise _clash(role, column, [headers[at] for name, at in guessed if name == column], file)
    found = chosen | dict(guessed)
    _require(role, found, headers, file)
    return found


def _find(header: str, headers: Sequence[str], column: str, file: str) -> int:
    same = [at for at, other in enumerate(headers) if other == header]
    near = same or [at for at, other in enumerate(headers) if normalise(other) == normalise(header)]
    if len(near) == 1:
        return near[0]
    fault = "is there more than once" if near else f"is not among its headers ({listed(headers)})"
    raise InputError(f"{file}: company.toml takes {column} from a header that {fault}; correct that line of [columns]")


def _clash(role: str, column: str, headers: Sequence[str], file: str) -> InputError:
    both = " and ".join(f"'{clean(header)}'" for header in headers)
    return InputError(
        f"{file}: {both} would all be read as {column}; say which one is meant in company.toml: "
        f'[columns.{role}] {column} = "{headers[0]}"'
    )


def _require(role: str, found: Mapping[str, int], headers: Sequence[str], file: str) -> None:
    for column in REQUIRED[role]:
        if column not in found and not (column == "amount" and {"quantity", "unit_price"} <= set(found)):
            either = " (or quantity and unit_price)" if role == "sales" else ""
            raise InputError(
                f"{file}: no column is known as {column}{either}; the headers are {listed(headers)}; "
                f'name the right one in company.toml: [columns.{role}] {column} = "..."'
            )


def undecided(role: str, headers: Sequence[str], found: Mapping[str, int], file: str) -> Iterator[str]:
    """Warnings about headers that were not used because they may mean either side of a record."""
    for at, header in enumerate(headers):
        if normalise(header) in UNDECIDED.get(role, ()) and at not in found.values():
            yield (
                f"{file}: '{clean(header)}' may be the buyer or the seller, so it was not used; say which in "
                f'company.toml: [columns.{role}] buyer_id = "{clean(header)}" (or seller_id)'
            )
