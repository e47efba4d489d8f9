"""Sentences of English news prose, as the training cuts them."""

import re

_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")

_ABBREVIATION = re.compile(
    r"\b(Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|U\.S|U\.K|Gen|Col|Lt|Sgt|Prof|Inc|Ltd|Co|e\.g|i\.e|[A-Z])\.$"
)
"""What a full stop may follow inside a sentence: "Mr. Adair", "W. Kensington"."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a paragraph in order, without the space around them."""
    sentences, begin = [], 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text[begin : end.start() + 1]):
            continue
        sentences.append(text[begin : end.end()].strip())
        begin = end.end()
    rest = text[begin:].strip()
    return [*sentences, rest] if rest else sentences
