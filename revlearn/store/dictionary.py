"""The office's word lists, every version of each: the last counts, and going back to an earlier one adds it again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from revlearn.store.keys import take
from revlearn.store.opening import Database
from revlearn.store.schema import word_lists


@dataclass(frozen=True, slots=True)
class ListVersion:
    """One version of a list: who laid it down, when (ISO, UTC), and why. ``content`` is as it was written.

    ``words`` counts its entries; ``number`` orders all versions of all lists.
    """

    number: int
    kind: str
    content: str
    words: int
    by: str
    at: str
    note: str


class WordLists:
    """The word lists of a ledger. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> dict[str, ListVersion]:
        """The version of each list that counts; a list nobody wrote is absent."""
        latest = select(func.max(word_lists.c.id)).group_by(word_lists.c.kind)
        with self._database.reading() as connection:
            found = connection.execute(select(word_lists).where(word_lists.c.id.in_(latest)))
            return {row.kind: ListVersion(*row) for row in found}

    def contents(self) -> dict[str, str]:
        """What counts now of each list, as it was written."""
        return {kind: version.content for kind, version in self.current().items()}

    def latest(self) -> int:
        """The number of the last version of any list; 0 without one. It tells whether anything has changed since."""
        with self._database.reading() as connection:
            return connection.execute(select(func.max(word_lists.c.id))).scalar() or 0

    def history(self, kind: str) -> tuple[ListVersion, ...]:
        """All versions of a list, the last first."""
        statement = select(word_lists).where(word_lists.c.kind == kind).order_by(word_lists.c.id.desc())
        with self._database.reading() as connection:
            return tuple(ListVersion(*row) for row in connection.execute(statement))

    def version(self, kind: str, number: int) -> ListVersion | None:
        """That version of that list; None when there is none."""
        statement = select(word_lists).where(word_lists.c.kind == kind, word_lists.c.id == number)
        with self._database.reading() as connection:
            row = connection.execute(statement).first()
            return None if row is None else ListVersion(*row)

    def put(self, kind: str, content: str, *, words: int, by: str, at: str, note: str = "", after: int) -> int | None:
        """Add a version, which counts from now on. Gives its number.

        ``after`` is the version it was made from (0: none). None, and nothing is kept, when another has come since.
        """
        with self._database.writing() as connection:
            key = take(connection, "word_lists")
            if _last(connection, kind) != after:
                return None
            row = {"kind": kind, "content": content, "words": words, "author": by, "at": at, "note": note}
            connection.execute(insert(word_lists).values(id=key, **row))
            return key


def _last(connection: Connection, kind: str) -> int:
    statement = select(func.max(word_lists.c.id)).where(word_lists.c.kind == kind)
    return connection.execute(statement).scalar() or 0
