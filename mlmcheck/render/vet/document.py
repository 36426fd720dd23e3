"""The answer in its order: one sentence, what to do, the year, the odds, the people, signs, questions, money back."""

from __future__ import annotations

from collections.abc import Iterator

from mlmcheck.intake.answers.questions import QUESTIONS
from mlmcheck.model import Source
from mlmcheck.model.outlook import Odds, Outlook, Sign
from mlmcheck.outlook.populations import SOURCE as PEOPLE_SOURCE
from mlmcheck.render.paper.blocks import Block, Document, Grid, Listed, Para, Section
from mlmcheck.render.terminal import DISCLAIMER
from mlmcheck.render.vet import year
from mlmcheck.render.vet.figures import amount, chance, of_people

GASTWIRTH = "Gastwirth, A Probability Model of a Pyramid Scheme, The American Statistician 31 (1977)"
SHOWN_LEVELS = 4
_NAMES = {question.key: question for question in QUESTIONS}


def document(told: Outlook) -> Document:
    """Everything that is told, in order; a section without anything to say is left out."""
    sections = (
        ("Your first year", year.first_year(told)), ("The odds", _odds(told)),
        ("How many people it takes", _people(told)), ("What speaks against it", _against(told)),
        ("What speaks for it", _for(told)), ("Ask before you pay", _asks(told)),
        ("How to get money back", _back(told)), ("What this rests on", _basis(told)),
    )  # fmt: skip
    built = ((title, tuple(blocks)) for title, blocks in sections)
    return Document(
        title=f"{told.company}: before you pay",
        sentence=told.sentence,
        todo=Listed(tuple((step, "") for step in told.steps), is_numbered=True),
        sections=tuple(Section(title, blocks) for title, blocks in built if blocks),
        foot=DISCLAIMER,
    )


def _odds(told: Outlook) -> Iterator[Block]:
    if not told.odds:
        return
    yield Para(
        "If nobody is better at recruiting than anybody else, half of all who ever join bring in nobody, a quarter one "
        "person, an eighth two, and so on: each further person halves the odds. Effort moves you up the line only past "
        "others who then stand lower."
    )
    is_tried = bool(told.odds[0].of_100)
    if is_tried:
        cost = amount(told, told.odds[0].money)
        yield Para(f"Nobody told you what each person you bring in is worth to you. To get back {cost}:")
    rows = tuple((_to_get(told, one), f"{one.recruits:,}", chance(one), of_people(one)) for one in told.odds)
    head = "If this is yours of what each pays" if is_tried else "To get back"
    yield Grid((head, "people to bring in", "who ever does", f"exactly, of {told.odds[0].people:,}"), rows)
    yield Para(f"Source: {GASTWIRTH}: everybody equally able, nobody leaves, pay on own recruits only.")


def _to_get(told: Outlook, one: Odds) -> str:
    return f"{one.of_100} of every 100" if one.of_100 else amount(told, one.money)


def _people(told: Outlook) -> Iterator[Block]:
    if not told.generations:
        return
    yield Para(
        f"If everybody who joins brings in {told.width:,}, as many as it takes to get the money back or two at least, "
        "this is how many people it takes under one person alone:"
    )
    rows = tuple(
        (f"level {one.level}", f"{one.people:,}", f"{one.total:,}", ", ".join(one.exceeds))
        for one in told.generations
        if one.level <= SHOWN_LEVELS or one.exceeds
    )
    yield Grid(("", "people on it", "in all", "more than live in"), rows)
    yield Para(f"Population: {PEOPLE_SOURCE}.")


def _against(told: Outlook) -> Iterator[Block]:
    yield from _signs(told.flags)
    if told.laws:
        yield Para("Held against the law and the codes where you live, on what you were told:")
        yield from _signs(told.laws)
    if not told.flags and not told.laws:
        yield Para("Nothing in what you were told. That is not an all-clear: it holds for your answers only.")


def _for(told: Outlook) -> Iterator[Block]:
    yield from _signs(told.safeguards)
    if not told.safeguards:
        yield Para("Nothing in what you were told.")


def _signs(signs: tuple[Sign, ...]) -> Iterator[Block]:
    if signs:
        yield Listed(tuple((sign.says, f"{sign.why} ({_source(sign.source)})") for sign in signs))


def _asks(told: Outlook) -> Iterator[Block]:
    if told.asks:
        yield Para("Send these in writing. If nobody can or will answer them, that is an answer too.")
        yield Listed(tuple((ask.words, ask.why) for ask in told.asks), is_numbered=True)


def _back(told: Outlook) -> Iterator[Block]:
    yield Listed(tuple((one.says, _source(one.source) if one.source else "") for one in told.money_back))


def _basis(told: Outlook) -> Iterator[Block]:
    yield Para(
        f"On what you answered and nothing else: {len(told.answers)} answers, {len(told.missing)} that matter are "
        "missing. What the plan's rules allow is not what happened: whether a company is a pyramid its own books "
        "decide, and nobody has seen them here. By the rule this program uses, answers alone are "
        f"{told.report.verdict.band.phrase}: neither an accusation nor an all-clear."
    )
    yield Grid(
        ("You were asked", "you answered"),
        tuple((f"{_NAMES[key].text.partition('?')[0]}?", _answer(key, value)) for key, value in told.answers.items()),
    )


def _answer(key: str, value: str) -> str:
    """An answer in the words of its question."""
    choices = _NAMES[key].choices
    if choices:
        return "; ".join(words for name, words in choices.items() if f"'{name}'" in value)
    return {"True": "yes", "False": "no"}.get(value, value.strip("(',)"))


def _source(source: Source) -> str:
    return f"{source.title}, {source.locator}" if source.locator else source.title
