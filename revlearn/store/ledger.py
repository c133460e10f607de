"""The ledger as the other rooms see it: one object, open while it is used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from revlearn.model import Analysis, Correction, Finding, Label
from revlearn.record import Answer, Entry, Retention, Told, person_name
from revlearn.store import people, practice, reading, words, writing
from revlearn.store.accounts import Accounts
from revlearn.store.amending import Amendment, Removal, amend, removal, remove
from revlearn.store.audit import AuditLog
from revlearn.store.backup import Restored, read_backup, write_backup
from revlearn.store.batch_runs import BatchRuns
from revlearn.store.catalogue import Catalogue
from revlearn.store.dictionary import WordLists
from revlearn.store.errors import LedgerError
from revlearn.store.opening import open_database
from revlearn.store.pair import Levels, PairKey, PairRecord, record_of
from revlearn.store.respelling import Namesake, namesakes
from revlearn.store.retention import Kept, Purge, purge, retention_setting, set_retention
from revlearn.store.review import Review
from revlearn.store.revisions import revision_of
from revlearn.store.sessions import Sessions
from revlearn.store.settings import read_setting, write_setting
from revlearn.store.tokens import Tokens
from revlearn.store.uploads import Uploads


class Ledger:
    """A ledger, brought up to date when opened: ``with Ledger.open(folder) as ledger``.

    Every method is one transaction. All of them raise LedgerError, one line, when the database cannot be reached, is
    damaged, full or locked for a minute.
    """

    @classmethod
    def open(cls, folder: Path, database: str | None = None, *, make: bool = True) -> Ledger:
        """The ledger in ``folder``, or at ``database`` (``postgresql://…``); made when missing.

        Without ``make`` nothing is made: LedgerError says that there is no ledger.
        """
        return cls(folder, database, make=make)

    def __init__(self, folder: Path, database: str | None = None, *, make: bool = True) -> None:
        self._database = open_database(folder, database, make=make)
        try:
            self.brought_up_to_date = self._database.bring_up_to_date(make=make)
            """Whether opening it ran steps: then somebody may want to read ``namesakes``."""
        except BaseException:
            self._database.close()
            raise
        self.accounts = Accounts(self._database)
        self.sessions = Sessions(self._database)
        self.tokens = Tokens(self._database)
        self.audit = AuditLog(self._database)
        self.word_lists = WordLists(self._database)
        self.batch_runs = BatchRuns(self._database)
        self.review = Review(self._database)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the database's connections back."""
        self._database.close()

    @property
    def place(self) -> str:
        """Where it is: the file, or the address without its password."""
        return self._database.place

    # ----------------------------------------------------------------------------------------------- pairs

    def add(
        self, analysis: Analysis, *, writer: str, date: date, title: str = "", reviser: str | None = None,
        round: int = 1, opportunities: Mapping[str, int] | None = None, levels: tuple[Levels, Levels] = ({}, {}),
    ) -> tuple[int, bool]:  # fmt: skip
        """Add one pair: the key of its entry, and False when the same pair stood there already (nothing changes)."""
        pair = record_of(
            analysis, writer=writer, date=date, title=title, reviser=reviser, round=round,
            opportunities=opportunities, levels=levels,
        )  # fmt: skip
        return self.add_pairs([pair])[0]

    def add_pairs(self, pairs: Sequence[PairRecord], *, team: str | None = None) -> list[tuple[int, bool]]:
        """Add pairs together, all or none; for each what ``add`` gives. ``team`` takes in their writers."""
        with self._database.writing() as connection:
            added = writing.add_pairs(connection, pairs, retention_setting(connection))
            if team is not None:
                people.enrol(connection, {pair.entry.writer for pair in pairs}, team)
            return added

    def known(self, writers: Collection[str]) -> Mapping[PairKey, int]:
        """The pairs of these writers that are there, with their entries' keys."""
        with self._database.reading() as connection:
            return writing.known_pairs(connection, writers)

    def entries(
        self, *, writer: str | None = None, team: str | None = None, first: date | None = None,
        last: date | None = None, genre: str | None = None, reviser: str | None = None,
        ids: Collection[int] | None = None,
    ) -> tuple[Entry, ...]:  # fmt: skip
        """Entries with their edits under the labels that count, the earliest first; ``first`` and ``last`` included.

        A writer or team the ledger does not have has no entries.
        """
        choice = reading.Choice(writer, team, first, last, genre, reviser, ids)
        with self._database.reading() as connection:
            return reading.read_entries(connection, choice)

    @property
    def catalogue(self) -> Catalogue:
        """Lists of entries, a page at a time."""
        return Catalogue(self._database)

    def writer_of(self, entry: int) -> str | None:
        """The writer of an entry; None when there is no such entry."""
        with self._database.reading() as connection:
            return reading.writer_of(connection, entry)

    def pair(self, entry: int) -> PairRecord:
        """Everything about one entry, under the machine's own labels."""
        with self._database.reading() as connection:
            return reading.read_pair(connection, entry)

    def entry_ids(self, *, with_texts: bool = False) -> tuple[int, ...]:
        """The keys of all entries, or of those whose whole texts are kept."""
        with self._database.reading() as connection:
            return reading.entry_keys(connection, reading.Choice(), with_texts=with_texts)

    def relabel(
        self, entry: int, *, labels: Mapping[int, Label], findings: Sequence[Finding], ruleset: str,
        opportunities: Mapping[str, int],
    ) -> None:  # fmt: skip
        """New opinions of the machine on one entry, ``labels`` by edit number. Edits and corrections stay."""
        with self._database.writing() as connection:
            writing.relabel(connection, entry, labels=labels, findings=findings, ruleset=ruleset, counts=opportunities)

    def amend(self, entries: Sequence[int], right: Amendment) -> tuple[str, ...]:
        """Put these entries right, all or none; gives the writers that are no more, having no entry left.

        The same pair under the same writer and round is refused. After a change of the document type the labels are
        those of the former one until they are made anew (``batch.amending`` does both).
        """
        with self._database.writing() as connection:
            return amend(connection, entries, right)

    def removal(self, entries: Sequence[int]) -> Removal:
        """What would go with these entries."""
        with self._database.reading() as connection:
            return removal(connection, entries)

    def remove(self, entries: Sequence[int], *, with_words: bool = False) -> Removal:
        """Take these entries out with all that belongs to them, all or none; nothing of them stays in the file.

        Words of people (corrections, remarks, comments) are lost only ``with_words``.
        """
        with self._database.writing() as connection:
            done = remove(connection, entries, with_words=with_words)
        self._database.forget()
        return done

    # ---------------------------------------------------------------------------------------------- people

    def writers(self) -> tuple[people.WriterRecord, ...]:
        """All writers in the order of names."""
        with self._database.reading() as connection:
            return people.all_writers(connection)

    def writer_named(self, name: str) -> str:
        """The one spelling of a writer's name. Raises LedgerError when the ledger has no such writer."""
        with self._database.reading() as connection:
            people.known_writer(connection, name)
        return person_name(name)

    def namesakes(self) -> tuple[Namesake, ...]:
        """Who got another name when spellings were made one, and is not yet told apart or put together."""
        with self._database.reading() as connection:
            return namesakes(connection)

    def teams(self) -> tuple[people.TeamRecord, ...]:
        """All teams with their writers."""
        with self._database.reading() as connection:
            return people.all_teams(connection)

    def assign(self, writer: str, team: str | None) -> None:
        """Put a writer into a team (made when new), or out of it."""
        with self._database.writing() as connection:
            people.assign(connection, writer, team)

    def make_team(self, name: str) -> None:
        """A team without writers; nothing changes when there is one of that name."""
        with self._database.writing() as connection:
            people.make_team(connection, name)

    def remove_team(self, name: str) -> None:
        """Remove a team that no writer is in."""
        with self._database.writing() as connection:
            people.remove_team(connection, name)

    def enrol(self, writers: Collection[str], team: str) -> None:
        """Put those of these writers whom the ledger has into a team."""
        with self._database.writing() as connection:
            people.enrol(connection, writers, team)

    # ------------------------------------------------------------------------------------- words of people

    def correct(self, entry: int, number: int, correction: Correction, *, comment: str = "") -> int:
        """Add a mentor's word on edit ``number`` of ``entry``; from now on its label counts. Gives the key."""
        with self._database.writing() as connection:
            return words.add_correction(connection, entry, number, correction, comment)

    def corrections(self, entry: int | None = None) -> tuple[words.CorrectionRecord, ...]:
        """All corrections ever made, or those of one entry, the earliest first."""
        with self._database.reading() as connection:
            return words.all_corrections(connection, entry)

    def remark(self, remark: words.Remark) -> None:
        """Add a mentor's remark on an entry or an edit."""
        with self._database.writing() as connection:
            words.add_remark(connection, remark)

    def remarks(self, entry: int) -> tuple[words.Remark, ...]:
        """The remarks on an entry and its edits, the earliest first."""
        with self._database.reading() as connection:
            return words.remarks_on(connection, entry)

    # -------------------------------------------------------------------------------------------- learning

    def tell(self, events: Iterable[Told]) -> None:
        """Note what reports told; noting the same again changes nothing."""
        with self._database.writing() as connection:
            practice.add_told(connection, events)

    def told(self, writer: str | None = None) -> tuple[Told, ...]:
        """What reports told, to all or to one writer."""
        with self._database.reading() as connection:
            return practice.all_told(connection, writer)

    def answer(self, answer: Answer) -> None:
        """Note a writer's answer to an exercise."""
        with self._database.writing() as connection:
            practice.add_answer(connection, answer)

    def answers(self, writer: str | None = None) -> tuple[Answer, ...]:
        """The answers of all or of one writer, in the order they were given."""
        with self._database.reading() as connection:
            return practice.all_answers(connection, writer)

    # --------------------------------------------------------------------------------------------- uploads

    @property
    def uploads(self) -> Uploads:
        """What was handed in to be analysed, and its queue."""
        return Uploads(self._database)

    def revision(self, writer: str | None = None) -> str:
        """What changes with every change of what is kept of a writer (or of anybody): what was worked out from the
        entries, told lessons and answers is good as long as this is the same."""
        with self._database.reading() as connection:
            return revision_of(connection, writer)

    # ------------------------------------------------------------------------------------------- retention

    def retention(self) -> Retention:
        """What is kept of a new pair."""
        with self._database.reading() as connection:
            return retention_setting(connection)

    def set_retention(self, kept: Retention) -> None:
        """What is to be kept of new pairs; ``purge`` applies it to those that are there."""
        with self._database.writing() as connection:
            set_retention(connection, kept)

    def purge(
        self, *, before: date | None, keep: Kept, unquoted: Callable[[Correction], Correction],
        act: bool = True,
    ) -> Purge:  # fmt: skip
        """Reduce the entries dated before ``before`` (None: all) to ``keep``; without ``act`` only count.

        Corrections, remarks and comments stay: an entry that bears any is reduced to figures where others are deleted.
        ``unquoted`` gives a correction without words of the documents (``classify.corrections.unquoted``).
        """
        with self._database.writing() if act else self._database.reading() as connection:
            done = purge(connection, before, keep, unquoted, act=act)
        if act and not done.nothing_to_do:
            self._database.vacuum()
        return done

    # -------------------------------------------------------------------------------- settings and backups

    def setting(self, name: str) -> Any:
        """A setting as it was set; None when it never was."""
        with self._database.reading() as connection:
            return read_setting(connection, name)

    def set_setting(self, name: str, value: Any) -> None:
        """Set a JSON-ready value, in the place of an earlier one."""
        with self._database.writing() as connection:
            write_setting(connection, name, value)

    def backup(self, path: Path) -> None:
        """Write everything to one file, whole or not at all; it restores into either kind of database."""
        if self._database.is_at(path):
            raise LedgerError(
                f"{path}：这是账本本身，备份请写到另一个文件", f"{path}: the ledger itself; name another file"
            )
        with self._database.reading() as connection:
            write_backup(connection, path)

    def restore(self, path: Path, *, replace: bool = False) -> Restored:
        """Become what the backup holds, whole or not at all; a ledger that is not empty only with ``replace``."""
        with self._database.writing() as connection:
            self._database.lock(connection)
            done = read_backup(connection, path, replace=replace)
        self._database.vacuum()
        return done
