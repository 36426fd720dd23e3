"""What is said to the user about headers, each time with the remedy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from mlmcheck.intake.schema import columns
from mlmcheck.intake.settings import nearest
from mlmcheck.intake.text import clean, listed
from mlmcheck.intake.words.header import normalise
from mlmcheck.model import InputError

_MOST: Final = 4


def remedy(role: str, column: str, header: str) -> str:
    """How the user states a column: on the command line, or in company.toml."""
    shown = clean(header)
    return f'--map "{role}.{column}={shown}", or in company.toml: [columns.{role}] {column} = "{shown}"'


def given(header: str, headers: Sequence[str], column: str, file: str) -> int:
    """The position of the header that the user names; `column 3` is the third, whatever stands above it."""
    same = [at for at, other in enumerate(headers) if other == header]
    near = same or [at for at, other in enumerate(headers) if normalise(other) == normalise(header)]
    if len(near) == 1:
        return near[0]
    numbered = re.fullmatch(r"column (\d{1,6})", header.strip(), re.IGNORECASE)
    if not near and numbered and 1 <= int(numbered[1]) <= len(headers):
        return int(numbered[1]) - 1
    fault = (
        "is there more than once" if near else f"is not among its headers ({listed(headers)}){_near(header, headers)}"
    )
    raise InputError(
        f"{file}: {column} is to be taken from a header that {fault}; correct --map, mapping.toml or "
        f'[columns] of company.toml; "column 3" is the third column'
    )


def _near(header: str, headers: Sequence[str]) -> str:
    found = nearest(header, headers)
    return f", {found.removesuffix('?')}" if found.startswith("did you mean") else ""


def handle(headers: Sequence[str], at: int) -> str:
    """What a user calls this column: its header, or its place where the header alone does not tell it."""
    header = headers[at]
    return header if header.strip() and headers.count(header) == 1 else f"column {at + 1}"


def clash(role: str, column: str, headers: Sequence[str], places: Sequence[int], file: str) -> InputError:
    """Two or more headers that mean one column."""
    named = [f"'{clean(handle(headers, at))}'" for at in places[:_MOST]]
    more = f" and {len(places) - _MOST} more" if len(places) > _MOST else ""
    return InputError(
        f"{file}: {' and '.join(named)}{more} would all be read as {column}; say which one is meant: "
        f"{remedy(role, column, handle(headers, places[0]))}"
    )


def absent(role: str, column: str, headers: Sequence[str], file: str, near: Sequence[str]) -> InputError:
    """A required column that no header is known as."""
    either = " (or quantity and unit_price)" if (role, column) == ("sales", "amount") else ""
    shown = ", ".join(f"'{clean(header)}'" for header in near[:3])
    like = f" ({shown} is like it)" if near else ""
    return InputError(
        f"{file}: no column is known as {column}{either}{like}; the headers are {listed(headers)}; "
        f"name the right one: {remedy(role, column, near[0] if near else '...')}"
    )


def unknown_column(role: str, column: str, file: str) -> InputError:
    """A canonical column that this role does not have."""
    return InputError(
        f"{file}: '{clean(column)}' is not a column of {role}; {nearest(column, columns(role))} "
        "(mapping.toml or --map names it)"
    )
