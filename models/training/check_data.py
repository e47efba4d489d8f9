"""Says what is wrong with own-words reports: python check_data.py [FILE ...]"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from examples import own_words, unusable
from own_words import MalformedReportsError, OwnWordsReport, read_own_words

HERE = Path(__file__).parent
OWN_WORDS = HERE / "data" / "own-words"
DEVELOPMENT_SET = HERE.parent.parent / "tests" / "golden" / "own-words-dev.json"
"""Reports that measure the models, and that no model may be trained on."""


def own_words_files() -> list[Path]:
    """The files that the training takes when none are named."""
    return sorted(OWN_WORDS.glob("*.json"))


def check(files: Iterable[Path]) -> list[str]:
    """Every problem in the files, and every report that two files share or that must not be."""
    problems: list[str] = []
    reports: list[tuple[Path, OwnWordsReport]] = []
    for file in files:
        try:
            reports.extend((file, report) for report in read_own_words(file))
        except (MalformedReportsError, OSError) as error:
            problems.append(str(error))
    return [*problems, *_shared_ids(reports), *_leaks(reports)]


def _shared_ids(reports: list[tuple[Path, OwnWordsReport]]) -> list[str]:
    first_file: dict[str, Path] = {}
    problems = []
    for file, report in reports:
        first = first_file.setdefault(report.id, file)
        if first != file:
            problems.append(f"{file.name}: report {report.id}: the id is used in {first.name}")
    return problems


def _leaks(reports: list[tuple[Path, OwnWordsReport]]) -> list[str]:
    passages = json.loads(DEVELOPMENT_SET.read_text("utf-8"))["passages"]
    held_back = {passage["text"] for passage in passages}
    return [
        f"{file.name}: report {report.id}: belongs to the development set, which is not trained on"
        for file, report in reports
        if held_back.intersection(report.paragraphs)
    ]


def _print_summary(files: list[Path]) -> None:
    for file in files:
        asked, usable = read_own_words(file), own_words(file)
        questions = [question for report in asked for question in report.questions]
        unanswered = sum(question.answer is None for question in questions)
        print(
            f"{file.name}: {len(asked)} reports, {len(questions)} questions, "
            f"{unanswered} of them without an answer"
        )
        for report, whole in zip(usable, asked, strict=True):
            for text in unusable(report, whole):
                print(f'  left out, its sentence is cut in two: {whole.id}: "{text}"')


def main() -> int:
    """Checks the files named, or all of data/own-words; 1 where something is wrong."""
    files = [Path(argument) for argument in sys.argv[1:]] or own_words_files()
    problems = check(files)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    _print_summary(files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
