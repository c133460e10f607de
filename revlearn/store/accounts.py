"""Accounts: who may sign in, in which role, for which teams. Disabled, never deleted: the audit log names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from revlearn.accounts import Account, AccountError, Role, checked_login
from revlearn.store.errors import LedgerError
from revlearn.store.keys import take
from revlearn.store.names import checked_name
from revlearn.store.opening import Database
from revlearn.store.people import writer_keys
from revlearn.store.schema import accounts, links, mentorships, sessions, teams, tokens, writers

Lang = Literal["zh", "en"]


class Accounts:
    """The accounts of a ledger. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, login: str, *, name: str, role: Role, created: str, writer: str | None = None, teams: Iterable[str] = (),
        lang: Lang = "zh", password: str | None = None,
    ) -> Account:  # fmt: skip
        """A new account; ``password`` is its hash, ``created`` an ISO time in UTC. A new ``writer`` is entered.

        Raises AccountError when the login or the writer has an account already, LedgerError for an unknown team.
        """
        folded = checked_login(login)
        with self._database.writing() as connection:
            key = take(connection, "accounts")
            if connection.execute(select(accounts.c.id).where(accounts.c.login == folded)).first():
                raise AccountError(f"登录名“{folded}”已有账号", f"the login {folded} has an account already")
            row = {
                "id": key, "login": folded, "name": checked_name(name), "role": role, "lang": lang, "disabled": False,
                "password": password, "created": created, "writer_id": _writer_id(connection, writer, key),
            }  # fmt: skip
            connection.execute(insert(accounts).values(row))
            _mentor(connection, key, teams)
            return _one(connection, key)

    def all(self) -> tuple[Account, ...]:
        """All accounts in the order of logins, the disabled ones too."""
        with self._database.reading() as connection:
            return tuple(sorted(accounts_where(connection).values(), key=lambda each: each.login))

    def has_administrator(self) -> bool:
        """Whether there is an administrator who may sign in."""
        with self._database.reading() as connection:
            return bool(_administrators(connection))

    def get(self, account: int) -> Account | None:
        """The account of that key."""
        with self._database.reading() as connection:
            return accounts_where(connection, accounts.c.id == account).get(account)

    def by_login(self, login: str) -> Account | None:
        """The account of that login."""
        with self._database.reading() as connection:
            return next(iter(accounts_where(connection, accounts.c.login == login).values()), None)

    def password_of(self, account: int) -> str | None:
        """The hash of its password; None when it has none or is disabled."""
        statement = select(accounts.c.password).where(accounts.c.id == account, accounts.c.disabled.is_(False))
        with self._database.reading() as connection:
            return connection.execute(statement).scalar()

    def set_password(self, account: int, password: str, *, but: int | None = None) -> None:
        """Set the hash of its password. With it end all sessions but the one of that key, all tokens, and all links to
        choose a password: whoever came by one of them may be why it is changed."""
        with self._database.writing() as connection:
            connection.execute(update(accounts).where(accounts.c.id == account).values(password=password))
            _sign_out(connection, account, but)

    def set_lang(self, account: int, lang: Lang) -> None:
        """The language of what it is shown."""
        self._update(account, {"lang": lang})

    def set_name(self, account: int, name: str) -> None:
        """How it is called on pages."""
        self._update(account, {"name": checked_name(name)})

    def set_role(self, account: int, role: Role) -> None:
        """Another role. Raises AccountError for the last administrator."""
        self._update(account, {"role": role})

    def set_disabled(self, account: int, disabled: bool) -> None:
        """Whether it may no longer sign in. Raises AccountError for the last administrator.

        Sessions, tokens and links end with it, and do not come back when it is enabled again.
        """
        self._update(account, {"disabled": disabled})

    def set_writer(self, account: int, writer: str | None) -> None:
        """The writer whose documents are its own. Raises AccountError when another account has that writer."""
        with self._database.writing() as connection:
            take(connection, "accounts", 0)
            values = {"writer_id": _writer_id(connection, writer, account)}
            connection.execute(update(accounts).where(accounts.c.id == account).values(values))

    def set_teams(self, account: int, names: Iterable[str]) -> None:
        """The teams it mentors, in the place of those before. Raises LedgerError for an unknown team."""
        with self._database.writing() as connection:
            connection.execute(delete(mentorships).where(mentorships.c.account_id == account))
            _mentor(connection, account, names)

    def _update(self, account: int, values: Mapping[str, Any]) -> None:
        with self._database.writing() as connection:
            # Two administrators who disable each other at once wait here, and the second is refused.
            take(connection, "accounts", 0)
            before = _administrators(connection)
            connection.execute(update(accounts).where(accounts.c.id == account).values(**values))
            if values.get("disabled"):
                _sign_out(connection, account, None)
            if before and not _administrators(connection):
                raise AccountError(
                    "至少要留一位能登录的管理员；请先设另一位管理员",
                    "one administrator has to stay; appoint another one first",
                )


def accounts_where(connection: Connection, *conditions: Any) -> dict[int, Account]:
    """The accounts that meet all ``conditions`` on ``accounts``, by key."""
    mentored: dict[int, list[str]] = {}
    statement = select(mentorships.c.account_id, teams.c.name).join(teams).join(accounts).where(*conditions)
    for account, team in connection.execute(statement):
        mentored.setdefault(account, []).append(team)
    columns = select(accounts, writers.c.name.label("writer")).select_from(accounts.outerjoin(writers))
    return {
        row["id"]: Account(
            row["id"], row["login"], row["name"], row["role"], row["writer"],
            tuple(sorted(mentored.get(row["id"], ()))), row["lang"], row["disabled"], row["password"] is not None,
            row["created"],
        )
        for row in connection.execute(columns.where(*conditions)).mappings()
    }  # fmt: skip


def _one(connection: Connection, key: int) -> Account:
    return accounts_where(connection, accounts.c.id == key)[key]


def _writer_id(connection: Connection, writer: str | None, account: int) -> int | None:
    """The key of the writer, entered when new. Raises AccountError when another account has it."""
    if writer is None:
        return None
    name = checked_name(writer)
    key = writer_keys(connection, [name])[name]
    statement = select(accounts.c.login).where(accounts.c.writer_id == key, accounts.c.id != account)
    other = connection.execute(statement).scalar()
    if other is not None:
        raise AccountError(
            f"撰稿人“{name}”已有账号 {other}；同名者请加以区分，如“{name}（二科）”",
            f"the writer {name} has the account {other}; tell namesakes apart, such as {name} (2)",
        )
    return key


def _mentor(connection: Connection, account: int, names: Iterable[str]) -> None:
    for name in sorted(set(names)):
        team = connection.execute(select(teams.c.id).where(teams.c.name == name)).scalar()
        if team is None:
            raise LedgerError(f"账本里没有处室“{name}”，请先建立", f"the ledger has no team {name}; make it first")
        connection.execute(insert(mentorships).values(account_id=account, team_id=team))


def _sign_out(connection: Connection, account: int, but: int | None) -> None:
    """End all that is signed in or could sign in as this account, but the session of that key."""
    for table in (sessions, tokens, links):
        statement = delete(table).where(table.c.account_id == account)
        if table is sessions and but is not None:
            statement = statement.where(sessions.c.id != but)
        connection.execute(statement)


def _administrators(connection: Connection) -> int:
    """How many administrators may sign in."""
    statement = select(func.count()).where(accounts.c.role == "administrator", accounts.c.disabled.is_(False))
    return connection.execute(statement).scalar_one()
