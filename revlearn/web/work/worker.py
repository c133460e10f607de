"""The queue worked off: claim, analyse, enter. Killed at any moment, it leaves nothing that another cannot take up."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from threading import Event
from typing import Protocol

from revlearn.batch.analysing import Source
from revlearn.batch.dictionary import dictionary_of
from revlearn.batch.office import office_table
from revlearn.batch.permission import classified_allowed
from revlearn.model import OfficeDictionary
from revlearn.store import Claim, LeaseLostError, Ledger, LedgerError
from revlearn.web.settings import Settings
from revlearn.web.work.analyst import Outcome, Refusal, Task

LEASE = timedelta(seconds=30)
"""How long an upload waits when the process that held it was killed."""

HEARTBEAT = 8.0
"""Seconds after which the lease of a long analysis is extended."""

PAUSE = 0.3
"""Seconds between two looks into an empty queue."""

TROUBLE_PAUSE = 5.0
"""Seconds of rest when the database cannot be reached."""

TAUGHT_FOR = 5.0
"""Seconds after which it is asked again what mentors have taught."""

TIDY_EVERY = 3600.0
LINES_KEPT = timedelta(days=90)
"""How long the list shows what was finished; it holds file names."""
FILES_KEPT = timedelta(days=7)
"""How long what failed through no fault of its own can be tried again."""

LOG = logging.getLogger("revlearn.work")


class Analysing(Protocol):
    """What ``Analyst`` does, for tests to stand in for."""

    def analyse(self, task: Task, meanwhile: Callable[[], None]) -> Outcome:
        """The outcome of a task; calls ``meanwhile`` now and then and ends when that raises."""

    def stop(self) -> None:
        """End what is at work."""


class StoppedError(Exception):
    """The worker was told to stop in the middle of an upload."""


@dataclass(slots=True)
class Taught:
    """What the office has taught and laid down, as it was at ``read`` (monotonic seconds)."""

    office: str | None
    dictionary: OfficeDictionary | None
    read: float


class Worker:
    """Works off one queue, an upload at a time; several may do so at once."""

    def __init__(self, ledger: Ledger, settings: Settings, analyst: Analysing) -> None:
        self.stopping = Event()
        self._ledger = ledger
        self._settings = settings
        self._analyst = analyst
        self._holder = secrets.token_hex(8)
        self._taught: Taught | None = None
        self._tidied: float | None = None

    def run(self) -> None:
        """Work until ``stopping`` is set. A database that cannot be reached is waited for."""
        try:
            while not self.stopping.is_set():
                try:
                    self.tidy()
                    if not (self._ledger.uploads.waiting(self._settings.clock()) and self.take_one()):
                        self.stopping.wait(PAUSE)
                except LedgerError as error:
                    LOG.warning("%s", error)
                    self.stopping.wait(TROUBLE_PAUSE)
        finally:
            self._analyst.stop()

    def take_one(self) -> bool:
        """Work off the next upload; False when none waits."""
        now = self._settings.clock()
        claim = self._ledger.uploads.claim(self._holder, now, now + LEASE)
        if claim is None:
            return False
        try:
            self._finish(claim, self._analyst.analyse(self._task(claim), self._keeping(claim)))
        except LeaseLostError:
            LOG.warning("upload %d was taken over by another worker", claim.upload.id)
        except StoppedError:
            self._ledger.uploads.release(claim)
        return True

    def tidy(self) -> None:
        """Once an hour, delete lines and files whose time is over."""
        if self._tidied is None or time.monotonic() - self._tidied > TIDY_EVERY:
            self._tidied = time.monotonic()
            now = self._settings.clock()
            self._ledger.uploads.forget(lines_before=now - LINES_KEPT, files_before=now - FILES_KEPT)

    def _task(self, claim: Claim) -> Task:
        upload, taught = claim.upload, self._now_taught()
        source = Source(
            upload.name, upload.writer, upload.date, claim.draft, claim.final, upload.title, upload.genre,
            upload.reviser, upload.round,
        )  # fmt: skip
        known = self._ledger.known([upload.writer])
        return Task(source, tuple(known), self._allowed(), taught.office, taught.dictionary)

    def _allowed(self) -> bool:
        return classified_allowed(self._ledger, here=self._settings.allow_classified)

    def _now_taught(self) -> Taught:
        if self._taught is None or time.monotonic() - self._taught.read > TAUGHT_FOR:
            self._taught = Taught(office_table(self._ledger), dictionary_of(self._ledger), time.monotonic())
        return self._taught

    def _keeping(self, claim: Claim) -> Callable[[], None]:
        """What holds on to the claim while it is worked on."""
        extended = time.monotonic()

        def keep() -> None:
            nonlocal extended
            if self.stopping.is_set():
                raise StoppedError
            if time.monotonic() - extended > HEARTBEAT:
                extended = time.monotonic()
                self._ledger.uploads.extend(claim, self._settings.clock() + LEASE)

        return keep

    def _finish(self, claim: Claim, outcome: Outcome) -> None:
        now = self._settings.clock()
        if isinstance(outcome, Refusal):
            self._ledger.uploads.refuse(claim, outcome.reason, outcome.english, now, repeatable=outcome.repeatable)
        else:
            self._ledger.uploads.enter(claim, outcome, now)
