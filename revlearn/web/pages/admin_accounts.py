"""Accounts: made with a one-time link, given a role, a writer and teams, disabled, given a new password."""

from __future__ import annotations

from typing import Annotated, Any, cast

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.accounts import ROLES, Account, AccountError, Role
from revlearn.model import RevlearnError
from revlearn.web.access import Administrator, Viewer, not_found
from revlearn.web.pages.account import browser_name
from revlearn.web.rendering import clock_text, render
from revlearn.web.security.first_start import password_link
from revlearn.web.security.sessions import stamp
from revlearn.web.settings import Lang

router = APIRouter()
Field = Annotated[str, Form()]
Fields = Annotated[list[str], Form()]


@router.get("/admin/accounts")
def accounts_page(request: Request, viewer: Administrator) -> Response:
    """All accounts, and the form for a new one."""
    return _list(request, viewer)


@router.post("/admin/accounts")
def make_account(
    request: Request, viewer: Administrator, login: Field = "", name: Field = "", role: Field = "writer",
    writer: Field = "", teams: Fields = [], lang: Field = "zh",  # noqa: B006
) -> Response:  # fmt: skip
    """A new account, and the link with which its person chooses a password: shown here and nowhere else."""
    given = {"login": login, "name": name, "role": role, "writer": writer, "teams": teams, "lang": lang}
    try:
        made = viewer.ledger.accounts.add(
            login, name=name.strip() or login, role=_role(role), created=stamp(viewer.now()), lang=_lang(lang),
            writer=writer.strip() or None, teams=teams if role != "writer" else (),
        )  # fmt: skip
    except RevlearnError as error:
        return _list(request, viewer, given=given, refused=said(viewer, error), status=400)
    viewer.note("account-made", subject=made.login)
    return _with_link(request, viewer, made)


@router.get("/admin/accounts/{account}")
def account_page(request: Request, viewer: Administrator, account: int, done: str = "") -> Response:
    """One account with its sessions."""
    return _one(request, viewer, _account(viewer, account), done="saved" if done else "")


@router.post("/admin/accounts/{account}")
def change_account(
    request: Request, viewer: Administrator, account: int, name: Field = "", role: Field = "", writer: Field = "",
    teams: Fields = [], lang: Field = "zh",  # noqa: B006
) -> Response:  # fmt: skip
    """Another name, role, writer or teams."""
    of, accounts = _account(viewer, account), viewer.ledger.accounts
    try:
        wanted = _role(role)
        # What can be refused comes first.
        accounts.set_role(of.id, wanted)
        accounts.set_writer(of.id, writer.strip() or None)
        accounts.set_teams(of.id, teams if wanted != "writer" else ())
        accounts.set_name(of.id, name.strip() or of.login)
        accounts.set_lang(of.id, _lang(lang))
    except RevlearnError as error:
        return _one(request, viewer, _account(viewer, account), refused=said(viewer, error), status=400)
    viewer.note("account-changed", subject=of.login)
    return RedirectResponse(f"/admin/accounts/{of.id}?done=1", 303)


@router.post("/admin/accounts/{account}/link")
def new_link(request: Request, viewer: Administrator, account: int) -> Response:
    """A link for a new password. The present one stays good until the link is used; then sessions and tokens end."""
    of = _account(viewer, account)
    if of.disabled:
        raise not_found()
    return _with_link(request, viewer, of)


@router.post("/admin/accounts/{account}/disabled")
def disable(request: Request, viewer: Administrator, account: int, disabled: Field = "") -> Response:
    """Let nobody sign in any more, or again. Disabling ends sessions and tokens."""
    of = _account(viewer, account)
    try:
        if disabled == "1" and of.id == viewer.account.id:
            raise AccountError("不能停用自己的账号", "the own account cannot be disabled")
        viewer.ledger.accounts.set_disabled(of.id, disabled == "1")
    except RevlearnError as error:
        return _one(request, viewer, of, refused=said(viewer, error), status=400)
    viewer.note("account-changed", subject=of.login)
    return RedirectResponse(f"/admin/accounts/{of.id}?done=1", 303)


@router.post("/admin/accounts/{account}/sessions")
def end_sessions(viewer: Administrator, account: int) -> Response:
    """Sign the person out everywhere."""
    of = _account(viewer, account)
    viewer.ledger.sessions.end_all(of.id)
    viewer.note("sessions-ended", subject=of.login)
    return RedirectResponse(f"/admin/accounts/{of.id}?done=1", 303)


def said(viewer: Viewer, error: RevlearnError) -> str:
    """What ``error`` says in the viewer's language."""
    return error.english if viewer.lang == "en" else str(error)


def _account(viewer: Viewer, account: int) -> Account:
    found = viewer.ledger.accounts.get(account) if account < 2**31 else None
    if found is None:
        raise not_found()
    return found


def _role(role: str) -> Role:
    if role not in ROLES:
        raise AccountError("请选择角色", "choose a role")
    return cast(Role, role)


def _lang(lang: str) -> Lang:
    return "en" if lang == "en" else "zh"


def _choices(viewer: Viewer) -> dict[str, Any]:
    ledger = viewer.ledger
    taken = {each.writer: each.login for each in ledger.accounts.all() if each.writer}
    return {
        "roles": ROLES, "team_names": [team.name for team in ledger.teams()],
        "writers": [each.name for each in ledger.writers() if each.name not in taken],
    }  # fmt: skip


def _list(
    request: Request, viewer: Viewer, *, given: dict[str, Any] | None = None, refused: str = "", status: int = 200
) -> Response:
    sessions = viewer.ledger.sessions
    rows = [
        {"account": each, "seen": clock_text(last[0].seen, viewer.now()) if last else "", "sessions": len(last)}
        for each in viewer.ledger.accounts.all()
        for last in [sessions.of(each.id)]
    ]
    blank = {"login": "", "name": "", "role": "writer", "writer": "", "teams": [], "lang": "zh"}
    return render(
        request, "admin_accounts.html", status=status, rows=rows, given=given or blank, refused=refused,
        **_choices(viewer),
    )  # fmt: skip


def _one(
    request: Request, viewer: Viewer, of: Account, *, done: str = "", refused: str = "", status: int = 200
) -> Response:
    now = viewer.now()
    sessions = [
        {"address": each.address, "browser": browser_name(each.agent), "started": clock_text(each.started, now),
         "seen": clock_text(each.seen, now)}
        for each in viewer.ledger.sessions.of(of.id)
    ]  # fmt: skip
    choices = _choices(viewer)
    if of.writer:
        choices["writers"] = [of.writer, *choices["writers"]]
    return render(
        request, "admin_account.html", status=status, of=of, sessions=sessions, done=done, refused=refused, **choices
    )


def _with_link(request: Request, viewer: Viewer, of: Account) -> Response:
    link = password_link(viewer.ledger, viewer.settings, of.id)
    viewer.note("link-made", subject=of.login)
    return render(request, "admin_account_link.html", of=of, link=link)
