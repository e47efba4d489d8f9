"""Questions made a little less like the text that they were written beside."""

import random
import re

REWORDED = 0.45
"""Share of the questions written with the text in view that lose words shared with it."""
DROPPED = 0.4
"""Share of the shared words that such a question loses."""
LOWERED = 0.2
"""Share of these questions that are put in lower case, without a question mark."""
MARKED = 0.5
"""Share of the shortened questions that keep their question mark."""
FEWEST_WORDS = 3
STEM = 5
"""Words are the same when their first five letters are."""
FUNCTION_WORDS = frozenset(
    """a an the and or but if of at by for with about to from in on is are was were be been
    being has have had do does did it its this that who whom what which when where why how
    many much""".split()
)


def reworded(question: str, sentence: str, rng: random.Random) -> str:
    """The question, sometimes without words of its sentence: to learn meaning, not overlap."""
    if sentence and rng.random() < REWORDED:
        shared = {word[:STEM] for word in _words(sentence)}
        kept = [
            word
            for word in question.rstrip("?").split()
            if not (_is_shared(word, shared) and rng.random() < DROPPED)
        ]
        if len(kept) >= FEWEST_WORDS:
            question = " ".join(kept) + ("?" if rng.random() < MARKED else "")
    return question.rstrip("?").lower() if rng.random() < LOWERED else question


def _is_shared(word: str, shared: set[str]) -> bool:
    letters = _words(word)
    return bool(letters) and letters[0] not in FUNCTION_WORDS and letters[0][:STEM] in shared


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())
