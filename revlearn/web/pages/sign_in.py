"""Signing in and out."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.accounts import Account, folded_login, password_matches
from revlearn.web.rendering import render, text_of
from revlearn.web.security.lockout import blocked_until, forgive
from revlearn.web.security.sessions import Visit, cookie_name, start_session
from revlearn.web.security.sign_on import header_login

router = APIRouter()
Field = Annotated[str, Form()]
ON_THIS_SITE = re.compile(r"/(?![/\\])[^\\\x00-\x1f]*")
"""A path on this server: two slashes, or a slash and a backslash, would lead to another."""


@router.get("/sign-in")
def sign_in_page(request: Request, next: str = "/", out: bool = False) -> Response:
    """The form; who is signed in already, or whom the proxy vouches for, goes on. ``out``: who has just signed out."""
    visit: Visit = request.state.visit
    if visit.account is not None:
        return RedirectResponse(on_this_site(next), 303)
    vouched = header_login(request, request.app.state.settings)
    if vouched is None or out:
        return _form(request, next)
    account = request.app.state.ledger.accounts.by_login(vouched)
    if account is None or account.disabled:
        return no_account(request, vouched)
    return signed_in(request, account, on_this_site(next))


@router.post("/sign-in")
def sign_in(request: Request, login: Field = "", password: Field = "", next: Field = "/") -> Response:
    """Sign in, or say no: the same words, after the same time, for an unknown login and a wrong password."""
    state, visit = request.app.state, request.state.visit
    now, folded = state.settings.clock(), folded_login(login)[:100]
    until = blocked_until(state.ledger, folded, visit.address, now)
    if until is not None:
        # Once an hour: a stranger who goes on trying is not to fill the disk.
        known = _known(request, folded)
        state.auditor.note("sign-in-blocked", login=None, address=visit.address, subject=known, again=False)
        return _form(request, next, login=login, refused=_wait(request, until, now), status=429)
    account = judged(request, folded, password)
    if account is None:
        state.auditor.note("sign-in-failed", login=None, address=visit.address, subject=_known(request, folded))
        return _form(request, next, login=login, refused=text_of(request, "sign_in.refused"), status=403)
    forgive(state.ledger, folded, visit.address, now)
    return signed_in(request, account, on_this_site(next))


@router.post("/sign-out")
def sign_out(request: Request) -> Response:
    """End the session."""
    state, visit = request.app.state, request.state.visit
    state.ledger.sessions.end(visit.account.id, visit.session.id)
    state.auditor.note("sign-out", login=visit.account.login, address=visit.address)
    response = RedirectResponse("/sign-in?out=1", 303)
    response.delete_cookie(cookie_name(state.settings), path="/", httponly=True, secure=state.settings.https)
    return response


def judged(request: Request, folded: str, password: str) -> Account | None:
    """The account of that login when the password is its own. Hashes once whatever the answer."""
    accounts = request.app.state.ledger.accounts
    account: Account | None = accounts.by_login(folded)
    return account if password_matches(password, accounts.password_of(account.id) if account else None) else None


def signed_in(request: Request, account: Account, to: str) -> Response:
    """A new session for ``account``, and on to ``to``."""
    state, visit = request.app.state, request.state.visit
    response = RedirectResponse(to, 303)
    start_session(response, request, account, state.settings, state.ledger)
    state.auditor.note("sign-in", login=account.login, address=visit.address)
    return response


def on_this_site(path: str) -> str:
    """``path`` when it leads nowhere but to this server, else the home page."""
    return path if ON_THIS_SITE.fullmatch(path) else "/"


def no_account(request: Request, login: str) -> Response:
    """What is said to somebody whom others vouch for, and who has no account here."""
    return render(
        request, "error.html", status=403, title=text_of(request, "sign_on.unknown.title"),
        said=text_of(request, "sign_on.unknown.text", login=login),
    )  # fmt: skip


def _form(request: Request, next: str, *, login: str = "", refused: str = "", status: int = 200) -> Response:
    return render(
        request, "sign_in.html", status=status, next=on_this_site(next), login=login[:100], refused=refused,
        provider=request.app.state.settings.oidc is not None,
    )  # fmt: skip


def _known(request: Request, folded: str) -> str:
    """The login for the log, when there is one: people type passwords into the wrong field."""
    return folded if request.app.state.ledger.accounts.by_login(folded) else ""


def _wait(request: Request, until: datetime, now: datetime) -> str:
    seconds = max(1, round((until - now).total_seconds()))
    if seconds < 60:
        return text_of(request, "sign_in.wait_seconds", seconds=seconds)
    return text_of(request, "sign_in.wait_minutes", minutes=-(-seconds // 60))
