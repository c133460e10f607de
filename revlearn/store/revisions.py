"""A revision of what is kept of each writer: another one after every change, so that results can be kept until then.

Only equality means anything. Revisions are drawn by chance, not counted: after a restore none comes again that somebody
still holds results under. They are no part of a backup.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, update

from revlearn.record import person_name
from revlearn.store.keys import take
from revlearn.store.schema import edits, entries, revisions, writers

EVERYBODY = 0
"""The row that changes when something changed for all writers; keys of writers begin with 1."""


def changed(connection: Connection, keys: Iterable[int]) -> None:
    """Note that what is kept of the writers with these keys has changed: entries, labels, told lessons, answers."""
    # Waits here for whoever else notes, so that no row is made by two at once.
    take(connection, "writers", 0)
    for key in sorted(set(keys)):
        token = secrets.token_hex(8)
        noted = connection.execute(update(revisions).where(revisions.c.writer_id == key).values(token=token))
        if not noted.rowcount:
            connection.execute(insert(revisions).values(writer_id=key, token=token))


def changed_with(connection: Connection, *, entry: int | None = None, edit: int | None = None) -> None:
    """Note a change of the writer to whom this entry, or the entry of this edit, belongs."""
    owner = select(entries.c.writer_id)
    owner = owner.where(entries.c.id == entry) if edit is None else owner.join(edits).where(edits.c.id == edit)
    changed(connection, connection.execute(owner).scalars())


def all_changed(connection: Connection) -> None:
    """Note a change of everything."""
    connection.execute(delete(revisions))
    changed(connection, (EVERYBODY,))


def revision_of(connection: Connection, writer: str | None) -> str:
    """The revision of one writer, or of all together. A writer the ledger does not have has one too."""
    rows = select(revisions.c.writer_id, revisions.c.token).order_by(revisions.c.writer_id)
    if writer is not None:
        own = select(writers.c.id).where(writers.c.name == person_name(writer))
        rows = rows.where((revisions.c.writer_id == EVERYBODY) | revisions.c.writer_id.in_(own))
    return "-".join(f"{key}.{token}" for key, token in connection.execute(rows))
