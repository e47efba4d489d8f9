"""Trains the reader (a cross-encoder): does this sentence, read with the question, answer it?

The reader starts from the trained encoder. Its logit ranks a question's candidates against
each other and against 'none of them', which stands at 0; through the sigmoid it says
whether the report answers at all.
"""

import itertools
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from bert import WIDTH, Bert, mean_state
from candidates import Candidate, CandidateList
from encoder_batches import endless
from optimisation import Schedule, train
from tokens import Pair, map_in_batches, tokenize

MAX_TOKENS = 112
PAIRS_A_PASS = 32
QUESTIONS_A_STEP = 16
WRONG_A_QUESTION = 4
TAKEN_AWAY = 0.2
"""Share of the answerable questions whose answering sentence is taken away."""
NO_ANSWER = 0.0
"""Logit of 'none of them'."""


@dataclass(frozen=True)
class Reader:
    """The encoder, and a head that makes one logit of its mean state."""

    bert: Bert
    head: nn.Linear
    tokenizer: Tokenizer

    def logits(self, pairs: list[Pair]) -> Tensor:
        """Float32 [pairs]: above 0 where the second text answers the first."""
        return map_in_batches(pairs, PAIRS_A_PASS, self._logits_of_batch)

    def save(self, file: Path) -> None:
        """Writes the weights in half precision."""
        torch.save({"encoder": _halved(self.bert), "head": _halved(self.head)}, file)

    def _logits_of_batch(self, pairs: list[Pair]) -> Tensor:
        tokens = tokenize(self.tokenizer, pairs)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.bert(tokens.ids, tokens.mask, tokens.types)
        return self.head(mean_state(states, tokens.mask))[:, 0]


@dataclass(frozen=True)
class Exercise:
    """A question with the pairs shown to the reader, and which of them is right."""

    pairs: list[Pair]
    target: int | None


def new_reader(bert: Bert, tokenizer: Tokenizer) -> Reader:
    """A reader that starts from an encoder's weights, with a head that knows nothing."""
    # Token types are trained: the encoder never saw the type of a second text.
    bert.embeddings.word_embeddings.requires_grad_(False)
    bert.embeddings.position_embeddings.requires_grad_(False)
    head = nn.Linear(WIDTH, 1)
    nn.init.normal_(head.weight, std=0.02)
    nn.init.zeros_(head.bias)
    return Reader(bert, head, tokenizer)


def restore_reader(bert: Bert, tokenizer: Tokenizer, checkpoint: Path) -> Reader:
    """The reader as `save` left it."""
    saved = torch.load(checkpoint, weights_only=True)
    reader = new_reader(bert, tokenizer)
    reader.bert.load_state_dict({name: v.float() for name, v in saved["encoder"].items()})
    reader.head.load_state_dict({name: v.float() for name, v in saved["head"].items()})
    return reader


def train_reader(reader: Reader, pool: list[CandidateList], steps: int, rng: random.Random) -> None:
    """Trains on the pool over and over; a list that weighs more stands in it more often."""
    schedule = Schedule(steps=steps, warmup_steps=60, rate=5e-5, added_rate=1e-3)
    stream = endless(pool, rng)

    def next_loss(_: int) -> Tensor:
        asked = itertools.islice(stream, QUESTIONS_A_STEP)
        return _loss(reader, [_exercise(candidates, rng) for candidates in asked])

    train(reader.bert, reader.head.parameters(), schedule, next_loss)


def pair_of(question: str, candidate: Candidate) -> Pair:
    """What the reader reads: [CLS] question [SEP] sentence [SEP] the one before it [SEP]."""
    read = candidate.sentence
    return question, f"{read} [SEP] {candidate.before}" if candidate.before else read


def _loss(reader: Reader, exercises: list[Exercise]) -> Tensor:
    """Mean cross entropy over each question's candidates and 'none of them'."""
    logits = reader.logits([pair for exercise in exercises for pair in exercise.pairs])
    losses = []
    for exercise, shown in zip(
        exercises,
        logits.split([len(exercise.pairs) for exercise in exercises]),
        strict=True,
    ):
        with_none = torch.cat([shown, shown.new_full((1,), NO_ANSWER)])
        target = len(shown) if exercise.target is None else exercise.target
        losses.append(functional.cross_entropy(with_none, torch.tensor(target)))
    return torch.stack(losses).mean()


def _exercise(candidates: CandidateList, rng: random.Random) -> Exercise:
    wrong = rng.sample(candidates.wrong, min(WRONG_A_QUESTION, len(candidates.wrong)))
    right = candidates.right if rng.random() >= TAKEN_AWAY else None
    shown = wrong if right is None else [right, *wrong]
    pairs = [pair_of(candidates.question, candidate) for candidate in shown]
    return Exercise(pairs, None if right is None else 0)


def _halved(module: nn.Module) -> dict[str, Tensor]:
    return {name: value.half() for name, value in module.state_dict().items()}
