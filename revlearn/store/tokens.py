"""Tokens that scripts carry in place of a password: which account each stands for. Kept as SHA-256 alone."""

from __future__ import annotations

from sqlalchemy import delete, insert, or_, select, update

from revlearn.accounts import Account, TokenRecord
from revlearn.store.accounts import accounts_where
from revlearn.store.keys import take
from revlearn.store.opening import Database
from revlearn.store.schema import accounts, tokens


class Tokens:
    """The tokens of a ledger. Every method is one transaction; times are ISO 8601 in UTC, which sorts as it should."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, account: int, token_sha256: str, *, name: str, at: str, until: str | None) -> int:
        """A new token of that account, good before ``until`` (None: until it is ended). Gives its key."""
        with self._database.writing() as connection:
            key = take(connection, "tokens")
            row = {"id": key, "account_id": account, "token_sha256": token_sha256, "name": name, "created": at}
            connection.execute(insert(tokens).values(until=until, seen=None, **row))
            return key

    def find(self, token_sha256: str, *, at: str) -> tuple[TokenRecord, Account] | None:
        """The token with its account; None when it is unknown or run out, or the account disabled."""
        with self._database.reading() as connection:
            valid = or_(tokens.c.until.is_(None), tokens.c.until > at)
            row = connection.execute(_columns().where(tokens.c.token_sha256 == token_sha256, valid)).first()
            if row is None:
                return None
            token = TokenRecord(*row)
            of = accounts_where(connection, accounts.c.id == token.account, accounts.c.disabled.is_(False))
            return (token, of[token.account]) if of else None

    def of(self, account: int) -> tuple[TokenRecord, ...]:
        """The tokens of an account, the newest first."""
        with self._database.reading() as connection:
            statement = _columns().where(tokens.c.account_id == account).order_by(tokens.c.id.desc())
            return tuple(TokenRecord(*row) for row in connection.execute(statement))

    def seen(self, token: int, at: str) -> None:
        """The token was used at that time."""
        with self._database.writing() as connection:
            connection.execute(update(tokens).where(tokens.c.id == token).values(seen=at))

    def end(self, account: int, token: int) -> bool:
        """End a token of that account; False when it has none of that key."""
        statement = delete(tokens).where(tokens.c.id == token, tokens.c.account_id == account)
        with self._database.writing() as connection:
            return bool(connection.execute(statement).rowcount)


def _columns():  # type: ignore[no-untyped-def]
    return select(*(tokens.c[name] for name in ("id", "account_id", "name", "created", "until", "seen")))
