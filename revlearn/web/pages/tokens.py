"""The own tokens: what scripts sign in with, and what the API offers them."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.web.access import Key, SignedIn, Viewer, not_found
from revlearn.web.api import OPENAPI, PREFIX, openapi
from revlearn.web.rendering import clock_text, render, text_of
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token

router = APIRouter()
DAYS = (30, 90, 365)
"""How long a token may be good for."""
LONGEST_NAME = 60
MOST = 20
"""Tokens of one account: more are a script that makes them."""
METHODS = ("get", "post")


@router.get("/account/tokens")
def tokens_page(request: Request, viewer: SignedIn, ended: str = "") -> Response:
    """The tokens of the account, and the routes of the API."""
    return _page(request, viewer, done=text_of(request, "tokens.ended") if ended else "")


@router.post("/account/tokens")
def make_token(
    request: Request, viewer: SignedIn, name: Annotated[str, Form()] = "", days: Annotated[str, Form()] = ""
) -> Response:  # fmt: skip
    """A new token, shown this once."""
    name, tokens, account = name.strip(), viewer.ledger.tokens, viewer.account.id
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable() or days not in map(str, DAYS):
        return _page(request, viewer, refused=text_of(request, "tokens.name_needed", n=LONGEST_NAME), status=400)
    if len(tokens.of(account)) >= MOST:
        return _page(request, viewer, refused=text_of(request, "tokens.too_many", n=MOST), status=400)
    now, token = viewer.now(), new_token()
    tokens.make(account, digest(token), name=name, at=stamp(now), until=stamp(now + timedelta(days=int(days))))
    viewer.note("token-made")
    return _page(request, viewer, token=token)


@router.post("/account/tokens/{token}/end")
def end_token(viewer: SignedIn, token: Key) -> Response:
    """A token that is no longer good from now on."""
    if not viewer.ledger.tokens.end(viewer.account.id, token):
        raise not_found()
    viewer.note("token-ended")
    return RedirectResponse("/account/tokens?ended=1", 303)


def _page(
    request: Request, viewer: Viewer, *, token: str = "", done: str = "", refused: str = "", status: int = 200
) -> Response:  # fmt: skip
    now, at = viewer.now(), stamp(viewer.now())
    rows = [
        {"id": each.id, "name": each.name, "created": clock_text(each.created, now),
         "until": clock_text(each.until, now) if each.until else "", "over": bool(each.until and each.until <= at),
         "seen": clock_text(each.seen, now) if each.seen else ""}
        for each in viewer.ledger.tokens.of(viewer.account.id)
    ]  # fmt: skip
    origin = str(request.base_url).rstrip("/")
    return render(
        request, "tokens.html", status=status, rows=rows, token=token, done=done, refused=refused, days=DAYS,
        longest=LONGEST_NAME, offered=offered(), description=OPENAPI, prefix=PREFIX, origin=origin,
    )  # fmt: skip


def offered() -> tuple[tuple[str, str], ...]:
    """The routes of the API: method and path without the prefix."""
    return tuple(
        (method.upper(), path.removeprefix(PREFIX))
        for path, operations in openapi()["paths"].items()
        for method in METHODS
        if method in operations
    )
