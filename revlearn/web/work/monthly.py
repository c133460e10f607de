"""The monthly job in the worker process: what an administrator asked for on a page is carried out, a run at a time."""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Event

from revlearn.batch.runs import run_waiting
from revlearn.store import Ledger, LedgerError
from revlearn.web.settings import Settings
from revlearn.web.traces import without_words

PAUSE = 1.0
"""Seconds between two looks for a run."""
TROUBLE_PAUSE = 5.0
LOG = logging.getLogger("revlearn.work")


def reports_folder(settings: Settings) -> Path:
    """Where the reports of runs asked for on a page lie: ``MONTH/…`` in it."""
    return settings.data / "reports"


class MonthlyWorker:
    """Carries out the runs that wait, one after another."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self.stopping = Event()
        self._ledger = ledger
        self._settings = settings

    def run(self) -> None:
        """Work until ``stopping`` is set. A run is finished first: what it has written is whole in any case."""
        while not self.stopping.is_set():
            try:
                if not self.take_one():
                    self.stopping.wait(PAUSE)
            except LedgerError as error:
                LOG.warning("%s", error)
                self.stopping.wait(TROUBLE_PAUSE)
            except Exception as error:
                # It is noted in the run as failed; the next one may be another month.
                LOG.error("the monthly job failed: %s", without_words(error))
                self.stopping.wait(TROUBLE_PAUSE)

    def take_one(self) -> bool:
        """Carry out the run that waits longest; False when none does. In this process alone: pages come first."""
        folder = reports_folder(self._settings)
        return run_waiting(self._ledger, folder, clock=self._settings.clock, processes=1) is not None
