"""Pages behind one-time links: the first administrator's account, and choosing a password."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from revlearn.accounts import Account, AccountError, checked_login, checked_password, password_hash
from revlearn.model import RevlearnError
from revlearn.web.pages.sign_in import signed_in
from revlearn.web.rendering import lang_of, render, text_of
from revlearn.web.security.first_start import FIRST_START, PASSWORD
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest

router = APIRouter()
Field = Annotated[str, Form()]


@router.get("/first-start/{token}")
def first_start_page(request: Request, token: str) -> Response:
    """The form for the first administrator."""
    if _account_of(request, token, FIRST_START) is None:
        return _gone(request)
    return render(request, "first_start.html", login="", name="", refused="")


@router.post("/first-start/{token}")
def first_start(
    request: Request, token: str, login: Field = "", name: Field = "", password: Field = "", again: Field = ""
) -> Response:
    """Make the first administrator's account and sign in."""
    state = request.app.state
    if _account_of(request, token, FIRST_START) is None or state.ledger.accounts.has_administrator():
        return _gone(request)
    try:
        folded = checked_login(login)
        hashed = password_hash(_twice(request, password, again, folded))
        if state.ledger.accounts.by_login(folded) is not None:
            raise AccountError(f"登录名“{folded}”已有账号", f"the login {folded} has an account already")
        if not state.ledger.sessions.use_link(digest(token)):
            return _gone(request)
        account = state.ledger.accounts.add(
            folded, name=name.strip() or folded, role="administrator", created=stamp(state.settings.clock()),
            lang=lang_of(request), password=hashed,
        )  # fmt: skip
    except RevlearnError as error:
        return render(request, "first_start.html", status=400, login=login, name=name, refused=_said(request, error))
    state.auditor.note("account-made", login=account.login, address=request.state.visit.address, subject=account.login)
    return signed_in(request, account, "/")


@router.get("/welcome/{token}")
def welcome_page(request: Request, token: str) -> Response:
    """The form for a new password."""
    account = _person_of(request, token)
    return render(request, "welcome.html", login=account.login, refused="") if account else _gone(request)


@router.post("/welcome/{token}")
def welcome(request: Request, token: str, password: Field = "", again: Field = "") -> Response:
    """Set the password, which ends all sessions and tokens, and sign in."""
    state, account = request.app.state, _person_of(request, token)
    if account is None:
        return _gone(request)
    try:
        hashed = password_hash(_twice(request, password, again, account.login))
    except RevlearnError as error:
        return render(request, "welcome.html", status=400, login=account.login, refused=_said(request, error))
    if not state.ledger.sessions.use_link(digest(token)):
        return _gone(request)
    state.ledger.accounts.set_password(account.id, hashed)
    state.auditor.note("password-changed", login=account.login, address=request.state.visit.address)
    return signed_in(request, account, "/")


def _account_of(request: Request, token: str, purpose: str) -> tuple[int | None] | None:
    now = stamp(request.app.state.settings.clock())
    found: tuple[int | None] | None = request.app.state.ledger.sessions.link(digest(token), purpose=purpose, at=now)
    return found


def _person_of(request: Request, token: str) -> Account | None:
    """The account whose password the link is for; a disabled one's link is no longer good."""
    found = _account_of(request, token, PASSWORD)
    account: Account | None = request.app.state.ledger.accounts.get(found[0]) if found and found[0] else None
    return None if account is None or account.disabled else account


def _twice(request: Request, password: str, again: str, login: str) -> str:
    if password != again:
        raise AccountError(
            request.app.state.wording("zh")("password.differ"), request.app.state.wording("en")("password.differ")
        )
    return checked_password(password, login)


def _said(request: Request, error: RevlearnError) -> str:
    return error.english if lang_of(request) == "en" else str(error)


def _gone(request: Request) -> Response:
    return render(
        request, "error.html", status=404, title=text_of(request, "link.gone.title"),
        said=text_of(request, "link.gone.text"),
    )  # fmt: skip
