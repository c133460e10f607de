"""The same month on a real Dask cluster: a scheduler and two workers of its own, results file for file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from revlearn.batch.cluster import NoCluster, on_cluster, program_version
from revlearn.batch.monthly import month_reports
from revlearn.store import Ledger
from tests.batch.test_monthly import OCTOBER, files_in, fill


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers, all processes of their own, on the loopback only."""
    folder = tmp_path_factory.mktemp("cluster")
    note = folder / "scheduler.json"
    environment = os.environ | {"DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, "env": environment}
    base = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    processes = [subprocess.Popen([*base, "--no-dashboard", "--scheduler-file", str(note)], **quiet)]  # type: ignore[call-overload]
    try:
        _wait(note.exists, "scheduler")
        for number in range(2):
            worker = [
                sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(note), "--nthreads", "1",
                "--no-dashboard", "--no-nanny", "--host", "127.0.0.1",
                "--local-directory", str(folder / f"worker{number}"),
            ]  # fmt: skip
            processes.append(subprocess.Popen(worker, **quiet))  # type: ignore[call-overload]
        from distributed import Client

        with Client(scheduler_file=str(note), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            address = client.scheduler.address
        yield address
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _wait(ready: object, name: str) -> None:
    for _ in range(300):
        if ready():  # type: ignore[operator]
            return
        time.sleep(0.1)
    raise TimeoutError(f"the {name} did not start")


def test_the_same_files_as_on_this_machine(scheduler: str, tmp_path: Path) -> None:
    fill(tmp_path / "data")
    with Ledger.open(tmp_path / "data") as ledger:
        month_reports(ledger, OCTOBER, tmp_path / "here", processes=1)
        month_reports(ledger, OCTOBER, tmp_path / "there", cluster=scheduler)
    assert files_in(tmp_path / "there") == files_in(tmp_path / "here")


def test_workers_of_another_version_are_refused(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.batch.cluster.__version__", "0.0.0")
    assert program_version().startswith("0.0.0 ")
    with pytest.raises(NoCluster, match="版本"), on_cluster(scheduler):
        pass
