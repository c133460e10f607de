"""The worker: limits on what a document may cost, and what is left when it is killed, told to stop, or overtaken."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from revlearn.batch.analysing import Source
from revlearn.model import Correction, ReceivedFile
from revlearn.store import Ledger, NewUpload, PairRecord
from revlearn.web.settings import Settings
from revlearn.web.work import analyst as analysing
from revlearn.web.work import worker as working
from revlearn.web.work.analyst import Analyst, Limits, Outcome, Refusal, Task
from revlearn.web.work.process import WorkerProcess
from revlearn.web.work.worker import Worker
from tests.web.office import Clock, Office

DRAFT = "关于开展检查的通知\n各科室：\n截止9月底，已完成12家。请各单位认真抓好落实。\n特此通知。\n"
FINAL = DRAFT.replace("截止", "截至").replace("认真", "切实")
LONG = 30.0
"""Seconds after which a test gives up waiting."""


def pair(number: int = 12) -> NewUpload:
    sides = (ReceivedFile(f"{number}.txt", text.replace("12", str(number)).encode()) for text in (DRAFT, FINAL))
    return NewUpload(f"第{number}篇", "何景明", date(2026, 10, 12), *sides)


def task(draft: str = DRAFT, name: str = "稿") -> Task:
    files = ReceivedFile("draft.txt", draft.encode()), ReceivedFile("final.txt", FINAL.encode())
    return Task(Source(name, "何景明", date(2026, 10, 12), *files), (), False, None, None)


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_alive(pid: int) -> bool:
    """Whether the process runs (one that ended and is not yet asked for does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def analyst() -> Iterator[Analyst]:
    started = Analyst()
    yield started
    started.stop()


# ------------------------------------------------------------------------------------------------------- limits


def test_what_takes_too_long_is_ended_and_the_next_is_analysed() -> None:
    slow = Analyst(Limits(seconds=0.01))
    refused = slow.analyse(task())
    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.repeatable) == (
        "稿：处理超过 0 秒，没有收入；请拆分文档后重新上传", True
    )  # fmt: skip
    slow.limits = Limits()
    assert isinstance(slow.analyse(task()), PairRecord)
    slow.stop()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is limited on Linux only")
def test_what_needs_too_much_memory_is_refused_and_the_next_is_analysed() -> None:
    small = Analyst(Limits(megabytes=40))
    refused = small.analyse(task(draft="关于防汛工作的情况报告。" * 100_000))
    assert isinstance(refused, Refusal)
    assert "内存" in refused.reason
    small.limits = Limits()
    assert isinstance(small.analyse(task()), PairRecord)
    small.stop()


def test_a_process_that_is_killed_costs_one_upload_alone(analyst: Analyst) -> None:
    analyst.analyse(task())

    def killed() -> None:
        assert analyst._process is not None
        os.kill(analyst._process.pid or 0, signal.SIGKILL)

    refused = analyst.analyse(task(draft="甲乙丙丁。" * 20_000), killed)
    assert isinstance(refused, Refusal)
    assert "内部错误" in refused.reason
    assert refused.repeatable
    assert isinstance(analyst.analyse(task()), PairRecord)


def test_the_analysis_gives_way_to_pages(analyst: Analyst) -> None:
    analyst.analyse(task())
    assert analyst._process is not None
    assert os.getpriority(os.PRIO_PROCESS, analyst._process.pid or 0) == analysing.NICENESS


# -------------------------------------------------------------------------------------------------------- a worker


class Standing:
    """Stands in for the process that analyses: calls ``during`` in the middle of the work."""

    def __init__(self, outcome: Outcome, during: Callable[[], None] = lambda: None) -> None:
        self.outcome = outcome
        self.during = during
        self.tasks: list[Task] = []

    def analyse(self, task: Task, meanwhile: Callable[[], None]) -> Outcome:
        self.tasks.append(task)
        self.during()
        meanwhile()
        return self.outcome

    def stop(self) -> None:
        pass


def test_a_worker_that_is_told_to_stop_gives_the_upload_back(office: Office) -> None:
    office.ledger.uploads.accept(1, [pair()], office.clock())
    standing = Standing(Refusal("", ""))
    worker = Worker(office.ledger, office.settings, standing)
    standing.during = worker.stopping.set
    assert worker.take_one()
    upload = office.ledger.uploads.of(1)[0]
    assert (upload.state, upload.attempts) == ("queued", 0)


def test_what_another_took_over_meanwhile_is_left_to_it(office: Office, analyst: Analyst) -> None:
    office.ledger.uploads.accept(1, [pair()], office.clock())
    other = Worker(office.ledger, office.settings, analyst)

    def overtaken() -> None:
        office.clock.forward(seconds=working.LEASE.total_seconds() + 1)
        other.take_one()

    slow = Standing(Refusal("与我无关", "not mine"), overtaken)
    assert Worker(office.ledger, office.settings, slow).take_one()
    upload = office.ledger.uploads.of(1)[0]
    assert (upload.state, upload.reason, upload.attempts) == ("done", "", 2)


def test_a_long_analysis_keeps_its_lease(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "HEARTBEAT", 0.0)
    office.ledger.uploads.accept(1, [pair()], office.clock())
    standing = Standing(Refusal("坏的", "bad"), lambda: office.clock.forward(seconds=20))
    Worker(office.ledger, office.settings, standing).take_one()
    until_then = office.clock() + working.LEASE - timedelta(seconds=1)
    assert not office.ledger.uploads.waiting(until_then)
    assert office.ledger.uploads.of(1)[0].reason == "坏的"


def test_what_mentors_taught_reaches_the_analysis(office: Office) -> None:
    entry = office.ledger.entries(writer="何景明")[0]
    number = entry.edits[0].number
    said = Correction(
        "document", "edit", "replace", "认真", "切实", {"bias": 1.0, "change 认真→切实": 1.0}, "wording.register",
        "improvement", "wording.precision", "陈老师", "2026-10-09T10:00:00",
    )  # fmt: skip
    for at in range(8):
        office.ledger.correct(entry.id, number, replace(said, edit=f"edit {at}"))
    office.ledger.uploads.accept(1, [pair()], office.clock())
    standing = Standing(Refusal("", ""))
    Worker(office.ledger, office.settings, standing).take_one()
    assert standing.tasks[0].office is not None
    assert standing.tasks[0].known


def test_old_lines_go(office: Office) -> None:
    office.ledger.uploads.accept(1, [NewUpload("", "", date(2026, 1, 1), reason="坏的", english="bad")], office.clock())
    worker = Worker(office.ledger, office.settings, Standing(Refusal("", "")))
    worker.tidy()
    assert len(office.ledger.uploads.of(1)) == 1
    office.clock.forward(days=91)
    worker.tidy()
    assert len(office.ledger.uploads.of(1)) == 1
    Worker(office.ledger, office.settings, Standing(Refusal("", ""))).tidy()
    assert office.ledger.uploads.of(1) == ()


# ------------------------------------------------------------------------------------------------- the real process


@pytest.fixture
def process(tmp_path: Path) -> Iterator[WorkerProcess]:
    Ledger.open(tmp_path).close()
    started = WorkerProcess(Settings(data=tmp_path, clock=Clock()))
    yield started
    started.stop()


def test_a_worker_that_is_killed_is_started_again_and_every_upload_is_there_once(
    process: WorkerProcess, tmp_path: Path
) -> None:
    with Ledger.open(tmp_path) as ledger:
        ledger.uploads.accept(1, [pair(number) for number in range(20, 32)], Settings(data=tmp_path).clock())
        until(lambda: ledger.uploads.counts()["done"] > 2)
        killed = process.pid
        os.kill(killed, signal.SIGKILL)
        until(lambda: process.pid != killed)
        # As if the time of its lease were over.
        with ledger._database.writing() as connection:
            connection.execute(text("UPDATE uploads SET lease = '2000-01-01' WHERE state = 'working'"))
        until(lambda: ledger.uploads.counts()["done"] == 12)
        done = ledger.uploads.of(1)
        assert [(each.state, each.added) for each in done] == [("done", True)] * 12
        assert sorted(each.entry or 0 for each in done) == list(range(1, 13))
        assert len(ledger.entries()) == 12


def test_a_worker_ends_with_its_server(tmp_path: Path) -> None:
    Ledger.open(tmp_path).close()
    program = (
        "import sys, time; from pathlib import Path; from revlearn.web.settings import Settings;"
        "from revlearn.web.work.process import WorkerProcess;"
        "print(WorkerProcess(Settings(data=Path(sys.argv[1]))).pid, flush=True); time.sleep(60)"
    )
    command = [analysing.sys.executable, "-c", program, str(tmp_path)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    worker = int(server.stdout.readline())
    server.kill()
    server.wait()
    server.stdout.close()
    until(lambda: not is_alive(worker))
