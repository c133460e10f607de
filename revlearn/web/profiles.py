"""What was worked out of a writer's documents, kept in memory while the ledger's revision of that writer stays.

A profile of 200 documents takes a tenth of a second and its charts another; a page is looked at many times between two
documents. Looking records nothing: that a lesson was told is noted by a report alone (see ``pages/writer.py``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from typing import TypeVar

from revlearn.learn import exercises, past_errors, profile
from revlearn.model import PastError
from revlearn.record import Exercise, Period, Profile
from revlearn.report.pages.charts import Chart, writer_charts
from revlearn.report.wording import Lang
from revlearn.store import Ledger
from revlearn.web.recent import Recent

Made = TypeVar("Made")
CAPACITY = 512
"""Things kept: at most a few hundred kilobytes each."""


class Profiles:
    """Profiles, exercises and what pages make of them. Its methods may be called from several threads."""

    def __init__(self, ledger: Ledger, capacity: int = CAPACITY) -> None:
        self._ledger = ledger
        self._kept = Recent(capacity)

    def of(self, writer: str, period: Period) -> Profile:
        """The profile of ``writer`` as of the end of ``period``."""
        return self._once(writer, ("profile", period.name), lambda: self._profile(writer, period))

    def made(self, writer: str, period: Period, name: Hashable, make: Callable[[Profile], Made]) -> Made:
        """What ``make`` makes of the profile. ``name`` tells it from whatever else is made of the same profile."""
        return self._once(writer, ("made", period.name, name), lambda: make(self.of(writer, period)))

    def charts(self, profile: Profile, lang: Lang) -> tuple[Chart, ...]:
        """The charts of the profile, a tenth of a second's work: good as long as the months' figures are the same."""
        figures = hashlib.sha256(repr(profile.months).encode()).digest()
        return self._kept.once(("charts", lang, figures), None, lambda: writer_charts(profile, lang))

    def exercises(self, writer: str) -> tuple[Exercise, ...]:
        """The writer's 错题本."""

        def book() -> tuple[Exercise, ...]:
            return exercises(writer, self._ledger.entries(writer=writer), self._ledger.answers(writer))

        return self._once(writer, "exercises", book)

    def past_errors(self, writer: str) -> tuple[PastError, ...]:
        """The writer's earlier mistakes, for the check of a new draft."""
        return self._once(writer, "past errors", lambda: past_errors(self._ledger.entries(writer=writer)))

    def forget(self) -> None:
        """Keep nothing in memory of what was purged."""
        self._kept.forget()

    def _profile(self, writer: str, period: Period) -> Profile:
        ledger = self._ledger
        entries = ledger.entries(writer=writer, last=period.last)
        return profile(writer, period, entries, told=ledger.told(writer), answers=ledger.answers(writer))

    def _once(self, writer: str, what: Hashable, make: Callable[[], Made]) -> Made:
        # Asked for before the entries are read: what changes meanwhile has another revision.
        return self._kept.once((writer, what), self._ledger.revision(writer), make)
