"""错题本: what becomes an exercise and when it is due."""

from __future__ import annotations

from datetime import date

import pytest

from revlearn.learn import due_on, exercises
from revlearn.record import Answer, Entry, Exercise
from tests.learn.entries import edit_of, entry_of

DAY = date(2026, 3, 2)


def answered(*given: tuple[int, bool], entry: Entry | None = None) -> Exercise:
    """The one exercise of a document of 2 March after answers on those days of March."""
    answers = [Answer("李文", 1, DAY.replace(day=day), mended) for day, mended in given]
    (only,) = exercises("李文", [entry or entry_of(1, edit_of(), day=DAY)], answers)
    return only


@pytest.mark.parametrize(
    ("given", "due", "successes"),
    [
        ((), 3, 0),
        (((3, True),), 6, 1),
        (((3, True), (6, True)), 13, 2),
        (((3, True), (6, True), (13, True)), None, 3),
        (((3, False),), 4, 0),
        (((3, True), (6, False)), 7, 0),
        (((3, True), (6, False), (7, True)), 10, 1),
        (((3, False), (4, True), (7, True)), 28, 2),
        (((3, False), (4, True), (7, True), (28, True)), None, 3),
        (((3, True), (6, True), (13, True), (14, False)), None, 3),
        (((2, True),), 3, 0),
        (((3, True), (3, True), (4, True)), 6, 1),
        (((3, True), (4, False)), 5, 0),
        (((3, False), (3, True)), 4, 0),
    ],
)
def test_the_schedule(given: tuple[tuple[int, bool], ...], due: int | None, successes: int) -> None:
    exercise = answered(*given)
    assert (exercise.due, exercise.successes) == (due and DAY.replace(day=due), successes)
    assert exercise.attempts == len(given)


def test_answers_in_any_order_give_the_same() -> None:
    assert answered((6, True), (3, True)) == answered((3, True), (6, True))


@pytest.mark.parametrize(
    "edit",
    [
        edit_of("logic.fact", before="3.2", after="3.6"),
        edit_of(nature="improvement"),
        edit_of(nature="decision"),
        edit_of(unsure=True),
        edit_of(sentences=("", "")),
        edit_of(sentences=("同一句。", "同一句。")),
    ],
)
def test_what_is_no_exercise(edit) -> None:  # type: ignore[no-untyped-def]
    assert exercises("李文", [entry_of(1, edit)], []) == ()


def test_the_same_error_again_starts_anew_with_its_latest_document() -> None:
    entries = [
        entry_of(1, edit_of(key=1), day=DAY),
        entry_of(2, edit_of(key=2), edit_of(key=3), day=DAY.replace(day=9)),
    ]
    answers = [Answer("李文", 1, DAY.replace(day=4), True)]
    (only,) = exercises("李文", entries, answers)
    assert (only.example.edit, only.due, only.attempts) == (2, date(2026, 3, 10), 0)


def test_those_due_come_first_and_others_writers_do_not() -> None:
    entries = [
        entry_of(1, edit_of(key=1), day=DAY),
        entry_of(2, edit_of(key=2, before="布署", after="部署"), day=DAY.replace(day=1)),
        entry_of(3, edit_of(key=3, before="其它", after="其他"), day=DAY, writer="别人"),
    ]
    listed = exercises("李文", entries, [Answer("别人", 1, DAY, True)])
    assert [each.example.edit for each in listed] == [2, 1]
    assert [each.example.edit for each in due_on(listed, DAY)] == [2]
    assert due_on(listed, DAY.replace(day=1)) == ()
    assert listed[0].label == "wording.confusable"


SENTENCE = ("截止9月底，其它工作布署完成。", "截至9月底，其他工作部署完成。")


def of_one_sentence(*answers: Answer) -> tuple[Exercise, ...]:
    """Two errors of one sentence, and one of another, all of 2 March."""
    edits = (
        edit_of(key=1, sentences=SENTENCE),
        edit_of(key=2, before="布署", after="部署", sentences=SENTENCE),
        edit_of(key=3, before="帐", after="账", sentences=("查帐。", "查账。")),
    )
    return exercises("李文", [entry_of(1, *edits, day=DAY)], answers)


def asked(book: tuple[Exercise, ...], day: int, *, ahead: bool = False) -> list[int]:
    return [each.example.edit for each in due_on(book, DAY.replace(day=day), ahead=ahead)]


def test_of_one_sentence_one_exercise_is_asked_a_day() -> None:
    assert asked(of_one_sentence(), 3) == [1, 3]
    after_the_first = of_one_sentence(Answer("李文", 1, DAY.replace(day=3), True))
    assert asked(after_the_first, 3) == [3]
    assert asked(after_the_first, 3, ahead=True) == [3, 1]
    assert asked(after_the_first, 4) == [2, 3]
    after_a_failure = of_one_sentence(Answer("李文", 1, DAY.replace(day=3), False))
    assert asked(after_a_failure, 4) == [2, 3]
    after_both = of_one_sentence(
        Answer("李文", 1, DAY.replace(day=3), True), Answer("李文", 2, DAY.replace(day=4), True)
    )
    assert asked(after_both, 6) == [3, 1]
    assert asked(after_both, 7) == [3, 1]


def test_what_is_not_due_hides_nothing() -> None:
    book = of_one_sentence(Answer("李文", 1, DAY.replace(day=3), True))
    assert asked(book, 5) == [2, 3]
    assert asked(book, 6, ahead=True) == [2, 3]


@pytest.mark.parametrize(
    ("draft", "final"),
    [
        ("截止9月底，其它工作布署完成。下一步继续。", "截至9月底，其他工作部署完成。下一步继续。"),
        ("截止9月底，\n其它工作布署完成。", "截至9月底，其他工作部署完成。"),
        ("按截至9月底，其他工作部署完成。的要求抓落实。", "另一句。"),
    ],
)
def test_a_sentence_that_holds_the_other_gives_it_away_too(draft: str, final: str) -> None:
    edits = edit_of(key=1, sentences=SENTENCE), edit_of(key=2, before="布署", after="部署", sentences=(draft, final))
    assert asked(exercises("李文", [entry_of(1, *edits, day=DAY)], []), 3) == [1]


def test_however_long_it_takes_every_exercise_gets_its_turn() -> None:
    given: list[Answer] = []
    for number in range(60):
        day = date.fromordinal(DAY.toordinal() + number)
        book = of_one_sentence(*given)
        for each in due_on(book, day):
            given.append(Answer("李文", each.example.edit, day, True))
    assert {each.due for each in of_one_sentence(*given)} == {None}
