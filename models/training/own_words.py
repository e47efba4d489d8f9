"""Own-words reports: reading them, and saying precisely what is wrong with a malformed one.

A file is a JSON list of reports; `data/own-words/README.md` describes the format.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard


class MalformedReportsError(Exception):
    """A file of reports that cannot be trained on; the message lists every problem in it."""


@dataclass(frozen=True)
class Answer:
    """Where a report answers a question."""

    paragraph: int
    """Index of the answering paragraph, from 0 (the file counts from 1)."""
    sentence: str
    words: str
    """The shortest words of the sentence that answer."""


@dataclass(frozen=True)
class OwnWordsQuestion:
    """A question as a person typed it; no answer where the report has none."""

    text: str
    answer: Answer | None


@dataclass(frozen=True)
class OwnWordsReport:
    """An invented news report and what people asked about it."""

    id: str
    paragraphs: tuple[str, ...]
    questions: tuple[OwnWordsQuestion, ...]


def read_own_words(file: Path) -> list[OwnWordsReport]:
    """The reports of a file. Raises MalformedReportsError with all problems, one a line."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise MalformedReportsError(f"{file.name}: not JSON: {error}") from error
    problems = [f"{file.name}: {problem}" for problem in _problems_of_file(content)]
    if problems:
        raise MalformedReportsError("\n".join(problems))
    return [_report(report) for report in content]


def _report(raw: dict[str, Any]) -> OwnWordsReport:
    questions = tuple(_question(question) for question in raw["questions"])
    return OwnWordsReport(raw["id"], tuple(raw["paragraphs"]), questions)


def _question(raw: dict[str, Any]) -> OwnWordsQuestion:
    if raw["paragraph"] is None:
        return OwnWordsQuestion(raw["question"], None)
    answer = Answer(raw["paragraph"] - 1, raw["sentence"], raw["answer"])
    return OwnWordsQuestion(raw["question"], answer)


def _problems_of_file(content: Any) -> Iterator[str]:
    if not isinstance(content, list) or not content:
        yield "expected a list of reports"
        return
    seen: set[str] = set()
    for number, report in enumerate(content, 1):
        name = report.get("id") if isinstance(report, dict) else None
        if not _is_text(name):
            yield f"report {number}: expected an object with an id"
            continue
        if name in seen:
            yield f"report {name}: the id is used twice"
        seen.add(name)
        yield from (f"report {name}: {problem}" for problem in _problems_of_report(report))


def _problems_of_report(report: dict[str, Any]) -> Iterator[str]:
    paragraphs, questions = report.get("paragraphs"), report.get("questions")
    if not isinstance(paragraphs, list) or not paragraphs or not all(map(_is_text, paragraphs)):
        yield "paragraphs: expected a list of texts, none of them empty"
        return
    if not isinstance(questions, list) or not questions:
        yield "questions: expected a list of questions"
        return
    for number, question in enumerate(questions, 1):
        text = question.get("question") if isinstance(question, dict) else None
        if not _is_text(text):
            yield f"question {number}: expected an object with the question's text"
            continue
        problem = _problem_of_question(question, paragraphs)
        if problem:
            yield f'question {number} ("{text}"): {problem}'


def _problem_of_question(question: dict[str, Any], paragraphs: list[str]) -> str | None:
    if "paragraph" not in question:
        return "paragraph is missing: a number, or null where the report does not answer"
    number = question["paragraph"]
    if number is None:
        return None
    if type(number) is not int or not 1 <= number <= len(paragraphs):
        return f"paragraph: expected 1 to {len(paragraphs)} or null, got {number!r}"
    return _problem_of_answer(question, paragraphs[number - 1])


def _problem_of_answer(question: dict[str, Any], paragraph: str) -> str | None:
    sentence, words = question.get("sentence"), question.get("answer")
    if not _is_text(sentence) or not _is_text(words):
        return "expected a sentence and an answer, both texts"
    if sentence not in paragraph:
        return f'the answering sentence is not in paragraph {question["paragraph"]}: "{sentence}"'
    if words not in sentence:
        return f'the answer is not in its sentence, word for word: "{words}"'
    return None


def _is_text(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and value.strip() != ""
