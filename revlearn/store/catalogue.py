"""Lists of entries: only what a line of a list shows, a page at a time, however many entries the ledger holds."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, select

from revlearn.record import Retention
from revlearn.store.opening import Database
from revlearn.store.schema import corrections, edits, entries, opinions, writers


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries a list is of; ``writers`` None means everybody's. An empty part narrows nothing.

    ``month`` is ``YYYY-MM``; ``title`` is a part of the title, in any case of its letters.
    """

    writers: Collection[str] | None
    writer: str = ""
    month: str = ""
    genre: str = ""
    title: str = ""

    def conditions(self) -> list[ColumnElement[bool]]:
        """As conditions on ``entries`` and ``writers``."""
        found: list[ColumnElement[bool]] = []
        if self.writers is not None:
            found.append(writers.c.name.in_(sorted(self.writers)))
        if self.writer:
            found.append(writers.c.name == self.writer)
        if self.month:
            found.append(entries.c.date.startswith(f"{self.month}-", autoescape=True))
        if self.genre:
            found.append(entries.c.genre == self.genre)
        if self.title:
            found.append(entries.c.title.icontains(self.title, autoescape=True))
        return found


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list. ``errors`` and ``to_check`` are counted under the labels that count."""

    id: int
    writer: str
    date: date
    title: str
    genre: str | None
    reviser: str | None
    round: int
    draft_characters: int
    final_characters: int
    retention: Retention
    edits: int = 0
    errors: int = 0
    to_check: int = 0
    corrected: int = 0


class Catalogue:
    """Lists of the entries of a ledger. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, wanted: Wanted, *, first: int, count: int) -> tuple[tuple[Listed, ...], int]:
        """``count`` lines from the ``first`` (0) on, the latest entries first, and how many there are in all."""
        conditions = wanted.conditions()
        of_all = select(func.count()).select_from(entries.join(writers)).where(*conditions)
        statement = (
            select(
                entries.c.id, writers.c.name, entries.c.date, entries.c.title, entries.c.genre, entries.c.reviser,
                entries.c.round, entries.c.draft_characters, entries.c.final_characters, entries.c.retention,
            )
            .join(writers, entries.c.writer_id == writers.c.id)
            .where(*conditions)
            .order_by(entries.c.date.desc(), entries.c.id.desc())
            .limit(count)
            .offset(first)
        )  # fmt: skip
        with self._database.reading() as connection:
            total = connection.execute(of_all).scalar_one()
            lines = [
                Listed(key, writer, date.fromisoformat(day), *rest)
                for key, writer, day, *rest in connection.execute(statement)
            ]
            return _counted(connection, lines), total

    def genres(self, seen: Collection[str] | None) -> tuple[str, ...]:
        """The document types of the entries of these writers (None: of all), in their order."""
        statement = select(entries.c.genre).distinct().join(writers, entries.c.writer_id == writers.c.id)
        with self._database.reading() as connection:
            found = connection.execute(statement.where(*Wanted(seen).conditions())).scalars()
            return tuple(sorted(genre for genre in found if genre))

    def revisers(self, seen: Collection[str] | None) -> tuple[tuple[str, int, date], ...]:
        """Who revised entries of these writers (None: of all): name, number of entries, the day of the latest; in the
        order of names."""
        counted = select(entries.c.reviser, func.count(), func.max(entries.c.date))
        statement = counted.join(writers, entries.c.writer_id == writers.c.id).where(entries.c.reviser.is_not(None))
        with self._database.reading() as connection:
            rows = connection.execute(statement.where(*Wanted(seen).conditions()).group_by(entries.c.reviser))
            return tuple(sorted((name, count, date.fromisoformat(last)) for name, count, last in rows))

    def months(self, seen: Collection[str] | None) -> tuple[str, ...]:
        """The months (``YYYY-MM``) of the entries of these writers (None: of all), the latest first."""
        month = func.substr(entries.c.date, 1, 7)
        statement = select(month).distinct().join(writers, entries.c.writer_id == writers.c.id)
        with self._database.reading() as connection:
            found = connection.execute(statement.where(*Wanted(seen).conditions())).scalars()
            return tuple(sorted(found, reverse=True))


def _counted(connection: Connection, lines: Sequence[Listed]) -> tuple[Listed, ...]:
    """``lines`` with their edits counted: a mentor's latest word comes before the machine's."""
    keys = [line.id for line in lines]
    statement = select(corrections.c.edit_id, corrections.c.correction).join(edits).where(edits.c.entry_id.in_(keys))
    said = {
        edit: json.loads(correction)["nature"]
        for edit, correction in connection.execute(statement.order_by(corrections.c.id))
    }
    by_key = {line.id: line for line in lines}
    of_edits = select(edits.c.entry_id, edits.c.id, opinions.c.nature, opinions.c.needs_review).join(opinions)
    for key, edit, nature, needs_review in connection.execute(of_edits.where(edits.c.entry_id.in_(keys))):
        line, spoken = by_key[key], edit in said
        by_key[key] = replace(
            line,
            edits=line.edits + 1,
            errors=line.errors + ((said[edit] if spoken else nature) == "error"),
            to_check=line.to_check + (needs_review and not spoken),
            corrected=line.corrected + spoken,
        )
    return tuple(by_key[line.id] for line in lines)
