"""Where somebody is in the questions: one line typed turns one state into the next. Nothing is read or written here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal

from mlmcheck.cli.asking import places, words
from mlmcheck.intake.answers import order
from mlmcheck.intake.answers.parse import fits, parse
from mlmcheck.intake.answers.question import Answer, Question
from mlmcheck.intake.answers.questions import QUESTIONS

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

_BY_KEY: Final = {question.key: question for question in QUESTIONS}
_CURRENCY: Final = "company.currency"
_UNKNOWN: Final = frozenset(
    {"dk", "idk", "don't know", "dont know", "i don't know", "i dont know", "unknown", "not sure", "no idea", "skip"}
)
_HELP: Final = frozenset({"?", "help", "h"})
_BACK: Final = frozenset({"back", "b", "<"})
_QUIT: Final = frozenset({"quit", "exit", "q"})


@dataclass(frozen=True, slots=True)
class State:
    """The answers so far, the keys said to be unknown, and the key asked now ("" after the last question).

    `aside` are answers that no longer apply since another was changed; they come back if it is changed back. `said` is
    what to tell next; `is_new`: the question has not been shown yet.
    """

    answers: Mapping[str, Answer]
    unknown: tuple[str, ...]
    at: str
    aside: Mapping[str, Answer] = field(default_factory=dict)
    said: str = ""
    is_new: bool = True
    end: Literal["", "done", "quit"] = ""

    @property
    def currency(self) -> str:
        """The money that amounts are in, "" while it is not known."""
        return str(self.answers.get(_CURRENCY, ""))


def begin(start: Settings, *, again: bool = False) -> State:
    """Before the first open question; `again`: what was not known is asked once more."""
    from mlmcheck.intake.answers.file import known

    answers = known(start)
    unknown = () if again else tuple(key for key in start.pitch.asked if key in _BY_KEY and key not in answers)
    return _onward(State(answers, unknown, ""), "")


def screen(state: State, width: int) -> str:
    """What stands above the prompt."""
    parts = [words.wrapped(state.said, width)] if state.said else []
    if not state.at:
        return "\n\n".join([*parts, words.wrapped(words.END, width)])
    if not state.is_new:
        return "\n".join(parts)
    asked = order.due(state.answers)
    one = _BY_KEY[state.at]
    left = sum(other.key != state.at for other in order.open_questions(state.answers, state.unknown))
    full = words.question(one, asked.index(one) + 1, left, state.answers.get(state.at), state.currency, width)
    return "\n\n".join([*parts, f"{full}\n{words.wrapped(words.hint(one, state.currency, _suggested(state)), width)}"])


def reply(state: State, line: str) -> State:
    """The state after this line was typed."""
    word = " ".join(line.replace("\u2019", "'").casefold().split())
    command = word.rstrip(".!") or word
    if command in _QUIT:
        return replace(state, end="quit")
    if command in _BACK:
        return _back(state)
    if command in _HELP:
        return _told(state, f"{_BY_KEY[state.at].help} {words.KEYS}" if state.at else words.KEYS)
    if command == "done" or not state.at:
        return _done(state) if command in ("done", "") else _told(state, "")
    if command in _UNKNOWN or not word:
        return _kept(state) if not word and state.at in state.answers else _not_known(state)
    return _given(state, _BY_KEY[state.at], line)


def _done(state: State) -> State:
    """Whatever is still open is not known."""
    left = {one.key for one in order.open_questions(state.answers, state.unknown)}
    return replace(state, unknown=tuple(key for key in _BY_KEY if key in left or key in state.unknown), end="done")


def _back(state: State) -> State:
    earlier = order.before(state.at, state.answers)
    if earlier is None:
        return _told(state, "This is the first question.")
    return replace(state, at=earlier.key, said="", is_new=True)


def _told(state: State, sentence: str) -> State:
    return replace(state, said=sentence, is_new=False)


def _kept(state: State) -> State:
    return _onward(state, f"Kept: {words.shown(_BY_KEY[state.at], state.answers[state.at], state.currency)}.")


def _not_known(state: State) -> State:
    answers = {key: answer for key, answer in state.answers.items() if key != state.at}
    unknown = tuple(key for key in _BY_KEY if key in state.unknown or key == state.at)
    return _onward(_applied(replace(state, unknown=unknown), answers), "Noted: not known. That is fine.")


def _given(state: State, one: Question, line: str) -> State:
    """An answer, or the reason why it is none."""
    try:
        answer, remark = _understood(state, one, line.strip())
    except ValueError as fault:
        sentence = str(fault)
        return _told(state, f"{sentence[:1].upper()}{sentence[1:]}. If you don't know, type dk; ? explains.")
    unknown = tuple(key for key in state.unknown if key != one.key)
    after = _applied(replace(state, unknown=unknown), {**state.answers, one.key: answer})
    noted = f"Noted: {words.shown(one, answer, state.currency)}."
    return _onward(after, " ".join(filter(None, [noted, _sentence(remark), after.said])))


def _understood(state: State, one: Question, text: str) -> tuple[Answer, str]:
    """The answer and what is to be told about it. A name in double quotes is a name, whatever it says."""
    if text == "=":
        if one.key == _CURRENCY and _suggested(state):
            return _suggested(state), ""
        raise ValueError("= takes a suggestion, and there is none here")
    if one.kind == "text" and len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    answer = parse(one, text, state.currency)
    if one.kind == "place" and isinstance(answer, tuple):
        found = places.place(answer)
        return found.codes, found.remark
    return answer, ""


def _sentence(remark: str) -> str:
    return f"{remark[:1].upper()}{remark[1:]}." if remark else ""


def _suggested(state: State) -> str:
    """The money of the place, at the question for it."""
    return places.money(state.answers.get("company.jurisdictions")) if state.at == _CURRENCY else ""


def _applied(state: State, answers: Mapping[str, Answer]) -> State:
    """With these answers: what no longer applies is put aside, what applies again comes back."""
    due = {one.key for one in order.due(answers)}
    was_due = {one.key for one in order.due(state.answers)}
    currency = str(answers.get(_CURRENCY, ""))
    unfit = {key for key in answers if not fits(_BY_KEY[key], answers[key], currency)}
    gone = {key: answer for key, answer in answers.items() if key in was_due - due}
    back = {key: answer for key, answer in state.aside.items() if key in due and key not in answers}
    kept = {key: answer for key, answer in {**answers, **back}.items() if key not in gone and key not in unfit}
    aside = {key: answer for key, answer in {**state.aside, **gone}.items() if key not in kept}
    told = "What you answered before that no longer applies is left out." if gone else ""
    told = "Amounts that this money cannot have are asked again." if unfit else told
    unknown = tuple(key for key in state.unknown if key not in kept)
    return replace(state, answers=_in_order(kept), aside=aside, unknown=unknown, said=told)


def _in_order(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    return {key: answers[key] for key in _BY_KEY if key in answers}


def _onward(state: State, said: str) -> State:
    """At the first question that is still open."""
    left = order.open_questions(state.answers, state.unknown)
    return replace(state, at=left[0].key if left else "", said=said, is_new=True)
