"""The worker as a process beside the server: started with it, started again when it dies, ended with it."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from threading import Event, Thread

from revlearn.batch.processes import end_with
from revlearn.store import Ledger
from revlearn.web.settings import Settings
from revlearn.web.work.analyst import Analyst
from revlearn.web.work.monthly import MonthlyWorker
from revlearn.web.work.worker import Worker

PARENT = "REVLEARN_WORK_FOR"
"""The variable that names the process to end with."""

AGAIN_AFTER = 1.0
"""Seconds before a worker that died is started again."""

ENOUGH = 20.0
"""Seconds a worker that was told to stop may take before it is killed."""

LOG = logging.getLogger("revlearn.work")


class WorkerProcess:
    """The worker of a server with these settings; it runs by the machine's clock."""

    def __init__(self, settings: Settings) -> None:
        self._environment = {**os.environ, **_variables(settings), PARENT: str(os.getpid())}
        self._stopping = Event()
        self._process = self._started()
        self._watch = Thread(target=self._keep_alive, name="revlearn-worker-watch", daemon=True)
        self._watch.start()

    @property
    def pid(self) -> int:
        """The worker's process number at this moment."""
        return self._process.pid

    def stop(self) -> None:
        """End the worker; what it was at waits for the next."""
        self._stopping.set()
        self._process.terminate()
        try:
            self._process.wait(ENOUGH)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._watch.join()

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "revlearn.web.work"]
        return subprocess.Popen(command, env=self._environment, stdin=subprocess.DEVNULL)

    def _keep_alive(self) -> None:
        while True:
            status = self._process.wait()
            if self._stopping.wait(AGAIN_AFTER):
                return
            LOG.error("the worker ended with status %d and is started again", status)
            self._process = self._started()


def _variables(settings: Settings) -> Mapping[str, str]:
    """What of the settings the worker needs, as ``Settings.from_environment`` reads it."""
    return {
        "REVLEARN_DATA": str(settings.data),
        "REVLEARN_DATABASE": settings.database or "",
        "REVLEARN_WORKERS": str(settings.workers),
        "REVLEARN_ALLOW_CLASSIFIED": "1" if settings.allow_classified else "",
    }


def run(settings: Settings) -> None:
    """The worker process: ``settings.workers`` uploads at a time, until it is told to end or its server has ended."""
    parent = os.environ.get(PARENT)
    if parent:
        end_with(int(parent))
    with Ledger.open(settings.data, settings.database) as ledger:
        analysing = [Worker(ledger, settings, Analyst()) for _ in range(max(1, settings.workers))]
        workers: list[Worker | MonthlyWorker] = [*analysing, MonthlyWorker(ledger, settings)]

        def stop(*_: object) -> None:
            for worker in workers:
                worker.stopping.set()

        signal.signal(signal.SIGTERM, stop)
        # The terminal sends it to server and worker alike; the server says when to stop.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threads = [Thread(target=worker.run, name=f"revlearn-worker-{at}") for at, worker in enumerate(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
