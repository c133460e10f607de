"""All reports of a month: every writer's and the team's, only what is out of date, each file whole or absent.

A file is up to date when it was made from the same entries, events, program and rules as it would be made from now;
``.state.json`` beside the reports keeps a fingerprint of that for each file, and one of the file itself, so a damaged
or edited file is made again, too. What a killed run has written stays and is not made twice. Which lessons a report
told is noted in the ledger when the file is there; it counts from the next month on, so the order of runs does not
matter, and nothing in a report depends on when it was made.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from revlearn.batch.cluster import Run, on_cluster, program_version
from revlearn.batch.naming import file_names
from revlearn.batch.processes import in_chunks
from revlearn.batch.report_files import ReportFiles
from revlearn.learn import month, profile
from revlearn.learn.gathering import Gathering, counted, shared_part
from revlearn.learn.periods import months_up_to
from revlearn.model import RevlearnError
from revlearn.record import Answer, Entry, Lesson, Period, Profile, TeamProfile, Told
from revlearn.report.pages import team_pdf, team_xlsx, writer_pdf
from revlearn.report.whole_file import UnwritableFile, write_whole
from revlearn.store import Ledger

Lang = Literal["zh", "en"]
SCHEMA = "revlearn.batch/1"
WRITERS_AT_ONCE = 20
"""Writers handed out together. Of three times as many materials and results are in memory, packed."""
WINDOW = 12
"""Months after a writer's last document in which reports still come."""
EVERYBODY = {"zh": "全体", "en": "All writers"}


class NoDocuments(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A month for which the ledger has nothing to report."""


@dataclass(frozen=True, slots=True)
class Unmade:
    """A report that could not be made: whose, and why in each language."""

    name: str
    reason: str
    english: str


@dataclass(frozen=True, slots=True)
class Made:
    """What a run did: files written, files that were up to date, and reports that could not be made."""

    written: int
    current: int
    failures: tuple[Unmade, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a writer's report is made from."""

    writer: str
    entries: tuple[Entry, ...]
    told: tuple[Told, ...]
    answers: tuple[Answer, ...]

    def fingerprint(self, period: Period, lang: Lang) -> str:
        """Equal materials, periods, languages and programs have equal ones."""
        digest = hashlib.sha256(f"{program_version()} {period.name} {lang} {self.writer}".encode())
        for each in (*self.entries, *self.told, *self.answers):
            digest.update(repr(each).encode("utf-8", errors="surrogatepass"))
        return digest.hexdigest()

    def packed(self) -> bytes:
        """All of it, ready for another process, in a fifth of the room."""
        return zlib.compress(pickle.dumps(self), 1)


@dataclass(frozen=True, slots=True)
class Order:
    """A writer's report to be made, or up to date where it is not ``stale``; ``entries`` are those a team counts."""

    writer: str
    path: str
    own: str
    stale: bool
    material: bytes
    entries: tuple[Entry, ...]


def month_reports(
    ledger: Ledger, name: str, output: Path, *, lang: Lang = "zh", anonymous: bool = False,
    processes: int | None = None, cluster: str | None = None, done: Callable[[int], None] = lambda count: None,
) -> Made:  # fmt: skip
    """Write ``OUTPUT/MONTH/writers/*.pdf``, ``team.pdf``, ``team.xlsx`` and ``summary.json`` for month ``name``.

    Work is spread over ``processes`` of this machine (one for each core when None) or over the Dask ``cluster`` at an
    address. ``done`` is told after each step how many writers were dealt with since. Raises NotAMonth, NoCluster,
    LedgerError and UnwritableFile; what goes wrong with one writer is a failure of the result and stops nothing.
    """
    period = month(name)
    with _workers(processes, cluster) as run:
        return _Run(ledger, period, output / name, lang, anonymous, run, done).make()


def writers_of(ledger: Ledger, period: Period) -> list[str]:
    """Writers with a document in the twelve months up to the period's end, in order of name."""
    first = months_up_to(period.last, WINDOW)[0].first
    return sorted(
        each.name
        for each in ledger.writers()
        if each.first is not None and each.last is not None and each.first <= period.last and each.last >= first
    )


def _workers(processes: int | None, cluster: str | None) -> AbstractContextManager[Run]:
    if cluster is not None:
        return on_cluster(cluster)

    def run(work: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> list[Any]:
        return [each for chunk in in_chunks(work, arguments, processes=processes) for each in chunk]

    return nullcontext(run)


Summary = dict[str, Any]
Report = tuple[bytes | None, tuple[Told, ...], Summary, Profile]


def made(packed: bytes, period: Period, lang: Lang, wanted: bool) -> Report | Unmade:
    """One writer's PDF (None unless ``wanted``), what it tells, what summary and team's report need. Runs anywhere."""
    material: Material = pickle.loads(zlib.decompress(packed))
    try:
        whole = profile(material.writer, period, material.entries, told=material.told, answers=material.answers)
        pdf = writer_pdf(whole, lang=lang) if wanted else None
        return pdf, told_by(whole), summary_of(whole), shared_part(whole)
    except RevlearnError as error:
        return Unmade(material.writer, str(error), error.english)
    except Exception as error:
        # One report that cannot be made must not cost the others; its text stays out of every message.
        kind = type(error).__name__
        return Unmade(material.writer, f"报告没有生成（{kind}）", f"the report could not be made ({kind})")


def told_by(profile: Profile) -> tuple[Told, ...]:
    """What the report of ``profile`` tells its writer: the lessons of the month, and those put first."""
    listed: dict[Any, Lesson] = {each.key: each for each in profile.focus}
    listed |= {each.key: each for each in profile.lessons if each.in_period}
    return tuple(Told(profile.writer, key, profile.period.name) for key in sorted(listed, key=repr))


def summary_of(profile: Profile) -> Summary:
    """What ``summary.json`` says of a writer."""
    return {
        "documents": profile.documents,
        "draft_characters": profile.draft_characters,
        "edits": profile.edits,
        "by_nature": dict(profile.by_nature),
        "open_lessons": sum(lesson.state != "closed" for lesson in profile.lessons),
    }


class _Run:
    """One run over all writers of a month."""

    def __init__(
        self, ledger: Ledger, period: Period, folder: Path, lang: Lang, anonymous: bool, run: Run,
        done: Callable[[int], None],
    ) -> None:  # fmt: skip
        self.ledger, self.period = ledger, period
        self.lang, self.anonymous, self.run, self.done = lang, anonymous, run, done
        self.files = ReportFiles(folder)
        self.failures: list[Unmade] = []
        self.prints: dict[str, str] = {}
        self.summaries: dict[str, Summary] = {}
        self.gathering = Gathering(period)
        self.teams = {each.name: each.writers for each in ledger.teams()}
        self.team_of = {writer: team for team, members in self.teams.items() for writer in members}

    def make(self) -> Made:
        """Do it."""
        self.files.sweep()
        names = writers_of(self.ledger, self.period)
        if not names:
            raise NoDocuments(
                f"{self.period.name}：账本里没有这个月和之前一年的稿件，请检查 --month 和 --data",
                f"{self.period.name}: the ledger has no documents of this month or the year before it; "
                "check --month and --data",
            )
        # Before any work: where not even this can be written, no report can.
        self.files.keep_state()
        named = file_names(names)
        self._writers(names, {name: f"writers/{file}.pdf" for name, file in named.items()})
        self._teams()
        self._summary(named)
        self.files.remove_strangers()
        self.files.keep_state()
        return Made(self.files.written, self.files.current, tuple(self.failures), self.files.folder)

    def _writers(self, names: Sequence[str], paths: dict[str, str]) -> None:
        """Every writer's report. While some are made, the ledger is read for the next and the last ones are written."""
        ahead = ThreadPoolExecutor(1)
        waiting: tuple[list[Order], Future[list[Report | Unmade]]] | None = None
        try:
            for at in range(0, len(names), WRITERS_AT_ONCE):
                orders = [self._order(name, paths[name]) for name in names[at : at + WRITERS_AT_ONCE]]
                work = [(each.material, self.period, self.lang, each.stale) for each in orders]
                begun = ahead.submit(self.run, made, work)
                if waiting is not None:
                    self._finish(waiting[0], waiting[1].result())
                waiting = orders, begun
            if waiting is not None:
                self._finish(waiting[0], waiting[1].result())
        finally:
            ahead.shutdown(cancel_futures=True)

    def _order(self, writer: str, path: str) -> Order:
        material = self._material(writer)
        own = material.fingerprint(self.period, self.lang)
        entries = tuple(counted(each, self.period) for each in material.entries)
        return Order(writer, path, own, not self.files.is_current(path, own), material.packed(), entries)

    def _finish(self, orders: Sequence[Order], results: Sequence[Report | Unmade]) -> None:
        told: list[Told] = []
        for order, result in zip(orders, results, strict=True):
            if isinstance(result, Unmade):
                self.failures.append(result)
                continue
            pdf, tells, summary, part = result
            if self._taken(order.writer, order.path, order.own, pdf):
                told += tells
            self.prints[order.writer] = order.own
            self.summaries[order.writer] = summary
            self.gathering.add(part, order.entries, {None, self.team_of.get(order.writer)})
        if told:
            self.ledger.tell(told)
        self.files.keep_state()
        self.done(len(orders))

    def _material(self, writer: str) -> Material:
        entries = self.ledger.entries(writer=writer, last=self.period.last)
        # What this month's own report told counts from the next month on, so it is no part of this one.
        told = tuple(each for each in self.ledger.told(writer) if each.month < self.period.name)
        answers = tuple(each for each in self.ledger.answers(writer) if each.on <= self.period.last)
        return Material(writer, entries, told, answers)

    def _teams(self) -> None:
        """The report of everybody, and one for each team of the ledger that two or more of them are in."""
        self._team("team", EVERYBODY[self.lang], list(self.prints))
        teams = {name: [each for each in members if each in self.prints] for name, members in self.teams.items()}
        several = {name: members for name, members in teams.items() if len(members) > 1}
        for name, file in file_names(sorted(several)).items():
            self._team(f"teams/{file}", name, several[name])

    def _team(self, path: str, name: str, members: Sequence[str]) -> None:
        parts = [name, str(self.anonymous), *(f"{each} {self.prints[each]}" for each in members)]
        own = hashlib.sha256("\n".join((program_version(), self.lang, *parts)).encode()).hexdigest()
        team: TeamProfile | None = None
        for suffix, page in ((".pdf", team_pdf), (".xlsx", team_xlsx)):
            if self.files.is_current(path + suffix, own):
                self._taken(name, path + suffix, own, None)
                continue
            team = team or self.gathering.team(name, members)
            self._taken(name, path + suffix, own, page(team, anonymous=self.anonymous, lang=self.lang))

    def _summary(self, files: dict[str, str]) -> None:
        content = {
            "schema": SCHEMA,
            "month": self.period.name,
            "language": self.lang,
            "writers": [
                {"writer": name, "file": f"writers/{files[name]}.pdf", **each} for name, each in self.summaries.items()
            ],
            "failures": [
                {"writer": each.name, "reason": each.reason if self.lang == "zh" else each.english}
                for each in self.failures
            ],
        }
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        path = self.files.folder / "summary.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            write_whole(path, text)

    def _taken(self, name: str, path: str, own: str, content: bytes | None) -> bool:
        """Have ``content`` written; what cannot be is a failure of the report named ``name``: False."""
        try:
            self.files.take(path, own, content)
        except UnwritableFile as error:
            self.failures.append(Unmade(name, str(error), error.english))
            return False
        return True
