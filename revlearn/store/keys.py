"""Keys of new rows, given out within the transaction that uses them: none is used twice, and none is lost by a kill."""

from __future__ import annotations

from sqlalchemy import Connection, update

from revlearn.store.schema import counters


def take(connection: Connection, table: str, count: int = 1) -> int:
    """The first of ``count`` new keys of ``table``. On PostgreSQL others wait here until this transaction ends."""
    statement = update(counters).where(counters.c.name == table).values(next=counters.c.next + count)
    following = connection.execute(statement.returning(counters.c.next)).scalar_one()
    return following - count
