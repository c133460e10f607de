"""``revlearn user``: the accounts of the web server, from the terminal of its machine."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, cast

import typer

from revlearn.cli.help import Command, Group
from revlearn.cli.options import Data, Database, Lang, interface, ledger_at, one_of
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

if TYPE_CHECKING:
    from revlearn.accounts import Account, Action, Role
    from revlearn.store import Ledger

TERMINAL = "terminal"
"""What the audit log has in the place of an address."""

Login = Annotated[str, typer.Argument(help=help_text("login"), show_default=False)]

user = typer.Typer(cls=Group, help=help_text("user"), rich_markup_mode=None)


@user.command(name="add", cls=Command, help=help_text("user add"))
def add(
    login: Login,
    role: Annotated[str, typer.Option("--role", help=help_text("role"))] = "writer",
    name: Annotated[str | None, typer.Option("--name", help=help_text("user_name"))] = None,
    writer: Annotated[str | None, typer.Option("--writer", help=help_text("user_writer"))] = None,
    team: Annotated[list[str] | None, typer.Option("--team", help=help_text("user_team"))] = None,
    pages: Annotated[str | None, typer.Option("--pages", help=help_text("user_lang"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Make an account."""
    from revlearn.accounts import ROLES, checked_login, password_hash

    spoken = interface(lang)
    chosen = cast("Role", one_of(role, ROLES))
    shown = interface(pages) if pages else spoken
    folded, teams = checked_login(login), team or []
    own = writer or ((name or folded) if chosen == "writer" else None)
    if chosen == "writer" and len(teams) > 1:
        raise RevlearnError(*both("writer_needs_one_team"))
    with ledger_at(data, database, make=True) as ledger:
        made = ledger.accounts.add(
            folded, name=name or folded, role=chosen, created=_now(), writer=own,
            teams=teams if chosen == "mentor" else (), lang=shown, password=password_hash(_password(folded)),
        )  # fmt: skip
        if made.writer and chosen == "writer" and teams:
            ledger.assign(made.writer, teams[0])
        _note(ledger, "account-made", made)
    typer.echo(help_text("user_added").format(login=made.login, role=help_text(f"role_{made.role}")))


@user.command(name="list", cls=Command, help=help_text("user list"))
def list_accounts(
    form: Annotated[str, typer.Option("--format", "-f", help=help_text("user_format"))] = "terminal",
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """List all accounts."""
    from rich.console import Console
    from rich.table import Table

    interface(lang)
    one_of(form, ("terminal", "json"))
    with ledger_at(data, database) as ledger:
        accounts = ledger.accounts.all()
        belongs = {each.name: each.team for each in ledger.writers()}
    rows = [(each, each.teams or tuple(filter(None, [belongs.get(each.writer or "")]))) for each in accounts]
    if form == "json":
        typer.echo(json.dumps([_as_dict(*row) for row in rows], ensure_ascii=False, indent=1))
        return
    if not rows:
        typer.echo(help_text("no_users"))
        return
    table = Table(*(help_text(f"column_{name}") for name in ("login", "name", "role", "writer", "teams", "state")))
    for each, teams in rows:
        state = help_text("state_disabled" if each.disabled else "state_active")
        table.add_row(each.login, each.name, help_text(f"role_{each.role}"), each.writer, "、".join(teams), state)
    Console().print(table, markup=False)


@user.command(name="password", cls=Command, help=help_text("user password"))
def password(login: Login, data: Data = None, database: Database = None, lang: Lang = "zh") -> None:
    """Set a new password."""
    from revlearn.accounts import attempts_of, password_hash

    interface(lang)
    with ledger_at(data, database) as ledger:
        account = _account(ledger, login)
        ledger.accounts.set_password(account.id, password_hash(_password(account.login)))
        ledger.sessions.forgive(attempts_of(account.login))
        _note(ledger, "password-changed", account)
    typer.echo(help_text("user_password_set").format(login=account.login))


@user.command(name="disable", cls=Command, help=help_text("user disable"))
def disable(
    login: Login,
    undo: Annotated[bool, typer.Option("--undo", help=help_text("undo"))] = False,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Disable an account, or enable it again."""
    interface(lang)
    with ledger_at(data, database) as ledger:
        account = _account(ledger, login)
        ledger.accounts.set_disabled(account.id, not undo)
        _note(ledger, "account-changed", account)
    typer.echo(help_text("user_enabled" if undo else "user_disabled").format(login=account.login))


@user.command(name="role", cls=Command, help=help_text("user role"))
def role(
    login: Login,
    to: Annotated[str, typer.Argument(metavar="ROLE", help=help_text("role"), show_default=False)],
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Change the role."""
    from revlearn.accounts import ROLES

    interface(lang)
    chosen = cast("Role", one_of(to, ROLES))
    with ledger_at(data, database) as ledger:
        account = _account(ledger, login)
        ledger.accounts.set_role(account.id, chosen)
        _note(ledger, "account-changed", account)
    typer.echo(help_text("user_changed").format(login=account.login))


@user.command(name="team", cls=Command, help=help_text("user team"))
def team(
    login: Login,
    names: Annotated[list[str] | None, typer.Argument(metavar="[TEAM]...", help=help_text("teams"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Set the teams mentored, or the team a writer belongs to."""
    interface(lang)
    chosen = names or []
    with ledger_at(data, database) as ledger:
        account = _account(ledger, login)
        if account.role == "mentor":
            ledger.accounts.set_teams(account.id, chosen)
        elif account.writer is None:
            raise RevlearnError(*both("no_team_for", login=account.login))
        elif len(chosen) > 1:
            raise RevlearnError(*both("writer_needs_one_team"))
        else:
            ledger.assign(account.writer, chosen[0] if chosen else None)
        _note(ledger, "team-changed", account)
    typer.echo(help_text("user_changed").format(login=account.login))


def _account(ledger: Ledger, login: str) -> Account:
    from revlearn.accounts import folded_login

    account = ledger.accounts.by_login(folded_login(login))
    if account is None:
        raise RevlearnError(*both("no_such_user", login=login))
    return account


def _password(login: str) -> str:
    """A password from the terminal, typed twice, or the first line of standard input; checked."""
    from revlearn.accounts import checked_password

    if sys.stdin.isatty():
        asked = typer.prompt(
            help_text("ask_password"), hide_input=True, confirmation_prompt=help_text("ask_again"), err=True
        )
    else:
        asked = sys.stdin.readline().rstrip("\r\n")
    return checked_password(asked, login)


def _note(ledger: Ledger, action: Action, account: Account) -> None:
    ledger.audit.note(action, at=_now(), login=None, address=TERMINAL, subject=account.login)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _as_dict(account: Account, teams: tuple[str, ...]) -> dict[str, object]:
    return {
        "login": account.login,
        "name": account.name,
        "role": account.role,
        "writer": account.writer,
        "teams": list(teams),
        "lang": account.lang,
        "disabled": account.disabled,
        "created": account.created,
    }
