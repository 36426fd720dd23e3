"""The two elements and the two readings on one scale each, with the lines that the verdict draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from mlmcheck.render import stored
from mlmcheck.render.html.svg import Chart, Mark, Scale, line, rect, text
from mlmcheck.render.html.words import plain

FUNDED: Final = "participant_funded_reward_share"
_LINES: Final = {"x": ((1 / 3, "1/3"), (1 / 2, "1/2")), "n": ((1 / 3, "1/3"), (1 / 2, "1/2"))}
_NAMES: Final = {
    "x": "Pay out of participants' payments, own purchases no demand",
    "n": "The same, if ordinary own purchases are demand",
    "e1": "Downline pay to people who had paid before",
    "e2": "Pay on participants' payments, of what they paid in",
}
_ELEMENTS: Final = {"e1": ((1 / 2, "1/2"),), "e2": ((0.02, "2 %"),)}


def chart(document: Mapping[str, Any]) -> Chart | None:
    """None where neither the share nor an element is known."""
    measure, elements = document["measures"].get(FUNDED, {}), document["verdict"]["elements"]
    spans = {"e1": elements.get("e1"), "e2": elements.get("e2")}
    if measure.get("status") == "measured":
        spans |= {"x": measure, "n": measure.get("include", measure)}
    known = {key: spans[key] for key in ("x", "n", "e1", "e2") if spans.get(key)}
    if not known:
        return None
    marks = [mark for at, (key, span) in enumerate(known.items()) for mark in _row(24 + at * 56, key, span)]
    end = 24 + len(known) * 56
    return Chart(
        "readings",
        "What the verdict rests on",
        _says(known),
        "A bar reaches from the least to the most that the unknowns allow; the mark in it is the value. The lines at "
        "1/3 and 1/2 are those of the verdict; the last two rows are the two conditions for any band above open "
        "questions, each with its own line.",
        (*marks, *_axis(end)),
        end + 26,
        ("", "value and range", "line"),
        tuple((_NAMES[key], stored.share(span), _lines(key)) for key, span in known.items()),
    )


def _says(known: Mapping[str, Any]) -> str:
    told = [f"{stored.share(known[key])} {said}" for key, said in _SAID if key in known]
    return f"Of all rewards {' and '.join(told)}." if told else "Only the conditions could be measured."


_SAID: Final = (
    ("x", "came out of what participants paid if their own purchases are not demand"),
    ("n", "if ordinary own purchases are demand"),
)


def _lines(key: str) -> str:
    return " and ".join(plain(value, "share") for value, _ in (_LINES | _ELEMENTS)[key])


def _row(y: float, key: str, span: Mapping[str, Any]) -> Iterator[Mark]:
    at = Scale(0, 1, 8, 472)
    low, high, value = (
        None if span.get(end) is None else min(1.0, float(span[end])) for end in ("low", "high", "value")
    )
    yield text(8, y, _NAMES[key], "t")
    yield rect(8, y + 8, 464, 16, "track")
    yield rect(at(low or 0), y + 8, max(1.5, at(1 if high is None else high) - at(low or 0)), 16, "own range")
    if value is not None:
        yield rect(at(value) - 2, y + 5, 4, 22, "ink")
    for limit, name in (_LINES | _ELEMENTS)[key]:
        yield line(at(limit), y + 4, at(limit), y + 28, "limit")
        yield text(at(limit) + 3, y + 38, name, "s")


def _axis(y: float) -> Iterator[Mark]:
    at = Scale(0, 1, 8, 472)
    for tick in (0, 0.25, 0.5, 0.75, 1):
        anchor = "start" if tick == 0 else "end" if tick == 1 else "middle"
        yield text(at(tick), y + 14, plain(tick, "share"), "s", anchor)
