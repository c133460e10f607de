"""From a folder or an address to a database one can use: engine, settings of SQLite, transactions, present tables."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, InternalError, OperationalError
from sqlalchemy.exc import DatabaseError as AnyDatabaseError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from revlearn.model import system_reason
from revlearn.record import LEDGER_FILE
from revlearn.store.errors import LedgerError, explained, is_of_the_place, is_unfit, no_ledger, too_busy, unfit
from revlearn.store.migrations import migrate, refuse_if_newer, steps_known, steps_seen

WAIT = 60
"""Seconds to wait for another program that is writing."""

MOMENT = 200
"""Milliseconds to wait for others where it does not matter whether it can be done now."""

PATIENCE = 10
"""Seconds to wait for a server to answer."""

ATTEMPTS = 1200
"""How often within ``WAIT`` a new file is tried."""

MIGRATION_LOCK = 7_236_119
"""PostgreSQL's advisory lock under which tables are made: any number that no other program on the server uses."""

SQLITE_SETTINGS = (
    f"PRAGMA busy_timeout = {WAIT * 1000}",
    # What is committed survives a kill and, with FULL, a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # What is purged is overwritten in the file, not only marked as free.
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -32000",
)


class Database:
    """An opened database. ``place`` names it in messages: the file, or the address without its password."""

    def __init__(self, url: URL, place: str) -> None:
        self.place = place
        self.is_sqlite = url.get_backend_name() == "sqlite"
        # Parameters are texts of confidential documents: they must not reach any message.
        patience = {} if self.is_sqlite or "connect_timeout" in url.query else {"connect_timeout": PATIENCE}
        self._engine = create_engine(url, hide_parameters=True, pool_pre_ping=not self.is_sqlite, connect_args=patience)
        if self.is_sqlite:
            _set_up_sqlite(self._engine)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the ledger, whatever others write meanwhile."""
        options = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self._transaction(options) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is committed whole at its end, or not at all on any error."""
        with self._transaction({"revlearn_writes": True}) as connection:
            yield connection

    @contextmanager
    def _transaction(self, options: dict[str, Any]) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                connection = connection.execution_options(**options)
                with connection.begin():
                    yield connection
        except NoConnectionError as error:
            raise too_busy(self.place) from error
        except DBAPIError as error:
            if is_unfit(error):
                raise unfit() from error
            # Breaches of constraints and wrong statements are faults of this program and stay what they are.
            about_the_place = isinstance(error, OperationalError | InternalError) or type(error) is AnyDatabaseError
            if about_the_place or is_of_the_place(error):
                raise explained(error, self.place) from error
            raise

    def is_at(self, path: Path) -> bool:
        """Whether ``path`` is a file that this database itself is kept in."""
        own = Path(self.place).resolve()
        return self.is_sqlite and path.resolve() in {own.with_name(own.name + end) for end in ("", "-wal", "-shm")}

    def vacuum(self) -> None:
        """Give freed space back to the system, so that purged text lies in no free page and no log."""
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM"))
            if self.is_sqlite:
                connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def forget(self) -> None:
        """Let nothing of what was just deleted lie in a log or a dead row; SQLite overwrites deleted rows by itself."""
        if self.is_sqlite:
            self.empty_log()
        else:
            self.vacuum()

    def empty_log(self) -> None:
        """Empty SQLite's log, so that text deleted just now does not stay in it.

        Who still reads or writes is not waited for longer than a moment: then the log is emptied with the next call.
        """
        if not self.is_sqlite:
            return
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f"PRAGMA busy_timeout = {MOMENT}"))
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            connection.execute(text(f"PRAGMA busy_timeout = {WAIT * 1000}"))

    def bring_up_to_date(self, *, make: bool = True) -> bool:
        """Run the migrations that are missing; whether there were any.

        Raises LedgerError when the ledger is a newer one, or when there is none and ``make`` is False.
        """
        with self.reading() as connection:
            seen = steps_seen(connection)
        if not seen and not make:
            raise no_ledger(self.place)
        refuse_if_newer(seen, self.place)
        if seen == steps_known():
            return False
        with self.writing() as connection:
            self.lock(connection)
            migrate(connection)
        return True

    def lock(self, connection: Connection) -> None:
        """Keep others from changing tables until the end of this transaction; SQLite admits one writer anyway."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})


def open_database(folder: Path, address: str | None, *, make: bool = True) -> Database:
    """The database at ``address`` (``postgresql://…``), or else the file in ``folder``.

    Folder and file are made if missing; without ``make`` LedgerError says that there is no ledger.
    """
    if address is None:
        file = folder / LEDGER_FILE
        if not make and not file.exists():
            raise no_ledger(str(folder))
        try:
            # Confidential: what is made here is for its owner alone.
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not file.exists():
                file.touch(mode=0o600)
        except OSError as error:
            reason, english = system_reason(error)
            raise LedgerError(
                f"{folder}：不能用作账本文件夹（{reason}），请用 --data 另选一个",
                f"{folder}: cannot hold the ledger ({english}); choose another with --data",
            ) from error
        return Database(URL.create("sqlite", database=str(file)), str(file))
    url = _postgresql(address)
    return Database(url, url.render_as_string(hide_password=True))


def _postgresql(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        # The address may hold a password: it is not repeated.
        raise LedgerError(
            "--database 的地址不对，形式应为 postgresql://用户:密码@主机/数据库",
            "--database is no such address; it should read postgresql://user:password@host/database",
        )
    return url.set(drivername="postgresql+psycopg")


def _set_up_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        # Python's module would begin transactions by itself, and not for every statement: revlearn says when.
        connection.isolation_level = None
        for setting in SQLITE_SETTINGS:
            connection.execute(setting)
        _write_ahead(connection)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("isolation_level") == "AUTOCOMMIT":
            return
        # A writer that began as a reader could not wait its turn: it takes the turn at once.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("revlearn_writes") else "BEGIN")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Keep a write-ahead log, so that readers and a writer do not wait for each other.

    A new file changes to it once. SQLite does not wait its turn for that, so two who open it first would collide.
    """
    for attempt in range(ATTEMPTS):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or attempt == ATTEMPTS - 1:
                raise
            time.sleep(WAIT / ATTEMPTS)
