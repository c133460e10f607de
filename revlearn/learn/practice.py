"""错题本: the writer's own errors as exercises, and when each is due.

An exercise is first due a day after its document came back. Mended, it is due again after 3 days, then after 7; three
successes in a row and it is done. Not mended, it starts again: due the next day, no success counted. One that was ever
failed waits 21 days before its third success, not 7: what did not stick once is asked for again when it is far away.
Practising before the day does no harm and earns nothing: mended too early is no success, failed is failed on any day.

An answer is held against the whole final sentence, which mends every error of that sentence. So on one day only one
exercise of a sentence is asked; the others wait for the next day, when what was read is no longer before the eyes. The
sentence is always shown as it was drafted, with all its errors standing: to mend the others in it would give them away.
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


def due_on(exercises: Iterable[Exercise], day: date, *, ahead: bool = False) -> tuple[Exercise, ...]:
    """Those to practise on ``day``: due then or earlier (``ahead``: all that are not done), in their order.

    ``exercises`` is the whole book: one of a sentence that was asked that day already waits for another day, and of
    those of one sentence only the first is asked.
    """
    book = tuple(exercises)
    seen = [each for each in book if each.asked == day]
    chosen: list[Exercise] = []
    for each in book:
        wanted = each.due is not None and (ahead or each.due <= day)
        if wanted and not any(_give_away(each, other) for other in (*seen, *chosen) if other is not each):
            chosen.append(each)
    return tuple(chosen)


def _give_away(one: Exercise, other: Exercise) -> bool:
    """Whether the final version of one shows what the other asks for: they are of one sentence, or of a part of it."""
    sentences = [
        ("".join(each.draft_sentence.split()), "".join(each.final_sentence.split()))
        for each in (one.example, other.example)
    ]
    return any(a in b or b in a for a in sentences[0] for b in sentences[1])


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
    asked = max((each.on for each in answers), default=None)
    return Exercise(
        writer, example_of(edit, entry), edit.lesson.label, due, successes, len(answers), edit.lesson.rule, asked
    )


def _soonest_first(exercise: Exercise) -> tuple[bool, date, int]:
    return exercise.due is None, exercise.due or exercise.example.date, exercise.example.edit
