"""The stages of the training. Each reads and writes files of the build folder."""

import argparse
import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

import train_encoder
import train_reader
from bert import Bert, load_published
from candidates import find_candidates, load_candidates, open_encoder, save_candidates
from export import export_encoder, export_reader, write_checksums, write_vectors
from tokens import load_tokenizer
from train_encoder import TrainingSets

MODELS = Path(__file__).parent.parent
"""The folder of the models that Verbatim runs."""
OWN_WORDS_WEIGHT = 3
"""Own-words questions stand this often in the reader's pool: there are few of them."""


@dataclass(frozen=True)
class Training:
    """Everything that the stages share."""

    options: argparse.Namespace
    sets: TrainingSets
    graph: Path
    rng: random.Random

    @property
    def build(self) -> Path:
        return self.options.build

    @property
    def release(self) -> Path:
        return self.options.build / "release"


def first_stage(training: Training) -> None:
    """Encoder, stage one: SQuAD-like sets. Nothing to do where none were passed."""
    steps = training.options.first_steps
    tokenizer = _tokenizer(training, train_encoder.MAX_TOKENS)
    encoder = train_encoder.new_encoder(load_published(training.graph), tokenizer)
    if training.sets.squad or training.sets.selqa:
        train_encoder.train_on_pairs(encoder, training.sets, steps, training.rng)
    else:
        print("no SQuAD or SelQA file: stage one is left out")
    encoder.save(training.build / "first.pt")


def second_stage(training: Training) -> None:
    """Encoder, stage two: whole reports."""
    tokenizer = _tokenizer(training, train_encoder.MAX_TOKENS)
    checkpoint = training.build / "first.pt"
    encoder = train_encoder.restore_encoder(Bert(), tokenizer, checkpoint)
    steps = training.options.second_steps
    train_encoder.train_on_reports(encoder, training.sets, steps, training.rng)
    encoder.save(training.build / "encoder.pt")
    print(f"'no sentence answers' stands at {encoder.no_answer.item():.3f}")


def encoder_release(training: Training) -> None:
    """Writes the encoder, its tokenizer and vectors to check it by."""
    tokenizer, model = training.release / "tokenizer.json", _encoder_model(training)
    shutil.copy(training.options.tokenizer, tokenizer)
    bert = _trained_encoder(training)
    export_encoder(training.graph, bert, training.options.share, model)
    published_vectors = json.loads((MODELS / "vectors.json").read_text("utf-8"))
    texts = [row["text"] for row in published_vectors]
    write_vectors(model, tokenizer, texts, training.release / "vectors.json")
    _write_checksums(training)


def candidates(training: Training) -> None:
    """Finds what the reader learns to tell apart."""
    tokenizer = _tokenizer(training, train_encoder.MAX_TOKENS)
    encoder = open_encoder(_encoder_model(training), tokenizer)
    sets, limit = training.sets, training.options.candidates
    own = find_candidates(encoder, sets.own_words, limit, training.rng)
    others = find_candidates(encoder, sets.squad, limit, training.rng)
    print(f"candidates of {len(own)} own-words questions and {len(others)} others")
    save_candidates(own * OWN_WORDS_WEIGHT + others, training.build / "candidates.json")


def reader(training: Training) -> None:
    """Trains the reader, from the encoder."""
    tokenizer = _tokenizer(training, train_reader.MAX_TOKENS)
    pool = load_candidates(training.build / "candidates.json")
    new = train_reader.new_reader(_trained_encoder(training), tokenizer)
    train_reader.train_reader(new, pool, training.options.reader_steps, training.rng)
    new.save(training.build / "reader.pt")


def reader_release(training: Training) -> None:
    """Writes the reader."""
    tokenizer = _tokenizer(training, train_reader.MAX_TOKENS)
    checkpoint = training.build / "reader.pt"
    trained = train_reader.restore_reader(Bert(), tokenizer, checkpoint)
    export_reader(training.graph, trained, training.release / "verbatim-reader.onnx")
    _write_checksums(training)


STAGES = {
    "first": first_stage,
    "second": second_stage,
    "encoder-release": encoder_release,
    "candidates": candidates,
    "reader": reader,
    "reader-release": reader_release,
}


def _tokenizer(training: Training, max_tokens: int) -> Tokenizer:
    return load_tokenizer(training.options.tokenizer, max_tokens)


def _trained_encoder(training: Training) -> Bert:
    tokenizer = _tokenizer(training, train_encoder.MAX_TOKENS)
    checkpoint = training.build / "encoder.pt"
    return train_encoder.restore_encoder(Bert(), tokenizer, checkpoint).bert


def _encoder_model(training: Training) -> Path:
    return training.release / "verbatim-sentences.onnx"


def _write_checksums(training: Training) -> None:
    files = sorted(f for f in training.release.iterdir() if f.name != "SHA256SUMS")
    write_checksums(files, training.release / "SHA256SUMS")
