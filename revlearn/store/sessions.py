"""Sessions, one-time links, failed attempts: what is kept of signing in. Tokens are kept as SHA-256 alone.

How long anything is valid is the caller's business: times come in as ISO 8601 in UTC, which sorts as it should.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, insert, or_, select, update

from revlearn.accounts import Account, SessionRecord
from revlearn.store.accounts import accounts_where
from revlearn.store.keys import take
from revlearn.store.opening import Database
from revlearn.store.schema import accounts, attempts, links, sessions


@dataclass(frozen=True, slots=True)
class Limit:
    """How failures under one name count: ``kept`` says how many of so many, the last at that time, still do; ``until``
    the time up to which the next attempt is refused after so many."""

    kept: Callable[[int, str], int]
    until: Callable[[int], str]


class Sessions:
    """The sessions of a ledger and what leads to one. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def start(self, account: int, token_sha256: str, *, at: str, address: str, agent: str) -> int:
        """A new session. Gives its key."""
        with self._database.writing() as connection:
            key = take(connection, "sessions")
            row = {"account_id": account, "token_sha256": token_sha256, "started": at, "seen": at, "address": address}
            connection.execute(insert(sessions).values(id=key, agent=agent, **row))
            return key

    def find(self, token_sha256: str) -> tuple[SessionRecord, Account] | None:
        """The session of that token with its account, however old; None for a disabled account's."""
        with self._database.reading() as connection:
            row = connection.execute(_columns().where(sessions.c.token_sha256 == token_sha256)).first()
            if row is None:
                return None
            session = SessionRecord(*row)
            of = accounts_where(connection, accounts.c.id == session.account, accounts.c.disabled.is_(False))
            return (session, of[session.account]) if of else None

    def of(self, account: int) -> tuple[SessionRecord, ...]:
        """The sessions of an account, the one seen last first."""
        with self._database.reading() as connection:
            statement = _columns().where(sessions.c.account_id == account).order_by(sessions.c.seen.desc())
            return tuple(SessionRecord(*row) for row in connection.execute(statement))

    def seen(self, session: int, at: str) -> None:
        """The session was used at that time."""
        with self._database.writing() as connection:
            connection.execute(update(sessions).where(sessions.c.id == session).values(seen=at))

    def end(self, account: int, session: int) -> bool:
        """End a session of that account; False when it has none of that key."""
        statement = delete(sessions).where(sessions.c.id == session, sessions.c.account_id == account)
        with self._database.writing() as connection:
            return bool(connection.execute(statement).rowcount)

    def end_all(self, account: int, *, but: int | None = None) -> int:
        """End all sessions of an account, but the one of that key. Gives their number."""
        statement = delete(sessions).where(sessions.c.account_id == account)
        if but is not None:
            statement = statement.where(sessions.c.id != but)
        with self._database.writing() as connection:
            return connection.execute(statement).rowcount

    def forget(self, *, seen_before: str, started_before: str) -> None:
        """Remove the sessions not used since, or begun before."""
        old = or_(sessions.c.seen < seen_before, sessions.c.started < started_before)
        with self._database.writing() as connection:
            connection.execute(delete(sessions).where(old))

    # --------------------------------------------------------------------------------------------- one-time links

    def make_link(self, token_sha256: str, *, purpose: str, account: int | None, until: str | None) -> None:
        """A link that is good once, in the place of earlier ones for the same purpose and account."""
        same = (links.c.purpose == purpose, links.c.account_id == account)
        with self._database.writing() as connection:
            connection.execute(delete(links).where(*same))
            row = {"token_sha256": token_sha256, "purpose": purpose, "account_id": account, "until": until}
            connection.execute(insert(links).values(row))

    def link(self, token_sha256: str, *, purpose: str, at: str) -> tuple[int | None] | None:
        """The account the link is for (in a tuple: it may be None); None when there is no such link, or no longer."""
        valid = or_(links.c.until.is_(None), links.c.until > at)
        statement = select(links.c.account_id).where(
            links.c.token_sha256 == token_sha256, links.c.purpose == purpose, valid
        )
        with self._database.reading() as connection:
            row = connection.execute(statement).first()
            return None if row is None else (row[0],)

    def use_link(self, token_sha256: str) -> bool:
        """Use a link up; False when somebody else has."""
        with self._database.writing() as connection:
            return bool(connection.execute(delete(links).where(links.c.token_sha256 == token_sha256)).rowcount)

    # -------------------------------------------------------------------------------------------- failed attempts

    def attempt(self, limits: Mapping[str, Limit], *, at: str, forget_before: str) -> str | None:
        """Count an attempt under each name as failed, before it is judged; ``forgive`` takes it back.

        Gives the time until which one of the names is blocked, and counts nothing then. Since it counts first, many
        attempts at once cannot slip through together. Failures before ``forget_before`` no longer count.
        """
        with self._database.writing() as connection:
            take(connection, "attempts", 0)
            connection.execute(delete(attempts).where(attempts.c.last < forget_before))
            statement = select(attempts.c.name, attempts.c.failures, attempts.c.last, attempts.c.until)
            rows = connection.execute(statement.where(attempts.c.name.in_(list(limits)))).all()
            blocked = max((row.until for row in rows if row.until > at), default=None)
            if blocked is not None:
                return blocked
            failures = {row.name: limits[row.name].kept(row.failures, row.last) for row in rows}
            connection.execute(delete(attempts).where(attempts.c.name.in_(list(limits))))
            connection.execute(
                insert(attempts),
                [
                    {"name": name, "failures": count, "last": at, "until": limit.until(count)}
                    for name, limit in limits.items()
                    for count in [failures.get(name, 0) + 1]
                ],
            )
            return None

    def forgive(self, name: str) -> None:
        """Forget the failures under a name."""
        with self._database.writing() as connection:
            connection.execute(delete(attempts).where(attempts.c.name == name))

    def take_back(self, name: str, at: str) -> None:
        """The last attempt under that name did not fail after all: the others still count."""
        with self._database.writing() as connection:
            values = {"failures": attempts.c.failures - 1, "until": at}
            connection.execute(update(attempts).where(attempts.c.name == name).values(values))


def _columns():  # type: ignore[no-untyped-def]
    names = ("id", "account_id", "started", "seen", "address", "agent")
    return select(*(sessions.c[name] for name in names))
