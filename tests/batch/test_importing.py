"""Many pairs: what is bad stops nothing, what is there is met again, and a kill leaves a beginning of the whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from revlearn.batch import importing
from revlearn.batch.importing import Imported, import_pairs
from revlearn.batch.processes import IDLE
from revlearn.batch.sources import sources_in
from revlearn.store import Ledger
from tests.batch.folders import write_office, write_pair

KILLS = 4


def brought_in(folder: Path, data: Path, processes: int | None = 1) -> Imported:
    with Ledger.open(data) as ledger:
        return import_pairs(ledger, sources_in(folder)[0], processes=processes)


def dump(data: Path) -> bytes:
    """Everything a ledger holds: equal ledgers give equal bytes."""
    with Ledger.open(data) as ledger:
        ledger.backup(data / "dump")
    return (data / "dump").read_bytes()


def test_pairs_are_added_once_and_in_order(tmp_path: Path) -> None:
    folder = write_office(tmp_path / "office", 2, 3)
    assert brought_in(folder, tmp_path / "data") == Imported(6, 0, ())
    with Ledger.open(tmp_path / "data") as ledger:
        found = [(entry.id, entry.writer, entry.date.day) for entry in ledger.entries()]
    assert sorted(found) == [(at + 1, f"作者{at // 3}", at % 3 + 1) for at in range(6)]
    before = dump(tmp_path / "data")
    assert brought_in(folder, tmp_path / "data") == Imported(0, 6, ())
    assert dump(tmp_path / "data") == before


def test_several_processes_make_the_same_ledger(tmp_path: Path) -> None:
    folder = write_office(tmp_path / "office", 2, 3)
    brought_in(folder, tmp_path / "one")
    brought_in(folder, tmp_path / "two", processes=2)
    assert dump(tmp_path / "one") == dump(tmp_path / "two")


def test_what_is_there_is_not_analysed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_office(tmp_path / "office", 1, 2)
    brought_in(folder, tmp_path / "data")
    monkeypatch.setattr("revlearn.batch.analysing.analyse_pair", None)
    assert brought_in(folder, tmp_path / "data") == Imported(0, 2, ())


def test_bad_pairs_are_named_and_stop_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_office(tmp_path / "office", 1, 4)
    (folder / "作者0" / "2026-10-01 通知" / "final.txt").write_bytes(b"")
    (folder / "作者0" / "2026-10-02 通知" / "draft.txt").write_text("机密★1年\n关于检查的通知\n", encoding="utf-8")
    result = brought_in(folder, tmp_path / "data")
    assert (result.added, result.present) == (2, 0)
    assert [failure.name for failure in result.failures] == ["作者0/2026-10-01 通知", "作者0/2026-10-02 通知"]
    assert "final.txt" in result.failures[0].reason
    assert "密级" in result.failures[1].reason
    monkeypatch.setattr("revlearn.batch.analysing.record_of", None)
    write_pair(folder, "作者1", number=50)
    faulty = brought_in(folder, tmp_path / "data").failures[-1]
    assert (faulty.name, faulty.reason) == ("作者1/2026-10-08 检查通知", "程序内部错误（TypeError），没有收入")


def test_an_empty_chunk_writes_nothing(tmp_path: Path) -> None:
    write_pair(tmp_path / "office", name="2026-10-08 x")
    (tmp_path / "office" / "张三" / "2026-10-08 x" / "draft.txt").write_bytes(b"")
    assert brought_in(tmp_path / "office", tmp_path / "data").added == 0
    with Ledger.open(tmp_path / "data") as ledger:
        assert ledger.writers() == ()


def test_progress_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.batch.processes.CHUNK", 2)
    folder, steps = write_office(tmp_path / "office", 1, 5), []
    with Ledger.open(tmp_path / "data") as ledger:
        importing.import_pairs(ledger, sources_in(folder)[0], done=steps.append)
    assert steps == [2, 2, 1]


SCRIPT = """
import sys
from pathlib import Path
import revlearn.batch.processes as processes
from revlearn.batch.importing import import_pairs
from revlearn.batch.sources import sources_in
from revlearn.store import Ledger
processes.CHUNK = 5
with Ledger.open(Path(sys.argv[2])) as ledger:
    import_pairs(ledger, sources_in(Path(sys.argv[1]))[0], processes=1, done=lambda count: print("*", flush=True))
"""


def test_killed_and_run_again_is_as_if_undisturbed(tmp_path: Path) -> None:
    folder = write_office(tmp_path / "office", 10, 10)
    brought_in(folder, tmp_path / "whole")
    chance, beginnings = random.Random(20261008), []
    for _ in range(KILLS):
        running = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(folder), str(tmp_path / "killed")], stdout=subprocess.PIPE
        )
        assert running.stdout
        running.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        running.stdout.close()
        with Ledger.open(tmp_path / "killed") as ledger:
            beginnings.append(len(ledger.entry_ids()))
    assert beginnings == sorted(beginnings)
    assert 0 < beginnings[0] < 100
    brought_in(folder, tmp_path / "killed")
    assert dump(tmp_path / "killed") == dump(tmp_path / "whole")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked for in /proc")
def test_processes_end_with_the_one_that_was_killed(tmp_path: Path) -> None:
    folder = write_office(tmp_path / "office", 10, 10)
    running = subprocess.Popen(
        [sys.executable, "-c", SCRIPT.replace("processes=1", "processes=2"), str(folder), str(tmp_path / "data")],
        stdout=subprocess.PIPE,
    )
    assert running.stdout
    running.stdout.readline()
    workers = _children(running.pid)
    assert len(workers) >= 2
    running.kill()
    running.wait()
    running.stdout.close()
    # Less than a process waits for work.
    patience = time.monotonic() + IDLE * 0.7
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < patience:
        time.sleep(0.1)
    assert [pid for pid in workers if Path(f"/proc/{pid}").exists()] == []


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
