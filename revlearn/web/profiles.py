"""What was worked out of a writer's documents, kept in memory while the ledger's revision of that writer stays.

A profile of 200 documents takes a tenth of a second and its charts another; a page is looked at many times between two
documents. Looking records nothing: that a lesson was told is noted by a report alone (see ``pages/writer.py``).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar, cast

from revlearn.learn import exercises, past_errors, profile
from revlearn.model import PastError
from revlearn.record import Exercise, Period, Profile
from revlearn.store import Ledger

Made = TypeVar("Made")
CAPACITY = 512
"""Things kept: at most a few hundred kilobytes each."""


class Profiles:
    """Profiles, exercises and what pages make of them. Its methods may be called from several threads."""

    def __init__(self, ledger: Ledger, capacity: int = CAPACITY) -> None:
        self._ledger = ledger
        self._capacity = capacity
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()
        # One at a time: two who ask for the same would do it twice, and the work holds the processor anyway.
        self._making = RLock()

    def of(self, writer: str, period: Period) -> Profile:
        """The profile of ``writer`` as of the end of ``period``."""
        return self._once(writer, ("profile", period.name), lambda: self._profile(writer, period))

    def made(self, writer: str, period: Period, name: Hashable, make: Callable[[Profile], Made]) -> Made:
        """What ``make`` makes of the profile. ``name`` tells it from whatever else is made of the same profile."""
        return self._once(writer, ("made", period.name, name), lambda: make(self.of(writer, period)))

    def exercises(self, writer: str) -> tuple[Exercise, ...]:
        """The writer's 错题本."""

        def book() -> tuple[Exercise, ...]:
            return exercises(writer, self._ledger.entries(writer=writer), self._ledger.answers(writer))

        return self._once(writer, "exercises", book)

    def past_errors(self, writer: str) -> tuple[PastError, ...]:
        """The writer's earlier mistakes, for the check of a new draft."""
        return self._once(writer, "past errors", lambda: past_errors(self._ledger.entries(writer=writer)))

    def _profile(self, writer: str, period: Period) -> Profile:
        ledger = self._ledger
        entries = ledger.entries(writer=writer, last=period.last)
        return profile(writer, period, entries, told=ledger.told(writer), answers=ledger.answers(writer))

    def _once(self, writer: str, what: Hashable, make: Callable[[], Made]) -> Made:
        # Asked for before the entries are read: what changes meanwhile has another revision.
        key = writer, self._ledger.revision(writer), what
        found = self._found(key)
        if found is None:
            with self._making:
                found = self._found(key)
                if found is None:
                    found = make()
                    self._keep(key, found)
        return cast(Made, found)

    def _found(self, key: Hashable) -> Any | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: Hashable, value: Any) -> None:
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
