"""The sentences that the encoder finds nearest to a question: what the reader tells apart."""

import json
import random
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from bert import mean_state
from examples import Question, Report, holds_answer
from tokens import map_in_batches, tokenize

NEAREST = 8
"""Wrong sentences kept a question."""
QUESTIONS_A_REPORT = 60
TEXTS_A_PASS = 32


@dataclass(frozen=True)
class Candidate:
    """A sentence and the one before it, which says what its pronouns mean ("" at the start)."""

    sentence: str
    before: str


@dataclass(frozen=True)
class CandidateList:
    """A question and the sentences of its report that lie nearest, the nearest first."""

    question: str
    right: Candidate | None
    """The answering sentence, or None where the report does not answer."""
    wrong: tuple[Candidate, ...]


@dataclass(frozen=True)
class ExportedEncoder:
    """The encoder as Verbatim runs it, 8-bit, so that the reader sees what it will see."""

    session: onnxruntime.InferenceSession
    tokenizer: Tokenizer

    def vectors(self, texts: list[str]) -> Tensor:
        """Float32 [texts, WIDTH], each row of length 1."""
        return map_in_batches(texts, TEXTS_A_PASS, self._vectors_of_batch)

    def _vectors_of_batch(self, texts: list[str]) -> Tensor:
        tokens = tokenize(self.tokenizer, texts)
        inputs = {
            "input_ids": tokens.ids.numpy(),
            "attention_mask": tokens.mask.numpy(),
            "token_type_ids": tokens.types.numpy(),
        }
        states: np.ndarray = self.session.run(None, inputs)[0]
        return functional.normalize(mean_state(torch.from_numpy(states), tokens.mask), dim=-1)


def open_encoder(model: Path, tokenizer: Tokenizer) -> ExportedEncoder:
    """Opens an exported encoder on the processor."""
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    return ExportedEncoder(session, tokenizer)


def find_candidates(
    encoder: ExportedEncoder,
    reports: Iterable[Report],
    limit: int | None,
    rng: random.Random,
) -> list[CandidateList]:
    """One list a question of the reports, taken in random order until `limit` is reached."""
    found: list[CandidateList] = []
    pool = list(reports)
    rng.shuffle(pool)
    for report in pool:
        if limit is not None and len(found) >= limit:
            break
        count = min(QUESTIONS_A_REPORT, len(report.questions))
        asked = rng.sample(report.questions, count)
        if asked:
            found.extend(_candidates_of(encoder, report, asked))
    return found


def save_candidates(lists: list[CandidateList], file: Path) -> None:
    """Writes candidate lists as JSON."""
    file.write_text(json.dumps([asdict(each) for each in lists], ensure_ascii=False), "utf-8")


def load_candidates(file: Path) -> list[CandidateList]:
    """Reads what `save_candidates` wrote."""
    return [
        CandidateList(
            question=raw["question"],
            right=Candidate(**raw["right"]) if raw["right"] else None,
            wrong=tuple(Candidate(**each) for each in raw["wrong"]),
        )
        for raw in json.loads(file.read_text("utf-8"))
    ]


def _candidates_of(
    encoder: ExportedEncoder, report: Report, asked: list[Question]
) -> list[CandidateList]:
    sentences = encoder.vectors([f"passage: {sentence}" for sentence in report.sentences])
    questions = encoder.vectors([f"query: {question.text}" for question in asked])
    nearest_first = (questions @ sentences.T).argsort(dim=1, descending=True).tolist()
    return [
        _list_of(report, question, order)
        for question, order in zip(asked, nearest_first, strict=True)
    ]


def _list_of(report: Report, asked: Question, nearest_first: list[int]) -> CandidateList:
    wrong = [
        index
        for index in nearest_first
        if index != asked.sentence and not holds_answer(report.sentences[index], asked.answer)
    ]
    return CandidateList(
        question=asked.text,
        right=None if asked.sentence is None else _candidate(report, asked.sentence),
        wrong=tuple(_candidate(report, index) for index in wrong[:NEAREST]),
    )


def _candidate(report: Report, index: int) -> Candidate:
    return Candidate(report.sentences[index], report.sentences[index - 1] if index else "")
