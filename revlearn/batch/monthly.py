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
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from revlearn.batch.cluster import Run, on_cluster, program_version
from revlearn.batch.naming import file_names
from revlearn.batch.processes import in_chunks
from revlearn.learn import month, profile, team_of
from revlearn.learn.periods import months_up_to
from revlearn.model import Label, Nature, RevlearnError
from revlearn.record import Answer, EditRecord, Entry, Lesson, Period, Profile, TeamProfile, Told
from revlearn.report.pages import team_pdf, team_xlsx, writer_pdf
from revlearn.report.whole_file import UnwritableFile, write_whole
from revlearn.store import Ledger

Lang = Literal["zh", "en"]
SCHEMA = "revlearn.batch/1"
STATE = ".state.json"
WRITERS_AT_ONCE = 50
"""Writers whose entries are in memory together."""
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


Report = tuple[bytes | None, tuple[Told, ...], Profile]


def made(material: Material, period: Period, lang: Lang, wanted: bool) -> Report | Unmade:
    """One writer's PDF (None unless ``wanted``), what it tells, and what the team's report needs. Runs anywhere."""
    try:
        whole = profile(
            material.writer, period, material.entries, told=material.told, answers=material.answers
        )  # fmt: skip
        return writer_pdf(whole, lang=lang) if wanted else None, told_by(whole), for_the_team(whole)
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


def light(entry: Entry) -> Entry:
    """The entry with all that figures of a team count, and without any text: those of all writers are in memory.

    Edits that count alike are one object, so an entry costs little more than its list of them.
    """
    edits = tuple(
        _counted(
            edit.label.category, edit.label.subtype, edit.label.nature, edit.label.needs_review, edit.label.rule,
            edit.corrected_by is not None,
        )
        for edit in entry.edits
    )  # fmt: skip
    return replace(entry, title="", draft_sha256="", final_sha256="", edits=edits)


@cache
def _counted(
    category: str, subtype: str, nature: Nature | None, unsure: bool, rule: str | None, corrected: bool
) -> EditRecord:
    label = Label(category, subtype, nature, 1.0, unsure, rule=rule)
    return EditRecord(0, 0, "replace", (), (), "", "", "", "", label, "" if corrected else None)


def for_the_team(profile: Profile) -> Profile:
    """What a team's report needs of a profile: no entries, and one example of each lesson."""
    lessons = tuple(replace(lesson, examples=lesson.examples[:1]) for lesson in profile.lessons)
    return replace(profile, entries=(), lessons=lessons, focus=())


class _Run:
    """One run over all writers of a month."""

    def __init__(
        self, ledger: Ledger, period: Period, folder: Path, lang: Lang, anonymous: bool, run: Run,
        done: Callable[[int], None],
    ) -> None:  # fmt: skip
        self.ledger, self.period, self.folder = ledger, period, folder
        self.lang, self.anonymous, self.run, self.done = lang, anonymous, run, done
        self.state = _read_state(folder)
        self.fresh: dict[str, tuple[str, str]] = {}
        self.written = self.current = 0
        self.failures: list[Unmade] = []
        self.prints: dict[str, str] = {}
        self.profiles: dict[str, Profile] = {}
        self.entries: dict[str, list[Entry]] = {}

    def make(self) -> Made:
        """Do it."""
        _sweep(self.folder)
        names = writers_of(self.ledger, self.period)
        if not names:
            raise NoDocuments(
                f"{self.period.name}：账本里没有这个月和之前一年的稿件，请检查 --month 和 --data",
                f"{self.period.name}: the ledger has no documents of this month or the year before it; "
                "check --month and --data",
            )
        files = file_names(names)
        # Before any work: where not even this can be written, no report can.
        self._keep_state()
        for at in range(0, len(names), WRITERS_AT_ONCE):
            some = names[at : at + WRITERS_AT_ONCE]
            self._writers(some, files)
            self._keep_state()
            self.done(len(some))
        self._teams()
        self._summary(files)
        self._remove_strangers()
        self._keep_state()
        return Made(self.written, self.current, tuple(self.failures), self.folder)

    def _writers(self, names: Sequence[str], files: dict[str, str]) -> None:
        materials = [self._material(name) for name in names]
        prints = [material.fingerprint(self.period, self.lang) for material in materials]
        paths = [f"writers/{files[name]}.pdf" for name in names]
        stale = [not self._is_current(path, own) for path, own in zip(paths, prints, strict=True)]
        results = self.run(
            made, [(each, self.period, self.lang, wanted) for each, wanted in zip(materials, stale, strict=True)]
        )
        told: list[Told] = []
        for material, path, own, result in zip(materials, paths, prints, results, strict=True):
            if isinstance(result, Unmade):
                self.failures.append(result)
                continue
            pdf, tells, whole = result
            if self._taken(material.writer, path, own, pdf):
                told += tells
            self.prints[material.writer] = own
            self.profiles[material.writer] = whole
            self.entries[material.writer] = [light(each) for each in material.entries]
        if told:
            self.ledger.tell(told)

    def _material(self, writer: str) -> Material:
        entries = self.ledger.entries(writer=writer, last=self.period.last)
        # What this month's own report told counts from the next month on, so it is no part of this one.
        told = tuple(each for each in self.ledger.told(writer) if each.month < self.period.name)
        answers = tuple(each for each in self.ledger.answers(writer) if each.on <= self.period.last)
        return Material(writer, entries, told, answers)

    def _teams(self) -> None:
        """The report of everybody, and one for each team of the ledger that two or more of them are in."""
        self._team("team", EVERYBODY[self.lang], sorted(self.profiles))
        teams = {each.name: [name for name in each.writers if name in self.profiles] for each in self.ledger.teams()}
        several = {name: members for name, members in teams.items() if len(members) > 1}
        for name, file in file_names(sorted(several)).items():
            self._team(f"teams/{file}", name, several[name])

    def _team(self, path: str, name: str, members: Sequence[str]) -> None:
        parts = [name, str(self.anonymous), *(f"{each} {self.prints[each]}" for each in members)]
        own = hashlib.sha256("\n".join((program_version(), self.lang, *parts)).encode()).hexdigest()
        team: TeamProfile | None = None
        for suffix, page in ((".pdf", team_pdf), (".xlsx", team_xlsx)):
            if self._is_current(path + suffix, own):
                self._taken(name, path + suffix, own, None)
                continue
            team = team or team_of(
                name, self.period, [self.profiles[each] for each in members],
                [entry for each in members for entry in self.entries[each]],
            )  # fmt: skip
            self._taken(name, path + suffix, own, page(team, anonymous=self.anonymous, lang=self.lang))

    def _summary(self, files: dict[str, str]) -> None:
        content = {
            "schema": SCHEMA,
            "month": self.period.name,
            "language": self.lang,
            "writers": [
                {
                    "writer": name,
                    "file": f"writers/{files[name]}.pdf",
                    "documents": each.documents,
                    "draft_characters": each.draft_characters,
                    "edits": each.edits,
                    "by_nature": dict(each.by_nature),
                    "open_lessons": sum(lesson.state != "closed" for lesson in each.lessons),
                }
                for name, each in sorted(self.profiles.items())
            ],
            "failures": [
                {"writer": each.name, "reason": each.reason if self.lang == "zh" else each.english}
                for each in self.failures
            ],
        }
        text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        path = self.folder / "summary.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            write_whole(path, text)

    def _is_current(self, path: str, own: str) -> bool:
        known = self.state.get(path)
        file = self.folder / path
        return known is not None and known[0] == own and file.is_file() and known[1] == _print(file.read_bytes())

    def _taken(self, name: str, path: str, own: str, content: bytes | None) -> bool:
        """Write ``content`` to ``path``; None says that what is there is up to date. A file that cannot be written,
        such as one that is open elsewhere, is a failure of the report named ``name``: False."""
        if content is None:
            self.fresh[path] = self.state[path]
            self.current += 1
            return True
        try:
            write_whole(self.folder / path, content)
        except UnwritableFile as error:
            self.failures.append(Unmade(name, str(error), error.english))
            return False
        self.fresh[path] = own, _print(content)
        self.written += 1
        return True

    def _keep_state(self) -> None:
        text = json.dumps({**self.state, **self.fresh}, ensure_ascii=False, indent=0, sort_keys=True)
        write_whole(self.folder / STATE, text)

    def _remove_strangers(self) -> None:
        """Files an earlier run wrote that this month no longer has: of a writer who is gone, or whose report failed."""
        for path in sorted(self.state.keys() - self.fresh.keys()):
            try:
                (self.folder / path).unlink(missing_ok=True)
            except OSError:
                # Open elsewhere, say: it stays known, so that the next run removes it or makes it anew.
                continue
            del self.state[path]


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read_state(folder: Path) -> dict[str, tuple[str, str]]:
    """What earlier runs wrote. A state that cannot be read means that everything is made again."""
    try:
        known = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return {str(path): (str(own), str(file)) for path, (own, file) in known.items()}
    except (FileNotFoundError, NotADirectoryError, ValueError, AttributeError, TypeError):
        return {}


def _sweep(folder: Path) -> None:
    """Remove the temporary files of runs that were killed while they wrote."""
    for path in folder.glob("**/.*.tmp"):
        path.unlink(missing_ok=True)
