"""Which answers are missing, of those that matter for what the offer is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlmcheck.intake.answers.file import known
from mlmcheck.intake.answers.order import is_due
from mlmcheck.intake.answers.questions import QUESTIONS

if TYPE_CHECKING:
    from mlmcheck.intake import Settings

NOT_FOR_THEM = ("company.name", "company.jurisdictions", "company.currency", "pitch.promised", "pitch.hours",
                "pitch.town", "pitch.pressed")  # fmt: skip
"""What the company cannot be asked."""


def missing(settings: Settings) -> tuple[str, ...]:
    """The keys of questions that are worth an answer and have none, in their order."""
    answers = dict(known(settings))
    if settings.costs.model_fields_set - {"stated"}:
        answers["costs.other"] = "told one by one"
    open_ = (question.key for question in QUESTIONS if question.key not in answers and is_due(question, answers))
    return tuple(key for key in open_ if key not in NOT_FOR_THEM)
