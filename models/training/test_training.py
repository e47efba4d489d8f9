"""Tests of what reads the data and makes exercises of it: python -m unittest"""

import itertools
import json
import random
import tempfile
import unittest
from pathlib import Path
from typing import Any

from candidates import Candidate, CandidateList, load_candidates, save_candidates
from check_data import DEVELOPMENT_SET, check, own_words_files
from encoder_batches import ReportRecipe, pair_batches, report_batches
from examples import own_words, selqa, squad
from own_words import MalformedReportsError, read_own_words
from rewording import reworded
from sentences import split_sentences
from train_reader import pair_of

PARAGRAPHS = [
    "Mr. Adair sold 81 boats. Nobody knows why.",
    "The U.S. embassy “declined.” It rained.",
]
ANSWERED: dict[str, Any] = {
    "question": "how many did he flog",
    "paragraph": 1,
    "sentence": "Mr. Adair sold 81 boats.",
    "answer": "81",
    "by": None,
}
UNANSWERED: dict[str, Any] = {"question": "who paid", "paragraph": None}
MALFORMED: list[tuple[Any, str]] = [
    ({}, "expected a list of reports"),
    ([{"paragraphs": []}], "report 1: expected an object with an id"),
    ([{"id": "boats"}], "report boats: paragraphs: expected a list of texts, none of them empty"),
    (
        [{"id": "boats", "paragraphs": PARAGRAPHS, "questions": [ANSWERED | {"question": " "}]}],
        "report boats: question 1: expected an object with the question's text",
    ),
]
MALFORMED_QUESTIONS: list[tuple[dict[str, Any], str]] = [
    ({"paragraph": 3}, "paragraph: expected 1 to 2 or null, got 3"),
    ({"paragraph": "1"}, "paragraph: expected 1 to 2 or null, got '1'"),
    ({"paragraph": True}, "paragraph: expected 1 to 2 or null, got True"),
    (
        {"sentence": "Mr Adair sold 81 boats."},
        'the answering sentence is not in paragraph 1: "Mr Adair sold 81 boats."',
    ),
    ({"answer": "82"}, 'the answer is not in its sentence, word for word: "82"'),
    ({"answer": None}, "expected a sentence and an answer, both texts"),
]


class OwnWordsFiles(unittest.TestCase):
    """Reading and checking own-words files."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, content: Any, name: str = "own.json") -> Path:
        file = self.folder / name
        file.write_text(json.dumps(content), "utf-8")
        return file

    def test_finds_the_answering_sentence(self) -> None:
        file = self.write([_report(ANSWERED, UNANSWERED)])
        [report] = own_words(file)
        self.assertEqual([question.sentence for question in report.questions], [0, None])
        self.assertEqual(report.paragraph_of, (0, 0, 1, 1))

    def test_names_file_report_and_question_of_a_problem(self) -> None:
        for change, problem in MALFORMED_QUESTIONS:
            with self.subTest(problem):
                file = self.write([_report(UNANSWERED, ANSWERED | change)])
                expected = f'own.json: report boats: question 2 ("how many did he flog"): {problem}'
                self.assertEqual(check([file]), [expected])

    def test_says_what_is_missing(self) -> None:
        for content, problem in MALFORMED:
            with self.subTest(problem), self.assertRaises(MalformedReportsError) as raised:
                read_own_words(self.write(content))
            self.assertEqual(str(raised.exception), f"own.json: {problem}")

    def test_lists_every_problem_at_once(self) -> None:
        wrong = ANSWERED | {"paragraph": 9}
        self.assertEqual(check([self.write([_report(wrong, wrong)])])[0].count("\n"), 1)

    def test_refuses_what_is_not_json(self) -> None:
        file = self.folder / "own.json"
        file.write_text("[{", "utf-8")
        self.assertRegex(check([file])[0], r"^own\.json: not JSON: ")

    def test_refuses_an_id_that_two_files_use(self) -> None:
        files = [self.write([_report(ANSWERED)], name) for name in ("one.json", "two.json")]
        self.assertEqual(check(files), ["two.json: report boats: the id is used in one.json"])

    def test_refuses_a_report_of_the_development_set(self) -> None:
        passage = json.loads(DEVELOPMENT_SET.read_text("utf-8"))["passages"][0]["text"]
        leak = {"id": "new-name", "paragraphs": [passage], "questions": [UNANSWERED]}
        self.assertRegex(check([self.write([leak])])[0], "belongs to the development set")

    def test_finds_nothing_wrong_with_the_reports_shipped(self) -> None:
        files = own_words_files()
        self.assertEqual(check(files), [])
        self.assertEqual(sum(len(own_words(file)) for file in files), 200)


class OtherSets(unittest.TestCase):
    """Reading SQuAD's and SelQA's JSON."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "set.json"

    def test_squad_answers_lie_in_the_sentence_of_their_offset(self) -> None:
        self.file.write_text(json.dumps({"data": [_article("ab"), _article("ac")]}), "utf-8")
        reports = list(squad(str(self.file)))
        answering = [question.sentence for question in reports[0].questions]
        self.assertEqual(answering, [1, None, 3])
        self.assertEqual(len(reports), 2)
        self.assertEqual(len(list(squad(f"{self.file}:half"))), 1)

    def test_selqa_keeps_questions_that_one_sentence_answers(self) -> None:
        asked = {"article": "A", "section": "B", "candidates": ["One.", "Two."], "question": "q"}
        lines = [asked | {"answers": [1]}, asked | {"answers": [0, 1]}, asked | {"answers": [0]}]
        self.file.write_text(json.dumps(lines), "utf-8")
        [report] = selqa(self.file)
        self.assertEqual([question.sentence for question in report.questions], [1, 0])


class Exercises(unittest.TestCase):
    """What the models are shown."""

    def setUp(self) -> None:
        self.reports = own_words(own_words_files()[0])
        self.rng = random.Random(1)

    def test_a_question_s_target_is_its_answering_sentence(self) -> None:
        answering = {
            question.text: None
            if question.sentence is None
            else report.sentences[question.sentence]
            for report in self.reports
            for question in report.questions
        }
        recipe = ReportRecipe(questions_a_report=14, reword=False)
        batches = report_batches(self.reports, recipe, self.rng)
        for batch in itertools.islice(batches, 20):
            for text, target in zip(batch.questions, batch.targets, strict=True):
                found = None if target is None else batch.sentences[target]
                self.assertEqual(found, answering[text])

    def test_pairs_share_no_sentence_twice(self) -> None:
        for batch in itertools.islice(pair_batches(self.reports, self.rng), 20):
            self.assertEqual(len(batch.questions), 32)
            self.assertEqual(len(set(batch.sentences)), len(batch.sentences))

    def test_rewording_drops_only_words_of_the_sentence(self) -> None:
        question, sentence = "Where did the swimmers leave the boats?", "Swimmers left the boats."
        for _ in range(200):
            kept = reworded(question, sentence, self.rng).lower().rstrip("?").split()
            dropped = set(question.lower().rstrip("?").split()) - set(kept)
            self.assertLessEqual(dropped, {"swimmers", "boats"})

    def test_candidates_survive_their_file(self) -> None:
        candidate = Candidate("It rained.", "Nobody knows why.")
        lists = [CandidateList("q", candidate, (candidate,)), CandidateList("q", None, ())]
        with tempfile.TemporaryDirectory() as folder:
            save_candidates(lists, Path(folder) / "candidates.json")
            self.assertEqual(load_candidates(Path(folder) / "candidates.json"), lists)

    def test_the_reader_reads_the_sentence_before_too(self) -> None:
        self.assertEqual(pair_of("q", Candidate("B.", "A.")), ("q", "B. [SEP] A."))
        self.assertEqual(pair_of("q", Candidate("A.", "")), ("q", "A."))

    def test_sentences_end_neither_at_titles_nor_at_initials(self) -> None:
        whole = [split_sentences(paragraph) for paragraph in PARAGRAPHS]
        self.assertEqual(whole[0], ["Mr. Adair sold 81 boats.", "Nobody knows why."])
        self.assertEqual(whole[1], ["The U.S. embassy “declined.”", "It rained."])


def _report(*questions: dict[str, Any]) -> dict[str, Any]:
    return {"id": "boats", "paragraphs": PARAGRAPHS, "questions": list(questions)}


def _article(title: str) -> dict[str, Any]:
    why = _squad_question(PARAGRAPHS[0].index("Nobody"))
    rain = _squad_question(PARAGRAPHS[1].index("rained"))
    impossible = {"question": "who paid", "is_impossible": True, "answers": []}
    questions = [[why, impossible], [rain]]
    return {
        "title": title,
        "paragraphs": [
            {"context": context, "qas": asked}
            for context, asked in zip(PARAGRAPHS, questions, strict=True)
        ],
    }


def _squad_question(start: int) -> dict[str, Any]:
    return {"question": " why ", "answers": [{"text": "x", "answer_start": start}]}


if __name__ == "__main__":
    unittest.main()
