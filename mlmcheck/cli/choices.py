"""What users type after an option, turned into values; what cannot be meant is a usage error with what could be."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

import typer

from mlmcheck.errors import InputError

if TYPE_CHECKING:
    from mlmcheck.model import Band, Standard

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def day(text: str | None) -> date | None:
    """`2024-01-31`; nothing else is guessed at."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text) if _ISO.fullmatch(text) else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> date:
    raise typer.BadParameter(f"'{text}' is not a date; write it as 2024-01-31")


def window(first: str | None, last: str | None) -> tuple[date | None, date | None]:
    """--from and --to, in this order."""
    days = day(first), day(last)
    if days[0] and days[1] and days[0] > days[1]:
        raise typer.BadParameter(f"--from {first} is later than --to {last}; exchange the two")
    return days


def bands(text: str | None) -> frozenset[Band]:
    """`indicators` or `indicators,insufficient`."""
    from mlmcheck.model import Band

    order = tuple(Band)
    words = [word.strip().lower() for word in (text or "").split(",") if word.strip()]
    if text is not None and not words:
        raise typer.BadParameter(f"name a band: {', '.join(order)}")
    for word in words:
        if word not in order:
            raise typer.BadParameter(f"no band is called '{word}'{nearest(word, order)}")
    return frozenset(map(Band, words))


def reached(found: Band, named: frozenset[Band]) -> bool:
    """Whether the band reaches the mildest one named; `insufficient` reaches nothing and counts only if named."""
    from mlmcheck.model import Band

    if found is Band.INSUFFICIENT:
        return found in named
    order = tuple(Band)
    return any(order.index(found) >= order.index(line) for line in named - {Band.INSUFFICIENT})


def words(given: Sequence[str]) -> tuple[str, ...]:
    """`US,EU` or one after the other, as their parts."""
    return tuple(part.strip() for text in given for part in text.split(",") if part.strip())


def laws(given: Sequence[str]) -> tuple[Standard, ...]:
    """`US,EU` or `--jurisdiction US --jurisdiction Norway`: the standards of these places, all without any."""
    from mlmcheck import standards

    try:
        return standards.of([code for text in given for code in text.split(",")])
    except InputError as fault:
        raise typer.BadParameter(str(fault)) from fault


def limits(given: Sequence[str], known: Sequence[str]) -> dict[str, float]:
    """`us_koscot.rewards_for_recruiting=0.6`, each id at most once."""
    found: dict[str, float] = {}
    for text in given:
        id, is_pair, value = text.partition("=")
        if not is_pair:
            raise typer.BadParameter(f"'{text}' has no '='; write ID=VALUE, such as {known[0]}=0.5")
        if id.strip() not in known:
            raise typer.BadParameter(f"no limit is called '{id.strip()}'{nearest(id.strip(), known)}")
        if id.strip() in found:
            raise typer.BadParameter(f"{id.strip()} is given twice")
        found[id.strip()] = _number(id.strip(), value)
    return found


def _number(id: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise typer.BadParameter(f"the value of {id} is '{text}', expected a number such as 0.5")
    return value


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean a or b?`, else what there is, if it is short, else where to look."""
    known = [str(one) for one in known]
    if close := get_close_matches(word, known, n=3, cutoff=0.5):
        return f"; did you mean {' or '.join(close)}?"
    return f"; there are {', '.join(known)}" if len(known) < 10 else "; `mlmcheck explain` lists all ids"
