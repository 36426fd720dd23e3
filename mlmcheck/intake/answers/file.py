"""Answers as a file in the form of company.toml: written with comments, read back to be gone on with."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mlmcheck.intake.answers.question import Answer, Question
from mlmcheck.intake.answers.questions import QUESTIONS
from mlmcheck.model import InputError

if TYPE_CHECKING:
    from mlmcheck.intake.settings import Settings

_HEAD: Final = """\
# What you were told by the people who want you to join. Fill in what you know, leave the # where you don't:
# whatever is not known widens the answer, nothing is assumed. Then run:  mlmcheck vet {name}
"""
_SUMS: Final = (
    *((one.section, one.name) for one in QUESTIONS if one.kind == "money" and one.section != "statement"),
    ("plan", "renewal"), *(("costs", name) for name in ("events", "tools", "travel", "samples", "phone", "stated")),
)  # fmt: skip
_SECTIONS: Final = tuple(dict.fromkeys(question.section for question in QUESTIONS))
_FOREIGN: Final = ("columns", "formats", "numbers", "files", "reading")
_EXAMPLES: Final[Mapping[str, str]] = {
    "text": '"Sunrise Circle"', "place": '["US-TX"]', "currency": '"USD"', "money": "49.95", "number": "3",
    "days": "14", "of_100": "0.25", "range_of_100": '"0.2..0.4"', "yes_no": "true", "several": '["own_sales", "packs"]',
}  # fmt: skip


def read(path: Path) -> Settings:
    """What the file says. Raises InputError in one sentence: file, line or key, what is wrong, what to do."""
    from mlmcheck.intake import toml

    if not path.is_file():
        raise InputError(
            f"{path}: there is no such file; `mlmcheck vet --template > {path.name}` writes one to fill in"
        )
    settings = toml.load(path)
    check(settings, path.name)
    return settings


MOST: Final = 10**12
"""More than any offer asks or promises, in major units: a slip of the keyboard."""


def check(settings: Settings, file: str) -> None:
    """Raise InputError for what is said twice or against itself, and for sums that no offer names."""
    from mlmcheck.intake.values.currency import scale

    digits = scale(settings.company.currency)
    for section, name in _SUMS:
        value = getattr(getattr(settings, section), name)
        if value is not None and value > MOST:
            raise InputError(f"{file}: {name} in [{section}] is more than {MOST:,}; correct it or leave it out")
        if value is not None and value.scaleb(digits) % 1:
            coin = settings.company.currency or "money"
            raise InputError(f"{file}: {name} in [{section}] has more digits than {coin} has; round it")
    paid = settings.pitch.pays_on
    told = settings.contract.pays_for_recruiting
    if paid is not None and told is not None and told != ("signups" in paid):
        raise InputError(
            f"{file}: [pitch] pays_on and [contract] pays_for_recruiting contradict each other on pay for signing "
            "people up; correct one of them"
        )


def known(settings: Settings) -> dict[str, Answer]:
    """The answers that these settings hold, by question; one that was asked and is not known is not among them."""
    found: dict[str, Answer] = {}
    for question in QUESTIONS:
        value = getattr(getattr(settings, question.section), question.name)
        if value not in (None, "", ()):
            found[question.key] = value if isinstance(value, (bool, tuple)) else _plain(value)
    return found


def _plain(value: str | int | Decimal) -> str:
    """Without an exponent, as people write it."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def foreign(settings: Settings) -> tuple[str, ...]:
    """The tables that settings of a company's books have and a file of answers never has."""
    return tuple(name for name in _FOREIGN if name in settings.model_fields_set)


def written(
    answers: Mapping[str, Answer],
    asked: tuple[str, ...] | None = None,
    name: str = "answers.toml",
    beside: Settings | None = None,
) -> str:
    """The file with these answers; a question without one stands there as a comment with an example.

    `asked`: the keys of questions that were answered with "I don't know"; None if nobody was asked. `beside`:
    settings that hold more than answers, which is kept.
    """
    parts = [_HEAD.format(name=shlex.quote(re.sub(r"[^\w .,()+@=-]", "?", name)))]
    more = _more(beside) if beside else {}
    for section in dict.fromkeys([*_SECTIONS, *more]):
        parts.append(f"\n[{section}]\n")
        parts += [_entry(question, answers) for question in QUESTIONS if question.section == section]
        if section in more:
            parts.append("\n# Known besides:\n" if section in _SECTIONS else "")
            parts += [f"{_key(key)} = {_value(value)}\n" for key, value in more[section].items()]
        if section == "pitch" and asked is not None:
            parts.append(f"\n# Asked, and not known:\nasked = {_value(asked)}\n")
    return "".join(parts)


def _more(settings: Settings) -> dict[str, dict[str, Any]]:
    """What is said that no question asks for: section -> key -> value."""
    from mlmcheck.intake.said import SECTIONS

    asked = {question.key for question in QUESTIONS} | {"pitch.asked"}
    found: dict[str, dict[str, Any]] = {}
    for section in SECTIONS:
        said = getattr(settings, section)
        keys = [key for key in type(said).model_fields if key in said.model_fields_set]
        found[section] = {key: getattr(said, key) for key in keys if f"{section}.{key}" not in asked}
    found["totals"] = dict(settings.totals)
    return {section: values for section, values in found.items() if values}


def template() -> str:
    """The file to fill in: every question as a comment."""
    return written({})


def _entry(question: Question, answers: Mapping[str, Answer]) -> str:
    lines = [f"\n# {question.text}", f"# {question.help}"]
    lines += [f"#   {name}: {words}" for name, words in question.choices.items()]
    if question.kind in ("of_100", "range_of_100"):
        lines.append("# Written as a share: 0.3 is 30 of every 100.")
    if question.key in answers:
        return "\n".join([*lines, f"{question.name} = {_literal(question, answers[question.key])}", ""])
    return "\n".join([*lines, f"# {question.name} = {_EXAMPLES[question.kind]}", ""])


def _literal(question: Question, answer: Answer) -> str:
    is_figure = question.kind in ("money", "number", "days", "of_100") and question.section != "statement"
    return str(answer) if is_figure else _value(answer)


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _value(key)


def _value(answer: Any) -> str:
    """As TOML: strings and booleans are written as in JSON, but for a few control letters."""
    if isinstance(answer, str):
        return json.dumps(answer, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(answer, bool):
        return str(answer).lower()
    if isinstance(answer, Iterable):
        return f"[{', '.join(map(_value, answer))}]"
    return answer.isoformat() if isinstance(answer, date) else str(answer)
