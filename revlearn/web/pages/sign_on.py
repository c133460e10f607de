"""Signing on with the office's own accounts (OpenID Connect): there and back."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.accounts import Account
from revlearn.web.access import not_found
from revlearn.web.pages.sign_in import no_account, on_this_site, signed_in
from revlearn.web.security.sessions import set_cookie
from revlearn.web.security.sign_on import Provider

router = APIRouter()


@router.get("/sign-on")
def sign_on(request: Request, next: str = "/") -> Response:
    """Off to the provider."""
    visit = request.state.visit
    response = RedirectResponse(_provider(request).address(visit.cookie, on_this_site(next)), 303)
    if visit.fresh:
        set_cookie(response, visit.cookie, request.app.state.settings)
    return response


@router.get("/sign-on/back")
def sign_on_back(request: Request, code: str = "", state: str = "") -> Response:
    """Back from the provider: signed in, when there is an account of that login."""
    visit = request.state.visit
    login, next = _provider(request).login(visit.cookie, code, state)
    account: Account | None = request.app.state.ledger.accounts.by_login(login)
    if account is None or account.disabled:
        request.app.state.auditor.note("sign-in-failed", login=None, address=visit.address, subject=login)
        return no_account(request, login)
    return signed_in(request, account, on_this_site(next))


def _provider(request: Request) -> Provider:
    state = request.app.state
    if state.settings.oidc is None:
        raise not_found()
    if not hasattr(state, "provider"):
        state.provider = Provider(state.settings.oidc, f"{state.settings.origin}/sign-on/back")
    provider: Provider = state.provider
    return provider
