"""What one step of the encoder's training looks at: questions, and sentences to choose from."""

import itertools
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from examples import Question, Report, holds_answer
from rewording import reworded

PAIRS_A_STEP = 32
QUESTIONS_A_STEP = 36
SENTENCES_A_STEP = 110
SENTENCES_A_REPORT = 56

Item = TypeVar("Item")


@dataclass(frozen=True)
class ReportRecipe:
    """How stage two takes questions of a report."""

    questions_a_report: int
    reword: bool
    """Whether the questions were written with the text in view, so that words are dropped."""


@dataclass
class Batch:
    """Questions, and the sentences among which each one's answer is looked for."""

    questions: list[str] = field(default_factory=list)
    targets: list[int | None] = field(default_factory=list)
    """For each question the index of its sentence, or None where none answers."""
    answers: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    def ask(self, text: str, target: int | None, answer: str) -> None:
        """Adds a question."""
        self.questions.append(text)
        self.targets.append(target)
        self.answers.append(answer)

    @property
    def full(self) -> bool:
        """Whether the batch makes a step of stage two."""
        return len(self.questions) >= QUESTIONS_A_STEP or len(self.sentences) >= SENTENCES_A_STEP


def pair_batches(reports: list[Report], rng: random.Random) -> Iterator[Batch]:
    """Endless batches of stage one: each question brings its sentence and a wrong one."""
    answered = [
        (report, question, question.sentence)
        for report in reports
        for question in report.questions
        if question.sentence is not None
    ]
    stream = endless(answered, rng)
    while True:
        batch = Batch()
        places: dict[str, int] = {}
        for report, question, answering in itertools.islice(stream, PAIRS_A_STEP):
            right = report.sentences[answering]
            for sentence in (right, *_wrong_sentence(report, question, rng)):
                places.setdefault(sentence, len(places))
            text = reworded(question.text, right, rng)
            batch.ask(text, places[right], question.answer)
        batch.sentences.extend(places)
        yield batch


def _wrong_sentence(report: Report, asked: Question, rng: random.Random) -> list[str]:
    wrong = [
        sentence
        for index, sentence in enumerate(report.sentences)
        if index != asked.sentence and not holds_answer(sentence, asked.answer)
    ]
    return [rng.choice(wrong)] if wrong else []


def report_batches(
    reports: list[Report], recipe: ReportRecipe, rng: random.Random
) -> Iterator[Batch]:
    """Endless batches of stage two: reports are added until a batch is full."""
    batch = Batch()
    for report in endless(reports, rng):
        _add_report(batch, report, recipe, rng)
        if batch.full:
            yield batch
            batch = Batch()


def _add_report(batch: Batch, report: Report, recipe: ReportRecipe, rng: random.Random) -> None:
    count = min(recipe.questions_a_report, len(report.questions))
    asked = rng.sample(report.questions, count)
    chosen = _choose_sentences(report, asked, rng)
    place = {index: len(batch.sentences) + n for n, index in enumerate(chosen)}
    for question in asked:
        target = question.sentence
        right = "" if target is None else report.sentences[target]
        text = reworded(question.text, right, rng) if recipe.reword else question.text
        batch.ask(text, None if target is None else place[target], question.answer)
    batch.sentences.extend(report.sentences[index] for index in chosen)


def _choose_sentences(report: Report, asked: list[Question], rng: random.Random) -> list[int]:
    """The answering sentences, then others: those of the paragraphs asked about first."""
    answering = dict.fromkeys(q.sentence for q in asked if q.sentence is not None)
    others = [index for index in range(len(report.sentences)) if index not in answering]
    rng.shuffle(others)
    near = {question.paragraph for question in asked}
    others.sort(key=lambda index: report.paragraph_of[index] not in near)
    room = max(0, SENTENCES_A_REPORT - len(answering))
    return [*answering, *others[:room]]


def endless(items: Iterable[Item], rng: random.Random) -> Iterator[Item]:
    """The items over and over, in a new random order each time."""
    order = list(items)
    if not order:
        raise ValueError("there is nothing to train on")
    while True:
        rng.shuffle(order)
        yield from order
