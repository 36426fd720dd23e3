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
