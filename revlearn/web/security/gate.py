"""The gate every request passes before anything reads its body: who sends it, from where, and how much.

A stranger's body is not read at all, but for the forms that sign in; a script's only with a token that is valid. What
a form sends must come from a page of ours: its Origin says so, and ``csrf_checked`` looks for the session's token.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from python_multipart.multipart import parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from revlearn.store import Ledger
from revlearn.web.security.addresses import address_of
from revlearn.web.security.bearers import CHALLENGE, bearer_of
from revlearn.web.security.sessions import Visit, visit_of
from revlearn.web.security.tokens import csrf_token, same
from revlearn.web.settings import Settings

SAFE = ("GET", "HEAD", "OPTIONS")
OPEN_TO_STRANGERS = ("/sign-in", "/first-start/", "/welcome/")
"""Where a stranger may send a form."""
API = "/api/"
LARGE = ("/uploads", "/self-check", "/admin/", API)
"""Where files are sent to; all other bodies are forms of a few fields."""
FORM_BYTES = 1_000_000
TEXT_BYTES = 5_000_000
"""What is sent there without a file: a word list of a megabyte, each of its bytes written as three."""
MULTIPART = b"multipart/form-data"
MOST_FILES = 5_000
"""Files of a form that are read at all; how many are too many is for the page to say."""
OVERHEAD = 1_000_000
"""Room beside the files of an upload, for the form around them."""


class Gate:
    """Finds out who sends a request (``request.state.visit``) and refuses what cannot be right."""

    def __init__(self, app: ASGIApp, *, settings: Settings, ledger: Ledger) -> None:
        self._app = app
        self._settings = settings
        self._ledger = ledger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or raise HTTPException."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        address = address_of(request, self._settings)
        request.state.visit = await run_in_threadpool(visit_of, request, self._settings, self._ledger, address)
        if request.method in SAFE:
            await self._app(scope, receive, send)
            return
        if request.url.path.startswith(API):
            await run_in_threadpool(self._refuse_unknown, request)
        else:
            self._refuse_foreign(request)
        limit = self._limit(request)
        refuse_too_large(request, limit)
        await self._app(scope, _counted(receive, limit), send)

    def _refuse_unknown(self, request: Request) -> None:
        """A script's body is read when its token is valid; ``api/caller.py`` asks whose it is."""
        if bearer_of(request, self._settings, self._ledger) is None:
            raise HTTPException(401, headers=CHALLENGE)

    def _refuse_foreign(self, request: Request) -> None:
        visit: Visit = request.state.visit
        if visit.account is None and not request.url.path.startswith(OPEN_TO_STRANGERS):
            raise HTTPException(401)
        origin = request.headers.get("origin")
        own = request.headers.get("host"), urlsplit(self._settings.origin).netloc
        if origin is not None and _place_of(origin) not in own:
            raise HTTPException(403)

    def _limit(self, request: Request) -> int:
        """How many bytes the body may have. Raises HTTPException 400 for a form in another encoding than UTF-8.

        Some of Python's encodings give lone surrogates, which no page and no database can hold.
        """
        kind, options = parse_options_header(request.headers.get("content-type"))
        if options.get(b"charset", b"utf-8").lower() not in (b"utf-8", b"utf8"):
            raise HTTPException(400)
        if not request.url.path.startswith(LARGE):
            return FORM_BYTES
        return self._settings.upload_bytes + OVERHEAD if kind == MULTIPART else TEXT_BYTES


def _place_of(origin: str) -> str | None:
    """Host and port of an Origin; None of one that is no address."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def refuse_too_large(request: Request, limit: int) -> None:
    """Raise HTTPException 413 when the request says that its body is larger than ``limit`` bytes."""
    length = request.headers.get("content-length", "0")
    if not length.isdigit() or int(length) > limit:
        raise HTTPException(413)


def _counted(receive: Receive, limit: int) -> Receive:
    """``receive`` that refuses a body which turns out larger than it said."""
    received = 0

    async def counted() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > limit:
            raise HTTPException(413)
        return message

    return counted


async def csrf_checked(request: Request) -> None:
    """A dependency of every route: what changes anything carries the session's token. Raises HTTPException 403."""
    if request.method in SAFE or request.url.path.startswith(API):
        return
    given = request.headers.get("x-csrf-token")
    if given is None:
        field = (await request.form(max_files=MOST_FILES)).get("csrf")
        given = field if isinstance(field, str) else ""
    visit: Visit = request.state.visit
    if not same(given, csrf_token(visit.cookie)):
        raise HTTPException(403)
