"""The states of a lesson: found, told, practised, watched, closed, back. Decided by figures, never by hand.

========== ============================================================================================
found      it came up
told       a report of an earlier month told of it
practised  the writer mended an exercise on it after it last came up
watched    told or practised, and since then a document gave an opportunity and had none wrong
closed     three documents in a row gave an opportunity and had none wrong
back       it came up again after it was watched or closed, and neither document nor exercise spoke since
========== ============================================================================================

A state is that of the end of a period. Nothing that happened later counts, so a report can always be made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from revlearn.learn.history import Occurrences
from revlearn.learn.opportunities import RightUses
from revlearn.learn.periods import month_of
from revlearn.record import Entry, LessonState, Period

MASTERED = 3
"""Documents in a row with an opportunity and none wrong that close a lesson (旧错清零)."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a lesson stands. ``closed_on`` is the day of the document that closed it, while it is closed."""

    state: LessonState
    clean_documents: int
    recurred: bool
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class Learning:
    """What was done about one lesson: the months whose reports told of it, the days it was mended in practice."""

    told: tuple[str, ...] = ()
    mended: tuple[date, ...] = ()

    def told_by(self, day: date) -> bool:
        """Whether a report had told of it: one counts from the month after its own."""
        return any(name < month_of(day) for name in self.told)

    def practised_between(self, seen: date, day: date) -> bool:
        """Whether it was mended after ``seen`` and no later than ``day``."""
        return any(seen < each <= day for each in self.mended)


def course(
    occurrences: Occurrences, right: RightUses, ordered: Sequence[Entry], learning: Learning, period: Period
) -> Course:
    """Follow a lesson through the entries (none after the period's end) and say where it stands then."""
    state: LessonState = "found"
    wrong: list[int] = []
    quiet = clean = 0
    recurred = False
    closed_on: date | None = None
    for at in range(occurrences.places[0], len(ordered)):
        if at in occurrences.edits:
            recurred = recurred or (bool(wrong) and learning.told_by(ordered[at].date))
            state = "back" if state in ("watched", "closed", "back") else "found"
            wrong.append(at)
            quiet = clean = 0
            closed_on = None
        elif right.gave_opportunity(at, ordered):
            quiet += 1
            clean, day = right.clean_documents(quiet, wrong), ordered[at].date
            if clean >= MASTERED:
                state, closed_on = "closed", closed_on or day
            elif clean and (learning.told_by(day) or learning.practised_between(ordered[wrong[-1]].date, day)):
                state = "watched"
    if state in ("found", "back") and learning.practised_between(ordered[wrong[-1]].date, period.last):
        state = "practised"
    elif state == "found" and learning.told_by(period.last):
        state = "told"
    return Course(state, clean, recurred, closed_on)
