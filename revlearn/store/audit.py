"""The audit log: who saw and changed what. It is only added to."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from revlearn.accounts import Action, AuditRecord
from revlearn.store.keys import take
from revlearn.store.opening import Database
from revlearn.store.schema import audit


class AuditLog:
    """The audit log of a ledger. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(
        self, action: Action, *, at: str, login: str | None, address: str, entry: int | None = None, subject: str = ""
    ) -> None:
        """Note what was done. ``subject`` is a writer, a team, a login or a setting; never a document's words."""
        with self._database.writing() as connection:
            note(connection, action, at=at, login=login, address=address, entry=entry, subject=subject)

    def records(
        self, *, login: str | None = None, action: Action | None = None, first: str | None = None,
        last: str | None = None, before: int | None = None, limit: int = 200,
    ) -> tuple[AuditRecord, ...]:  # fmt: skip
        """The latest records first, at most ``limit``; ``first`` and ``last`` are ISO times, ``before`` a key."""
        statement = select(audit).order_by(audit.c.id.desc()).limit(limit)
        if login is not None:
            statement = statement.where(audit.c.login == login)
        if action is not None:
            statement = statement.where(audit.c.action == action)
        if first is not None:
            statement = statement.where(audit.c.at >= first)
        if last is not None:
            statement = statement.where(audit.c.at <= last)
        if before is not None:
            statement = statement.where(audit.c.id < before)
        with self._database.reading() as connection:
            return tuple(AuditRecord(*row) for row in connection.execute(statement))


def note(
    connection: Connection, action: Action, *, at: str, login: str | None, address: str, entry: int | None, subject: str
) -> None:
    """Note it within the transaction of ``connection``."""
    row = {"at": at, "login": login, "address": address, "action": action, "entry": entry, "subject": subject}
    connection.execute(insert(audit).values(id=take(connection, "audit"), **row))
