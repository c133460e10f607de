"""Checks of new drafts in processes of their own: pages stay quick, and a draft that takes too long is given up.

Nothing of a draft is kept: it goes to the process and comes back as the page that shows it.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import Empty, LifoQueue
from typing import Any

from revlearn.batch.processes import end_with
from revlearn.model import LoadedText, OfficeDictionary, Pair, PastError, ReceivedFile, RevlearnError
from revlearn.report.check_html import CheckPage
from revlearn.web.settings import Lang
from revlearn.web.traces import without_words
from revlearn.web.work.analyst import limit_memory

LOG = logging.getLogger("revlearn.web")
LONGEST = 50_000
"""Characters of a draft: three times the longest document of an ordinary office; checked in half a second."""
LARGEST = 20_000_000
"""Bytes of a file; a draft of that many characters with pictures."""
MEGABYTES = 800
"""What a check may take of memory beyond what its process begins with."""


class NotChecked(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A draft that was not checked, and why."""


class TooManyChecks(NotChecked):
    """No process was free in time: the same draft may be sent again."""


def too_long(characters: int) -> NotChecked:
    """What is said of a draft that is too long."""
    return NotChecked(
        f"有 {characters:,} 字，超过自查上限 {LONGEST:,} 字，请分开自查",
        f"{characters:,} characters are more than the {LONGEST:,} that are checked at a time; check it in parts",
    )


TOO_LARGE = (
    f"文件超过 {LARGEST // 1_000_000} MB；请删去图片，或把正文粘贴进来自查",
    f"The file is larger than {LARGEST // 1_000_000} MB; take out images, or paste its text",
)
TOO_SLOW = ("自查用时过长，已停止；请把文稿分开再查", "It took too long and was stopped; check the draft in parts")
BUSY = ("自查的人多，请稍后再试", "Many are checking at the moment; try again in a little while")
BROKEN = ("自查没有完成，请再试一次；仍不行请联系管理员", "It was not finished; try again, then ask the administrator")


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft to be checked: pasted text or a file, what the writer got wrong before, and how the office writes."""

    source: LoadedText | ReceivedFile = field(repr=False)
    genre: str | None
    past: tuple[PastError, ...]
    dictionary: OfficeDictionary | None
    allow_classified: bool
    lang: Lang


@dataclass(frozen=True, slots=True)
class Checked:
    """The text as it was read, what the page shows of its check, and the same for programs (``revlearn.check/1``)."""

    text: str = field(repr=False)
    page: CheckPage = field(repr=False)
    findings: dict[str, Any] = field(repr=False)


class CheckDesk:
    """Processes that check one draft after another, started with the first and again when one has died.

    ``seconds`` is what one draft may take, ``patience`` how long one waits for a process to be free.
    """

    def __init__(self, *, processes: int = 1, seconds: float = 20, patience: float = 10) -> None:
        self._seconds, self._patience = seconds, patience
        # The one used last comes first: it has its dictionaries loaded.
        self._free: LifoQueue[_Clerk] = LifoQueue()
        self._clerks = [_Clerk() for _ in range(processes)]
        for clerk in self._clerks:
            self._free.put(clerk)

    def check(self, draft: Draft) -> Checked:
        """The draft checked. Raises RevlearnError, one line, for one that is refused, too long, or takes too long."""
        if isinstance(draft.source, LoadedText) and len(draft.source.text) > LONGEST:
            raise too_long(len(draft.source.text))
        if isinstance(draft.source, ReceivedFile) and len(draft.source.data) > LARGEST:
            raise NotChecked(*TOO_LARGE)
        try:
            clerk = self._free.get(timeout=self._patience)
        except Empty:
            raise TooManyChecks(*BUSY) from None
        try:
            return clerk.check(draft, self._seconds)
        finally:
            self._free.put(clerk)

    def close(self) -> None:
        """End the processes."""
        for clerk in self._clerks:
            clerk.stop()


class _Clerk:
    """One process, and the pipe to it."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def check(self, draft: Draft, seconds: float) -> Checked:
        connection = self._started()
        try:
            connection.send(draft)
            if not connection.poll(seconds):
                self.stop()
                raise NotChecked(*TOO_SLOW)
            outcome: Checked | tuple[str, str] | None = connection.recv()
        except (EOFError, OSError) as error:
            self.stop()
            raise NotChecked(*BROKEN) from error
        if isinstance(outcome, tuple):
            raise NotChecked(*outcome)
        if outcome is None:
            # What is left of a process that failed is not to be trusted with the next draft.
            self.stop()
            raise NotChecked(*BROKEN)
        return outcome

    def stop(self) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if process is not None:
            process.kill()
            process.join()
        if connection is not None:
            connection.close()

    def _started(self) -> Connection:
        if self._connection is None or self._process is None or not self._process.is_alive():
            self.stop()
            # A new interpreter, not a copy of this one: threads hold locks here, and the database is open.
            context = get_context("spawn")
            connection, other = context.Pipe()
            process = context.Process(target=_serve, args=(other, os.getpid()), name="revlearn-check", daemon=True)
            process.start()
            other.close()
            self._process, self._connection = process, connection
        return self._connection


def _serve(connection: Connection, parent: int) -> None:
    """The process: drafts in, outcomes out, until the other end is closed."""
    end_with(parent)
    _warm_up()
    limit_memory(MEGABYTES)
    while True:
        try:
            draft = connection.recv()
        except EOFError:
            return
        connection.send(_outcome(draft))


def _warm_up() -> None:
    """Load the dictionaries before memory is limited."""
    from revlearn.check import check

    check("关于开会的通知\n请准时参加。", name="")


def _outcome(draft: Draft) -> Checked | tuple[str, str] | None:
    """The draft checked, or the two lines that refuse it, or None when something failed that should not."""
    try:
        return checked(draft)
    except RevlearnError as error:
        return str(error), error.english
    except Exception as error:
        LOG.error("a self-check failed: %s", without_words(error))
        return None


def checked(draft: Draft) -> Checked:
    """Read the draft and check it, here and now. Raises RevlearnError for what cannot be read or may not be."""
    from revlearn.check import check
    from revlearn.load import load_text, refuse_if_classified
    from revlearn.report.check_html import check_page

    loaded = draft.source if isinstance(draft.source, LoadedText) else load_text(draft.source)
    refuse_if_classified(Pair(loaded, loaded), draft.allow_classified)
    if len(loaded.text) > LONGEST:
        raise too_long(len(loaded.text))
    report = check(
        loaded.text, name=loaded.name, genre=draft.genre, levels=loaded.levels, past=draft.past, office=draft.dictionary
    )
    return Checked(loaded.text, check_page(report, draft.lang), report.to_dict())
