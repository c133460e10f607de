"""What becomes a lesson, what it weighs, and the three to go for next."""

from __future__ import annotations

from math import sqrt

import pytest

from revlearn.learn import month, profile
from revlearn.record import Entry, LessonKey, Profile
from tests.learn.entries import edit_of, entry_of

JANUARY = month("2026-01")


def of(*entries: Entry) -> Profile:
    return profile("李文", JANUARY, entries)


def test_errors_become_lessons_at_once_and_improvements_when_they_recur() -> None:
    better = edit_of("wording.concision", "improvement", key=2)
    once = of(entry_of(1, edit_of(), better, better))
    assert [each.key.label for each in once.lessons] == ["wording.confusable"]
    twice = of(entry_of(1, edit_of(), better), entry_of(2, better))
    assert {each.key.label for each in twice.lessons} == {"wording.confusable", "wording.concision"}


@pytest.mark.parametrize(
    "edit",
    [
        edit_of("logic.claim", "decision"),
        edit_of("structure.cascade", None),
        edit_of(unsure=True),
    ],
)
def test_what_never_becomes_a_lesson(edit) -> None:  # type: ignore[no-untyped-def]
    assert of(entry_of(1, edit), entry_of(2, edit), entry_of(3, edit)).lessons == ()


def test_a_mentors_word_makes_an_unsure_label_count() -> None:
    (lesson,) = of(entry_of(1, edit_of(unsure=True, corrected_by="陈老师"))).lessons
    assert lesson.key == LessonKey("wording.confusable", "wording.confusable.pairs")


def test_a_lesson_by_hand() -> None:
    entries = (
        entry_of(1, edit_of(key=11), edit_of(key=12), day=JANUARY.first),
        entry_of(2, right={"wording.confusable.pairs": 6}, day=JANUARY.first),
        entry_of(3, edit_of(key=31), day=JANUARY.last),
    )
    (lesson,) = of(*entries).lessons
    assert (lesson.first_seen, lesson.last_seen) == (JANUARY.first, JANUARY.last)
    assert (lesson.occurrences, lesson.documents, lesson.in_period, lesson.opportunities) == (3, 2, 3, 9)
    faded = 0.5 ** (30 / 90)
    frequency = (sqrt(2) * faded + 1) / (2 * faded + 1)
    assert lesson.weight == pytest.approx(frequency * (0.7 + 0.3 * 3 / 9) * 1.25)


def test_the_same_ten_times_in_one_document_weighs_less_than_in_four() -> None:
    often = [edit_of("wording.confusable", key=key) for key in range(10)]
    spread = edit_of("terminology.name")
    focus = of(*(entry_of(n, *(often if n == 4 else []), spread, day=JANUARY.first) for n in range(1, 5))).focus
    assert [lesson.key.label for lesson in focus] == ["terminology.name", "wording.confusable"]


def test_levels_and_natures_weigh() -> None:
    kinds = (
        edit_of("wording.register", "error", level="偏好"),
        edit_of("wording.precision", "improvement"),
        edit_of("wording.grammar", "error", level="惯例"),
        edit_of("terminology.name", "error"),
    )
    weights = {each.key.label: each.weight for each in of(entry_of(1, *kinds), entry_of(2, *kinds)).lessons}
    assert list(weights) == ["terminology.name", "wording.grammar", "wording.precision", "wording.register"]
    assert weights["wording.grammar"] == pytest.approx(0.9 * weights["terminology.name"])
    assert weights["wording.precision"] == pytest.approx(0.75 * weights["terminology.name"])
    assert weights["wording.register"] == pytest.approx(0.6 * weights["terminology.name"])


def test_the_focus_takes_three_subtypes_before_a_second_lesson_of_one() -> None:
    edits = [edit_of("wording.confusable", rule=rule, key=at) for at, rule in enumerate(("a", "b", "c", "d"))]
    names = edit_of("terminology.name", level="偏好", key=8)
    focus = of(entry_of(1, *edits, names)).focus
    rules = [lesson.key.rule for lesson in focus]
    assert rules == ["wording.confusable.a", "terminology.name.pairs", "wording.confusable.b"]


def test_what_is_closed_is_no_focus() -> None:
    right = {"wording.confusable.pairs": 1}
    told = of(entry_of(1, edit_of()), *(entry_of(n, right=right, day=JANUARY.last) for n in (2, 3, 4)))
    assert [lesson.state for lesson in told.lessons] == ["closed"]
    assert told.focus == ()
    assert told.cleared == 1


def test_examples_show_different_changes_of_different_documents_the_latest_first() -> None:
    entries = (
        entry_of(1, edit_of(key=11, before="布署", after="部署")),
        entry_of(2, edit_of(key=21), edit_of(key=22, before="其它", after="其他")),
        entry_of(3, edit_of(key=31), edit_of(key=32, before="", after="", sentences=("", ""))),
    )
    (lesson,) = of(*entries).lessons
    assert [example.edit for example in lesson.examples] == [31, 22, 11]
    assert lesson.examples[0].title == "文稿3"
    assert (lesson.examples[0].explanation, lesson.examples[0].level) == ("说明", "规定")


def test_a_rule_speaks_for_its_subtype_before_mere_likeness() -> None:
    unexplained = [edit_of("wording.grammar", key=n, rule=None) for n in (1, 2, 3)]
    explained = [edit_of("wording.grammar", key=n, rule="missing") for n in (4, 5)]
    first = of(entry_of(1, *unexplained, *explained)).focus[0]
    assert first.key.rule == "wording.grammar.missing"
