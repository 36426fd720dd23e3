"""What the questions look like on a screen: plain text of at most 80 columns, whatever was typed."""

from __future__ import annotations

import textwrap
from decimal import Decimal
from typing import Final

from mlmcheck.cli.asking import places
from mlmcheck.intake.answers.question import Answer, Question

PROMPT: Final = "> "
INTRO: Final = (
    'Some plain questions about the offer, about five minutes. "I don\'t know" is always a good answer: press Enter. '
    "Nothing leaves this computer; your answers are kept in {file} after each one."
)
KEYS: Final = (
    "Enter or dk: I don't know. back: the question before. done: no more questions, the rest is not known. "
    "quit: stop here and go on another day; everything is saved."
)
END: Final = "That was the last question. Enter shows the answer; back returns to the questions."
_MOST: Final = 80
_LEAST: Final = 20


def wrapped(text: str, width: int) -> str:
    """The paragraph in lines, without what could steer a terminal; a word longer than a line is cut."""
    from mlmcheck.render.clean import clean

    return textwrap.fill(clean(text), max(_LEAST, min(_MOST, width)), break_on_hyphens=False)


def question(one: Question, number: int, left: int, given: Answer | None, currency: str, width: int) -> str:
    """The whole question: where one is, what is asked, what may be chosen, what was said before."""
    more = f", about {left} more" if left else ", the last one"
    lines = [wrapped(f"Question {number}{more}", width), wrapped(one.text, width)]
    lines += [_choice(place, words, width) for place, words in enumerate(one.choices.values(), 1)]
    if given is not None:
        lines.append(wrapped(f"You said: {shown(one, given, currency)}. Enter keeps it.", width))
    return "\n".join(lines)


def _choice(number: int, words: str, width: int) -> str:
    return textwrap.indent(wrapped(f"{number}  {words}", width - 2), "  ")


def hint(one: Question, currency: str, suggested: str) -> str:
    """How to answer, in a few words."""
    money = f"A sum in {currency}, such as 49.95" if currency else "A sum, such as 49.95"
    letters = f"Three letters; = is {suggested}" if suggested else "Three letters"
    how = {
        "text": "A name", "place": "A name or a code", "money": money, "number": "A number", "days": "A number of days",
        "of_100": "A number from 0 to 100", "range_of_100": "A number from 0 to 100, or a range", "yes_no": "yes or no",
        "several": "Their numbers, such as 1 3", "currency": letters,
    }[one.kind]  # fmt: skip
    return f"({how}. ? explains.)"


def shown(one: Question, answer: Answer, currency: str) -> str:
    """The answer as it was understood."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, tuple):
        return ", ".join(places.name(part) for part in answer) if one.kind == "place" else _chosen(one, answer)
    if one.kind in ("of_100", "range_of_100"):
        return f"{_of_100(answer)} of every 100"
    if one.kind in ("money", "number", "days"):
        return f"{_figure(answer)} {currency if one.kind == 'money' else 'days' if one.kind == 'days' else ''}".strip()
    return answer


def _chosen(one: Question, answer: tuple[str, ...]) -> str:
    return "; ".join(one.choices.get(name, name) for name in answer)


def _figure(text: str) -> str:
    """With marks for thousands where it is a plain number; a range or a sum with its sign stays as it was said."""
    return f"{Decimal(text):,f}" if text.replace(".", "", 1).isdecimal() else text


def _of_100(text: str) -> str:
    from mlmcheck.intake.aggregates.figure import said

    found = said(text)
    low = _plain(found.low * 100)
    high = _plain(found.high * 100) if found.high is not None else "100"
    return low if low == high else f"{low} to {high}"


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
