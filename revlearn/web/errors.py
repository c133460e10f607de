"""What goes wrong, as a page in the same look (or as JSON for scripts): no traceback, no words of a document."""

from __future__ import annotations

import logging
import secrets

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from revlearn.model import RevlearnError
from revlearn.store import LedgerError
from revlearn.store.errors import OutOfReachError
from revlearn.web.access import SignInNeeded, sign_in_address
from revlearn.web.rendering import lang_of, render, text_of
from revlearn.web.security.gate import API
from revlearn.web.settings import MEGABYTE
from revlearn.web.traces import without_words

LOG = logging.getLogger("revlearn.web")
SPOKEN = (400, 401, 403, 404, 405, 413, 429, 500, 503)
"""Statuses that have words of their own; others are told as 400."""


class Faults:
    """The outermost catch: what nobody expected becomes a number on the page and the same number in the log."""

    def __init__(self, app: ASGIApp, *, application: FastAPI) -> None:
        self._app = app
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer in place of what fails before it has answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def noted(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except ClientDisconnect:
            # Whoever sent it has gone in the middle: nobody is there to be told, and nothing is at fault.
            return
        except Exception as error:
            scope["app"] = self._application
            response = await run_in_threadpool(answer, Request(scope), error)
            if not started:
                await response(scope, receive, send)


def answer(request: Request, error: Exception) -> Response:
    """The response that tells of ``error``."""
    if isinstance(error, SignInNeeded):
        return _to_sign_in(request, error)
    if isinstance(error, HTTPException):
        return _told(request, error.status_code, headers=dict(error.headers or {}))
    if isinstance(error, RequestValidationError):
        # A path that names no object is like any other that does not exist.
        in_path = any(each["loc"][:1] == ("path",) for each in error.errors())
        return _told(request, 404 if in_path else 400)
    if isinstance(error, OutOfReachError):
        # It names the ledger's place: that is for the log.
        LOG.warning("%s", error)
        return _told(request, 503)
    if isinstance(error, RevlearnError):
        said = error.english if lang_of(request) == "en" else str(error)
        return _told(request, 503 if _of_the_place(error) else 400, said)
    number = secrets.token_hex(4)
    LOG.error("%s: %s", number, without_words(error))
    return _told(request, 500, number=number)


def _to_sign_in(request: Request, error: SignInNeeded) -> Response:
    if request.url.path.startswith(API):
        return _told(request, 401)
    address = sign_in_address(error.next)
    if request.headers.get("hx-request"):
        # A part of a page cannot show the sign-in form: the whole page goes there.
        return Response(status_code=401, headers={"hx-redirect": sign_in_address(None)})
    return RedirectResponse(address, 303)


def _told(
    request: Request, status: int, said: str | None = None, *, number: str = "", headers: dict[str, str] | None = None
) -> Response:
    spoken = status if status in SPOKEN else 400
    if said is None:
        limit = request.app.state.settings.upload_bytes // MEGABYTE
        said = text_of(request, f"error.{spoken}.text").format(number=number, limit=limit)
    if request.url.path.startswith(API):
        response: Response = JSONResponse({"error": said}, status)
    else:
        response = render(
            request, "error.html", status=status, title=text_of(request, f"error.{spoken}.title"), said=said
        )
    response.headers.update(headers or {})
    return response


def _of_the_place(error: RevlearnError) -> bool:
    """Whether the machine could not do it for the moment (a full disk), rather than that it was asked for wrongly."""
    return isinstance(error, LedgerError) and isinstance(error.__cause__, OSError)
