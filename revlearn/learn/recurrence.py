"""旧错复发率: of the errors of a period, the share of kinds that an earlier document had shown already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from revlearn.learn.history import Occurrences
from revlearn.record import Entry, Period


@dataclass(frozen=True, slots=True)
class Recurrence:
    """For each lesson with errors the days of the documents that showed one, in order of time."""

    days: tuple[tuple[date, ...], ...]

    @classmethod
    def of(cls, histories: Iterable[tuple[Sequence[Occurrences], Sequence[Entry]]]) -> Recurrence:
        """From the occurrences in each writer's ordered entries: what is new to one is old to another.

        Improvements are left out, for they become lessons by recurring.
        """
        return cls(
            tuple(
                tuple(ordered[at].date for at in each.error_places)
                for found, ordered in histories
                for each in found
                if each.error_places
            )
        )

    def of_period(self, period: Period) -> float | None:
        """Lessons with an error in the period that an earlier document had, over all with an error in the period.

        None when the period has no error.
        """
        now = again = 0
        for days in self.days:
            inside = sum(period.first <= day <= period.last for day in days)
            now += inside > 0
            again += inside > 1 or (inside == 1 and days[0] < period.first)
        return again / now if now else None
