"""Trains the sentence encoder: a question comes to lie nearest to the sentence answering it.

Stage one takes SQuAD-like sets, one wrong sentence a question. Stage two takes whole
reports, every second step own-words ones, and learns a score for 'no sentence answers'.
"""

import random
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from bert import Bert, mean_state
from encoder_batches import Batch, ReportRecipe, pair_batches, report_batches
from examples import Report, holds_answer
from optimisation import Schedule, train
from tokens import map_in_batches, tokenize

MAX_TOKENS = 80
TEXTS_A_PASS = 16
"""Texts encoded at once: small batches of equal length waste no time on padding."""
TEMPERATURE = 0.02
"""Similarities are divided by it: candidates .02 apart differ by a factor e in likelihood."""
NO_ANSWER = 0.8
"""Similarity at which 'no sentence answers' starts: between e5's right and wrong sentences."""
HIDDEN = -1e4
"""Logit of a sentence that must not count as wrong: it holds the answer's words too."""

OWN_WORDS = ReportRecipe(questions_a_report=14, reword=False)
SQUAD = ReportRecipe(questions_a_report=16, reword=True)
SELQA = ReportRecipe(questions_a_report=16, reword=False)


@dataclass(frozen=True)
class TrainingSets:
    """Reports with at least one question each; SQuAD and SelQA may be left empty."""

    own_words: list[Report]
    squad: list[Report]
    selqa: list[Report]


@dataclass(frozen=True)
class SentenceEncoder:
    """The encoder in training: a text's vector is its mean state, of length 1."""

    bert: Bert
    tokenizer: Tokenizer
    no_answer: nn.Parameter
    """Scalar: the similarity below which no sentence answers."""

    def vectors(self, texts: list[str]) -> Tensor:
        """Float32 [texts, WIDTH], each row of length 1."""
        return map_in_batches(texts, TEXTS_A_PASS, self._vectors_of_batch)

    def save(self, file: Path) -> None:
        """Writes the weights in half precision."""
        weights = {name: value.half() for name, value in self.bert.state_dict().items()}
        torch.save({"encoder": weights, "no_answer": self.no_answer.detach()}, file)

    def _vectors_of_batch(self, texts: list[str]) -> Tensor:
        tokens = tokenize(self.tokenizer, texts)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.bert(tokens.ids, tokens.mask, tokens.types)
        return functional.normalize(mean_state(states, tokens.mask), dim=-1)


def new_encoder(bert: Bert, tokenizer: Tokenizer) -> SentenceEncoder:
    """The published encoder, ready for training. Its embedding tables stay as they are."""
    tables = bert.embeddings
    for table in (
        tables.word_embeddings,
        tables.position_embeddings,
        tables.token_type_embeddings,
    ):
        table.requires_grad_(False)
    return SentenceEncoder(bert, tokenizer, nn.Parameter(torch.tensor(NO_ANSWER)))


def restore_encoder(bert: Bert, tokenizer: Tokenizer, checkpoint: Path) -> SentenceEncoder:
    """The encoder as `save` left it."""
    saved = torch.load(checkpoint, weights_only=True)
    bert.load_state_dict({name: value.float() for name, value in saved["encoder"].items()})
    encoder = new_encoder(bert, tokenizer)
    encoder.no_answer.data.copy_(saved["no_answer"])
    return encoder


def train_on_pairs(
    encoder: SentenceEncoder, sets: TrainingSets, steps: int, rng: random.Random
) -> None:
    """Stage one: a question's sentence against a wrong one, and against the whole batch's."""
    batches = pair_batches([*sets.squad, *sets.selqa], rng)

    def next_loss(_: int) -> Tensor:
        return _loss(encoder, next(batches), may_be_none=False)

    train(encoder.bert, [], _schedule(steps), next_loss)


def train_on_reports(
    encoder: SentenceEncoder, sets: TrainingSets, steps: int, rng: random.Random
) -> None:
    """Stage two: a question's sentence, or none, among the sentences of a few whole reports."""
    own_words = report_batches(sets.own_words, OWN_WORDS, rng)
    others = [
        report_batches(reports, recipe, rng)
        for reports, recipe in ((sets.squad, SQUAD), (sets.selqa, SELQA))
        if reports
    ]

    def next_loss(step: int) -> Tensor:
        turn, rest = divmod(step, 2)
        stream = others[turn % len(others)] if rest and others else own_words
        return _loss(encoder, next(stream), may_be_none=True)

    train(encoder.bert, [encoder.no_answer], _schedule(steps), next_loss)


def _schedule(steps: int) -> Schedule:
    return Schedule(steps=steps, warmup_steps=30, rate=3e-5, added_rate=3e-3)


def _loss(encoder: SentenceEncoder, batch: Batch, may_be_none: bool) -> Tensor:
    """Cross entropy over the similarities, and the score of 'no sentence answers' if allowed."""
    questions = encoder.vectors([f"query: {text}" for text in batch.questions])
    sentences = encoder.vectors([f"passage: {text}" for text in batch.sentences])
    logits = questions @ sentences.T / TEMPERATURE + _hidden(batch)
    if may_be_none:
        none = (encoder.no_answer / TEMPERATURE).expand(len(batch.questions), 1)
        logits = torch.cat([logits, none], dim=1)
    no_sentence = len(batch.sentences)
    targets = [no_sentence if target is None else target for target in batch.targets]
    return functional.cross_entropy(logits, torch.tensor(targets))


def _hidden(batch: Batch) -> Tensor:
    """[questions, sentences]: HIDDEN where another sentence than the target's holds the answer."""
    hidden = torch.zeros(len(batch.questions), len(batch.sentences))
    for row, (target, answer) in enumerate(zip(batch.targets, batch.answers, strict=True)):
        if target is None:
            continue
        for column, sentence in enumerate(batch.sentences):
            if column != target and holds_answer(sentence, answer):
                hidden[row, column] = HIDDEN
    return hidden
