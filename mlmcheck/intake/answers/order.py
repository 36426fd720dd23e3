"""Which question comes next, and which before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mlmcheck.intake.answers.question import Answer, Question
from mlmcheck.intake.answers.questions import QUESTIONS


def is_due(question: Question, answers: Mapping[str, Answer]) -> bool:
    """Whether it is worth asking: what it depends on is not known, or answered so that it matters."""
    return all(key not in answers or _meets(answers[key], wanted) for key, wanted in question.only_if.items())


def _meets(answer: Answer, wanted: Sequence[Answer]) -> bool:
    given = answer if isinstance(answer, tuple) else (answer,)
    return any(one in wanted for one in given)


def open_questions(answers: Mapping[str, Answer], asked: Sequence[str]) -> tuple[Question, ...]:
    """The questions that are due, and neither answered nor said to be unknown."""
    return tuple(q for q in QUESTIONS if q.key not in answers and q.key not in asked and is_due(q, answers))


def due(answers: Mapping[str, Answer]) -> tuple[Question, ...]:
    """The questions that are worth asking, answered or not."""
    return tuple(question for question in QUESTIONS if is_due(question, answers))


def before(key: str, answers: Mapping[str, Answer]) -> Question | None:
    """The question that comes before this one, or before the end for no key; None before the first."""
    keys = [question.key for question in QUESTIONS]
    place = keys.index(key) if key in keys else len(keys)
    earlier = [question for question in QUESTIONS[:place] if is_due(question, answers)]
    return earlier[-1] if earlier else None
