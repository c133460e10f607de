"""错题本: the writer's own errors as exercises, and when each is due.

An exercise is first due a day after its document came back. Mended, it is due again after 3 days, then after 7; three
successes in a row and it is done. Not mended, it starts again: due the next day, no success counted. One that was ever
failed waits 21 days before its third success, not 7: what did not stick once is asked for again when it is far away.
Practising before the day does no harm and earns nothing: mended too early is no success, failed is failed on any day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from revlearn.learn.examples import example_of
from revlearn.learn.history import in_order, settled
from revlearn.record import Answer, EditRecord, Entry, Exercise

WAITS = (1, 3, 7)
"""Days before the first, second and third success in a row."""

WAITS_AFTER_FAILURE = (1, 3, 21)

Change = tuple[str, str | None, str, str]


def exercises(writer: str, entries: Iterable[Entry], answers: Iterable[Answer]) -> tuple[Exercise, ...]:
    """The exercises of ``writer``: due ones first, by day; done ones last.

    They are made from errors whose sentences were kept, but for wrong facts: nobody can mend a figure by thinking. The
    same change made again is one exercise, that of its latest document: coming up again in real work is a failure, so
    it starts anew there.
    """
    given: dict[int, list[Answer]] = {}
    for answer in answers:
        if answer.writer == writer:
            given.setdefault(answer.edit, []).append(answer)
    latest: dict[Change, tuple[EditRecord, Entry]] = {}
    for entry in in_order(each for each in entries if each.writer == writer):
        # Within a document the first place stands for all.
        for edit in reversed(entry.edits):
            if _to_practise(edit):
                latest[edit.lesson.label, edit.lesson.rule, edit.before, edit.after] = edit, entry
    made = [_exercise(writer, edit, entry, given.get(edit.id, ())) for edit, entry in latest.values()]
    return tuple(sorted(made, key=_soonest_first))


def due_on(exercises: Iterable[Exercise], day: date) -> tuple[Exercise, ...]:
    """Those to practise on ``day``: due then or earlier, in their order."""
    return tuple(each for each in exercises if each.due is not None and each.due <= day)


def _to_practise(edit: EditRecord) -> bool:
    kept = bool(edit.draft_sentence and edit.final_sentence) and edit.draft_sentence != edit.final_sentence
    known = f"{edit.label.category}.{edit.label.subtype}" != "logic.fact"
    return edit.label.nature == "error" and known and settled(edit) and kept


def _exercise(writer: str, edit: EditRecord, entry: Entry, answers: Sequence[Answer]) -> Exercise:
    successes, last, waits = 0, entry.date, WAITS
    for answer in sorted(answers, key=lambda each: (each.on, each.mended)):
        if successes == len(waits):
            break
        if answer.mended and answer.on < last + timedelta(days=waits[successes]):
            continue
        last = answer.on
        successes = successes + 1 if answer.mended else 0
        waits = waits if answer.mended else WAITS_AFTER_FAILURE
    due = last + timedelta(days=waits[successes]) if successes < len(waits) else None
    return Exercise(writer, example_of(edit, entry), edit.lesson.label, due, successes, len(answers), edit.lesson.rule)


def _soonest_first(exercise: Exercise) -> tuple[bool, date, int]:
    return exercise.due is None, exercise.due or exercise.example.date, exercise.example.edit
