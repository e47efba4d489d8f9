"""Texts as token ids, in batches of similar length."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor

Pair = tuple[str, str]
"""Two texts read together: [CLS] first [SEP] second [SEP]."""

Text = TypeVar("Text", str, Pair)


@dataclass(frozen=True)
class Tokens:
    """Int64 [batch, tokens] each, padded to the longest text of the batch."""

    ids: Tensor
    mask: Tensor
    """1 for a token, 0 for padding."""
    types: Tensor
    """0 for the first text of a pair, 1 for the second."""


def load_tokenizer(file: Path, max_tokens: int) -> Tokenizer:
    """The tokenizer, cutting texts at `max_tokens` and padding batches."""
    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.enable_truncation(max_tokens)
    tokenizer.enable_padding()
    return tokenizer


def tokenize(tokenizer: Tokenizer, texts: Sequence[str] | Sequence[Pair]) -> Tokens:
    """One batch of texts, or of pairs of texts."""
    encodings: list[Encoding] = tokenizer.encode_batch(list(texts))
    return Tokens(
        ids=torch.tensor([encoding.ids for encoding in encodings]),
        mask=torch.tensor([encoding.attention_mask for encoding in encodings]),
        types=torch.tensor([encoding.type_ids for encoding in encodings]),
    )


def map_in_batches(
    texts: Sequence[Text], size: int, compute: Callable[[list[Text]], Tensor]
) -> Tensor:
    """The rows that `compute` gives for each text, in the order of `texts`.

    Texts of similar length share a batch of at most `size`, so that little is padded.
    """
    shortest_first = sorted(range(len(texts)), key=lambda index: _length(texts[index]))
    rows = [
        compute([texts[index] for index in shortest_first[start : start + size]])
        for start in range(0, len(texts), size)
    ]
    place = torch.empty(len(texts), dtype=torch.long)
    place[torch.tensor(shortest_first)] = torch.arange(len(texts))
    return torch.cat(rows)[place]


def _length(text: str | Pair) -> int:
    return len(text) if isinstance(text, str) else len(text[0]) + len(text[1])
