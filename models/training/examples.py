"""Training examples: a question, its answering sentence, and every sentence of the report.

Three formats are read: own-words reports (`own_words.py`), SQuAD's JSON (SQuAD 2.0's
impossible questions have no answering sentence) and SelQA's answer sentence selection.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from own_words import Answer, OwnWordsReport, read_own_words
from sentences import split_sentences

WHOLE_ARTICLE = 60
"""Articles of more paragraphs than this are cut: no report is that long."""
PART_OF_ARTICLE = 30
"""Paragraphs in a part of a cut article."""
SHORTEST_TELLING_ANSWER = 3
"""Letters: answers of one or two are found in sentences that do not give them."""


@dataclass(frozen=True)
class Question:
    """A question about a report. `sentence` is None where no sentence answers it."""

    text: str
    sentence: int | None
    """Index of the answering sentence in the report's sentences."""
    answer: str
    """The answer's words, or "" where the set does not mark them."""
    paragraph: int | None
    """Index of the paragraph asked about, where the set says which."""


@dataclass(frozen=True)
class Report:
    """The sentences of one text, each with the index of its paragraph, and the questions."""

    name: str
    sentences: tuple[str, ...]
    paragraph_of: tuple[int, ...]
    questions: tuple[Question, ...]


def holds_answer(sentence: str, answer: str) -> bool:
    """Whether a sentence holds an answer's words."""
    return len(answer) >= SHORTEST_TELLING_ANSWER and answer.lower() in sentence.lower()


def own_words(file: Path) -> list[Report]:
    """The reports of an own-words file. Raises MalformedReportsError."""
    return [_from_own_words(report, file) for report in read_own_words(file)]


def squad(argument: str) -> Iterator[Report]:
    """The articles of a SQuAD file, given as FILE or FILE:half.

    `half` keeps the articles whose title's code points add up to an even number; the
    others are left to measure by.
    """
    path, _, half = argument.partition(":")
    if half not in ("", "half"):
        raise ValueError(f"{argument}: expected FILE or FILE:half")
    for article in json.loads(Path(path).read_text(encoding="utf-8"))["data"]:
        title, paragraphs = article["title"], article["paragraphs"]
        if half and sum(map(ord, title)) % 2 == 1:
            continue
        size = PART_OF_ARTICLE if len(paragraphs) > WHOLE_ARTICLE else len(paragraphs)
        for start in range(0, len(paragraphs), size):
            name = f"{path}:{title}:{start}"
            yield _from_squad(name, paragraphs[start : start + size])


def selqa(file: Path) -> list[Report]:
    """The sections of a SelQA file, with the questions that exactly one sentence answers."""
    sections: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for question in json.loads(file.read_text(encoding="utf-8")):
        if len(question["answers"]) == 1:
            sections.setdefault(tuple(question["candidates"]), []).append(question)
    return [_from_selqa(file, lines, asked) for lines, asked in sections.items()]


def unusable(report: Report, asked: OwnWordsReport) -> list[str]:
    """Questions whose answering sentence `split_sentences` cuts in two: left out of training."""
    kept = {question.text for question in report.questions}
    return [question.text for question in asked.questions if question.text not in kept]


def _from_own_words(report: OwnWordsReport, file: Path) -> Report:
    sentences, paragraph_of = _flatten(map(split_sentences, report.paragraphs))
    questions = []
    for asked in report.questions:
        if asked.answer is None:
            questions.append(Question(asked.text, None, "", None))
            continue
        found = _find_sentence(asked.answer, sentences, paragraph_of)
        if found is not None:
            where = asked.answer.paragraph
            questions.append(Question(asked.text, found, asked.answer.words, where))
    return Report(f"{file.name}:{report.id}", sentences, paragraph_of, tuple(questions))


def _find_sentence(
    answer: Answer, sentences: tuple[str, ...], paragraph_of: tuple[int, ...]
) -> int | None:
    for index, (sentence, paragraph) in enumerate(zip(sentences, paragraph_of, strict=True)):
        whole = answer.sentence in sentence
        part = sentence in answer.sentence and answer.words in sentence
        if paragraph == answer.paragraph and (whole or part):
            return index
    return None


def _from_squad(name: str, paragraphs: list[dict[str, Any]]) -> Report:
    cut = [split_sentences(paragraph["context"]) for paragraph in paragraphs]
    sentences, paragraph_of = _flatten(cut)
    questions: list[Question] = []
    first = 0
    for index, (paragraph, own_sentences) in enumerate(zip(paragraphs, cut, strict=True)):
        ends = _ends(paragraph["context"], own_sentences)
        for asked in paragraph["qas"]:
            questions.extend(_squad_question(asked, index, first, ends))
        first += len(own_sentences)
    return Report(name, sentences, paragraph_of, tuple(questions))


def _squad_question(
    asked: dict[str, Any], paragraph: int, first: int, ends: list[int]
) -> Iterator[Question]:
    text = asked["question"].strip()
    if asked.get("is_impossible"):
        yield Question(text, None, "", paragraph)
    elif asked["answers"]:
        answer = asked["answers"][0]
        within = sum(end <= answer["answer_start"] for end in ends)
        if within < len(ends):
            yield Question(text, first + within, answer["text"], paragraph)


def _ends(context: str, sentences: list[str]) -> list[int]:
    """Offset in the paragraph at which each sentence ends."""
    ends, at = [], 0
    for sentence in sentences:
        at = context.index(sentence, at) + len(sentence)
        ends.append(at)
    return ends


def _from_selqa(file: Path, lines: tuple[str, ...], asked: list[dict[str, Any]]) -> Report:
    name = f"{file.name}:{asked[0]['article']}:{asked[0]['section']}"
    questions = tuple(
        Question(question["question"], question["answers"][0], "", question["answers"][0])
        for question in asked
    )
    return Report(name, lines, tuple(range(len(lines))), questions)


def _flatten(cut: Iterable[list[str]]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """All sentences in order, and the index of each one's paragraph."""
    numbered = [(line, index) for index, lines in enumerate(cut) for line in lines]
    return tuple(line for line, _ in numbered), tuple(index for _, index in numbered)
