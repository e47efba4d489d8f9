"""Trains encoder and reader from the published model and the reports: python train.py --help"""

import argparse
import random
import sys
from pathlib import Path

import torch

from check_data import check, own_words_files
from examples import Report, own_words, selqa, squad
from published import published_graph
from stages import MODELS, STAGES, Training
from train_encoder import TrainingSets

SEED = 11


def main() -> int:
    """Runs the chosen stages in order; 1 where the reports are malformed."""
    options = _options()
    files = options.own_words or own_words_files()
    problems = check(files)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    (options.build / "release").mkdir(parents=True, exist_ok=True)
    graph = published_graph(options.build, options.jar)
    training = Training(options, _training_sets(files, options), graph, random.Random(SEED))
    for name in options.stages:
        print(f"== {name}", flush=True)
        STAGES[name](training)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    data = parser.add_argument_group("what to train on")
    data.add_argument(
        "--own-words",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="own-words reports, instead of all of data/own-words",
    )
    data.add_argument(
        "--squad",
        nargs="+",
        default=[],
        metavar="FILE[:half]",
        help="sets in SQuAD's JSON; ':half' takes half the articles",
    )
    data.add_argument(
        "--selqa",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE",
        help="SelQA answer sentence selection sets",
    )
    data.add_argument("--jar", type=Path, help="the package of e5-small-v2, if already fetched")
    data.add_argument("--tokenizer", type=Path, default=MODELS / "tokenizer.json")
    length = parser.add_argument_group("how long")
    length.add_argument("--first-steps", type=int, default=1018, help="encoder, stage one")
    length.add_argument("--second-steps", type=int, default=644, help="encoder, stage two")
    length.add_argument("--reader-steps", type=int, default=1300)
    length.add_argument(
        "--candidates",
        type=int,
        default=20000,
        help="questions after which no further report is taken, own-words and others apart",
    )
    length.add_argument("--threads", type=int, default=2, help="processors to use")
    result = parser.add_argument_group("what comes out")
    result.add_argument(
        "--share",
        type=float,
        default=1.0,
        help="weight of the trained encoder against the published one",
    )
    result.add_argument(
        "--build", type=Path, default=Path(__file__).parent / "build", help="folder to write to"
    )
    result.add_argument("--stages", nargs="+", choices=list(STAGES), default=list(STAGES))
    return parser.parse_args()


def _training_sets(files: list[Path], options: argparse.Namespace) -> TrainingSets:
    own = [report for file in files for report in own_words(file)]
    articles = [report for argument in options.squad for report in squad(argument)]
    sections = [report for file in options.selqa for report in selqa(file)]
    for name, reports in (("own-words", own), ("SQuAD", articles), ("SelQA", sections)):
        print(f"{name}: {_count(reports)}", flush=True)
    return TrainingSets(_asked_about(own), _asked_about(articles), _asked_about(sections))


def _asked_about(reports: list[Report]) -> list[Report]:
    return [report for report in reports if report.questions]


def _count(reports: list[Report]) -> str:
    questions = [question for report in reports for question in report.questions]
    answered = sum(question.sentence is not None for question in questions)
    return f"{len(reports)} reports, {len(questions)} questions, {answered} answered"


if __name__ == "__main__":
    sys.exit(main())
