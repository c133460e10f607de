"""Reading and analysing one upload in a process of its own, under limits of time and memory."""

from __future__ import annotations

import logging
import os
import resource
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from revlearn.batch.analysing import Source, taken_in
from revlearn.batch.processes import end_with
from revlearn.model import LoadedText, OfficeDictionary, Pair, RevlearnError
from revlearn.store import PairKey, PairRecord
from revlearn.web.traces import without_words

LOG = logging.getLogger("revlearn.work")

NICENESS = 19
"""Pages come first: the analysis takes what processor time they leave."""

GLANCE = 0.25
"""Seconds between two looks whether to stop."""

FAULT = (
    "{name}：程序内部错误（{detail}），没有收入；可稍后重试，仍不行请联系管理员",
    "{name}: internal fault ({detail}), not added; try again later, then ask the administrator",
)
TOO_SLOW = (
    "{name}：处理超过 {detail} 秒，没有收入；请拆分文档后重新上传",
    "{name}: took more than {detail} seconds, not added; split the document and upload it again",
)
TOO_LARGE = (
    "{name}：处理所需内存超过 {detail} MB，没有收入；请拆分文档后重新上传",
    "{name}: needs more than {detail} MB of memory, not added; split the document and upload it again",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one upload may take: seconds, and megabytes beyond what the process holds when it begins."""

    seconds: float = 180
    megabytes: int = 1500


@dataclass(frozen=True, slots=True)
class Task:
    """An upload to analyse; the rest as for ``batch.analysing.taken_in``."""

    source: Source
    known: Collection[PairKey]
    allow_classified: bool
    office: str | None
    dictionary: OfficeDictionary | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is nothing to enter, one line in each language. ``repeatable`` when the file need not be at fault."""

    reason: str
    english: str
    repeatable: bool = False

    @classmethod
    def of(cls, words: tuple[str, str], name: str, detail: object) -> Refusal:
        """A refusal that is no fault of the document's form: it may be tried again."""
        chinese, english = (each.format(name=name, detail=detail) for each in words)
        return cls(chinese, english, repeatable=True)


Outcome = PairRecord | PairKey | Refusal


class Analyst:
    """A process that analyses one upload after another. It starts with the first and is started again when it died."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def analyse(self, task: Task, meanwhile: Callable[[], None] = lambda: None) -> Outcome:
        """What came of the task. ``meanwhile`` is called a few times a second; what it raises ends the process."""
        connection = self._started()
        name = task.source.name
        deadline = time.monotonic() + self.limits.seconds
        try:
            connection.send(task)
            while not connection.poll(GLANCE):
                meanwhile()
                if time.monotonic() > deadline:
                    self.stop()
                    return Refusal.of(TOO_SLOW, name, round(self.limits.seconds))
            outcome = connection.recv()
        except (EOFError, OSError):
            status = self._ended()
            return Refusal.of(FAULT, name, status)
        except BaseException:
            self.stop()
            raise
        if isinstance(outcome, MemoryError):
            # What is left of such a process is not to be trusted with the next document.
            self.stop()
            return Refusal.of(TOO_LARGE, name, self.limits.megabytes)
        assert isinstance(outcome, PairRecord | PairKey | Refusal)
        return outcome

    def stop(self) -> None:
        """End the process at once."""
        if self._process is not None:
            self._process.kill()
            self._ended()

    def _ended(self) -> str:
        """Tidy up after a process that has ended; what it ended of."""
        assert self._process is not None
        assert self._connection is not None
        self._connection.close()
        self._process.join()
        status = f"exit {self._process.exitcode}"
        self._process, self._connection = None, None
        return status

    def _started(self) -> Connection:
        if self._connection is None or self._process is None or not self._process.is_alive():
            # A new interpreter, not a copy of this one: threads hold locks here, and the database is open.
            context = get_context("spawn")
            self._connection, other = context.Pipe()
            self._process = context.Process(
                target=_serve, args=(other, self.limits, os.getpid()), name="revlearn-analyst", daemon=True
            )
            self._process.start()
            other.close()
        return self._connection


def _serve(connection: Connection, limits: Limits, parent: int) -> None:
    """The process: tasks in, outcomes out, until the other end is closed."""
    end_with(parent)
    os.nice(NICENESS)
    _warm_up()
    limit_memory(limits.megabytes)
    while True:
        try:
            connection.send(_outcome(connection.recv()))
        except EOFError:
            return
        except MemoryError:
            connection.send(MemoryError())
            return


def _warm_up() -> None:
    """Load dictionaries and models before memory is limited and the first document waits for them."""
    from revlearn.analyse import analyse_pair

    analyse_pair(
        Pair(LoadedText("draft", "关于开会的通知\n请准时参加。"), LoadedText("final", "关于开会的通知\n请按时参加。"))
    )


def limit_memory(megabytes: int) -> None:
    """Let the process grow by so much beyond what it holds now. Only Linux tells, and only there it is limited."""
    if sys.platform != "linux":
        return
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file, a question to the kernel
        held = int(file.read().split()[0]) * resource.getpagesize()
    most = held + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _outcome(task: Task) -> Outcome:
    try:
        return taken_in(task.source, task.known, task.allow_classified, task.office, task.dictionary)
    except RevlearnError as error:
        return Refusal(str(error), error.english)
    except MemoryError:
        raise
    except Exception as error:
        LOG.error("an analysis failed: %s", without_words(error))
        return Refusal.of(FAULT, task.source.name, type(error).__name__)
