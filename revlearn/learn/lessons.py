"""Lessons: what a writer is to learn, each with its state, the figures that moved it there, and examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from revlearn.learn.examples import examples_of
from revlearn.learn.history import Occurrences
from revlearn.learn.opportunities import RightUses
from revlearn.learn.states import Course, Learning, course
from revlearn.learn.weight import Scales, heaviest_first, weight_of
from revlearn.record import Answer, Entry, Lesson, LessonKey, Period, Told


def learning_of(
    writer: str, ordered: Sequence[Entry], told: Iterable[Told], answers: Iterable[Answer]
) -> dict[LessonKey, Learning]:
    """What was done about each lesson of ``writer``. Answers to edits that are no longer there are left out."""
    lesson_of = {edit.id: edit.lesson for entry in ordered for edit in entry.edits}
    months: dict[LessonKey, set[str]] = {}
    days: dict[LessonKey, set[date]] = {}
    for event in told:
        if event.writer == writer:
            months.setdefault(event.lesson, set()).add(event.month)
    for answer in answers:
        if answer.writer == writer and answer.mended and answer.edit in lesson_of:
            days.setdefault(lesson_of[answer.edit], set()).add(answer.on)
    return {
        key: Learning(tuple(sorted(months.get(key, ()))), tuple(sorted(days.get(key, ()))))
        for key in months.keys() | days.keys()
    }


def lessons_of(
    writer: str,
    period: Period,
    ordered: Sequence[Entry],
    found: Sequence[Occurrences],
    *,
    told: Iterable[Told] = (),
    answers: Iterable[Answer] = (),
) -> tuple[tuple[Lesson, ...], int]:
    """All lessons as of the end of ``period``, the heaviest first, and how many of them were closed within it.

    ``ordered`` are the writer's entries up to the period's end, ``found`` the occurrences in them.
    """
    scales = Scales.of(found, ordered, period.last)
    learnt = learning_of(writer, ordered, told, answers)
    lessons = []
    cleared = 0
    for each in found:
        right = RightUses.of(each.key.rule, ordered)
        stands = course(each, right, ordered, learnt.get(each.key, Learning()), period)
        cleared += stands.closed_on is not None and stands.closed_on >= period.first
        lessons.append(_lesson(each, right, stands, ordered, scales, period))
    return tuple(sorted(lessons, key=heaviest_first)), cleared


def _lesson(
    each: Occurrences, right: RightUses, stands: Course, ordered: Sequence[Entry], scales: Scales, period: Period
) -> Lesson:
    places = each.places
    opportunities = right.total(each)
    return Lesson(
        key=each.key,
        state=stands.state,
        first_seen=ordered[places[0]].date,
        last_seen=ordered[places[-1]].date,
        occurrences=each.count(),
        in_period=sum(len(edits) for at, edits in each.edits.items() if ordered[at].date >= period.first),
        documents=len(places),
        opportunities=opportunities,
        clean_documents=stands.clean_documents,
        recurred=stands.recurred,
        weight=weight_of(each, scales, state=stands.state, recurred=stands.recurred, opportunities=opportunities),
        examples=examples_of((edit, ordered[at]) for at in reversed(places) for edit in each.edits[at]),
    )
