"""The own account: password, language, and where it is signed in."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.accounts import checked_password, password_hash
from revlearn.model import RevlearnError
from revlearn.web.access import Key, SignedIn, Viewer, not_found
from revlearn.web.pages.sign_in import judged
from revlearn.web.rendering import clock_text, render, text_of
from revlearn.web.security.lockout import blocked_until, forgive

router = APIRouter()
Field = Annotated[str, Form()]


@router.get("/account")
def account_page(request: Request, viewer: SignedIn, done: str = "") -> Response:
    """The account with its sessions."""
    return _page(request, viewer, done=done if done in ("password", "language", "session", "sessions") else "")


@router.post("/account/password")
def change_password(
    request: Request, viewer: SignedIn, current: Field = "", password: Field = "", again: Field = ""
) -> Response:
    """A new password for who knows the present one; all other sessions end, and all tokens."""
    state, account, visit = request.app.state, viewer.account, request.state.visit
    now = viewer.now()
    if blocked_until(viewer.ledger, account.login, visit.address, now) or not judged(request, account.login, current):
        viewer.note("sign-in-failed", subject=account.login)
        return _page(request, viewer, refused=text_of(request, "account.wrong"), status=403)
    forgive(viewer.ledger, account.login, visit.address, now)
    try:
        if password != again:
            return _page(request, viewer, refused=text_of(request, "password.differ"), status=400)
        hashed = password_hash(checked_password(password, account.login))
    except RevlearnError as error:
        return _page(request, viewer, refused=error.english if viewer.lang == "en" else str(error), status=400)
    state.ledger.accounts.set_password(account.id, hashed, but=visit.session.id)
    viewer.note("password-changed")
    return RedirectResponse("/account?done=password", 303)


@router.post("/account/language")
def change_language(viewer: SignedIn, lang: Field) -> Response:
    """The language of the pages."""
    viewer.ledger.accounts.set_lang(viewer.account.id, "en" if lang == "en" else "zh")
    viewer.note("language-changed")
    return RedirectResponse("/account?done=language", 303)


@router.post("/account/sessions/end-all")
def end_all_sessions(request: Request, viewer: SignedIn) -> Response:
    """Sign out everywhere else."""
    viewer.ledger.sessions.end_all(viewer.account.id, but=request.state.visit.session.id)
    viewer.note("sessions-ended")
    return RedirectResponse("/account?done=sessions", 303)


@router.post("/account/sessions/{session}/end")
def end_session(viewer: SignedIn, session: Key) -> Response:
    """Sign out in one other place."""
    if not viewer.ledger.sessions.end(viewer.account.id, session):
        raise not_found()
    viewer.note("sessions-ended")
    return RedirectResponse("/account?done=session", 303)


def _page(request: Request, viewer: Viewer, *, done: str = "", refused: str = "", status: int = 200) -> Response:
    current, now = request.state.visit.session.id, viewer.now()
    sessions = [
        {"id": each.id, "here": each.id == current, "address": each.address, "browser": browser_name(each.agent),
         "started": clock_text(each.started, now), "seen": clock_text(each.seen, now)}
        for each in viewer.ledger.sessions.of(viewer.account.id)
    ]  # fmt: skip
    return render(request, "account.html", status=status, sessions=sessions, done=done, refused=refused)


BROWSERS = (
    ("QIHU", "360"), ("360SE", "360"), ("WPS", "WPS"), ("Edg/", "Edge"), ("QQBrowser", "QQ"), ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("python", "Python"),
)  # fmt: skip
"""A piece of what a browser says of itself → its name. The first that fits."""
SYSTEMS = (
    ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)  # fmt: skip


def browser_name(agent: str) -> str:
    """A browser as people know it (``Edge · Windows``); a dash for one that says nothing known."""
    found = [next((name for piece, name in names if piece in agent), "") for names in (BROWSERS, SYSTEMS)]
    return " · ".join(filter(None, found)) or "—"
